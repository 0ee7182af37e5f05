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
    for index in 0..<max(stacks.count, start.stacks.count) {
      let new = stacks.indices.contains(index) ? stacks[index] : nil
      let old = start.stacks.indices.contains(index) ? start.stacks[index] : nil
      if let new, let old { count += new.settingsChanged(since: old) } else { count += 1 }
    }
    return count
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
  /// The cheapest way from `start` to this: settings changed, blocks added and removed.
  fileprivate func settingsChanged(since start: Stack) -> Int {
    let shorter = min(blocks.count, start.blocks.count)
    let head = zip(blocks, start.blocks).prefix { $0 == $1 }.count
    let tail = zip(blocks.reversed(), start.blocks.reversed()).prefix(shorter - head).prefix { $0 == $1 }
      .count
    let new = blocks[head..<blocks.count - tail]
    let old = start.blocks[head..<start.blocks.count - tail]
    // What is too long to compare with everything is compared in order.
    guard new.count * old.count <= 1 << 16 else {
      return abs(new.count - old.count) + zip(new, old).reduce(0) { $0 + $1.0.settingsChanged(since: $1.1) }
    }
    var last = Array(0...old.count)
    for (row, block) in new.enumerated() {
      var next = [row + 1]
      for (column, other) in old.enumerated() {
        next.append(
          min(last[column + 1] + 1, next[column] + 1, last[column] + block.settingsChanged(since: other)))
      }
      last = next
    }
    return last[old.count]
  }
}

extension Block {
  fileprivate func settingsChanged(since start: Block) -> Int {
    BlockField.allCases.count { setting($0) != start.setting($0) }
  }
}
