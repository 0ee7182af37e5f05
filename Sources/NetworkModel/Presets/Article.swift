extension Preset {
  private static let article = "the article"

  /// The article's network: slices, a biased stem, 3 + 4 + 6 + 3 blocks of 32×4d.
  package static let seed = Preset(
    name: "seed", summary: "ResNeXt-50 (32×4d) as slices", source: article,
    network: Network(
      name: "ResNeXt-50 (32×4d)", input: InputSize(height: 224, width: 224, channels: 3),
      rules: .kerasSlices, stem: .seed,
      stacks: Stack.doubling(.resnext(paths: 32, width: 4), Depth.layers50), head: Head(classes: 1000)))

  /// The article's question as one stack: a first block without its projection, refused by `Add`.
  package static let question = Preset(
    name: "question", summary: "its question: a first block with conv_shortcut off", source: article,
    network: Network(
      name: "the article's question", input: InputSize(height: 56, width: 56, channels: 64),
      rules: .kerasSlices, stem: nil,
      stacks: [
        Stack(blocks: [
          Block(filters: 128, convShortcut: false), Block(filters: 128, convShortcut: false),
        ])
      ],
      head: nil))

  /// Two stacks of two blocks on a 32×32 image: every number fits in the head.
  package static let tiny = Preset(
    name: "tiny", summary: "two stacks of two blocks on 32×32, to reckon by hand", source: "addup",
    network: Network(
      name: "tiny", input: InputSize(height: 32, width: 32, channels: 3), rules: .keras,
      stem: .cifar,
      stacks: [
        Stack(of: Block(filters: 32, groups: 4), count: 2),
        Stack(of: Block(filters: 64, groups: 4, strides: 2), count: 2),
      ],
      head: Head(classes: 10)))
}
