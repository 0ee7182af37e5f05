extension ShippedLesson {
  /// Strides change height and width of one side, or of both.
  static let stride = ShippedLesson(
    "stride",
    #"""
    lesson: 1
    title: {en: "Strides and the shortcut", zh: "步长与捷径"}
    network: seed
    steps:
      - ask: shape
        at: stack3.block1.output
        say:
          en: "Stack 3 block 1 reads {stack3.block1.input}, with strides {stack3.block1.strides} and\nfilters {stack3.block1.filters}; expansion is {stack3.block1.expansion}."
          zh: "stack 3 block 1 的输入是 {stack3.block1.input}，\n步长 {stack3.block1.strides}，filters {stack3.block1.filters}，expansion {stack3.block1.expansion}。"
        question:
          en: "Which shape does the block hand on?"
          zh: "这个块交出的形状是什么？"
        hints:
          - en: "strides 2 halve height and width; channels are expansion × filters."
            zh: "步长 2 让高和宽减半；通道数是 expansion × filters。"
        reveal:
          en: "Three numbers change at once: height, width and channels."
          zh: "一次改变三个数：高、宽和通道数。"
        notes:
          en: "Write the rule down where all can see it: strides divide height and width, filters × expansion makes the channels. Expect answers with one of the three numbers left as it was."
          zh: "把规则写在大家都能看到的地方：步长除高和宽，filters × expansion 是通道数。会有人漏改三个数中的一个。"
      - ask: which
        among: [stack4.block1, stack4.block2, stack4.block3]
        apply: [stack4.block2.strides=2]
        say:
          en: "Now stack 4 block 2 has strides 2. Its shortcut is an identity,\nand so is that of block 3; block 1 has a projection."
          zh: "现在 stack 4 block 2 的步长是 2。\n它的捷径是恒等，block 3 也是；block 1 有投影。"
        question:
          en: "Which of these additions is refused?"
          zh: "哪一处相加会被拒绝？"
        hints:
          - en: "What does block 3 read, and what does its main path make of it?"
            zh: "block 3 读入什么？它的主路径又把它变成什么？"
        reveal:
          en: "Only block 2: its main path strides and its shortcut does not,\n{stack4.block2.main} against {stack4.block2.shortcut}. Block 1 projects; block 3\nreads the smaller map on both of its paths."
          zh: "只有 block 2：主路径的步长是 2，捷径没有，\n{stack4.block2.main} 对 {stack4.block2.shortcut}。block 1 有投影；\nblock 3 的两条路径读入的都是较小的特征图。"
        notes:
          en: "Expect block 3: “it reads the wrong size”. Ask whether its two paths read the same map; they do, so it does not mind."
          zh: "会有人选 block 3：“它读到的大小不对”。追问：它的两条路径读的是不是同一张特征图？是，所以没有关系。"
      - ask: verdict
        at: stack3.block2.add
        network: seed
        apply: [stack3.block2.strides=2]
        say:
          en: "Block 2 is an identity whose channels fit. Now it has\nstrides 2 as well."
          zh: "block 2 的捷径是恒等，通道数是合适的。\n现在给它也加上步长 2。"
        hints:
          - en: "Only the main path has a convolution that strides."
            zh: "只有主路径上有带步长的卷积。"
        reveal:
          en: "The channels agree. Height and width do not:\n{stack3.block2.main} against {stack3.block2.shortcut}."
          zh: "通道数一致，高和宽不一致：\n{stack3.block2.main} 对 {stack3.block2.shortcut}。"
        notes:
          en: "Ask for both sides before the vote. Who says that all three differ forgets that the channels fitted already."
          zh: "投票前先让大家说出两边的形状。答“三个都不同”的人忘了通道数本来就一致。"
      - ask: verdict
        at: stack3.block2.add
        apply: [stack3.block2.conv_shortcut=on]
        say:
          en: "The same block, strides 2, with a projection.\nThe projection takes the block's strides, too."
          zh: "同一个块，步长 2，这次有投影。\n投影也使用这个块的步长。"
        reveal:
          en: "Both sides stride: {stack3.block2.main}. It adds up, at a cost: the\nprojection has weights, and all below works on smaller maps."
          zh: "两边都按步长缩小：{stack3.block2.main}。能相加，但有代价：\n投影有权重，后面的特征图也都更小。"
        notes:
          en: "The same place, one setting further. Ask what the projection takes over from its block: the strides. Point at /{stack3.block2.strides} on both sides."
          zh: "同一处，再改一个设置。提问：投影从块那里继承了什么？步长。指着两边的 /{stack3.block2.strides}。"
      - ask: number
        at: stack4.block1.height
        say:
          en: "So every stack but the first halves the map once, and now block 2\nof stack 3 halves it once more. The stem hands on {stem.output}."
          zh: "除第一个外，每个 stack 把特征图减半一次，\n现在 stack 3 的 block 2 又减半一次。stem 交出 {stem.output}。"
        question:
          en: "How high is the map that stack 4 hands on?"
          zh: "stack 4 交出的特征图的高是多少？"
        hints:
          - en: "Halve {stem.height} four times; what is odd is rounded up."
            zh: "把 {stem.height} 减半四次；奇数时向上取整。"
        reveal:
          en: "Rounded up where it is odd: 56, 28, 14, 7, {stack4.block1.height}."
          zh: "遇到奇数向上取整：56、28、14、7、{stack4.block1.height}。"
        notes:
          en: "Let the room count aloud: each halving one voice. Expect a fraction from those who do not round up; ask what half of 7 pixels is."
          zh: "让大家一起出声数，每减半一次报一个数。不会向上取整的人会报出小数；追问：7 个像素的一半是几个？"
      - do:
          en: "A puzzle: the last map is to be 7×7 again, and everything is to\nadd up. One change."
          zh: "小谜题：让最后的特征图回到 7×7，并且每处相加都成立。\n只改一处。"
        network: seed
        apply: [stack2.block3.strides=2]
        at: stack2.block3
        check: [adds up, stack4.block3.height == 7, "additions == 16", edits <= 1]
        hints:
          - en: "A projection would make it add up. But how large is the map then?"
            zh: "加上投影就能相加。但那时特征图有多大？"
          - en: "Give stack 2 block 3 strides 1."
            zh: "把 stack 2 block 3 的步长改为 1。"
        solution: [stack2.block3.strides=1]
        reveal:
          en: "Where a block strides, its shortcut strides with it or not at all."
          zh: "块的主路径带步长时，捷径必须一起带，否则就都不带。"
        notes:
          en: "Expect “add a projection”: that adds up, but the last map stays too small. Point at the second condition, then make the change."
          zh: "会有人说“加一个投影”：那样能相加，但最后的特征图仍然太小。指着第二个条件，再做修改。"
    """#)
}
