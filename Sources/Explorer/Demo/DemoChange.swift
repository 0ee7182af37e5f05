import NetworkModel

/// One thing that was edited between two networks, and how far it reaches.
package enum DemoChange: Hashable, Sendable {
  case input(InputSize, InputSize)
  /// Rules, or a setting of the stem or the head.
  case part(Difference)
  /// How many stacks there are.
  case stacks(Int, Int)
  /// How many blocks a stack has, which is counted from 0.
  case blocks(stack: Int, Int, Int)
  /// A setting of one or more blocks.
  case setting(Reach, Difference)

  /// Which blocks a setting was changed in.
  package enum Reach: Hashable, Sendable {
    case all
    /// All blocks of a stack, counted from 0.
    case stack(Int)
    case block(BlockPlace)
  }

  /// What a person would call the changes that lead from `old` to `new`, from the outermost inward.
  package static func between(_ old: Network, _ new: Network) -> [DemoChange] {
    if old == new { return [] }
    var changes: [DemoChange] = old.input == new.input ? [] : [.input(old.input, new.input)]
    for difference in Difference.ofSettings(old, new) {
      switch difference.subject {
      case .input, .name: break
      default: changes.append(.part(difference))
      }
    }
    guard old.stacks.count == new.stacks.count else {
      return changes + [.stacks(old.stacks.count, new.stacks.count)]
    }
    return changes + inBlocks(old, new)
  }

  private static func inBlocks(_ old: Network, _ new: Network) -> [DemoChange] {
    let total = new.stacks.reduce(0) { $0 + $1.blocks.count }
    var counts: [DemoChange] = []
    var settings: [DemoChange] = []
    var everywhere: [Difference: Int] = [:]
    for (stack, (a, b)) in zip(old.stacks, new.stacks).enumerated() where a != b {
      guard a.blocks.count == b.blocks.count else {
        counts.append(.blocks(stack: stack, a.blocks.count, b.blocks.count))
        continue
      }
      var order: [Difference] = []
      var places: [Difference: [Int]] = [:]
      for (block, (one, other)) in zip(a.blocks, b.blocks).enumerated() {
        for difference in Difference.ofSettings(one, other) {
          if places[difference] == nil { order.append(difference) }
          places[difference, default: []].append(block)
          everywhere[difference, default: 0] += 1
        }
      }
      for difference in order {
        let blocks = places[difference] ?? []
        if blocks.count == b.blocks.count, blocks.count > 1 {
          settings.append(.setting(.stack(stack), difference))
        } else {
          settings += blocks.map { .setting(.block(BlockPlace(stack: stack, block: $0)), difference) }
        }
      }
    }
    return counts + gathered(settings, everywhere.filter { $0.value == total && total > 1 })
  }

  /// What was changed alike in every block is told once.
  private static func gathered(_ settings: [DemoChange], _ everywhere: [Difference: Int]) -> [DemoChange] {
    var result: [DemoChange] = []
    for change in settings {
      guard case .setting(_, let difference) = change, everywhere[difference] != nil else {
        result.append(change)
        continue
      }
      let whole = DemoChange.setting(.all, difference)
      if !result.contains(whole) { result.append(whole) }
    }
    return result
  }

  /// The block where it was changed, if that is one alone.
  package var block: BlockPlace? {
    if case .setting(.block(let place), _) = self { place } else { nil }
  }
}
