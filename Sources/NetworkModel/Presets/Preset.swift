/// A network that comes with the program.
package struct Preset: Sendable {
  /// The word that opens it.
  package let name: String
  /// What it is, in a few words.
  package let summary: String
  /// The program with its version, or the paper with its table, that has it.
  package let source: String
  package let network: Network
}

extension Preset {
  /// All of them, source after source; the first is what opens when nothing else is named.
  package static let all: [Preset] = [seed, question, tiny] + torchvision + timm + keras + cifar + papers

  /// The preset called `name`.
  package static func named(_ name: String) -> Preset? { all.first { $0.name == name } }

  /// A network of its source for 224×224 images and 1000 classes.
  static func imagenet(
    _ name: String, _ summary: String, from source: String, rules: Rules = .pytorch, stem: Stem = .imagenet,
    _ stacks: [Stack]
  ) -> Preset {
    Preset(
      name: name, summary: summary, source: source,
      network: Network(
        name: name, input: InputSize(height: 224, width: 224, channels: 3), rules: rules, stem: stem,
        stacks: stacks, head: Head(classes: 1000)))
  }
}

/// How many blocks the four stacks of a network for ImageNet have, by the number of its layers with weights
/// (He et al. 2016a, table 1; 200: He et al. 2016b, section 5).
enum Depth {
  static let layers18 = [2, 2, 2, 2]
  static let layers50 = [3, 4, 6, 3]
  static let layers101 = [3, 4, 23, 3]
  static let layers152 = [3, 8, 36, 3]
  static let layers200 = [3, 24, 36, 3]
}

extension Stack {
  /// Stacks of `counts` blocks, the first of them of `block`: from stack to stack its filters, output channels and
  /// squeezed channels double, and its maps halve.
  ///
  /// The first block of each stack projects; that of the first stack only if `block` does.
  static func doubling(_ block: Block, _ counts: [Int]) -> [Stack] {
    var stacks = counts.enumerated().map { index, count in
      var first = block
      first.filters <<= index
      first.givenOutputChannels = block.givenOutputChannels.map { $0 << index }
      first.squeezeExcitation = block.squeezeExcitation.map { $0 << index }
      first.strides = index == 0 ? 1 : 2
      return Stack(of: first, count: count)
    }
    stacks[0].blocks[0].convShortcut = block.convShortcut
    return stacks
  }
}

extension Block {
  /// The first bottleneck of the ResNeXt paper's `paths`×`width`d, with 256 output channels.
  static func resnext(paths: Int, width: Int) -> Block {
    let filters = paths * width
    return 256 % filters == 0
      ? Block(filters: filters, groups: paths, expansion: 256 / filters)
      : Block(filters: filters, groups: paths, outputChannels: 256)
  }

  /// The first bottleneck of ResNet.
  static let resnet = resnext(paths: 1, width: 64)
}
