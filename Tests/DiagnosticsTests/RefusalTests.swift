import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

@Suite struct RefusalTests {
  @Test func paddingOfTheStem() {
    var stem = Stem.imagenet
    stem.padding = .zeros(-1)
    check(
      Preset.seed.network, .setStem(stem),
      """
      stem value-out-of-range: padding -1 cannot be built (padding must be at least 0)
        stem padding 0
        stem imagenet
        stem none
      """)
    stem.pool = StemPool(size: 3, strides: 2, padding: -3)
    check(
      Preset.seed.network, .setStem(stem),
      """
      stem value-out-of-range: padding -1 and pool padding -3 cannot be built \
      (padding must be at least 0 and pool padding must be at least 0)
        stem padding 0, pool padding 0
        stem imagenet
        stem none
      """)
  }

  @Test func filtersOfAStemsSecondConvolution() {
    var stem = Stem.imagenet
    stem.filters = [32, 0, 64]
    check(
      Preset.seed.network, .setStem(stem),
      """
      stem value-out-of-range: filters 0 cannot be built (filters must be at least 1)
        stem imagenet
        stem none
      """)
  }

  @Test func poolPaddingAboveHalf() {
    var stem = Stem.imagenet
    stem.pool = StemPool(size: 3, strides: 2, padding: 2)
    var network = Preset.seed.network
    check(network, .setStem(stem), "")
    network.rules = .pytorch
    check(
      network, .setStem(stem),
      """
      stem value-out-of-range: pool padding 2 cannot be built (pool padding must be at most 1, half of size 3)
        stem pool padding 1
        stem none
      """)
  }

  @Test func mapsThatPyTorchDoesNotTake() {
    var network = Preset.seed.network
    network.rules = .pytorch
    check(
      network, .setInput(InputSize(height: 224, width: 224, channels: 0)),
      """
      stem value-out-of-range: the stem cannot run on 224×224×0 (PyTorch takes no map without channels)
        input 224×224×3
        rules keras
      """)
    network.stem = .cifar
    check(
      network, .setInput(InputSize(height: 32, width: 32, channels: 0)),
      """
      stack1.block1 value-out-of-range: stack 1 block 1 cannot run on 32×32×0 \
      (PyTorch takes no map without channels)
        input 32×32×3
        rules keras
      """)
    network.stem?.padding = .zeros(3)
    check(
      network, .setInput(InputSize(height: 0, width: 32, channels: 3)),
      """
      stem value-out-of-range: the stem cannot run on 0×32×3 (PyTorch takes no map without height)
        input 224×32×3
        rules keras
      """)
    network.stem = nil
    check(
      network, .setInput(InputSize(height: 0, width: 32, channels: 3)),
      """
      stack1.block1 kernel-does-not-fit: a window of 1×1 does not fit on 0×32 (it needs at least 1×1)
        input 1×32
      """)
  }

  @Test func noClasses() {
    var network = Preset.seed.network
    check(
      network, .setHead(Head(classes: 0)),
      """
      head value-out-of-range: 0 classes cannot be built (classes must be at least 1)
        classes 1000
        head none
      """)
    network.rules = .pytorch
    check(network, .setHead(Head(classes: 0)), "")
    check(
      network, .setHead(Head(classes: -1)),
      """
      head value-out-of-range: -1 classes cannot be built (classes must be at least 0)
        classes 1000
        head none
      """)
  }

  /// A part that a framework refuses has an error, and only such a part has one; two odd values at a time.
  @Test(arguments: Rules.allCases)
  func everyRefusalIsAnError(rules: Rules) {
    var asked = (sound: 0, refused: 0)
    for kind in BlockKind.allCases {
      let edits = oddEdits
      for (number, first) in edits.enumerated() {
        // The other way round it is the same network, or one with the second edit alone.
        for second in edits[number...] {
          var network = InferredNetwork(
            Network(
              name: "", input: InputSize(height: 32, width: 32, channels: 3), rules: rules, stem: .imagenet,
              stacks: [Stack(of: Block(kind: kind, filters: 64), count: 2)], head: Head(classes: 10)))
          network.apply(.several([first, second]))
          let refused = [
            !network.stem.layerProblems.isEmpty, network.blocks[0].isRefused, network.blocks[1].isRefused,
            !network.head.layerProblems.isEmpty,
          ]
          let isError = [Site.stem, .block(0), .block(1), .head].map { site in
            network.problems(at: site).contains { $0.kind.severity == .error }
          }
          #expect(isError == refused, "\(kind) \(first) \(second)")
          for problem in network.problems {
            #expect(!problem.words(in: network).message.isEmpty, "\(kind) \(first) \(second)")
          }
          if refused.contains(true) { asked.refused += 1 } else { asked.sound += 1 }
        }
      }
    }
    #expect(asked.sound > 100 && asked.refused > 1_000)
  }

  /// Every number of a network, one at a time, below its range, at its ends and beside it.
  private var oddEdits: [Edit] {
    var edits: [Edit] = []
    for value in [-1, 0, 1, 2, 5] {
      for field in BlockField.allCases {
        let place = Scope.block(BlockPlace(stack: 0, block: 1))
        if let setting = field.setting(value) { edits.append(.set(setting, in: place)) }
      }
      edits.append(.setInput(InputSize(height: value, width: 32, channels: 3)))
      edits.append(.setInput(InputSize(height: 32, width: 32, channels: value)))
      edits.append(.setHead(Head(classes: value)))
      for path in [\Stem.filters[0], \.kernel, \.strides] {
        var stem = Stem.cifar
        stem[keyPath: path] = value
        edits.append(.setStem(stem))
      }
      for path in [\StemPool.size, \.strides, \.padding] {
        var stem = Stem.imagenet
        stem.padding = .zeros(value)
        stem.pool?[keyPath: path] = value
        edits.append(.setStem(stem))
      }
    }
    return edits
  }

  /// The problems of `network` after `edit` with the titles of their repairs.
  private func check(
    _ network: Network, _ edit: Edit, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var network = InferredNetwork(network)
    network.apply(edit)
    var lines: [String] = []
    for problem in network.problems {
      let words = problem.words(in: network)
      lines.append(
        "\(network.spelling(of: problem.site)) \(problem.kind.id): \(words.message) (\(words.note))")
      lines += network.repairs(of: problem).map { "  \($0.title)" }
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }
}
