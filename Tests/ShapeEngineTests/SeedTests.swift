import NetworkModel
import ShapeEngine
import Testing

@Suite("The article's network")
struct SeedTests {
  private let seed = InferredNetwork(Preset.seed.network)

  @Test("Its totals are Keras's")
  func totals() {
    #expect(seed.totals.parameters == Parameters(total: 25_097_192, trainable: 25_028_968))
    #expect(seed.totals.multiplyAdds == 4_230_479_872)
    #expect(seed.totals.additions(.addsUp) == 16)
    #expect(seed.totals.assumedBlocks == 0)
    #expect(seed.totals.unbuildableBlocks == 0)
  }

  @Test("`Conv2D(groups:)` has the same totals as slices; PyTorch's stem has no bias, 64 fewer")
  func otherRules() throws {
    var network = Preset.seed.network
    network.rules = .keras
    #expect(InferredNetwork(network).totals.parameters == seed.totals.parameters)
    #expect(InferredNetwork(network).totals.multiplyAdds == seed.totals.multiplyAdds)
    let torch = InferredNetwork(try #require(Preset.named("resnext50_32x4d")).network).totals
    #expect(torch.parameters == Parameters(total: 25_097_128, trainable: 25_028_904))
  }

  @Test("Its parts have Keras's parameters and shapes")
  func parts() {
    #expect(seed.stem.measures.parameters == Parameters(total: 9_728, trainable: 9_600))
    #expect(seed.stem.output.map == FeatureMap(56, 56, 64))
    #expect(seed.head.measures.parameters == Parameters(total: 2_049_000, trainable: 2_049_000))
    #expect(seed.head.output.map == FeatureMap(1, 1, 1000))
    let first = [(65_024, 63_488), (352_256, 349_184), (1_396_736, 1_390_592), (5_562_368, 5_550_080)]
    let later = [(72_192, 71_168), (284_672, 282_624), (1_130_496, 1_126_400), (4_505_600, 4_497_408)]
    for number in seed.blocks.indices {
      let place = seed.place(of: number)
      let (total, trainable) = (place.block == 0 ? first : later)[place.stack]
      #expect(
        seed.blocks[number].measures.parameters
          == Parameters(total: Count(total), trainable: Count(trainable)), "\(place.words)")
    }
  }

  @Test("Both operands of its sixteen additions are equal")
  func additions() {
    let operands = [3, 4, 6, 3].enumerated().flatMap { stack, count in
      Array(repeating: FeatureMap(56 >> stack, 56 >> stack, 256 << stack), count: count)
    }
    #expect(seed.blocks.map(\.main) == operands)
    #expect(seed.blocks.map(\.shortcut) == operands)
    #expect(seed.blocks.map(\.output.map) == operands)
  }

  @Test("The layers of its first block are those of the table")
  func firstBlock() {
    let rows = seed.layers(ofBlock: 0).map { row in
      "\(row.layer.role.rawValue) \(row.layer.copies) \(row.output) \(row.parameters.total.value ?? -1)"
    }
    #expect(
      rows == [
        "shortcut.conv 1 56×56×256 16384", "shortcut.bn 1 56×56×256 1024", "main.conv1 1 56×56×128 8192",
        "main.bn1 1 56×56×128 512", "main.relu1 1 56×56×128 0", "main.slice 32 56×56×4 0",
        "main.gconv 32 56×56×4 4608", "main.concat 1 56×56×128 0", "main.bn2 1 56×56×128 512",
        "main.relu2 1 56×56×128 0", "main.conv3 1 56×56×256 32768", "main.bn3 1 56×56×256 1024",
        "add 1 56×56×256 0", "relu3 1 56×56×256 0",
      ])
  }

  /// What an input size makes of the stem and the four stacks.
  struct SizeCase: CustomTestStringConvertible, Sendable {
    var height: Int
    var width: Int
    var stem: [Int]
    var stacks: [[Int]]
    var testDescription: String { "\(height)×\(width)" }

    init(_ height: Int, _ width: Int, stem: [Int], _ stacks: [Int]...) {
      self.height = height
      self.width = width
      self.stem = stem
      self.stacks = stacks
    }
  }

  @Test(
    "Any input size goes through it as through Keras",
    arguments: [
      SizeCase(1, 1, stem: [1, 1], [1, 1], [1, 1], [1, 1], [1, 1]),
      SizeCase(2, 2, stem: [1, 1], [1, 1], [1, 1], [1, 1], [1, 1]),
      SizeCase(3, 3, stem: [1, 1], [1, 1], [1, 1], [1, 1], [1, 1]),
      SizeCase(7, 7, stem: [2, 2], [2, 2], [1, 1], [1, 1], [1, 1]),
      SizeCase(32, 32, stem: [8, 8], [8, 8], [4, 4], [2, 2], [1, 1]),
      SizeCase(31, 33, stem: [8, 9], [8, 9], [4, 5], [2, 3], [1, 2]),
      SizeCase(33, 31, stem: [9, 8], [9, 8], [5, 4], [3, 2], [2, 1]),
      SizeCase(225, 223, stem: [57, 56], [57, 56], [29, 28], [15, 14], [8, 7]),
      SizeCase(640, 480, stem: [160, 120], [160, 120], [80, 60], [40, 30], [20, 15]),
      SizeCase(
        100_000, 100_000, stem: [25_000, 25_000], [25_000, 25_000], [12_500, 12_500], [6_250, 6_250],
        [3_125, 3_125]),
    ])
  func inputSizes(_ size: SizeCase) {
    for rules in Rules.allCases {
      var network = Preset.seed.network
      network.rules = rules
      network.input = InputSize(height: size.height, width: size.width, channels: 3)
      let inferred = InferredNetwork(network)
      #expect(inferred.stem.output.map == FeatureMap(size.stem[0], size.stem[1], 64))
      for number in inferred.blocks.indices {
        let stack = inferred.place(of: number).stack
        let (height, width) = (size.stacks[stack][0], size.stacks[stack][1])
        #expect(inferred.blocks[number].output.map == FeatureMap(height, width, 256 << stack))
      }
      #expect(inferred.totals.additions(.addsUp) == 16)
      #expect(inferred.totals.parameters.total == 25_097_192)
    }
  }

  @Test("No pixel at all is refused in the stem, and all that follows rests on an assumption")
  func noPixel() {
    var network = Preset.seed.network
    network.input = InputSize(height: 0, width: 0, channels: 3)
    let inferred = InferredNetwork(network)
    #expect(inferred.stem.layerProblems == .kernelDoesNotFit)
    #expect(inferred.totals.assumedBlocks == 16)
  }

  @Test("A grey image has 6,272 fewer parameters")
  func oneChannel() {
    var network = Preset.seed.network
    network.input.channels = 1
    #expect(InferredNetwork(network).totals.parameters.total == 25_090_920)
  }

  @Test("With an unknown height and width every addition still adds up, and only the work is unknown")
  func unknownSize() {
    var network = Preset.seed.network
    network.input = InputSize(height: nil, width: nil, channels: 3)
    let inferred = InferredNetwork(network)
    #expect(inferred.totals.additions(.addsUp) == 16)
    #expect(inferred.totals.parameters == seed.totals.parameters)
    #expect(inferred.totals.multiplyAdds == .unknown)
    #expect(inferred.totals.activations == .unknown)
  }

  @Test(
    "The rows of all layers sum up to the totals", arguments: Preset.all.map(\.network),
    [nil] + Rules.allCases)
  func sums(_ preset: Network, _ rules: Rules?) {
    var network = preset
    network.rules = rules ?? preset.rules
    let inferred = InferredNetwork(network)
    var parameters = Parameters.none
    var multiplyAdds: Count = 0
    var activations: Count = 0
    for layer in inferred.listedLayers {
      parameters += layer.parameters
      multiplyAdds += layer.multiplyAdds
      activations += layer.facts.activations
    }
    #expect(parameters == inferred.totals.parameters)
    #expect(multiplyAdds == inferred.totals.multiplyAdds)
    #expect(activations == inferred.totals.activations)
  }

  @Test(
    "One block of slices on 8×8×64 has Keras's parameters, dropped channels included",
    arguments: [
      (128, 32, 65_024, 63_488, 128), (100, 32, 43_376, 42_184, 96), (127, 32, 54_284, 52_822, 96),
      (33, 32, 9_524, 9_130, 32), (128, 3, 107_524, 105_992, 126), (128, 1, 207_872, 206_336, 128),
      (128, 128, 61_568, 60_032, 128),
    ])
  func slices(filters: Int, groups: Int, total: Int, trainable: Int, concatenated: Int) {
    let network = Network(
      name: "", input: InputSize(height: 8, width: 8, channels: 64), rules: .kerasSlices, stem: nil,
      stacks: [Stack(blocks: [Block(filters: filters, groups: groups)])], head: nil)
    let inferred = InferredNetwork(network)
    #expect(
      inferred.totals.parameters == Parameters(total: Count(total), trainable: Count(trainable)))
    #expect(inferred.blocks[0].grouped == FeatureMap(8, 8, concatenated))
    #expect(network.stacks[0].blocks[0].droppedChannels == filters - concatenated)
    #expect(inferred.totals.additions(.addsUp) == 1)
  }
}
