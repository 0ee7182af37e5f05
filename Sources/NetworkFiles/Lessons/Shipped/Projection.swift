extension ShippedLesson {
  /// What becomes of a first block without its projection.
  static let projection = ShippedLesson(
    "projection",
    #"""
    lesson: 1
    title: {en: "Take the projection away", zh: "去掉投影"}
    network: seed
    steps:
      - say:
          en: "Stack 2 begins with a block that halves the map and doubles\nthe channels. Its shortcut is a projection: a 1×1 conv."
          zh: "stack 2 的第一个块把特征图减半，通道数加倍。\n它的捷径是投影：一个 1×1 卷积。"
        at: stack2.block1
        reveal:
          en: "What comes in is {stack2.block1.input}. Let us see which side\nneeds the projection."
          zh: "输入是 {stack2.block1.input}。来看看是哪一边需要投影。"
        notes:
          en: "Point at three things in turn: what comes in, the main path, the shortcut. Ask: how many numbers change from the top of the drawing to the bottom? All three do."
          zh: "依次指三处：输入、主路径、捷径。提问：从图的上方到下方，有几个数变了？三个都变了。"
      - ask: shape
        at: stack2.block1.shortcut
        say:
          en: "The projection reads {stack2.block1.input}. It is a 1×1 conv with strides {stack2.block1.strides}\nand {stack2.block1.expansion} × filters = {stack2.block1.channels} channels."
          zh: "投影的输入是 {stack2.block1.input}。它是 1×1 卷积，步长为 {stack2.block1.strides}，\n输出 {stack2.block1.expansion} × filters = {stack2.block1.channels} 个通道。"
        question:
          en: "Which shape does it bring to the addition?"
          zh: "它带到相加处的形状是什么？"
        hints:
          - en: "strides 2 halve height and width."
            zh: "步长 2 让高和宽减半。"
        reveal:
          en: "The projection does on the shortcut what the main path does in\nthree layers: {stack2.block1.input} becomes {stack2.block1.shortcut}."
          zh: "主路径用三层做到的，投影在捷径上一层做到：\n{stack2.block1.input} 变成 {stack2.block1.shortcut}。"
        notes:
          en: "Expect the right channels on a map that was not halved, as in {stack2.block1.input}: people forget that the projection strides. Point at strides in the text."
          zh: "常见的错误是通道数对了，特征图却没有减半，仍如 {stack2.block1.input}：大家忘了投影也带步长。指着文中的步长。"
      - ask: verdict
        at: stack2.block1.add
        apply: [stack2.block1.conv_shortcut=off]
        say:
          en: "conv_shortcut is off now. The main path still halves\nthe map and doubles the channels."
          zh: "conv_shortcut 现在是关的。主路径仍把特征图减半，\n通道数加倍。"
        adds_up:
          en: "They add up: the last 1×1 conv makes both sides {stack2.block1.channels}"
          zh: "能相加：最后的 1×1 卷积让两边都是 {stack2.block1.channels}"
        hints:
          - en: "What does an identity do to {stack2.block1.input}?"
            zh: "恒等会对 {stack2.block1.input} 做什么？"
          - en: "Nothing. Compare all three numbers of both sides."
            zh: "什么也不做。把两边的三个数都比较一遍。"
        reveal:
          en: "Nothing converts an identity. It hands on what it was given:\n{stack2.block1.main} can not be added to {stack2.block1.shortcut}.\nWith a projection it worked because a 1×1 conv, strides 2, made\nthe shortcut {stack2.block1.main} as well; not because of the main path."
          zh: "恒等捷径不做任何转换，输入是什么就交出什么：\n{stack2.block1.main} 不能与 {stack2.block1.shortcut} 相加。\n原来能相加，是因为捷径上有步长为 2 的 1×1 卷积，\n把捷径也变成了 {stack2.block1.main}；与主路径的结果无关。"
        notes:
          en: "The favourite wrong answer is the first half of the truth: “only the channels differ”. Another is that the last 1×1 convolution makes both sides equal. Ask what touches the right side now."
          zh: "最常见的错误是只说对一半：“只有通道数不同”。还有人认为最后的 1×1 卷积让两边一致。追问：现在右边还经过什么？"
      - ask: verdict
        at: stack1.block1.add
        network: seed
        apply: [stack1.block1.conv_shortcut=off]
        say:
          en: "Stack 2 is whole again. Now the projection of stack 1 block 1\nis gone. This block does not stride."
          zh: "stack 2 已恢复。现在去掉 stack 1 block 1 的投影。\n这个块的步长是 1。"
        reveal:
          en: "Strides 1 keep height and width, so only the channels differ:\nthe stem made {stem.channels}, the main path {stack1.block1.channels}."
          zh: "步长 1 不改变高和宽，所以只有通道数不同：\nstem 输出 {stem.channels}，主路径输出 {stack1.block1.channels}。"
        notes:
          en: "After the last step many say that all three differ. Ask for the strides of this block first; then let them answer again."
          zh: "刚看过上一步，很多人会说三个维度都不同。先问这个块的步长是多少，再让他们重新回答。"
      - ask: verdict
        at: stack1.block2.add
        say:
          en: "The same network: block 1 is refused. Suppose its main path\nwere handed on all the same. What about block 2, an identity?"
          zh: "同一个网络：block 1 被拒绝。假设仍把它主路径的结果往下传。\nblock 2 的捷径是恒等，它会怎样？"
        reveal:
          en: "What comes in has {stack1.block2.channels} channels again, so an identity fits.\nKeras never comes so far: it stops at the first error."
          zh: "传下来的又有 {stack1.block2.channels} 个通道，恒等正合适。\nKeras 走不到这里：遇到第一个错误就停下。"
        notes:
          en: "This asks for a thought, not for a run of Keras: it stops at block 1. Expect “refused, the error goes on”. Ask which number block 2 reads."
          zh: "这一步要的是推理，真实的 Keras 在 block 1 就停了。会有人答“被拒绝，错误会传下去”。追问：block 2 读到的是哪个数？"
      - do:
          en: "A puzzle: two first blocks have lost their projections.\nRepair the network with two changes."
          zh: "小谜题：两个 stack 的第一个块丢了投影。\n改两处，把网络修好。"
        network: seed
        apply: [stack2.block1.conv_shortcut=off, stack4.block1.conv_shortcut=off]
        at: stack2.block1
        check: [adds up, "additions == 16", edits <= 2]
        hints:
          - en: "enter, then n goes to the next problem."
            zh: "先按 enter，再按 n 跳到下一个问题。"
          - en: "It is the first blocks of stacks 2 and 4."
            zh: "是 stack 2 和 stack 4 的第一个块。"
        solution: [stack2.block1.conv_shortcut=on, stack4.block1.conv_shortcut=on]
        reveal:
          en: "Where the shape changes, the shortcut has to change it, too."
          zh: "形状在哪里改变，捷径就必须在哪里一起改变。"
        notes:
          en: "Two edits, two steps forward. After the first one ask whether the network adds up now, and point at what is still refused."
          zh: "两处修改，前进两次。改完第一处后先问：现在全部成立了吗？指出还有哪里被拒绝。"
    """#)
}
