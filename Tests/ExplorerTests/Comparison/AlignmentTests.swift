import Explorer
import Testing

/// Elements here are numbers, and a pair costs 16 and 4 for each step between the two; characters in the table.
@Suite struct AlignmentTests {
  @Test(arguments: [
    ("", "", ""), ("abc", "abc", "abc"), ("abc", "", "-a-b-c"), ("", "abc", "+a+b+c"),
    ("abcdef", "abdef", "ab-cdef"), ("abdef", "abcdef", "ab+cdef"), ("aaaa", "aaa", "aaa-a"),
    ("aaaa", "aaba", "aa(ab)a"), ("aaaaaa", "abacaa", "a(ab)a(ac)aa"), ("abcdxyz", "xyz", "-a-b-c-dxyz"),
    ("abcxyz", "xyzabc", "-a-b-cxyz+a+b+c"), ("az", "bz", "(ab)z"), ("abb", "b", "-a-bb"),
  ])
  func knownCases(old: String, new: String, expected: String) {
    let a = Array(old.utf8)
    let b = Array(new.utf8)
    func letter(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
    let found = Alignment.steps(old: a.count, new: b.count) { Self.cost(Int(a[$0]), Int(b[$1])) }
      .map { step in
        switch step {
        case .pair(let i, let j): a[i] == b[j] ? letter(a[i]) : "(\(letter(a[i]))\(letter(b[j])))"
        case .removed(let i): "-" + letter(a[i])
        case .added(let j): "+" + letter(b[j])
        }
      }
    #expect(found.joined() == expected)
  }

  /// No other alignment of two short sequences is cheaper: all are tried.
  @Test func nothingIsCheaper() {
    var dice = SplitMix(state: 3)
    for _ in 0..<400 {
      let a = Self.numbers(upTo: 8, of: 12, &dice)
      let b = Self.numbers(upTo: 8, of: 12, &dice)
      #expect(Self.cost(of: Self.steps(a, b), a, b) == Self.leastCost(a[...], b[...]), "\(a) \(b)")
    }
  }

  /// Longer than the first bands are wide, against the whole table.
  @Test func longSequencesAreAlignedAsWell() {
    var dice = SplitMix(state: 4)
    for _ in 0..<20 {
      let a = Self.numbers(upTo: 300, of: 200, &dice)
      var b = a
      for _ in 0..<Int.random(in: 0...90, using: &dice) where !b.isEmpty {
        let index = Int.random(in: b.indices, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: b.remove(at: index)
        case 1: b.insert(Int.random(in: 0..<200, using: &dice), at: index)
        default: b[index] = Int.random(in: 0..<200, using: &dice)
        }
      }
      #expect(Self.cost(of: Self.steps(a, b), a, b) == Self.leastCostByTable(a, b))
    }
  }

  @Test func whatMovedFarIsFoundAgain() {
    let a = (0..<200).map { $0 * 10 }
    let b = Array(a.dropFirst(30)) + (0..<30).map { -10 * ($0 + 1) }
    let steps = Self.steps(a, b)
    #expect(steps.prefix(30) == (0..<30).map { .removed(old: $0) }[...])
    #expect(Self.cost(of: steps, a, b) == 60 * Alignment.gap)
  }

  /// Where nothing is alike, the work stays in proportion to the length.
  @Test func theWorkIsBounded() {
    for (old, new) in [(20_000, 20_000), (20_000, 9_000), (30_000, 10)] {
      var calls = 0
      let steps = Alignment.steps(old: old, new: new) { _, _ in
        calls += 1
        return 40
      }
      #expect(calls < 1 << 22 + 128 * (old + new))
      #expect(Self.isWhole(steps, old, new))
    }
  }

  private static func cost(_ a: Int, _ b: Int) -> Int { a == b ? 0 : min(16 + 4 * abs(a - b), 95) }

  private static func steps(_ a: [Int], _ b: [Int]) -> [Alignment.Step] {
    let steps = Alignment.steps(old: a.count, new: b.count) { cost(a[$0], b[$1]) }
    #expect(isWhole(steps, a.count, b.count))
    return steps
  }

  private static func numbers(upTo count: Int, of kinds: Int, _ dice: inout SplitMix) -> [Int] {
    (0..<Int.random(in: 0...count, using: &dice)).map { _ in Int.random(in: 0..<kinds, using: &dice) }
  }

  /// Whether each element occurs once and in order.
  private static func isWhole(_ steps: [Alignment.Step], _ old: Int, _ new: Int) -> Bool {
    var i = 0
    var j = 0
    for step in steps {
      switch step {
      case .pair(i, j):
        i += 1
        j += 1
      case .removed(i): i += 1
      case .added(j): j += 1
      case .pair, .removed, .added: return false
      }
    }
    return i == old && j == new
  }

  private static func cost(of steps: [Alignment.Step], _ a: [Int], _ b: [Int]) -> Int {
    steps.reduce(0) { sum, step in
      switch step {
      case .pair(let i, let j): sum + cost(a[i], b[j])
      case .removed, .added: sum + Alignment.gap
      }
    }
  }

  private static func leastCost(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> Int {
    guard let first = a.first, let other = b.first else { return Alignment.gap * (a.count + b.count) }
    return min(
      cost(first, other) + leastCost(a.dropFirst(), b.dropFirst()),
      Alignment.gap + leastCost(a.dropFirst(), b), Alignment.gap + leastCost(a, b.dropFirst()))
  }

  private static func leastCostByTable(_ a: [Int], _ b: [Int]) -> Int {
    var row = (0...b.count).map { $0 * Alignment.gap }
    for i in a.indices {
      var diagonal = row[0]
      row[0] += Alignment.gap
      for j in b.indices {
        let least = min(diagonal + cost(a[i], b[j]), row[j] + Alignment.gap, row[j + 1] + Alignment.gap)
        diagonal = row[j + 1]
        row[j + 1] = least
      }
    }
    return row[b.count]
  }
}
