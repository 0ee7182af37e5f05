extension ShippedLesson {
  /// How many blocks a call of the article's `stack` makes.
  static let blocks = ShippedLesson(
    "blocks",
    #"""
    lesson: 1
    title: {en: "blocks, or blocks + 1?", zh: "blocks 还是 blocks + 1？"}
    network: seed
    steps:
      - say:
          en: "The article's stack() calls block() once, then in a loop:\nfor i in range(blocks). Its prose says the loop makes the\nblocks - 1 others."
          zh: "文章的 stack() 先调用一次 block()，再循环：\nfor i in range(blocks)。\n文字却说，循环堆叠的是其余 blocks - 1 个。"
        at: stack1.block1
        reveal:
          en: "Loop and prose cannot both be right."
          zh: "循环和文字不可能都对。"
        notes:
          en: "Ask: whom do you trust, the code or its comment? Do not settle it; the next step counts."
          zh: "提问：代码和说明文字，你信哪一个？先不下结论，下一步来数。"
      - ask: number
        at: stack1.blocks
        say:
          en: "stack(x, 128, blocks=2, strides=1), as printed."
          zh: "按印出的代码调用 stack(x, 128, blocks=2, strides=1)。"
        question:
          en: "How many blocks does this make?"
          zh: "这会产生多少个块？"
        hints:
          - en: "range(2) runs twice. What came before the loop?"
            zh: "range(2) 循环两次。循环之前还有什么？"
        reveal:
          en: "One before the loop and two in it: {stack1.blocks}. keras.applications\nloops over range(2, blocks + 1), and makes `blocks` of them."
          zh: "循环之前一个，循环里两个：共 {stack1.blocks} 个。\nkeras.applications 循环的是 range(2, blocks + 1)，正好 blocks 个。"
        notes:
          en: "Expect 2, the number that is written there. Have someone read the two lines of the function aloud and count calls on the fingers."
          zh: "会有人答 2，就是写在那里的数。请一个人念出函数里的那两行，掰着手指数调用次数。"
      - ask: number
        at: additions
        apply: [stack1.blocks=4, stack2.blocks=5, stack3.blocks=7, stack4.blocks=4]
        say:
          en: "Someone knows that ResNeXt-50 has 3, 4, 6 and 3 blocks, believes\nthe prose, and calls the printed stack() with these numbers."
          zh: "有人知道 ResNeXt-50 各有 3、4、6、3 个块，\n相信了文字，就用这几个数调用印出的 stack()。"
        question:
          en: "How many blocks, and so additions, does the network have?"
          zh: "网络有多少个块，也就是多少处相加？"
        reveal:
          en: "Each stack has one too many: {additions} instead of 16."
          zh: "每个 stack 多了一个：共 {additions} 个，而不是 16 个。"
        notes:
          en: "Let the room add up: each stack has one more than was asked for. Expect 16 from those who read the numbers, not the code."
          zh: "让大家加起来：每个 stack 都比给的数多一个。只看数字不看代码的人会答 16。"
      - ask: yes-no
        check: [adds up]
        say:
          en: "The network has four identities more than it should."
          zh: "这个网络比应有的多出四个恒等块。"
        question:
          en: "Does every addition add up?"
          zh: "每一处相加都成立吗？"
        reveal:
          en: "One more identity block always fits: it hands on the shape it\nreads. Only the counts tell: {params} parameters, not 25,097,192."
          zh: "多一个恒等块总是合适的：它交出的形状与读入的相同。\n只有计数能看出来：{params} 个参数，而不是 25,097,192。"
        notes:
          en: "Expect “no, something must break”. Ask what shape an identity needs, and what shape it reads: always its own."
          zh: "会有人答“否，总该有什么出错”。追问：恒等需要什么形状？它读到什么形状？永远是同一个。"
      - do:
          en: "A puzzle: this is meant to be ResNeXt-50, with 25,097,192\nparameters. One stack has a block too many. One change."
          zh: "小谜题：这本应是 ResNeXt-50，有 25,097,192 个参数。\n有一个 stack 多了一个块。只改一处。"
        network: seed
        apply: [stack3.blocks=7]
        check: ["params == 25097192", adds up, edits <= 1]
        hints:
          - en: "enter, then d deletes the block that is selected."
            zh: "先按 enter，再按 d 删除选中的块。"
          - en: "Stack 3 has 7 blocks, and 6 are right."
            zh: "stack 3 有 7 个块，6 个才对。"
        solution: [stack3.blocks=6]
        reveal:
          en: "Shapes do not count blocks; parameters do."
          zh: "形状数不出块的个数，参数数可以。"
        notes:
          en: "Point at the parameters: they are the only witness. Ask how one would find the stack with the extra block."
          zh: "指着参数数量：它是唯一的证据。提问：怎样找出多了一个块的 stack？"
    """#)
}
