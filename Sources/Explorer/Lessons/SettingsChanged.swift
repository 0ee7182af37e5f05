import NetworkModel

extension Network {
  /// By how many settings this differs from `start`, whichever way it came about.
  ///
  /// A setting of a block counts one, so do a block or a stack added or removed, the rules, and each setting of
  /// the input, the stem and the head.
  package func settingsChanged(since start: Network) -> Int {
    var count = rules == start.rules ? 0 : 1
    for (new, old) in [
      (input.height, start.input.height), (input.width, start.input.width),
      (input.channels, start.input.channels), (head?.classes, start.head?.classes),
    ] where new != old { count += 1 }
    count += Network.stemSettings(stem, start.stem)
    return count
      + fewestChanges(from: start.stacks, to: stacks, cost: { max($0.blocks.count, 1) }) {
        $0.settingsChanged(since: $1)
      }
  }

  private static func stemSettings(_ new: Stem?, _ old: Stem?) -> Int {
    guard let new, let old else { return new == old ? 0 : 1 }
    let differences = [
      new.filters != old.filters, new.kernel != old.kernel, new.strides != old.strides,
      new.useBias != old.useBias, new.useNorm != old.useNorm, new.padding != old.padding,
      new.pool != old.pool,
    ]
    return differences.count { $0 }
  }
}

extension Stack {
  fileprivate func settingsChanged(since start: Stack) -> Int {
    fewestChanges(from: start.blocks, to: blocks, cost: { _ in 1 }) { $0.settingsChanged(since: $1) }
  }
}

extension Block {
  fileprivate func settingsChanged(since start: Block) -> Int {
    BlockField.allCases.count { setting($0) != start.setting($0) }
  }
}

/// The cheapest way from `old` to `new`: what differs between two of them as `changes` counts it, one for each
/// that was added or removed.
///
/// Comparing two of them takes the product of their `cost`; what would take too long is compared in order.
private func fewestChanges<Part: Equatable>(
  from old: [Part], to new: [Part], cost: (Part) -> Int, changes: (Part, Part) -> Int
) -> Int {
  let shorter = min(new.count, old.count)
  let head = zip(new, old).prefix { $0 == $1 }.count
  let tail = zip(new.reversed(), old.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
  let new = new[head..<new.count - tail]
  let old = old[head..<old.count - tail]
  guard new.reduce(0, { $0 + cost($1) }) * old.reduce(0, { $0 + cost($1) }) <= 1 << 16 else {
    return abs(new.count - old.count) + zip(new, old).reduce(0) { $0 + changes($1.0, $1.1) }
  }
  var last = Array(0...old.count)
  for (row, part) in new.enumerated() {
    var next = [row + 1]
    for (column, other) in old.enumerated() {
      next.append(min(last[column + 1] + 1, next[column] + 1, last[column] + changes(part, other)))
    }
    last = next
  }
  return last[old.count]
}
