extension ShippedLesson {
  /// Additions that are accepted, and nobody wants.
  static let broadcast = ShippedLesson(
    "broadcast",
    #"""
    lesson: 1
    title: {en: "Legal but wrong: broadcast", zh: "合法但不对：广播"}
    network: seed
    steps:
      - say:
          en: "The same ResNeXt-50, for images of 32×32. Maps become small:\nstack 3 works on {stack3.block2.input}."
          zh: "还是这个 ResNeXt-50，但图像是 32×32。特征图变得很小：\nstack 3 处理的是 {stack3.block2.input}。"
        apply: ["input=32x32x3"]
        at: stack3.block2
        reveal:
          en: "Small maps are where an error can hide."
          zh: "特征图很小的地方，错误可以藏起来。"
        notes:
          en: "Ask how small a map can become before something odd happens. Take any answer; the next step has one."
          zh: "提问：特征图小到什么程度会出现怪事？什么回答都可以，下一步就有一个例子。"
      - ask: verdict
        at: stack3.block2.add
        apply: [stack3.block2.strides=2]
        say:
          en: "Block 2, an identity, gets strides 2 by mistake. The main path\nmakes one pixel of its {stack3.block2.input}."
          zh: "block 2 的捷径是恒等，有人误给它步长 2。\n主路径把 {stack3.block2.input} 变成一个像素。"
        hints:
          - en: "Compare {stack3.block2.main} with {stack3.block2.shortcut}. What does Add do with a 1?"
            zh: "比较 {stack3.block2.main} 和 {stack3.block2.shortcut}。Add 遇到 1 会怎样？"
        reveal:
          en: "A dimension of 1 fits any other: the one pixel of the main path\nis added to every pixel of the shortcut. No error, no warning,\nand the stack does not stride: {stack3.block2.output} goes on."
          zh: "大小为 1 的维度可以与任何大小相配：\n主路径的那个像素被加到捷径的每个像素上。\n没有错误，也没有警告；往下传的仍是 {stack3.block2.output}。"
        notes:
          en: "Nearly everyone says “refused”. Those who know NumPy may say “stretched”: ask them to say what is added to what, pixel by pixel."
          zh: "几乎所有人都会答“被拒绝”。懂 NumPy 的人可能答“被广播”：请他们说清楚，每个像素上加的是什么。"
      - ask: verdict
        at: stack3.block2.add
        apply: ["input=64x64x3"]
        say:
          en: "The same mistake, with images of 64×64: what comes in is {stack3.block2.input}."
          zh: "同样的错误，图像换成 64×64：输入是 {stack3.block2.input}。"
        reveal:
          en: "{stack3.block2.main} against {stack3.block2.shortcut}: refused. Only a 1 is stretched. So the\nmistake shows with one image size and hides with another."
          zh: "{stack3.block2.main} 对 {stack3.block2.shortcut}：被拒绝。只有 1 会被广播。\n所以同一个错误，换个图像大小就显现，再换一个又隐藏。"
        notes:
          en: "Now the room says “stretched”, having just learnt it. Ask what the rule was: only a 1 is stretched. How high is the main path here?"
          zh: "刚学了广播，大家这次会答“被广播”。追问规则：只有 1 会被广播。这里主路径的高是多少？"
      - ask: verdict
        at: stack4.block2.add
        apply: ["input=32x32x3", stack3.block2.strides=1, stack4.block2.strides=2]
        say:
          en: "Images of 32×32 again, and the mistake is in stack 4, where a\nmap is {stack4.block2.input}."
          zh: "图像又是 32×32，这次错误在 stack 4，\n那里的特征图是 {stack4.block2.input}。"
        reveal:
          en: "Strides 2 make 1 of 1: both sides are {stack4.block2.main}. Here the wrong\nsetting changes nothing at all; with larger images it will."
          zh: "1 经过步长 2 还是 1：两边都是 {stack4.block2.main}。\n这里设置错了也毫无影响；图像一大就会出问题。"
        notes:
          en: "Ask what half of one pixel is. Who says “refused” or “stretched” has not done the sum; rounding up gives 1."
          zh: "提问：一个像素的一半是多少？答“被拒绝”或“被广播”的人没有算：向上取整得 1。"
      - do:
          en: "A puzzle: nothing is refused here, and one addition is wrong.\nFind it and repair it with one change."
          zh: "小谜题：这里什么都不会被拒绝，却有一处相加是错的。\n找到它，只改一处。"
        apply: [stack4.block2.strides=1, stack3.block5.strides=2]
        check: [adds up, "broadcasts == 0", "additions == 16", edits <= 1]
        hints:
          - en: "enter, then n goes to the next problem, silent ones too."
            zh: "先按 enter，再按 n 跳到下一个问题，不报错的也算。"
          - en: "It is stack 3 block 5: give it strides 1."
            zh: "是 stack 3 block 5：把步长改为 1。"
        solution: [stack3.block5.strides=1]
        reveal:
          en: "Accepted is not the same as right."
          zh: "被接受不等于正确。"
        notes:
          en: "Say that Keras does not help here, nor does PyTorch's main + shortcut; only main += shortcut, which torchvision writes, raises. Ask how one would notice at all: by looking for a 1 beside a larger number. Then go forward."
          zh: "说明 Keras 不会提醒，PyTorch 的 main + shortcut 也不会；只有 torchvision 的写法 main += shortcut 会报错。提问：怎样才能发现？找出和更大的数并排的 1。然后前进。"
    """#)
}
