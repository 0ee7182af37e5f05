import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

/// Networks as a person leaves them half-way: every repair on offer holds, and no trial leaves a trace.
@Suite struct RandomNetworkTests {
  @Test func repairsHoldOnRandomNetworks() throws {
    var dice = Dice(state: 20)
    var offered: [String: Int] = [:]
    for _ in 0..<600 {
      let original = dice.network()
      let network = InferredNetwork(original)
      let before = network.problems
      for problem in before.prefix(6) {
        let words = problem.words(in: network)
        #expect(!words.message.isEmpty && !words.note.isEmpty)
        for repair in network.repairs(of: problem) {
          #expect(network.network == original)
          var repaired = original
          try #require(repaired.apply(repair.edit) != nil)
          let after = InferredNetwork(repaired)
          #expect(!after.problems.contains(problem), "\(problem.kind.id): \(repair.title)")
          #expect(after.problems.allSatisfy(before.contains), "\(problem.kind.id): \(repair.title)")
          #expect(before.count - after.problems.count == repair.clears)
          if let parameters = repair.parameters,
            let old = network.totals.parameters.counted(by: original.rules).value
          {
            #expect(after.totals.parameters.counted(by: original.rules).value == old + parameters)
          }
          offered[problem.kind.id, default: 0] += 1
        }
      }
      #expect(InferredNetwork(original).totals == network.totals)
    }
    // The dice reach most kinds; a kind that never offers anything would go unnoticed.
    for kind in [
      "addition-mismatch", "broadcast", "dropped-channels", "empty-groups", "indivisible-groups",
      "value-out-of-range",
    ] {
      #expect(offered[kind, default: 0] > 5, "\(kind)")
    }
  }

  @Test func soundBlocksHaveNoProblems() {
    var dice = Dice(state: 21)
    for _ in 0..<400 {
      let network = InferredNetwork(dice.network())
      for (number, facts) in network.blocks.enumerated() {
        let problems = Kind.all.filter { kind in
          network.problems(at: .block(number)).contains { $0.kind == kind }
        }
        #expect(
          facts.isSound || !problems.isEmpty || facts.input.isAssumed || !network.stem.layerProblems.isEmpty)
        #expect(!facts.isSound || problems.isEmpty)
      }
    }
  }
}

/// Small networks with mistakes in them, the same in each run.
struct Dice {
  var state: UInt64

  /// A number below `end` (Knuth's constants for a linear congruence).
  mutating func roll(_ end: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % end
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  mutating func block(isFirst: Bool) -> Block {
    var block = Block(
      kind: pick([.bottleneck, .bottleneck, .bottleneck, .basic, .preactivation]),
      filters: pick([0, 1, 4, 8, 8, 16, 16, 32, 100, -3, 1_000_000_000]),
      groups: pick([1, 1, 2, 4, 8, 3, 32, 0]),
      strides: pick([1, 1, 1, 2, 3, 0]), convShortcut: isFirst ? roll(4) > 0 : roll(4) == 0,
      expansion: pick([1, 2, 2, 4, 4, 1_000_000_000]))
    if roll(12) == 0 { block.kernel = pick([0, 1, 2, 5, -1]) }
    if roll(16) == 0 { block.dilation = pick([0, 2]) }
    block.poolShortcut = roll(6) == 0
    if roll(8) == 0 { block.givenOutputChannels = pick([0, 6, 16, 64]) }
    if roll(16) == 0 { block.squeezeExcitation = pick([0, 4]) }
    return block
  }

  mutating func network() -> Network {
    let stacks = (0...roll(2)).map { _ in Stack(blocks: (0...roll(2)).map { block(isFirst: $0 == 0) }) }
    return Network(
      name: "random",
      input: InputSize(
        height: pick([1, 2, 4, 8, 32, nil]), width: pick([2, 4, 8, 32]), channels: pick([1, 3, 16, 64])),
      rules: pick(Rules.allCases), stem: pick([nil, nil, .cifar, .seed, .valid7]), stacks: stacks,
      head: pick([nil, Head(classes: 10), Head(classes: 0)]))
  }
}
