extension ShippedLesson {
  /// More groups at the same cost, as in the ResNeXt paper's table 2.
  static let cardinality = ShippedLesson(
    "cardinality",
    #"""
    lesson: 1
    title: {en: "Cardinality at constant cost", zh: "代价不变，换基数"}
    network: resnext50_1x64d
    steps:
      - say:
          en: "The ResNeXt paper compares networks of one cost: 1×64d, 2×40d,\n4×24d, 8×14d, 32×4d. The first number is the groups (the\ncardinality), the second the channels of each group."
          zh: "ResNeXt 论文比较了代价相同的一组网络：\n1×64d、2×40d、4×24d、8×14d、32×4d。\n第一个数是分组数（基数），第二个是每组的通道数。"
        at: stack1.block2
        reveal:
          en: "This is 1×64d, the plain ResNet-50: {params} parameters."
          zh: "这是 1×64d，也就是普通的 ResNet-50：{params} 个参数。"
        notes:
          en: "Write two columns, groups and channels of a group. Ask what stays the same from row to row; the cost does."
          zh: "写两列：分组数、每组的通道数。提问：从一行到下一行，什么保持不变？是代价。"
      - ask: yes-no
        check: ["stack1.block2.params < 70400"]
        at: stack1.block2
        apply: [stacks.groups=32]
        say:
          en: "In 1×64d this block has 70,400 parameters. Now its 3×3 conv has\n32 groups; filters is still {stack1.block2.filters}."
          zh: "在 1×64d 中，这个块有 70,400 个参数。\n现在它的 3×3 卷积有 32 组；filters 仍是 {stack1.block2.filters}。"
        question:
          en: "Does it have fewer parameters now?"
          zh: "参数变少了吗？"
        hints:
          - en: "Each channel of a grouped conv reads its own group only."
            zh: "分组卷积的每个通道只读自己那一组。"
        reveal:
          en: "{stack1.block2.params}: a channel of the 3×3 reads 2 others instead of 64.\nWhat was saved can be spent on more channels."
          zh: "现在是 {stack1.block2.params}：3×3 卷积的每个通道只读 2 个通道，而不是 64 个。\n省下来的可以用来增加通道。"
        notes:
          en: "Most say yes; ask by how much. Expect “32 times fewer” for the whole block: only the 3×3 convolution has groups."
          zh: "大多数人会答“是”；再问少多少。会有人说整个块少 32 倍：只有 3×3 卷积是分组的。"
      - ask: number
        at: stack1.block2.filters
        network: resnext50_32x4d
        say:
          en: "32×4d: 32 groups of 4 channels each, in the first stack."
          zh: "32×4d：第一个 stack 中有 32 组，每组 4 个通道。"
        question:
          en: "What is filters of stack 1 block 2?"
          zh: "stack 1 block 2 的 filters 是多少？"
        reveal:
          en: "32 × 4 = {stack1.block2.filters}. The block has {stack1.block2.params} parameters; 1×64d had 70,400."
          zh: "32 × 4 = {stack1.block2.filters}。这个块有 {stack1.block2.params} 个参数；1×64d 有 70,400 个。"
        notes:
          en: "The name says it: 32 × 4. Whoever answers 4 or 32 has read half of the name."
          zh: "名字里就写着：32 × 4。答 4 或 32 的人只读了名字的一半。"
      - ask: yes-no
        check: ["params > 25557032"]
        at: stack1.block2
        say:
          en: "1×64d has 25,557,032 parameters. This is 32×4d, with twice the\nfilters in every block."
          zh: "1×64d 有 25,557,032 个参数。\n这是 32×4d，每个块的 filters 是它的两倍。"
        question:
          en: "Does it have more?"
          zh: "它的参数更多吗？"
        reveal:
          en: "No: {params}, and {multiply_adds} multiply-adds against\n4,089,184,256. The paper found it to be more accurate. In free\nplay, c shows this trade."
          zh: "不：{params} 个；乘加 {multiply_adds} 次，对 4,089,184,256 次。\n论文发现这样更准确。自由尝试时按 c 可以看到这种交换。"
        notes:
          en: "Expect “yes, it is twice as wide”. Ask where the saving of the groups went: into the width."
          zh: "会有人答“是，它宽了一倍”。追问：分组省下的代价去了哪里？换成了宽度。"
      - do:
          en: "A puzzle: this is 32×4d, but one block costs far more than it\nshould. 25,028,904 parameters are right. One change."
          zh: "小谜题：这是 32×4d，但有一个块的代价高得多。\n正确的参数数是 25,028,904。只改一处。"
        network: resnext50_32x4d
        apply: [stack4.block2.groups=1]
        check: ["params == 25028904", adds up, edits <= 1]
        hints:
          - en: "Look at the bars of every stack; enter opens one. One block stands out."
            zh: "逐个展开 stack（enter），看右边的条：有一个块特别突出。"
          - en: "stack 4 block 2 has one group."
            zh: "stack 4 block 2 只有一组。"
        solution: [stack4.block2.groups=32]
        reveal:
          en: "Groups are what makes width cheap."
          zh: "正是分组让宽度变得便宜。"
        notes:
          en: "Ask what a block without groups looks like among blocks with 32: the largest number of all. To show it, press the key that tries things out, and look at the bars."
          zh: "提问：在全是 32 组的块中间，一个不分组的块会是什么样？代价最大的那个。想展示的话，按自由尝试的键，看右边的条。"
    """#)
}
