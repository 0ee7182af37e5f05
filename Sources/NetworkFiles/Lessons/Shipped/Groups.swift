extension ShippedLesson {
  /// What `int(filters / groups)` leaves over.
  static let groups = ShippedLesson(
    "groups",
    #"""
    lesson: 1
    title: {en: "Groups, and the channels that vanish", zh: "分组，以及消失的通道"}
    network: seed
    steps:
      - say:
          en: "The article's grouped convolution takes int(filters / groups)\nchannels for each of {stack1.block1.groups} slices, convolves each slice, and\nconcatenates. Here filters is {stack1.block1.filters}: 32 slices of 4."
          zh: "文章的分组卷积给 {stack1.block1.groups} 个分组各取 int(filters / groups)\n个通道，分别卷积，再拼接起来。\n这里 filters 是 {stack1.block1.filters}：32 组，每组 4 个通道。"
        at: stack1.block1
        reveal:
          en: "128 = 32 × 4: nothing is left over."
          zh: "128 = 32 × 4：没有剩余。"
        notes:
          en: "Draw the 32 slices as 32 strips with the hand. Ask what happens when the division leaves a rest; write the guesses down."
          zh: "用手比画出 32 条切片。提问：除不尽时会怎样？把猜测记下来。"
      - ask: shape
        at: stack1.block1.grouped
        apply: [stack1.filters=100]
        say:
          en: "Now filters is {stack1.block1.filters} in all of stack 1. There are still {stack1.block1.groups} groups."
          zh: "现在整个 stack 1 的 filters 都是 {stack1.block1.filters}，仍是 {stack1.block1.groups} 组。"
        question:
          en: "Which shape leaves the concatenation?"
          zh: "拼接之后的形状是什么？"
        hints:
          - en: "int(100 / 32) is 3."
            zh: "int(100 / 32) 等于 3。"
          - en: "32 slices of 3 channels. Height and width stay {stack1.block1.height}."
            zh: "32 组，每组 3 个通道。高和宽仍是 {stack1.block1.height}。"
        reveal:
          en: "32 × 3 = 96. The first 1×1 conv made {stack1.block1.filters} channels, and no slice\nreads the last ones."
          zh: "32 × 3 = 96。第一个 1×1 卷积输出 {stack1.block1.filters} 个通道，\n最后几个没有任何分组去读。"
        notes:
          en: "Expect {stack1.block1.filters} channels: “they cannot just vanish”. Ask what int(100 / 32) is, then 32 times that."
          zh: "会有人答 {stack1.block1.filters} 个通道：“总不会凭空消失吧”。追问 int(100 / 32) 是多少，再乘 32。"
      - ask: number
        at: stack1.block1.dropped
        say:
          en: "So some channels of stack 1 block 1 are computed and never read."
          zh: "所以 stack 1 block 1 有一些通道算出来却从未被读取。"
        question:
          en: "How many?"
          zh: "有多少个？"
        reveal:
          en: "{stack1.block1.dropped} of {stack1.block1.filters}, in each block of the stack."
          zh: "每个块都是 {stack1.block1.filters} 个中的 {stack1.block1.dropped} 个。"
        notes:
          en: "A short one to breathe. Ask for the number, then: what did it cost to compute what nobody reads?"
          zh: "这一步很短，可以缓一缓。问完数字再问：计算没人读的东西，花了什么代价？"
      - ask: verdict
        at: stack1.block1.add
        say:
          en: "And the addition? The last 1×1 conv and the projection\nmake {stack1.block1.expansion} × {stack1.block1.filters} channels each."
          zh: "那么相加呢？最后的 1×1 卷积和投影\n各输出 {stack1.block1.expansion} × {stack1.block1.filters} 个通道。"
        reveal:
          en: "The addition cannot tell: the last conv makes {stack1.block1.channels} channels of\nwhatever it reads. So Keras builds the network without a word."
          zh: "相加看不出来：最后的卷积无论读到多少通道，\n都输出 {stack1.block1.channels} 个。所以 Keras 一声不响地建好网络。"
        notes:
          en: "Many expect the loss to show at the addition. Point at the last 1×1 convolution: it makes its channels of whatever it gets."
          zh: "很多人以为丢掉的通道会在相加处暴露。指着最后的 1×1 卷积：无论读到什么，它都输出那么多通道。"
      - ask: yes-no
        check: [adds up]
        apply: [rules=keras]
        at: stack1.block1
        say:
          en: "The same settings, written as one Conv2D(groups=32)."
          zh: "同样的设置，改写成一个 Conv2D(groups=32)。"
        question:
          en: "Can Keras build it?"
          zh: "Keras 能构建这个网络吗？"
        reveal:
          en: "No: \"The number of filters must be evenly divisible by the number\nof groups.\" The form with slices hides what this form refuses."
          zh: "不能：“The number of filters must be evenly divisible by the number of groups.”\n切片的写法掩盖了这种写法会拒绝的东西。"
        notes:
          en: "Ask which of the two forms they would rather have in their own code: the one that runs, or the one that complains."
          zh: "提问：自己的代码里更想要哪一种：能跑的那种，还是会报错的那种？"
      - do:
          en: "A puzzle: one block loses channels and nothing complains.\nRepair it with one change."
          zh: "小谜题：有一个块悄悄丢了通道，却不报错。\n只改一处，把它修好。"
        network: seed
        apply: [stack2.block2.groups=24]
        check: [nothing wrong, "additions == 16", edits <= 1]
        hints:
          - en: "enter, then n goes to the next problem, silent ones too."
            zh: "先按 enter，再按 n 跳到下一个问题，不报错的也算。"
          - en: "stack 2 block 2: groups have to divide 256."
            zh: "stack 2 block 2：分组数必须能整除 256。"
        solution: [stack2.block2.groups=32]
        reveal:
          en: "filters = groups × whole channels: then nothing vanishes."
          zh: "filters = 分组数 × 整数个通道：这样什么都不会消失。"
        notes:
          en: "Let someone divide 256 by 24 aloud. Any number of groups that divides is right; the step forward takes 32."
          zh: "请一个人出声算 256 除以 24。能整除的分组数都对；前进一步用的是 32。"
    """#)
}
