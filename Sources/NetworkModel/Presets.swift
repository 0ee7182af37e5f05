/// A network that comes with the program.
package struct Preset: Sendable {
  /// The word that opens it.
  package let name: String
  /// What it is and where it comes from, in one line.
  package let summary: String
  package let network: Network
}

extension Preset {
  /// All of them; the first is what opens when nothing else is named.
  package static let all: [Preset] = [seed, resnext50, resnet50, tiny, question]

  /// The preset called `name`.
  package static func named(_ name: String) -> Preset? { all.first { $0.name == name } }

  /// The article's network: slices, a biased stem, 3 + 4 + 6 + 3 blocks of 32×4d.
  package static let seed = Preset(
    name: "seed",
    summary: "the article's ResNeXt-50 (32×4d), Keras with slices; 25,097,192 parameters",
    network: Network(
      name: "ResNeXt-50 (32×4d)", input: InputSize(height: 224, width: 224, channels: 3),
      rules: .kerasSlices, stem: .seed, stacks: stacks(filters: 128, groups: 32, expansion: 2),
      head: Head(classes: 1000)))

  /// torchvision's `resnext50_32x4d`.
  package static let resnext50 = Preset(
    name: "resnext50_32x4d",
    summary: "torchvision's ResNeXt-50 32×4d, PyTorch; 25,028,904 trainable parameters",
    network: Network(
      name: "resnext50_32x4d", input: InputSize(height: 224, width: 224, channels: 3),
      rules: .pytorch, stem: .imagenet, stacks: stacks(filters: 128, groups: 32, expansion: 2),
      head: Head(classes: 1000)))

  /// torchvision's `resnet50`: one group, expansion 4, strides on the 3×3.
  package static let resnet50 = Preset(
    name: "resnet50",
    summary: "torchvision's ResNet-50, PyTorch; 25,557,032 trainable parameters",
    network: Network(
      name: "resnet50", input: InputSize(height: 224, width: 224, channels: 3),
      rules: .pytorch, stem: .imagenet, stacks: stacks(filters: 64, groups: 1, expansion: 4),
      head: Head(classes: 1000)))

  /// Two stacks of two blocks on a 32×32 image: every number fits in the head.
  package static let tiny = Preset(
    name: "tiny",
    summary: "two stacks of two blocks on 32×32, 4 groups: small enough to reckon by hand",
    network: Network(
      name: "tiny", input: InputSize(height: 32, width: 32, channels: 3), rules: .keras,
      stem: .cifar,
      stacks: [
        Stack(of: Block(filters: 32, groups: 4), count: 2),
        Stack(of: Block(filters: 64, groups: 4, strides: 2), count: 2),
      ],
      head: Head(classes: 10)))

  /// The article's question as one stack: a first block without its projection, refused by `Add`.
  package static let question = Preset(
    name: "question",
    summary: "the article's question: a first block with conv_shortcut off; one addition is refused",
    network: Network(
      name: "the article's question", input: InputSize(height: 56, width: 56, channels: 64),
      rules: .kerasSlices, stem: nil,
      stacks: [
        Stack(blocks: [
          Block(filters: 128, convShortcut: false), Block(filters: 128, convShortcut: false),
        ])
      ],
      head: nil))

  /// 3 + 4 + 6 + 3 blocks whose filters double, and whose maps halve, from stack to stack.
  private static func stacks(filters: Int, groups: Int, expansion: Int) -> [Stack] {
    [3, 4, 6, 3].enumerated().map { index, count in
      Stack(
        of: Block(
          filters: filters << index, groups: groups, strides: index == 0 ? 1 : 2,
          expansion: expansion),
        count: count)
    }
  }
}
