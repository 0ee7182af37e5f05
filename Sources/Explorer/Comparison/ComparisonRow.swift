import NetworkModel
import ShapeEngine

/// A line of a comparison: totals and settings of the network, then stacks and blocks in order.
package enum ComparisonRow: Hashable, Sendable {
  case blank
  case heading(Owner)
  /// A stack or blocks that came or went; the sign is that of what came, where it is not good.
  case arrival(Owner, mark: Mark?)
  /// One thing that differs; the sign says what becomes of the block now.
  case difference(Difference, Owner, mark: Mark?)
  /// How many blocks are the same.
  case same

  /// What a line is about; numbers are those of `Comparison.stacks` and of its `blocks`.
  package enum Owner: Hashable, Sendable {
    case network
    case stack(Int)
    /// One block, or several in a row that differ alike.
    case blocks(stack: Int, Range<Int>)
  }

  /// Whether it says something that differs, and not only where.
  package var isSelectable: Bool {
    switch self {
    case .arrival, .difference: true
    case .blank, .heading, .same: false
    }
  }
}

extension ComparisonRow {
  /// Whether it was chosen, and does not only follow from settings.
  package var canBeTakenBack: Bool {
    switch self {
    case .arrival: true
    case .difference(let difference, _, _): difference.isChosen
    case .blank, .heading, .same: false
    }
  }
}

extension Comparison {
  /// All lines. Blocks in a row that differ alike are told once; an output that is what both operands are
  /// stands for all three.
  package var rows: [ComparisonRow] {
    var rows: [ComparisonRow] = []
    if !totals.isEmpty || !settings.isEmpty {
      rows.append(.heading(.network))
      rows += (totals + settings).map { .difference($0, .network, mark: nil) }
    }
    for (index, stack) in stacks.enumerated() {
      if !rows.isEmpty { rows.append(.blank) }
      if stack.old == nil || stack.new == nil {
        rows.append(.arrival(.stack(index), mark: nil))
        rows += differences(ofWholeStack: stack).map { .difference($0, .stack(index), mark: nil) }
      } else {
        rows.append(.heading(.stack(index)))
        appendBlocks(ofStack: index, to: &rows)
      }
    }
    if sameBlocks > 0 { rows += rows.isEmpty ? [.same] : [.blank, .same] }
    return rows
  }

  private func appendBlocks(ofStack index: Int, to rows: inout [ComparisonRow]) {
    let blocks = stacks[index].blocks
    var start = 0
    while start < blocks.count {
      var end = start + 1
      while end < blocks.count, areAlike(end - 1, end, index) { end += 1 }
      let owner = ComparisonRow.Owner.blocks(stack: index, start..<end)
      let block = blocks[start]
      let mark = mark(of: block, index)
      if block.old == nil || block.new == nil {
        rows.append(.arrival(owner, mark: mark == .good ? nil : mark))
        rows += block.differences.filter { $0.subject != .verdict }
          .map { .difference($0, owner, mark: nil) }
      } else {
        rows.append(.heading(owner))
        let isTold = block.newVerdict != nil || mark != .good
        rows += told(block.differences).map { difference, isFirstShape in
          .difference(difference, owner, mark: isFirstShape && isTold ? mark : nil)
        }
      }
      start = end
    }
  }

  /// Whether block `second` of a stack says what `first`, the one before it, does.
  private func areAlike(_ first: Int, _ second: Int, _ stack: Int) -> Bool {
    let (a, b) = (stacks[stack].blocks[first], stacks[stack].blocks[second])
    guard a.old.map({ $0 + 1 }) == b.old, a.new.map({ $0 + 1 }) == b.new, a.differences == b.differences,
      mark(of: a, stack) == mark(of: b, stack)
    else { return false }
    if a.old == nil || a.new == nil { return settings(of: a, stack) == settings(of: b, stack) }
    return true
  }

  /// The settings of a block: those it has now or, if it went, had.
  package func settings(of block: BlockComparison, _ stack: Int) -> Block? {
    if let number = block.new, let stack = stacks[stack].new {
      return new.network.stacks[stack].blocks[number]
    }
    guard let number = block.old, let stack = stacks[stack].old else { return nil }
    return old.network.stacks[stack].blocks[number]
  }

  private func mark(of block: BlockComparison, _ stack: Int) -> Mark {
    guard let number = block.new, let stack = stacks[stack].new else { return .good }
    return BlockVerdict(new.blocks[new.starts[stack] + number]).mark
  }

  /// What is told of a block, and whether it is the row that carries the sign: the first shape or, where no
  /// shape differs, the verdict itself.
  private func told(_ differences: [Difference]) -> [(Difference, carriesSign: Bool)] {
    func value(_ subject: Difference.Subject) -> [Difference.Value]? {
      differences.first { $0.subject == subject }.map { [$0.old, $0.new] }
    }
    let main = value(.mainPath)
    let shortcut = value(.shortcut)
    let output = value(.output)
    var hidden: Set<Difference.Subject> = []
    if output != nil, output == main, output == shortcut {
      hidden = [.mainPath, .shortcut]
    } else if output != nil, output == main || output == shortcut {
      hidden = [.output]
    }
    if main != nil || shortcut != nil || output != nil { hidden.insert(.verdict) }
    let shown = differences.filter { !hidden.contains($0.subject) }
    let first = shown.firstIndex {
      [.verdict, .mainPath, .shortcut, .output].contains($0.subject)
    }
    return shown.enumerated().map { ($0.element, $0.offset == first) }
  }
}
