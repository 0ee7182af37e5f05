import NetworkModel

/// A source of random numbers that gives the same ones in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  /// True once in `times`.
  mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}

/// Makes random networks whose integers come from a few values.
struct RandomNetworks {
  var dice: Dice
  /// What settings, sizes and classes are drawn from.
  let integers: [Int]

  mutating func network() -> Network {
    Network(
      name: "random", input: input(), rules: dice.pick(Rules.allCases), stem: stem(),
      stacks: (0..<dice.pick([0, 1, 2, 2, 3, 3])).map { _ in stack() }, head: head())
  }

  mutating func input() -> InputSize {
    let isUnknown = dice.once(in: 5)
    return InputSize(
      height: isUnknown ? nil : integer(), width: isUnknown || dice.once(in: 20) ? nil : integer(),
      channels: integer())
  }

  mutating func stem() -> Stem? {
    if dice.once(in: 2) { return dice.pick(Stem.named.map(\.stem)) }
    return Stem(
      filters: (0..<dice.pick([1, 1, 2, 3])).map { _ in integer() }, kernel: integer(), strides: integer(),
      useBias: dice.next() % 2 == 0, useNorm: !dice.once(in: 4),
      padding: dice.once(in: 3) ? .same : .zeros(integer()),
      pool: dice.once(in: 2) ? nil : StemPool(size: integer(), strides: integer(), padding: integer()))
  }

  mutating func head() -> Head? { dice.once(in: 3) ? nil : Head(classes: integer()) }

  mutating func stack() -> Stack {
    let block = block()
    if dice.once(in: 2) { return Stack(of: block, count: dice.pick([0, 1, 2, 3, 4])) }
    return Stack(blocks: (0..<dice.pick([0, 1, 2, 3])).map { _ in self.block() })
  }

  mutating func block() -> Block {
    var block = Block(filters: integer())
    for field in BlockField.allCases where dice.once(in: 2) { block.set(setting(of: field)) }
    return block
  }

  mutating func setting(of field: BlockField) -> BlockSetting {
    switch field {
    case .convShortcut: .convShortcut(dice.once(in: 2))
    case .poolShortcut: .poolShortcut(dice.once(in: 2))
    case .useBias: .useBias(dice.pick(UseBias.allCases))
    case .kind: .kind(dice.pick(BlockKind.allCases))
    case .strideAt: .strideAt(dice.pick(StrideAt.allCases))
    case .squeezeExcitation: .squeezeExcitation(dice.once(in: 2) ? nil : integer())
    case .filters: .filters(integer())
    case .groups: .groups(integer())
    case .strides: .strides(integer())
    case .expansion: .expansion(integer())
    case .outputChannels: .outputChannels(dice.once(in: 2) ? nil : integer())
    case .kernel: .kernel(integer())
    case .dilation: .dilation(integer())
    }
  }

  /// An edit of `network`; now and then one whose place does not exist.
  mutating func edit(of network: Network) -> Edit {
    switch Int.random(in: 0..<24, using: &dice) {
    case 0: return .setInput(input())
    case 1: return .setStem(stem())
    case 2: return .setHead(head())
    case 3: return .setRules(dice.pick(Rules.allCases))
    case 4: return .setName("renamed")
    case 5, 6: return .insertBlock(block(), at: place(in: network))
    case 7, 8: return .removeBlock(at: place(in: network))
    case 9: return .insertStack(stack(), at: stackNumber(in: network))
    case 10: return .removeStack(at: stackNumber(in: network))
    case 11: return .setStack(stack(), at: stackNumber(in: network))
    case 12: return .setStacks((0..<dice.pick([0, 1, 2, 3])).map { _ in stack() })
    case 13: return .set(setting(of: dice.pick(BlockField.allCases)), in: .network)
    case 14: return .set(setting(of: dice.pick(BlockField.allCases)), in: .stack(stackNumber(in: network)))
    case 15, 16: return several(of: network)
    default: return .set(setting(of: dice.pick(BlockField.allCases)), in: .block(place(in: network)))
    }
  }

  private mutating func several(of network: Network) -> Edit {
    var network = network
    var edits: [Edit] = []
    for _ in 0..<dice.pick([0, 1, 2, 3, 4]) {
      let edit = edit(of: network)
      network.apply(edit)
      edits.append(edit)
    }
    return .several(edits)
  }

  private mutating func stackNumber(in network: Network) -> Int {
    Int.random(in: 0...network.stacks.count, using: &dice)
  }

  private mutating func place(in network: Network) -> BlockPlace {
    let stack = stackNumber(in: network)
    let count = network.stacks.indices.contains(stack) ? network.stacks[stack].blocks.count : 0
    return BlockPlace(stack: stack, block: Int.random(in: 0...count, using: &dice))
  }

  private mutating func integer() -> Int { dice.pick(integers) }
}
