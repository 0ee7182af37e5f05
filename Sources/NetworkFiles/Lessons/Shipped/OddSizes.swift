extension ShippedLesson {
  /// Odd sizes, and the two ways to pad.
  static let oddSizes = ShippedLesson(
    "odd-sizes",
    #"""
    lesson: 1
    title: {en: "Odd sizes and the two paddings", zh: "奇数大小与两种填充"}
    network: seed
    steps:
      - ask: number
        at: stem.height
        apply: ["input=225x225x3"]
        say:
          en: "An image of 225×225. The stem pads 3 zeros on each side, takes a\n7×7 conv with strides 2, pads 1, and takes a 3×3 max pooling\nwith strides 2."
          zh: "图像是 225×225。stem 每边填 3 个零，做步长 2 的 7×7 卷积，\n每边再填 1 个零，做步长 2 的 3×3 最大池化。"
        question:
          en: "How high is what the stem hands on?"
          zh: "stem 交出的特征图有多高？"
        hints:
          - en: "(225 + 6 − 7) / 2 + 1 = 113. Then (113 + 2 − 3) / 2 + 1."
            zh: "(225 + 6 − 7) / 2 + 1 = 113。然后是 (113 + 2 − 3) / 2 + 1。"
        reveal:
          en: "{stem.output}. One pixel more in the image, one more here."
          zh: "{stem.output}。图像多一个像素，这里也多一个。"
        notes:
          en: "Do the sum aloud with the room, one layer after the other. Expect 56 from memory: that is for 224."
          zh: "和大家一起出声算，一层一层来。会有人凭记忆答 56：那是 224 的结果。"
      - ask: shape
        at: stack2.block1.output
        say:
          en: "Keras pads 'same': a conv with strides 2 makes half, rounded up.\nStack 2 block 1 reads {stack2.block1.input}."
          zh: "Keras 的 'same' 填充：步长 2 的卷积输出一半，向上取整。\nstack 2 block 1 的输入是 {stack2.block1.input}。"
        question:
          en: "Which shape does it hand on?"
          zh: "它交出的形状是什么？"
        reveal:
          en: "⌈57 / 2⌉ = {stack2.block1.height}, on the main path and on the projection alike."
          zh: "⌈57 / 2⌉ = {stack2.block1.height}，主路径和投影都是这样。"
        notes:
          en: "Expect 28, rounded down. Ask how many windows are needed so that no pixel is left out."
          zh: "会有人向下取整，答 28。追问：要几个窗口才能不漏掉任何像素？"
      - ask: yes-no
        check: ["stack2.block1.height == 29", "stack3.block1.height == 15", "stack4.block1.height == 8"]
        at: stack2.block1
        apply: [rules=pytorch]
        say:
          en: "PyTorch pads one zero on each side: ⌊(n + 2 − 3) / 2⌋ + 1.\nKeras got 29, 15 and 8 in stacks 2 to 4."
          zh: "PyTorch 在每边填一个零：⌊(n + 2 − 3) / 2⌋ + 1。\n在 stack 2 到 4 中，Keras 得到 29、15 和 8。"
        question:
          en: "Does PyTorch get the same sizes?"
          zh: "PyTorch 得到同样的大小吗？"
        hints:
          - en: "Try n = 57: ⌊56 / 2⌋ + 1."
            zh: "用 n = 57 试试：⌊56 / 2⌋ + 1。"
        reveal:
          en: "The same sizes, for every n. Not always the same pixels: for even\nn, Keras pads below and right only, so its windows lie one pixel\nfurther on than PyTorch's. No shape can show that."
          zh: "对任何 n，大小都相同。但像素不总是相同：n 为偶数时，\nKeras 只在下边和右边填充，窗口比 PyTorch 的错开一个像素。\n形状看不出这一点。"
        notes:
          en: "Opinions differ here; take a vote. Let someone put 57 into both formulas at the front. The second half of the answer, other pixels, is worth a minute."
          zh: "这里意见会分成两派，投票表决。请一个人上台把 57 代入两个公式。答案的后半句（像素不同）值得讲一分钟。"
      - ask: verdict
        at: stack3.block2.add
        apply: [stack3.block2.strides=2]
        say:
          en: "Stack 3 works on maps of {stack3.block2.input}. Block 2, an identity,\ngets strides 2."
          zh: "stack 3 的特征图是 {stack3.block2.input}。\nblock 2 的捷径是恒等，现在加上步长 2。"
        reveal:
          en: "{stack3.block2.main} against {stack3.block2.shortcut}: an odd size does not save it."
          zh: "{stack3.block2.main} 对 {stack3.block2.shortcut}：大小是奇数也没有用。"
        notes:
          en: "Someone will hope that rounding saves it. Point at both heights, and ask whether one of them is a 1."
          zh: "会有人指望取整能救它。指着两边的高，问：其中有没有 1？"
      - do:
          en: "A puzzle: the last map is {stack4.block3.output}. Make it 7×7 by a\nsmaller image: change height and width, nothing else."
          zh: "小谜题：最后的特征图是 {stack4.block3.output}。\n换小一点的图像，让它变成 7×7：只改高和宽。"
        network: seed
        apply: ["input=225x225x3"]
        at: stem.output
        check: ["stack4.block3.height == 7", "stack4.block3.width == 7", adds up, edits <= 2]
        solution: ["input=224x224x3"]
        hints:
          - en: "The row of the stem has the input's height and width."
            zh: "stem 那一行有输入的高和宽。"
          - en: "Make both of them 224."
            zh: "把它们都改为 224。"
        reveal:
          en: "224 is 7 × 32: every halving comes out even."
          zh: "224 = 7 × 32：每次减半都没有余数。"
        notes:
          en: "Ask which sizes halve evenly five times. Expect 256: that gives 8. What is 7 times 32?"
          zh: "提问：哪些大小能连续整除五次 2？会有人答 256：那样得 8。7 乘 32 是多少？"
    """#)
}
