extension ShippedLesson {
  /// The article's question, and why its answer is wrong.
  static let question = ShippedLesson(
    "question",
    #"""
    lesson: 1
    title: {en: "Why does Add not complain?", zh: "Add 为什么不报错？"}
    network: seed
    steps:
      - say:
          en: "An article prints this ResNeXt-50 and asks: with\nconv_shortcut=False the shortcut is the block's own input,\nwhose channels seem to differ from the last convolution's.\nWhy does Add() raise no error?"
          zh: "一篇文章给出了这个 ResNeXt-50，并提出一个问题：\nconv_shortcut=False 时，捷径就是块的输入本身，\n它的通道数似乎与最后一个卷积的输出不一致。\n执行 Add() 时为什么不报错？"
        at: stack1.block2
        reveal:
          en: "This is such a block: an identity. Predict before you look."
          zh: "这就是这样的一个块：捷径是恒等。先预测，再看结果。"
        notes:
          en: "Ask who has met this question before: the channels seem not to match, so why is there no error? Let two people say what they think, and do not judge it yet. Point at the right side of the drawing: nothing stands on the shortcut."
          zh: "先问谁见过这个问题：通道数似乎不一致，为什么不报错？请两个人说说想法，先不评判。指着图的右边：捷径上什么都没有。"
      - ask: verdict
        at: stack1.block1.add
        say:
          en: "The first block of the stack. Its shortcut is a projection:\na 1×1 conv of its own makes 2 × filters channels."
          zh: "这是该 stack 的第一个块。它的捷径是投影：\n捷径上自己的 1×1 卷积输出 2 × filters 个通道。"
        hints:
          - en: "filters is {stack1.block1.filters}, expansion {stack1.block1.expansion}; both paths end in a conv of {stack1.block1.expansion} × {stack1.block1.filters} channels."
            zh: "filters 是 {stack1.block1.filters}，expansion 是 {stack1.block1.expansion}；两条路径的末尾都是输出 {stack1.block1.expansion} × {stack1.block1.filters} 个通道的卷积。"
        reveal:
          en: "Two convolutions, one on each path, both make {stack1.block1.channels}\nchannels. What came in, {stack1.block1.input}, does not matter."
          zh: "两条路径上各有一个卷积，都输出 {stack1.block1.channels} 个通道。\n输入是 {stack1.block1.input}，与此无关。"
        notes:
          en: "Expect “refused” from those who compare {stack1.block1.input}, which comes in, with the main path. Point at the projection: this shortcut has a convolution of its own."
          zh: "会有人答“被拒绝”：他们拿输入 {stack1.block1.input} 与主路径比较。指着投影：这条捷径上有自己的卷积。"
      - ask: shape
        at: stack1.block2.shortcut
        say:
          en: "The second block. conv_shortcut is off, so its shortcut is\nwhat came in. The block before it handed on {stack1.block1.output}."
          zh: "第二个块。conv_shortcut 是关的，所以捷径就是输入。\n前一个块交出的是 {stack1.block1.output}。"
        question:
          en: "Which shape does the shortcut bring to the addition?"
          zh: "捷径带到相加处的形状是什么？"
        reveal:
          en: "An identity changes nothing: it hands on what it was given."
          zh: "恒等不改变任何东西：输入是什么就交出什么。"
        notes:
          en: "Expect {stem.output} as a wrong answer: whoever gives it forgets that block 1 came before. Ask which block made what comes in here."
          zh: "常见的错误答案是 {stem.output}：答的人忘了前面还有 block 1。追问：这里的输入是哪个块的输出？"
      - ask: verdict
        at: stack1.block2.add
        say:
          en: "So the shortcut brings {stack1.block2.shortcut}. The main path ends in a\n1×1 conv of {stack1.block2.expansion} × filters = {stack1.block2.channels} channels."
          zh: "捷径带来的是 {stack1.block2.shortcut}。主路径末尾的 1×1 卷积\n输出 {stack1.block2.expansion} × filters = {stack1.block2.channels} 个通道。"
        reveal:
          en: "They agree: the block before had a projection, which made what\nthis identity hands on, and this block has the same filters and\nstrides 1. That is the whole answer."
          zh: "两边一致，是因为前一个块有投影，恒等交出的正是它的结果，\n而这个块的 filters 与它相同，步长为 1。这就是全部答案。"
        notes:
          en: "Ask for a show of hands for each of the four answers. Who says “refused” still thinks of the first block: point at both sides, number by number, and ask who made each."
          zh: "对四个答案逐一举手表决。答“被拒绝”的人还在想第一个块：逐个指着两边的数，问它们各由谁产生。"
      - ask: yes-no
        check: [adds up]
        at: stack1.block1
        apply: [stack1.block1.conv_shortcut=off]
        say:
          en: "The article says: the last conv makes 2 × filters channels, so the\nsides agree whatever conv_shortcut is. Now the projection of\nstack 1 block 1 is gone, and everything else is as it was."
          zh: "文章的说法是：最后的卷积输出 2 × filters 个通道，\n所以无论 conv_shortcut 是什么，两边都一致。\n现在去掉 stack 1 block 1 的投影，其余不变。"
        question:
          en: "Does every addition still add up?"
          zh: "每一处相加还都成立吗？"
        reveal:
          en: "No: {stack1.block1.main} against {stack1.block1.shortcut}. The main path never touches\nthe shortcut. Add does complain, as soon as it has reason to."
          zh: "否：{stack1.block1.main} 对 {stack1.block1.shortcut}。主路径从不改变捷径。\n只要真的不一致，Add 就会报错。"
        notes:
          en: "Many say yes, because the argument of the article sounds right. Before you go on, have someone name both sides of the first addition."
          zh: "很多人会答“是”，因为文章的理由听上去有道理。先请一个人说出第一处相加两边的形状，再往下走。"
      - do:
          en: "A puzzle: someone broke stack 3. Repair it with one change."
          zh: "小谜题：有人弄坏了 stack 3。只改一处，把它修好。"
        at: stack3.block1
        network: seed
        apply: [stack3.block1.conv_shortcut=off]
        check: [adds up, "additions == 16", edits <= 1]
        hints:
          - en: "Which side of the addition did nobody convert?"
            zh: "相加的哪一边没有经过转换？"
          - en: "Switch conv_shortcut of stack 3 block 1 on."
            zh: "把 stack 3 block 1 的 conv_shortcut 打开。"
        solution: [stack3.block1.conv_shortcut=on]
        reveal:
          en: "All {additions} additions add up."
          zh: "全部 {additions} 处相加都成立。"
        notes:
          en: "Let the room name the change, then go forward and make it. Expect “change the filters” or “change the strides”: ask what a projection does that these cannot."
          zh: "让大家说出要改哪一处，再前进一步改给他们看。会有人提议改 filters 或步长：追问投影能做到而它们做不到的是什么。"
    """#)
}
