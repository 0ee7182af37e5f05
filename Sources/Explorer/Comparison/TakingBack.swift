import NetworkModel

extension Comparison {
  /// The edit of the new network that takes back what `row` tells, or nil if that only follows from settings.
  package func edit(takingBack row: ComparisonRow) -> Edit? {
    switch row {
    case .blank, .heading, .same, .arrival(.network, _): nil
    case .arrival(.stack(let index), _): edit(takingBack: stacks[index])
    case .arrival(.blocks(let stack, let range), _): edit(takingBack: range, ofStack: stacks[stack])
    case .difference(let difference, .network, _): edit(takingBack: difference.subject)
    case .difference(let difference, .blocks(let stack, let range), _):
      edit(takingBack: difference.subject, in: range, ofStack: stacks[stack])
    case .difference(_, .stack, _): nil
    }
  }

  private func edit(takingBack stack: StackComparison) -> Edit? {
    if let number = stack.new, stack.old == nil { return .removeStack(at: number) }
    return stack.old.map { .insertStack(old.network.stacks[$0], at: stack.next) }
  }

  /// Of blocks that came or went; of several at once the stack as it is without them, or with them.
  private func edit(takingBack range: Range<Int>, ofStack stack: StackComparison) -> Edit? {
    guard let newStack = stack.new, let oldStack = stack.old, let first = range.first else { return nil }
    let block = stack.blocks[first]
    let place = BlockPlace(stack: newStack, block: block.next)
    var blocks = new.network.stacks[newStack].blocks
    if block.old == nil {
      if range.count == 1 { return .removeBlock(at: place) }
      blocks.removeSubrange(block.next..<block.next + range.count)
    } else if let number = block.old {
      let gone = old.network.stacks[oldStack].blocks[number..<number + range.count]
      if range.count == 1 { return .insertBlock(gone[number], at: place) }
      blocks.insert(contentsOf: gone, at: block.next)
    }
    return .setStack(Stack(blocks: blocks), at: newStack)
  }

  private func edit(
    takingBack subject: Difference.Subject, in range: Range<Int>, ofStack stack: StackComparison
  ) -> Edit? {
    guard case .setting(let field) = subject, let oldStack = stack.old, let newStack = stack.new else {
      return nil
    }
    let edits: [Edit] = stack.blocks[range].compactMap { block in
      guard let before = block.old, let now = block.new else { return nil }
      let setting = old.network.stacks[oldStack].blocks[before].setting(field)
      return .set(setting, in: .block(BlockPlace(stack: newStack, block: now)))
    }
    return edits.count == 1 ? edits[0] : .several(edits)
  }

  private func edit(takingBack subject: Difference.Subject) -> Edit? {
    let before = old.network
    switch subject {
    case .name: return .setName(before.name)
    case .rules: return .setRules(before.rules)
    case .head: return .setHead(before.head)
    case .stem: return .setStem(before.stem)
    case .input(let axis):
      var input = new.network.input
      switch axis {
      case .height: input.height = before.input.height
      case .width: input.width = before.input.width
      case .channels: input.channels = before.input.channels
      }
      return .setInput(input)
    case .stemSetting(let field):
      guard let source = before.stem, var stem = new.network.stem else { return nil }
      switch field {
      case .filters: stem.filters = source.filters
      case .kernel: stem.kernel = source.kernel
      case .strides: stem.strides = source.strides
      case .useBias: stem.useBias = source.useBias
      case .useNorm: stem.useNorm = source.useNorm
      case .padding: stem.padding = source.padding
      case .pool: stem.pool = source.pool
      }
      return .setStem(stem)
    case .additions, .parameters, .multiplyAdds, .activationBytes, .setting, .verdict, .mainPath, .shortcut,
      .output, .blocks:
      return nil
    }
  }

  /// Where in the new network one finds what `row` tells; nil if that is about the whole network.
  package func place(of row: ComparisonRow) -> Row? {
    switch row {
    case .blank, .same, .heading(.network), .arrival(.network, _): nil
    case .heading(let owner), .arrival(let owner, _): place(of: owner)
    case .difference(let difference, .network, _):
      switch difference.subject {
      case .input, .stem, .stemSetting: .stem
      case .head: .head
      case .name, .rules, .additions, .parameters, .multiplyAdds, .activationBytes, .setting, .verdict,
        .mainPath, .shortcut, .output, .blocks:
        nil
      }
    case .difference(_, let owner, _): place(of: owner)
    }
  }

  /// What went is found where it was.
  private func place(of owner: ComparisonRow.Owner) -> Row? {
    switch owner {
    case .network: return nil
    case .stack(let index):
      let last = new.network.stacks.count - 1
      return last < 0 ? nil : .stack(min(stacks[index].next, last))
    case .blocks(let index, let range):
      guard let stack = stacks[index].new else { return nil }
      let last = new.network.stacks[stack].blocks.count - 1
      let block = stacks[index].blocks[range.lowerBound].next
      return last < 0 ? .stack(stack) : .block(BlockPlace(stack: stack, block: min(block, last)))
    }
  }
}
