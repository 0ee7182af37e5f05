extension ShippedLesson {
  /// What Keras cannot see before an image arrives.
  static let unknownSizes = ShippedLesson(
    "unknown-sizes",
    #"""
    lesson: 1
    title: {en: "Sizes nobody knows yet", zh: "还不知道的大小"}
    network: seed
    steps:
      - say:
          en: "Input((None, None, 3)): height and width come with the image.\nEvery map is an expression then: stack 2 hands on\n{stack2.block1.output}."
          zh: "Input((None, None, 3))：高和宽随图像而来。\n每张特征图都是一个表达式：stack 2 交出\n{stack2.block1.output}。"
        apply: ["input=nullxnullx3"]
        at: stack2.block2
        reveal:
          en: "⌈H/8⌉ is an eighth of the height, rounded up."
          zh: "⌈H/8⌉ 是高的八分之一，向上取整。"
        notes:
          en: "Ask what can be known of an image that nobody has seen. Point at the expressions: they follow the rules for numbers."
          zh: "提问：没见过的图像，能知道些什么？指着这些表达式：它们遵守与数字相同的规则。"
      - ask: verdict
        at: stack2.block2.add
        apply: [stack2.block2.strides=2]
        say:
          en: "Block 2, an identity, gets strides 2 by mistake. Keras sees\nNone where numbers would be."
          zh: "block 2 的捷径是恒等，有人误给它步长 2。\nKeras 看到的只有 None，没有数字。"
        hints:
          - en: "Add accepts None beside anything."
            zh: "Add 对 None 来者不拒。"
        reveal:
          en: "{stack2.block2.main} is added to {stack2.block2.shortcut}. Keras accepts\nNone beside anything. An image of usual size raises; a tiny one,\nwhose map is 1 pixel, is stretched or fits."
          zh: "{stack2.block2.main} 要与 {stack2.block2.shortcut} 相加。\nKeras 对 None 来者不拒。普通大小的图像到来时会报错；\n很小的图像会被广播，甚至正好相配。"
        notes:
          en: "Expect “refused”: one side is clearly smaller. True, but Keras does not see it. Ask what Keras has in place of the numbers."
          zh: "会有人答“被拒绝”：一边明显更小。没错，但 Keras 看不到。追问：Keras 在数字的位置上有什么？"
      - ask: verdict
        at: stack2.block1.add
        apply: [stack2.block2.strides=1, stack2.block1.conv_shortcut=off]
        say:
          en: "Another mistake, sizes still unknown: the projection of\nstack 2 block 1 is gone."
          zh: "换一个错误，大小仍然未知：\nstack 2 block 1 的投影没有了。"
        question:
          en: "What does Keras say while it builds the network?"
          zh: "Keras 在构建网络时会说什么？"
        reveal:
          en: "Channels are known without an image: {stack2.block1.channels} against 256.\nThat is refused at once; the sizes would have waited."
          zh: "没有图像也知道通道数：{stack2.block1.channels} 对 256。\n这会立刻被拒绝；大小则要等到以后。"
        notes:
          en: "Now the room waits for the image. Ask which of the three numbers needs no image: the channels."
          zh: "这次大家会说要等图像来。追问：三个数里哪一个不需要图像？通道数。"
      - ask: yes-no
        check: [adds up]
        apply: [stack2.block1.conv_shortcut=on]
        at: stack2.block2
        say:
          en: "The network as it should be, with unknown sizes."
          zh: "没有错误的网络，大小未知。"
        question:
          en: "Can one be sure that every addition adds up, for every image?"
          zh: "能确定对任何图像，每一处相加都成立吗？"
        reveal:
          en: "Yes: both sides are the same expression in every block. Keras\ncannot tell; for it both are None. It takes looking at the settings."
          zh: "能：每个块的两边都是同一个表达式。\nKeras 分辨不出，对它来说两边都是 None。要看设置才知道。"
        notes:
          en: "Expect “no, one never knows”. Ask for one image that would break it; nobody will find one. Point at the two equal expressions."
          zh: "会有人答“否，谁也说不准”。请他们举一张会出错的图像；没人举得出。指着两个相同的表达式。"
      - do:
          en: "A puzzle: Keras builds this network. The first image of usual size\nbreaks it. Repair it with one change."
          zh: "小谜题：Keras 能构建这个网络，第一张普通大小的图像就会让它出错。\n只改一处，把它修好。"
        apply: [stack3.block4.strides=2]
        check: [adds up, "additions == 16", edits <= 1]
        hints:
          - en: "enter, then n goes to the next problem."
            zh: "先按 enter，再按 n 跳到下一个问题。"
          - en: "stack 3 block 4 strides, its shortcut does not."
            zh: "stack 3 block 4 的主路径带步长，捷径没有。"
        solution: [stack3.block4.strides=1]
        reveal:
          en: "Unknown is no excuse: the settings decide, not the image."
          zh: "未知不是借口：决定的是设置，不是图像。"
        notes:
          en: "Ask who has met this: it builds, it saves, and the first batch breaks it. Point at the block whose two expressions differ."
          zh: "提问：谁碰到过：能建、能存，第一批数据却出错？指着两个表达式不同的那个块。"
    """#)
}
