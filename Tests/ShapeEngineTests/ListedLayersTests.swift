import NetworkModel
import ShapeEngine
import Testing

@Suite("Layers as the frameworks list them")
struct ListedLayersTests {
  /// What Keras says of one layer.
  private struct Row: Equatable {
    var kind: String
    var output: FeatureMap
    var parameters: Parameters
  }

  @Test("The article's network has Keras's 1,201 layers, each with its name, shape and counts")
  func seed() throws {
    var expected: [String: Row] = [:]
    for line in try recorded("seed_keras3") {
      let words = line.split(separator: " ")
      try #require(words.count == 7)
      let numbers = try words[1...2].map { try #require(Int($0)) }
      let counts = try words[5...6].map { Count(try #require(Int($0))) }
      let row = Row(
        kind: String(words[3]), output: try map(words[4]),
        parameters: Parameters(total: counts[0], trainable: counts[1]))
      for number in numbers[0]...numbers[1] {
        expected[number == 0 ? String(words[0]) : "\(words[0])_\(number)"] = row
      }
    }
    try #require(expected.count == 1201)

    let listed = Array(InferredNetwork(Preset.seed.network).listedLayers)
    #expect(listed.count == 1201)
    for layer in listed {
      let row = Row(kind: layer.kind, output: layer.output, parameters: layer.parameters)
      #expect(row == expected.removeValue(forKey: layer.name), "\(layer.name)")
    }
    #expect(expected.isEmpty)
  }

  @Test("The layers stand in the order in which the article's program makes them")
  func order() {
    let listed = Array(InferredNetwork(Preset.seed.network).listedLayers)
    #expect(
      listed.prefix(20).map(\.name) == [
        "input_layer", "zero_padding2d", "conv2d", "batch_normalization", "re_lu", "zero_padding2d_1",
        "max_pooling2d", "conv2d_1", "batch_normalization_1", "conv2d_2", "batch_normalization_2",
        "re_lu_1", "lambda", "conv2d_3", "lambda_1", "conv2d_4", "lambda_2", "conv2d_5", "lambda_3",
        "conv2d_6",
      ])
    #expect(
      listed.dropFirst(75).prefix(9).map(\.name) == [
        "conv2d_34", "concatenate", "batch_normalization_3", "re_lu_2", "conv2d_35",
        "batch_normalization_4", "add", "re_lu_3", "conv2d_36",
      ])
    #expect(listed.suffix(3).map(\.name) == ["re_lu_48", "global_average_pooling2d", "dense"])
    #expect(listed.suffix(3).map(\.place) == [BlockPlace(stack: 3, block: 2), nil, nil])
    #expect(listed.suffix(3).map(\.block) == [15, nil, nil])
    #expect(listed.dropFirst(73).prefix(4).map(\.branch) == [30, 31, 31, nil].map { $0 as Int? })
  }

  @Test("With PyTorch's rules layers go by their modules")
  func torch() {
    var block = Block(filters: 8, groups: 2, squeezeExcitation: 4)
    block.strides = 2
    let network = Network(
      name: "", input: InputSize(height: 32, width: 32, channels: 3), rules: .pytorch, stem: .imagenet,
      stacks: [Stack(blocks: [block])], head: Head(classes: 10))
    #expect(
      InferredNetwork(network).listedLayers.map { "\($0.kind) \($0.name) \($0.output)" } == [
        "input input 32×32×3", "Conv2d stem.conv 16×16×64", "BatchNorm2d stem.bn 16×16×64",
        "ReLU stem.relu 16×16×64", "MaxPool2d stem.pool 8×8×64",
        "Conv2d stack1.block1.shortcut.conv 4×4×16", "BatchNorm2d stack1.block1.shortcut.bn 4×4×16",
        "Conv2d stack1.block1.conv1 8×8×8", "BatchNorm2d stack1.block1.bn1 8×8×8",
        "ReLU stack1.block1.relu1 8×8×8", "Conv2d stack1.block1.conv2 4×4×8",
        "BatchNorm2d stack1.block1.bn2 4×4×8", "ReLU stack1.block1.relu2 4×4×8",
        "Conv2d stack1.block1.conv3 4×4×16", "BatchNorm2d stack1.block1.bn3 4×4×16",
        "AdaptiveAvgPool2d stack1.block1.se.gap 1×1×16", "Conv2d stack1.block1.se.conv1 1×1×4",
        "ReLU stack1.block1.se.relu 1×1×4", "Conv2d stack1.block1.se.conv2 1×1×16",
        "Sigmoid stack1.block1.se.sigmoid 1×1×16", "mul stack1.block1.se.scale 4×4×16",
        "add stack1.block1.add 4×4×16", "ReLU stack1.block1.relu3 4×4×16",
        "AdaptiveAvgPool2d head.gap 1×1×16", "Linear head.dense 1×1×10",
      ])
  }

  @Test("Each of a stem's convolutions is a layer with a name of its own", arguments: [true, false])
  func deepStem(useNorm: Bool) {
    var network = Network(
      name: "", input: InputSize(height: 32, width: 32, channels: 3), rules: .pytorch,
      stem: Stem(
        filters: [24, 32], kernel: 3, strides: 2, useBias: !useNorm, useNorm: useNorm, padding: .zeros(1),
        pool: nil), stacks: [], head: nil)
    func listed() -> [String] {
      InferredNetwork(network).listedLayers.dropFirst().map {
        "\($0.name) \($0.output) \($0.parameters.trainable.value ?? -1)"
      }
    }
    #expect(
      listed()
        == (useNorm
          ? [
            "stem.conv 16×16×24 648", "stem.bn 16×16×24 48", "stem.relu 16×16×24 0",
            "stem.2.conv 16×16×32 6912", "stem.2.bn 16×16×32 64", "stem.2.relu 16×16×32 0",
          ] : ["stem.conv 16×16×24 672", "stem.2.conv 16×16×32 6944"]))
    network.rules = .keras
    #expect(
      InferredNetwork(network).listedLayers.map(\.name)
        == (useNorm
          ? [
            "input_layer", "zero_padding2d", "conv2d", "batch_normalization", "re_lu", "zero_padding2d_1",
            "conv2d_1", "batch_normalization_1", "re_lu_1",
          ] : ["input_layer", "zero_padding2d", "conv2d", "zero_padding2d_1", "conv2d_1"]))
  }

  @Test(
    "Biases of what is not normalised", arguments: Rules.allCases,
    [
      (BlockKind.preactivation, ["shortcut.conv", "main.conv3"]), (.bottleneck, []), (.basic, []),
    ])
  func biases(rules: Rules, expected: (kind: BlockKind, biased: [String])) {
    func biased(_ useBias: UseBias) -> [String] {
      let block = Block(kind: expected.kind, filters: 8, groups: 1, useBias: useBias)
      var layers: [Layer] = []
      Lowering.append(block, rules: rules, to: &layers)
      return layers.compactMap { layer in
        guard case .convolution(let convolution) = layer.operation, convolution.useBias else { return nil }
        return layer.role.rawValue
      }
    }
    #expect(biased(.unnormalized) == expected.biased)
    #expect(biased(.none).isEmpty)
    #expect(biased(.all).count == (expected.kind == .basic ? 3 : 4))
  }

  @Test("A pooling stands where the projection would, beside strides above 1")
  func pooledShortcut() {
    var block = Block(
      kind: .preactivation, filters: 8, groups: 1, strides: 2, convShortcut: false, poolShortcut: true)
    func listed(_ rules: Rules) -> [String] {
      let network = Network(
        name: "", input: InputSize(height: 9, width: 8, channels: 16), rules: rules, stem: nil,
        stacks: [Stack(blocks: [block])], head: nil)
      return InferredNetwork(network).listedLayers.dropFirst(3).prefix(2).map {
        "\($0.kind) \($0.name) \($0.output)"
      }
    }
    #expect(listed(.keras) == ["MaxPooling2D max_pooling2d 5×4×16", "Conv2D conv2d 9×8×8"])
    #expect(
      listed(.pytorch) == [
        "MaxPool2d stack1.block1.shortcut.pool 5×4×16", "Conv2d stack1.block1.conv1 9×8×8",
      ])
    block.strides = 1
    #expect(listed(.keras).first == "Conv2D conv2d 9×8×8")
    block.strides = 2
    block.convShortcut = true
    #expect(listed(.keras).first == "Conv2D conv2d 5×4×16")
  }

  @Test(
    "Sizes of an identity that pools follow those of the main path, whatever arrives",
    arguments: Rules.allCases)
  func pooledSizes(rules: Rules) {
    for strides in 1...4 {
      for extent in [nil, 1, 2, 3, 4, 5, 8, 224] {
        let block = Block(filters: 8, groups: 1, strides: strides, convShortcut: false, poolShortcut: true)
        let network = Network(
          name: "", input: InputSize(height: extent, width: extent, channels: 16), rules: rules, stem: nil,
          stacks: [Stack(blocks: [block])], head: nil)
        #expect(InferredNetwork(network).blocks[0].addition.verdict == .addsUp, "\(extent ?? 0) / \(strides)")
      }
    }
  }

  @Test("A billion slices are listed one at a time, and none at all where there is no group")
  func extremes() throws {
    var network = Preset.question.network
    network.stacks = [Stack(blocks: [Block(filters: 1_000_000_000, groups: 1_000_000_000)])]
    let last = try #require(InferredNetwork(network).listedLayers.prefix(100_006).suffix(1).first)
    #expect(last.name == "conv2d_50001")
    #expect(last.branch == 49_999)
    #expect(last.output == FeatureMap(56, 56, 1))

    network.stacks = [Stack(blocks: [Block(filters: 8, groups: 0, convShortcut: false)])]
    #expect(
      InferredNetwork(network).listedLayers.map(\.name) == [
        "input_layer", "conv2d", "batch_normalization", "re_lu", "concatenate", "batch_normalization_1",
        "re_lu_1", "conv2d_1", "batch_normalization_2", "add", "re_lu_2",
      ])
  }
}
