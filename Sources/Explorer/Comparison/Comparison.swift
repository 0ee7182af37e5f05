import NetworkModel
import ShapeEngine

/// What differs between two networks and what follows from it: facts, in the order of the network.
///
/// `addup diff` and the explorer's comparison read the same value. What is equal is counted, never kept.
package struct Comparison: Sendable {
  package let old: InferredNetwork
  package let new: InferredNetwork
  /// Additions that add up, parameters, multiply-adds, activation memory: those that differ.
  package let totals: [Difference]
  /// Name, input, rules, stem and head: those that differ.
  package let settings: [Difference]
  /// The stacks that came or went, and those with blocks that differ, came or went.
  package private(set) var stacks: [StackComparison] = []
  /// Blocks that are what they were: settings, verdict, shapes and counts.
  package private(set) var sameBlocks = 0
  /// Those of them that rest on an assumption now, and did not.
  package private(set) var newlyAssumedBlocks = 0
  /// Those of them that rested on an assumption, and do not any more.
  package private(set) var noLongerAssumedBlocks = 0

  package init(from old: InferredNetwork, to new: InferredNetwork) {
    self.old = old
    self.new = new
    totals = Difference.ofTotals(old, new)
    settings = Difference.ofSettings(old.network, new.network)
    compareStacks()
  }

  package init(from old: Network, to new: Network) {
    self.init(from: InferredNetwork(old), to: InferredNetwork(new))
  }

  /// Whether the two networks are the same in all that was chosen.
  package var isEqual: Bool { old.network == new.network }

  private mutating func compareStacks() {
    let before = old.network.stacks
    let after = new.network.stacks
    var next = 0
    for step in Alignment.steps(
      old: before.count, new: after.count, cost: { StackLikeness.cost(before[$0], after[$1]) })
    {
      switch step {
      case .pair(let old, let new):
        let blocks = compareBlocks(old, new)
        if !blocks.isEmpty { stacks.append(StackComparison(old: old, new: new, next: new, blocks: blocks)) }
        next = new + 1
      case .removed(let old): stacks.append(StackComparison(old: old, new: nil, next: next, blocks: []))
      case .added(let new):
        stacks.append(StackComparison(old: nil, new: new, next: new, blocks: []))
        next = new + 1
      }
    }
  }

  /// What differs between the blocks of stack `oldStack` and those of stack `newStack`.
  private mutating func compareBlocks(_ oldStack: Int, _ newStack: Int) -> [BlockComparison] {
    let before = old.network.stacks[oldStack].blocks
    let after = new.network.stacks[newStack].blocks
    let likeness = BlockLikeness(before, after)
    let isSame = before == after
    var found: [BlockComparison] = []
    var next = 0
    for step in Alignment.steps(
      old: before.count, new: after.count, cost: { isSame && $0 == $1 ? 0 : likeness.cost($0, $1) })
    {
      switch step {
      case .pair(let i, let j):
        let a = old.blocks[old.starts[oldStack] + i]
        let b = new.blocks[new.starts[newStack] + j]
        let differences =
          Difference.ofSettings(before[i], after[j])
          + Difference.ofFacts(a, old.network.rules, b, new.network.rules)
        next = j + 1
        guard differences.isEmpty else {
          found.append(BlockComparison(old: i, new: j, next: j, differences: differences))
          continue
        }
        sameBlocks += 1
        if b.input.isAssumed, !a.input.isAssumed { newlyAssumedBlocks += 1 }
        if a.input.isAssumed, !b.input.isAssumed { noLongerAssumedBlocks += 1 }
      case .removed(let i):
        let facts = old.blocks[old.starts[oldStack] + i]
        found.append(
          BlockComparison(
            old: i, new: nil, next: next, differences: Difference.ofGoing(facts, old.network.rules)))
      case .added(let j):
        let facts = new.blocks[new.starts[newStack] + j]
        next = j + 1
        found.append(
          BlockComparison(
            old: nil, new: j, next: j, differences: Difference.ofComing(facts, new.network.rules)))
      }
    }
    return found
  }
}

/// Two stacks that belong together and differ, or one that came or went.
package struct StackComparison: Hashable, Sendable {
  /// Its number in the old network, counted from 0; nil if it was added.
  package let old: Int?
  /// Its number in the new network, counted from 0; nil if it was removed.
  package let new: Int?
  /// Which number it has, or would have, in the new network.
  package let next: Int
  /// The blocks that differ, in order; none of a stack that came or went.
  package let blocks: [BlockComparison]
}

/// Two blocks that belong together and differ, or one that came or went.
package struct BlockComparison: Hashable, Sendable {
  /// Its number in the old stack, counted from 0; nil if it was added.
  package let old: Int?
  /// Its number in the new stack, counted from 0; nil if it was removed.
  package let new: Int?
  /// Which number it has, or would have, in the new stack.
  package let next: Int
  /// Settings, verdict, shapes, counts.
  package let differences: [Difference]

  /// The verdict it has, if that is another one than before.
  package var newVerdict: BlockVerdict? {
    for difference in differences {
      if difference.subject == .verdict, case .verdict(let verdict) = difference.new { return verdict }
    }
    return nil
  }
}
