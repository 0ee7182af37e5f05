extension ShippedLesson {
  /// From ResNet-50 to ResNeXt-50 by settings of blocks.
  static let resnext = ShippedLesson(
    "resnext",
    #"""
    lesson: 1
    title: {en: "From ResNet-50 to ResNeXt-50", zh: "从 ResNet-50 到 ResNeXt-50"}
    network: resnet50
    steps:
      - say:
          en: "torchvision's ResNet-50: filters {stack1.block1.filters}, groups {stack1.block1.groups}, expansion {stack1.block1.expansion} in\nstack 1. ResNeXt-50 (32×4d) differs in these three settings\nof its blocks, and in nothing else."
          zh: "torchvision 的 ResNet-50：stack 1 中 filters {stack1.block1.filters}，\ngroups {stack1.block1.groups}，expansion {stack1.block1.expansion}。\nResNeXt-50 (32×4d) 只在块的这三个设置上不同。"
        at: stack1.block1
        reveal:
          en: "{params} parameters, {multiply_adds} multiply-adds."
          zh: "{params} 个参数，{multiply_adds} 次乘加。"
        notes:
          en: "Ask who can name a difference between ResNet and ResNeXt. Collect the answers: groups, width, expansion. There are three, and one step for each follows."
          zh: "提问：谁能说出 ResNet 与 ResNeXt 的一个区别？把回答收集起来：groups、宽度、expansion。一共三个，后面一步讲一个。"
      - ask: yes-no
        check: [adds up]
        at: stack1.block1
        apply: [stacks.groups=32]
        say:
          en: "First: 32 groups in every block. filters is still {stack1.block1.filters} in stack 1."
          zh: "第一步：每个块都用 32 组。stack 1 的 filters 仍是 {stack1.block1.filters}。"
        question:
          en: "Does every addition add up?"
          zh: "每一处相加都成立吗？"
        reveal:
          en: "Groups do not change a shape. They change the cost:\n{params} parameters are left."
          zh: "分组不改变形状，只改变代价：\n剩下 {params} 个参数。"
        notes:
          en: "Expect a cautious “no”. Ask which number of the drawing depends on the groups; none does."
          zh: "会有人谨慎地答“否”。追问：图中哪个数取决于 groups？一个都没有。"
      - ask: number
        at: stack1.block1.channels
        apply: [stack1.filters=128, stack2.filters=256, stack3.filters=512, stack4.filters=1024]
        say:
          en: "Second: twice the filters in every stack, so {stack1.block1.filters} in stack 1.\nexpansion is still {stack1.block1.expansion}."
          zh: "第二步：每个 stack 的 filters 加倍，stack 1 变成 {stack1.block1.filters}。\nexpansion 仍是 {stack1.block1.expansion}。"
        question:
          en: "How many channels does stack 1 block 1 hand on?"
          zh: "stack 1 block 1 交出多少个通道？"
        reveal:
          en: "{stack1.block1.expansion} × {stack1.block1.filters} = {stack1.block1.channels}. It all adds up, and is twice as wide as\nResNeXt-50 should be."
          zh: "{stack1.block1.expansion} × {stack1.block1.filters} = {stack1.block1.channels}。全都能相加，\n但比 ResNeXt-50 应有的宽一倍。"
        notes:
          en: "Expect 256 from memory of ResNet-50. Point at expansion × filters and let someone multiply."
          zh: "凭 ResNet-50 的印象会有人答 256。指着 expansion × filters，请一个人来乘。"
      - ask: verdict
        at: stack1.block3.add
        apply: [stack1.block3.expansion=2]
        say:
          en: "Third: expansion 2. Here only stack 1 block 3, an identity,\nhas it yet."
          zh: "第三步：expansion 改为 2。\n目前只有 stack 1 block 3 改了，它的捷径是恒等。"
        reveal:
          en: "{stack1.block3.main} against {stack1.block3.shortcut}: all blocks of a stack have\nto take this step together."
          zh: "{stack1.block3.main} 对 {stack1.block3.shortcut}：\n同一个 stack 的所有块必须一起改。"
        notes:
          en: "Ask for both sides first. Point at the identity: it hands on what block 2 made, with the expansion that block 2 still has."
          zh: "先问两边各是什么。指着恒等：它交出 block 2 的结果，而 block 2 的 expansion 还没改。"
      - ask: yes-no
        check: [adds up, "params == 25028904"]
        at: stack1.block1
        apply: [stacks.expansion=2]
        say:
          en: "expansion 2 in every block. torchvision's resnext50_32x4d has\n25,028,904 parameters."
          zh: "每个块的 expansion 都是 2。\ntorchvision 的 resnext50_32x4d 有 25,028,904 个参数。"
        question:
          en: "Is this the same number, and does everything add up?"
          zh: "参数数相同，并且都能相加吗？"
        reveal:
          en: "{params} parameters: it is ResNeXt-50, by three settings."
          zh: "{params} 个参数：只用三个设置，就得到了 ResNeXt-50。"
        notes:
          en: "This is the goal. Let the room guess the number of parameters before you show it; nearer than a million is good."
          zh: "这就到终点了。揭晓前让大家猜参数数量，误差在一百万以内就算不错。"
      - do:
          en: "A puzzle: one block was forgotten on the way from ResNet-50.\nTwo additions are refused. One change repairs both."
          zh: "小谜题：从 ResNet-50 改过来时漏了一个块。\n有两处相加被拒绝。改一处就能都修好。"
        network: resnext50_32x4d
        apply: [stack2.block3.expansion=4]
        at: stack2.block3
        check: [adds up, "params == 25028904", edits <= 1]
        hints:
          - en: "The first refused addition is where the number was made."
            zh: "第一处被拒绝的相加，就是那个数产生的地方。"
          - en: "stack 2 block 3: expansion 2 (tab, past conv_shortcut)."
            zh: "stack 2 block 3：expansion 改为 2（按 tab 翻到 conv_shortcut 之后）。"
        solution: [stack2.block3.expansion=2]
        reveal:
          en: "One wrong block makes two additions fail: its own and the next."
          zh: "一个块错了，会有两处相加失败：它自己的和下一个块的。"
        notes:
          en: "Ask why two additions fail when one block is wrong. Expect two changes; point at the first one and make it."
          zh: "提问：为什么一个块错了，会有两处相加失败？会有人想改两处；指着第一处，改给他们看。"
    """#)
}
