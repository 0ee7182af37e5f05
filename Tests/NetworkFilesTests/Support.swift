import NetworkFiles
import NetworkModel
import Testing

/// The network in `text`, or a failed test.
func read(
  _ text: String, file: String = "net.yaml", sourceLocation: SourceLocation = #_sourceLocation
) throws -> Network {
  do {
    return try NetworkFile.read(text, file: file).network
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
    throw error
  }
}

/// The error that `bytes` give, as a person reads it.
func errorLine(_ bytes: [UInt8], file: String = "f") -> String {
  do {
    let network = try NetworkFile.read(bytes, file: file).network
    return "no error: \(network)"
  } catch {
    return error.description
  }
}

/// The error that `text` gives, as a person reads it.
func errorLine(_ text: String) -> String { errorLine(Array(text.utf8)) }

/// How many lines of `b` are not in `a` at the same place, counted from both ends.
func changedLines(from a: String, to b: String) -> Int {
  let a = a.split(separator: "\n", omittingEmptySubsequences: false)
  let b = b.split(separator: "\n", omittingEmptySubsequences: false)
  let prefix = zip(a, b).prefix { $0 == $1 }.count
  let suffix = zip(a.reversed(), b.reversed()).prefix(min(a.count, b.count) - prefix).prefix { $0 == $1 }
    .count
  return max(a.count, b.count) - prefix - suffix
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension SeededNumbers {
  private static let odd = [0, -1, 1, 3, 1_000_000_000, -1_000_000_000]

  /// An integer as people write them or, now and then, one they should not.
  mutating func integer(_ usual: [Int]) -> Int {
    let values = Int.random(in: 0..<8, using: &self) == 0 ? Self.odd : usual
    return values[Int.random(in: 0..<values.count, using: &self)]
  }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &self) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  mutating func block() -> Block {
    Block(
      kind: chance(4) ? pick(BlockKind.allCases) : .bottleneck, filters: integer([64, 128, 256]),
      groups: integer([32, 32, 1]), strides: integer([1, 2]), convShortcut: chance(2),
      poolShortcut: chance(5), expansion: integer([2, 4]), outputChannels: chance(6) ? integer([256]) : nil,
      kernel: chance(5) ? integer([5]) : 3,
      dilation: chance(5) ? integer([2]) : 1, useBias: chance(6) ? pick([.all, .unnormalized]) : .none,
      strideAt: chance(6) ? .first : .grouped, squeezeExcitation: chance(6) ? integer([16]) : nil)
  }

  mutating func stack() -> Stack {
    if chance(2) { return Stack(of: block(), count: Int.random(in: 0...4, using: &self)) }
    return Stack(blocks: (0..<Int.random(in: 0...4, using: &self)).map { _ in block() })
  }

  mutating func stem() -> Stem? {
    if chance(2) { return pick(Stem.named).stem }
    let filters = (0..<(chance(3) ? 3 : 1)).map { _ in integer([64]) }
    return Stem(
      filters: filters, kernel: integer([7, 3]), strides: integer([2]), useBias: chance(2),
      useNorm: !chance(4),
      padding: chance(3) ? .same : .zeros(integer([3])),
      pool: chance(3) ? nil : StemPool(size: integer([3]), strides: integer([2]), padding: integer([1])))
  }

  mutating func name() -> String {
    pick([
      "ResNeXt-50 (32×4d)", "", " ", "null", "true", "42", "a: b", "a #b", "- a", "it's", "say \"hi\"",
      "back\\slash", "\u{1B}[31mred\u{7}", "a\u{202E}b\u{200B}", "é", "e\u{301}", "网络", "a\nb\r\tc", "\u{0}",
      "\u{85}\u{2028}", "👩‍💻", "\u{E0041}x", "[x]", "{x}", "@", "%x", "x,y", "x:", "off", "1e3", "<<",
      "\u{FEFF}x", "*a", "&a", "!a", "|", ">",
    ])
  }

  mutating func network() -> Network {
    Network(
      name: name(),
      input: InputSize(
        height: chance(4) ? nil : integer([224]), width: chance(4) ? nil : integer([224]),
        channels: integer([3])),
      rules: pick(Rules.allCases), stem: stem(),
      stacks: (0..<Int.random(in: 0...4, using: &self)).map { _ in stack() },
      head: chance(4) ? nil : Head(classes: integer([1000, 10])))
  }

  mutating func setting() -> BlockSetting { block().setting(pick(BlockField.allCases)) }

  /// An edit that has a place in `network`, of every kind there is.
  mutating func edit(of network: Network) -> Edit {
    let stack = network.stacks.isEmpty ? 0 : Int.random(in: 0..<network.stacks.count, using: &self)
    let blocks = network.stacks.isEmpty ? 0 : network.stacks[stack].blocks.count
    let place = BlockPlace(stack: stack, block: blocks == 0 ? 0 : Int.random(in: 0..<blocks, using: &self))
    switch Int.random(in: 0..<12, using: &self) {
    case 0: return .setName(name())
    case 1: return .setInput(InputSize(height: integer([32]), width: chance(2) ? nil : 9, channels: 4))
    case 2: return .setRules(pick(Rules.allCases))
    case 3: return .setStem(stem())
    case 4: return .setHead(chance(2) ? nil : Head(classes: integer([7])))
    case 5: return .insertBlock(block(), at: place)
    case 6: return .removeBlock(at: place)
    case 7: return .insertStack(self.stack(), at: stack)
    case 8: return .removeStack(at: stack)
    case 9: return .set(setting(), in: .stack(stack))
    case 10: return .set(setting(), in: .network)
    default: return .set(setting(), in: .block(place))
    }
  }
}
