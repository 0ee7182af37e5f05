import NetworkModel
import ShapeEngine
import Testing

/// Groups against width at one cost, against the ResNeXt paper's table 2 and against trying every width.
@Suite struct ConstantCostTests {
  private static let workOf: @Sendable (Measures) -> Count = { $0.multiplyAdds }
  private static let trainableOf: @Sendable (Measures) -> Count = { $0.parameters.trainable }
  private static let totalOf: @Sendable (Measures) -> Count = { $0.parameters.total }

  private func preset(_ name: String) throws -> InferredNetwork {
    InferredNetwork(try #require(Preset.named(name)).network)
  }

  /// Xie et al. 2017, table 2: 1×64d, 2×40d, 4×24d, 8×14d and 32×4d, from the last of them.
  @Test func thePapersTable() throws {
    let network = try preset("resnext50_32x4d")
    let conv2 = Scope.block(BlockPlace(stack: 0, block: 1))
    let paper = [1, 2, 4, 8, 32]
    let work = try #require(ConstantCost(conv2, in: network, keeping: Self.workOf)).table(of: paper)
    #expect(work.map(\.width) == [64, 40, 24, 14, 4])
    #expect(work.map(\.filters) == [64, 80, 96, 112, 128])
    // The parameters of the convolutions (69,632, 69,760, 69,888, 71,456, 70,144) on 56 × 56 pixels.
    #expect(
      work.map(\.measures.multiplyAdds) == [218_365_952, 218_767_360, 219_168_768, 224_086_016, 219_971_584])
    #expect(work.map(\.leftOver) == [-1_605_632, -1_204_224, -802_816, 4_114_432, 0])
    let parameters = try #require(ConstantCost(conv2, in: network, keeping: Self.trainableOf)).table(
      of: paper)
    #expect(parameters.map(\.width) == [64, 40, 24, 14, 4])
    #expect(parameters.map(\.measures.parameters.trainable) == [70_400, 70_592, 70_784, 72_416, 71_168])
  }

  /// 16 is not in the paper's table: there no width comes near.
  @Test func whatTheTableLeavesOut() throws {
    let conv2 = Scope.block(BlockPlace(stack: 0, block: 1))
    let network = try preset("resnext50_32x4d")
    let cost = try #require(ConstantCost(conv2, in: network, keeping: Self.workOf))
    let choice = try #require(cost.nearest(groups: 16))
    #expect(choice.width == 8 && choice.leftOver == 4_608 * 3136)
    #expect(choice.leftOverIfNarrower == -5_744 * 3136 && choice.leftOverIfWider == 15_248 * 3136)
    #expect(cost.powersOfTwo() == [1, 2, 4, 8, 16, 32, 64, 128])
  }

  /// The whole network in the proportions of its stacks is the paper's, settings included.
  @Test(arguments: [
    ("resnext50_1x64d", 1, 64, 4_089_184_256), ("resnext50_2x40d", 2, 40, 4_124_508_160),
    ("resnext50_4x24d", 4, 24, 4_159_832_064), ("resnext50_8x14d", 8, 14, 4_267_409_408),
  ])
  func thePapersNetworks(_ name: String, _ groups: Int, _ width: Int, _ multiplyAdds: Int) throws {
    var network = try preset("resnext50_32x4d")
    let cost = try #require(ConstantCost(.network, in: network, keeping: Self.workOf))
    #expect(cost.template == BlockPlace(stack: 0, block: 1))
    #expect(cost.outputChannels == [256, 512, 1024, 2048])
    let choice = try #require(cost.nearest(groups: groups))
    #expect(choice.width == width && choice.network.multiplyAdds == Count(multiplyAdds))
    let edit = try #require(cost.edit(groups: groups, width: width, in: network.network))
    let change = try network.change(edit)
    #expect(network.network.stacks == (try preset(name)).network.stacks)
    #expect(network.totals.multiplyAdds == Count(multiplyAdds))
    try network.change(change.inverse)
    #expect(network.network == (try preset("resnext50_32x4d")).network)
  }

  /// Every width is tried in the engine, with an edit as the explorer would make it.
  @Test(arguments: [BlockKind.bottleneck, .basic, .preactivation], Rules.allCases)
  func theNearestOfAll(_ kind: BlockKind, _ rules: Rules) throws {
    var tried = 0
    for (filters, groups) in [(12, 3), (16, 16), (20, 1)] {
      for scope in [Scope.block(BlockPlace(stack: 0, block: 1)), .stack(1), .network] {
        var stacks = [Stack(of: Block(kind: kind, filters: filters, groups: groups), count: 2)]
        stacks.append(Stack(of: Block(kind: kind, filters: filters + groups, groups: groups), count: 1))
        let network = Network(
          name: "small", input: InputSize(height: 6, width: 5, channels: 48), rules: rules, stem: nil,
          stacks: stacks, head: Head(classes: 3))
        for measure in [Self.workOf, Self.totalOf, Self.trainableOf] {
          tried += try compare(network, scope, measure)
        }
      }
    }
    #expect(tried > 100)
  }

  /// Compares with every width from 1 to far beyond; returns how many numbers of groups had one.
  private func compare(
    _ network: Network, _ scope: Scope, _ measure: @escaping @Sendable (Measures) -> Count
  ) throws -> Int {
    let inferred = InferredNetwork(network)
    guard let cost = ConstantCost(scope, in: inferred, keeping: measure), cost.unbuildable == nil else {
      return 0
    }
    let number = inferred.number(of: cost.template)
    let target = try #require(measure(inferred.blocks[number].measures).value)
    var found = 0
    for groups in [1, 2, 3, 4, 6, 8, 12, 16] {
      var nearest: (width: Int, leftOver: Int)?
      for width in 1...50 {
        var changed = inferred
        try changed.change(try #require(cost.edit(groups: groups, width: width, in: network)))
        let facts = changed.blocks[number]
        guard facts.layerProblems.isEmpty, let value = measure(facts.measures).value else { continue }
        if nearest.map({ abs(value - target) < abs($0.leftOver) }) ?? true {
          nearest = (width, value - target)
        }
      }
      let choice = cost.nearest(groups: groups)
      #expect(choice?.width == nearest?.width && choice?.leftOver == nearest?.leftOver, "\(groups) \(scope)")
      guard let choice else { continue }
      found += 1
      try checkOutcome(choice, cost, inferred)
    }
    return found
  }

  /// What is said of the whole network is what it becomes; outputs stay, and so does what flows below.
  private func checkOutcome(
    _ choice: ConstantCost.Choice, _ cost: ConstantCost, _ before: InferredNetwork
  ) throws {
    var after = before
    let edit = try #require(cost.edit(groups: choice.groups, width: choice.width, in: before.network))
    try after.change(edit)
    let broken = zip(before.blocks, after.blocks).count { $0.isSound && !$1.isSound }
    #expect(choice.worseBlocks == broken)
    #expect(choice.measures == after.blocks[after.number(of: cost.template)].measures)
    if broken == 0 {
      #expect(choice.network.parameters == after.totals.parameters)
      #expect(choice.network.multiplyAdds == after.totals.multiplyAdds)
      #expect(before.blocks.map(\.output.map) == after.blocks.map(\.output.map))
    }
  }

  @Test func outputChannelsAreHeldAsTheyWereGiven() throws {
    let network = try preset("resnext50_2x40d")
    let cost = try #require(
      ConstantCost(.block(BlockPlace(stack: 0, block: 1)), in: network, keeping: Self.workOf))
    #expect(cost.template(groups: 1, width: 64)?.givenOutputChannels == 256)
    let seed = try preset("seed")
    let own = try #require(ConstantCost(.stack(0), in: seed, keeping: Self.workOf))
    #expect(own.template == BlockPlace(stack: 0, block: 1))
    let even = own.template(groups: 1, width: 64)
    #expect(even?.expansion == 4 && even?.givenOutputChannels == nil && even?.outputChannels == 256)
    let uneven = own.template(groups: 2, width: 40)
    #expect(uneven?.expansion == 2 && uneven?.givenOutputChannels == 256)
    #expect(own.template(groups: 32, width: 4) == own.block)
  }

  /// What is not known, or cannot be built, has no nearest width; nothing traps.
  @Test func whereThereIsNothingToKeep() throws {
    let first = Scope.block(BlockPlace(stack: 0, block: 0))
    var network = Preset.seed.network
    network.input = InputSize(height: nil, width: nil, channels: 3)
    let unknown = InferredNetwork(network)
    #expect(try #require(ConstantCost(first, in: unknown, keeping: Self.workOf)).nearest(groups: 2) == nil)
    let parameters = try #require(ConstantCost(.network, in: unknown, keeping: Self.totalOf))
    #expect(parameters.nearest(groups: 2)?.width == 40)
    #expect(parameters.nearest(groups: 2)?.network.multiplyAdds == .unknown)
    #expect(parameters.nearest(groups: 0) == nil && parameters.nearest(groups: -3) == nil)
    #expect(parameters.nearest(groups: Int.max) == nil)
    var broken = InferredNetwork(Preset.seed.network)
    try broken.change(.set(.kernel(0), in: .block(BlockPlace(stack: 1, block: 2))))
    let refused = try #require(ConstantCost(.network, in: broken, keeping: Self.totalOf))
    #expect(refused.unbuildable == BlockPlace(stack: 1, block: 2) && refused.nearest(groups: 1) == nil)
    #expect(ConstantCost(.stack(9), in: broken, keeping: Self.totalOf) == nil)
    #expect(ConstantCost(.block(BlockPlace(stack: 0, block: 7)), in: broken, keeping: Self.totalOf) == nil)
  }

  @Test func theLargestNumbers() throws {
    let most = Limits.integers.upperBound
    for (filters, groups, channels) in [(most, 1, 3), (most, most, 3), (1, 1, most), (most, 1, most)] {
      let block = Block(filters: filters, groups: groups, outputChannels: most, kernel: 1)
      let network = InferredNetwork(
        Network(
          name: "", input: InputSize(height: 1, width: 1, channels: channels), rules: .pytorch, stem: nil,
          stacks: [Stack(of: block, count: 2), Stack(of: Block(filters: 1, groups: 1), count: 1)], head: nil))
      for scope in [Scope.block(BlockPlace(stack: 0, block: 0)), .stack(0), .network] {
        let cost = try #require(ConstantCost(scope, in: network, keeping: Self.workOf))
        for groups in [1, 2, 3, 1 << 20, most - 1, most] {
          guard let choice = cost.nearest(groups: groups) else { continue }
          #expect(Limits.integers.contains(choice.filters))
          #expect(cost.edit(groups: groups, width: choice.width, in: network.network) != nil)
        }
      }
    }
  }

  @Test func tooManyDifferentBlocksAreNoTable() throws {
    let blocks = (1...ConstantCost.mostParts + 1).map { Block(filters: $0, groups: 1, outputChannels: 8) }
    var network = Preset.seed.network
    network.stacks = [Stack(blocks: blocks)]
    let varied = try #require(ConstantCost(.network, in: InferredNetwork(network), keeping: Self.workOf))
    #expect(varied.isTooVaried && varied.nearest(groups: 1) == nil)
    network.stacks = [Stack(blocks: Array(blocks.dropLast(2)))]
    let few = try #require(ConstantCost(.network, in: InferredNetwork(network), keeping: Self.workOf))
    #expect(!few.isTooVaried && few.nearest(groups: 1)?.width == 1)
  }
}
