import NetworkModel
import ShapeEngine

/// A block or a stack that was copied, to be pasted elsewhere.
package enum Copied: Hashable, Sendable {
  case block(Block)
  case stack(Stack)

  /// What a copy of it is.
  var copy: StepNoun {
    switch self {
    case .block: .copyOfBlock
    case .stack: .copyOfStack
    }
  }
}

/// Blocks and stacks that come, go and move, each by one step; the selection follows.
extension State {
  mutating func addBlock() {
    guard let number = shownBlock else { return addFirstBlock() }
    let place = network.place(of: number)
    // A copy of a projecting block, added after it, is an identity: that is what a stack goes on with.
    var block = network.block(number)
    block.convShortcut = false
    block.strides = 1
    insert(.block(block), at: .block(place.next), as: .block)
  }

  /// Adds a stack after the shown one as residual networks go on: half the size, twice the filters (He et al.
  /// 2016a, section 3.3).
  mutating func addStack() {
    guard let number = shownBlock else { return addFirstStack() }
    let stack = network.place(of: number).stack
    var block = network.block(network.starts[stack])
    block.filters = max(min(2 * block.filters, Limits.integers.upperBound), Limits.integers.lowerBound)
    block.givenOutputChannels = block.givenOutputChannels.map {
      max(min(2 * $0, Limits.integers.upperBound), Limits.integers.lowerBound)
    }
    block.strides = 2
    let new = Stack(of: block, count: network.network.stacks[stack].blocks.count)
    insert(.stack(new), at: .stack(stack + 1), as: .stack)
  }

  /// A block of a stack that has none, or the first stack of a network without any.
  private mutating func addFirstBlock() {
    guard case .stack(let stack) = selection else { return addFirstStack() }
    let place = BlockPlace(stack: stack, block: 0)
    insert(.block(Block(firstOfStack: stack)), at: .block(place), as: .block)
  }

  /// After a selected stack that has no blocks, or as the first one of all.
  private mutating func addFirstStack() {
    var index = 0
    if case .stack(let stack) = selection { index = stack + 1 }
    insert(.stack(Stack(of: Block(firstOfStack: index), count: 1)), at: .stack(index), as: .stack)
  }

  /// Deletes the selected block or stack.
  mutating func remove() {
    switch selection {
    case .block(let place):
      restructure(.removeBlock(at: place), .removed(.block), at: selection)
    case .stack(let stack):
      restructure(.removeStack(at: stack), .removed(.stack), at: selection)
    case .stem, .head: break
    }
  }

  /// Puts a copy of the selected block or stack after it.
  mutating func duplicate() {
    guard let copy = selected, let row = rowBelow(copy) else { return }
    insert(copy, at: row, as: copy.copy)
  }

  mutating func copyBlock() {
    guard let copy = selected else { return }
    copied = copy
    say(.copied(selection))
  }

  /// Puts what was copied in after the selection.
  mutating func pasteBlock() {
    guard let copied, let row = rowBelow(copied) else { return }
    insert(copied, at: row, as: copied.copy)
  }

  /// Moves the selected block or stack one place up or down; a block at the border of its stack goes over it.
  mutating func moveSelected(_ direction: Int) {
    guard let target = moveTarget(direction) else { return }
    switch (selection, target) {
    case (.block(let old), .block(let new)):
      guard let block = network.network.block(at: old) else { return }
      restructure(
        .several([.removeBlock(at: old), .insertBlock(block, at: new)]), .moved(.block, from: selection),
        at: target)
    case (.stack(let old), .stack(let new)):
      restructure(
        .several([.removeStack(at: old), .insertStack(network.network.stacks[old], at: new)]),
        .moved(.stack, from: selection), at: target)
    default: break
    }
  }

  private mutating func insert(_ copy: Copied, at row: Row, as name: StepNoun) {
    switch (copy, row) {
    case (.block(let block), .block(let place)):
      restructure(.insertBlock(block, at: place), .added(name), at: row)
    case (.stack(let stack), .stack(let index)):
      restructure(.insertStack(stack, at: index), .added(name), at: row)
    default: break
    }
  }

  private mutating func restructure(
    _ edit: Edit, _ what: EditReport.Subject.What, at row: Row
  ) {
    var subject = EditReport.Subject(what, at: row, in: .row(row))
    subject.viewBefore = viewpoint
    guard perform(edit, subject) else { return say(.tooManyBlocks) }
    if case .removed = what {} else { show(row) }
    document.noteView(viewpoint)
  }

  // MARK: What is selected, and where things go

  /// The selected block or stack.
  private var selected: Copied? {
    switch selection {
    case .block(let place): network.network.block(at: place).map(Copied.block)
    case .stack(let stack): .stack(network.network.stacks[stack])
    case .stem, .head: nil
    }
  }

  /// Where a copy comes to stand after the selection: a block at the beginning of a selected stack, a stack
  /// before all others where the stem is selected, after them where the head is.
  private func rowBelow(_ copy: Copied) -> Row? {
    switch (copy, selection) {
    case (.block, .block(let place)): .block(place.next)
    case (.block, .stack(let stack)): .block(BlockPlace(stack: stack, block: 0))
    case (.block, .stem), (.block, .head): nil
    case (.stack, .block(let place)): .stack(place.stack + 1)
    case (.stack, .stack(let stack)): .stack(stack + 1)
    case (.stack, .stem): .stack(0)
    case (.stack, .head): .stack(network.network.stacks.count)
    }
  }

  /// The row that the selected block or stack moves to, or nil if there is none.
  private func moveTarget(_ direction: Int) -> Row? {
    let stacks = network.network.stacks
    switch selection {
    case .block(let place):
      let block = place.block + direction
      if stacks[place.stack].blocks.indices.contains(block) {
        return .block(BlockPlace(stack: place.stack, block: block))
      }
      let stack = place.stack + direction
      guard stacks.indices.contains(stack), stacks[place.stack].blocks.count > 1 else { return nil }
      return .block(BlockPlace(stack: stack, block: direction > 0 ? 0 : stacks[stack].blocks.count))
    case .stack(let stack):
      return stacks.indices.contains(stack + direction) ? .stack(stack + direction) : nil
    case .stem, .head: return nil
    }
  }

  // MARK: Why not

  var selectedObstacle: Obstacle? { selected == nil ? .nothingSelected : nil }

  /// Why nothing can be set in a block here.
  var blockObstacle: Obstacle? {
    if shownBlock != nil { return nil }
    if case .stack = selection { return .stackWithoutBlocks }
    return .selectBlock
  }

  /// Why neither a block nor a stack can be added here; what is empty can be begun.
  var additionObstacle: Obstacle? {
    network.network.stacks.isEmpty || selected != nil ? nil : .selectBlock
  }

  var removalObstacle: Obstacle? {
    switch selection {
    case .block(let place):
      network.network.stacks[place.stack].blocks.count == 1 ? .lastBlock : nil
    case .stack: network.network.stacks.count == 1 ? .lastStack : nil
    case .stem, .head: selectedObstacle
    }
  }

  var pasteObstacle: Obstacle? {
    guard let copied else { return .nothingCopied }
    return rowBelow(copied) == nil ? .blockNeedsStack : nil
  }

  func moveObstacle(_ direction: Int) -> Obstacle? {
    if let obstacle = selectedObstacle { return obstacle }
    if moveTarget(direction) != nil { return nil }
    let isFirst = direction < 0
    guard case .block(let place) = selection else { return .atEnd(.stack, isFirst: isFirst) }
    let isAlone = network.network.stacks[place.stack].blocks.count == 1
    return isAlone ? .lastBlock : .atEnd(.block, isFirst: isFirst)
  }
}

extension BlockPlace {
  /// The place after this one.
  fileprivate var next: BlockPlace { BlockPlace(stack: stack, block: block + 1) }
}

// MARK: - Closed stacks keep closed

extension State {
  /// Gives the closed stacks the numbers that they have after a step.
  mutating func renumberFolds(after subject: EditReport.Subject) {
    guard case .stack(let stack) = subject.row else { return }
    switch subject.what {
    case .added:
      folded = Set(folded.map { $0 >= stack ? $0 + 1 : $0 })
      // Where not all fit, a new one is closed like the others.
      if layout.kind < .wide { folded.insert(stack) }
    case .removed: folded = Set(folded.subtracting([stack]).map { $0 > stack ? $0 - 1 : $0 })
    case .moved(_, .stack(let old)):
      let wasFolded = folded.contains(old)
      let without = folded.subtracting([old]).map { $0 > old ? $0 - 1 : $0 }
      folded = Set(without.map { $0 >= stack ? $0 + 1 : $0 }).union(wasFolded ? [stack] : [])
    case .moved, .setting, .rules, .repair, .typed, .reloaded, .part, .went: break
    }
  }
}
