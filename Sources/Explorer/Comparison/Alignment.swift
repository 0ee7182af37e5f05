/// Which elements of an old sequence and of a new one belong together, in order, and which came or went.
///
/// The cheapest way from one to the other, where a pair costs what the caller says and a coming or going
/// costs `gap`. It is looked for in a band around the diagonal that is widened until no way outside can be
/// cheaper (E. Ukkonen, Algorithms for approximate string matching, 1985), or until time and memory, which
/// stay proportional to the length, are used up; then the best way within the band is taken.
package enum Alignment {
  package enum Step: Hashable {
    case pair(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  /// What it costs that an element came or went.
  package static let gap = 48
  /// The most that a pair may cost: less than one going and one coming.
  static let mostOfPair = 2 * gap - 1

  /// The steps from `old` elements to `new` ones; `cost` of a pair is 0 just if they are equal, and at most
  /// `mostOfPair`.
  package static func steps(old: Int, new: Int, cost: (_ old: Int, _ new: Int) -> Int) -> [Step] {
    let common = min(old, new)
    var head = 0
    while head < common, cost(head, head) == 0 { head += 1 }
    var tail = 0
    while tail < common - head, cost(old - 1 - tail, new - 1 - tail) == 0 { tail += 1 }
    var steps: [Step] = []
    steps.reserveCapacity(max(old, new))
    for index in 0..<head { steps.append(.pair(old: index, new: index)) }
    let middle = Middle(old: old - head - tail, new: new - head - tail)
    for step in middle.steps(cost: { cost(head + $0, head + $1) }) { steps.append(step.shifted(by: head)) }
    for index in (0..<tail).reversed() { steps.append(.pair(old: old - 1 - index, new: new - 1 - index)) }
    return steps
  }
}

extension Alignment.Step {
  fileprivate func shifted(by offset: Int) -> Alignment.Step {
    switch self {
    case .pair(let old, let new): .pair(old: old + offset, new: new + offset)
    case .removed(let old): .removed(old: old + offset)
    case .added(let new): .added(new: new + offset)
    }
  }
}

/// What lies between a common beginning and a common end.
private struct Middle {
  let old: Int
  let new: Int

  /// Cells of the band that may be looked at at once, one byte each.
  private var budget: Int { 1 << 20 + 32 * (old + new) }

  func steps(cost: (Int, Int) -> Int) -> [Alignment.Step] {
    if old == 0 || new == 0 { return side(by: 0) }
    var reach = 8
    var best: Band?
    while true {
      let band = Band(old: old, new: new, reach: reach)
      guard band.cells <= budget else { break }
      let filled = band.filled(cost)
      best = filled
      if filled.cost <= Alignment.gap * (abs(new - old) + 2 * (reach + 1)) || reach >= max(old, new) { break }
      reach *= 2
    }
    return best?.steps ?? side(by: min(old, new))
  }

  /// The first `count` in pairs, the rest gone or come.
  private func side(by count: Int) -> [Alignment.Step] {
    (0..<count).map { .pair(old: $0, new: $0) } + (count..<old).map { .removed(old: $0) }
      + (count..<new).map { .added(new: $0) }
  }
}

/// The cheapest ways to the cells of a band around the diagonal, and how each was reached.
private struct Band {
  private enum Way: UInt8 {
    case none, pair, removed, added
  }

  private let old: Int
  private let new: Int
  /// The least `new index − old index` in the band.
  private let first: Int
  private let width: Int
  private var ways: [UInt8] = []
  private(set) var cost = 0

  init(old: Int, new: Int, reach: Int) {
    self.old = old
    self.new = new
    first = min(0, new - old) - reach
    width = abs(new - old) + 2 * reach + 1
  }

  var cells: Int { (old + 1) * width }

  func filled(_ pairCost: (Int, Int) -> Int) -> Band {
    var band = self
    let far = Int.max / 2
    var above = [Int](repeating: far, count: width + 1)
    var row = above
    band.ways = [UInt8](repeating: Way.none.rawValue, count: cells)
    for i in 0...old {
      for slot in 0..<width {
        let j = i + first + slot
        row[slot] = far
        guard (0...new).contains(j) else { continue }
        var way = Way.none
        var least = i == 0 && j == 0 ? 0 : far
        // The same slot of the row above is the pair's, the next one is where an old element went.
        if i > 0, j > 0, above[slot] < far {
          least = above[slot] + pairCost(i - 1, j - 1)
          way = .pair
        }
        // Of ways that cost the same the one is taken on which the first elements are the pairs.
        if i > 0, above[slot + 1] + Alignment.gap <= least {
          least = above[slot + 1] + Alignment.gap
          way = .removed
        }
        if slot > 0, row[slot - 1] + Alignment.gap <= least {
          least = row[slot - 1] + Alignment.gap
          way = .added
        }
        row[slot] = least
        band.ways[i * width + slot] = way.rawValue
      }
      swap(&above, &row)
    }
    band.cost = above[new - old - first]
    return band
  }

  /// Read from the end, where all ways lead.
  var steps: [Alignment.Step] {
    var steps: [Alignment.Step] = []
    var i = old
    var j = new
    while i > 0 || j > 0 {
      switch Way(rawValue: ways[i * width + j - i - first]) {
      case .pair?:
        i -= 1
        j -= 1
        steps.append(.pair(old: i, new: j))
      case .removed?:
        i -= 1
        steps.append(.removed(old: i))
      case .added?:
        j -= 1
        steps.append(.added(new: j))
      case Way.none?, nil: return steps.reversed()
      }
    }
    return steps.reversed()
  }
}
