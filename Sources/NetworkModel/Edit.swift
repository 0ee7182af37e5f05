/// Every change there is; keys, scripts and repairs are all made of these.
///
/// `Network.apply(_:)` returns the edit that takes it back, so undo is an edit too.
package enum Edit: Hashable, Sendable {
  case set(BlockSetting, in: Scope)
  case setName(String)
  case setInput(InputSize)
  case setRules(Rules)
  case setStem(Stem?)
  case setHead(Head?)
  case insertBlock(Block, at: BlockPlace)
  case removeBlock(at: BlockPlace)
  /// A new stack that becomes number `at`, counted from 0.
  case insertStack(Stack, at: Int)
  case removeStack(at: Int)
  /// Other blocks for stack `at`, counted from 0.
  case setStack(Stack, at: Int)
  case setStacks([Stack])
  /// Several edits, applied in order, that are one step to the person who makes them.
  case several([Edit])
}

extension Network {
  /// Carries out `edit` and returns the edit that takes it back, or nil if its place does not exist or its
  /// number is beyond `Limits`: then nothing has changed.
  @discardableResult
  package mutating func apply(_ edit: Edit) -> Edit? {
    switch edit {
    case .set(let setting, let scope): return apply(setting, in: scope)
    case .setName(let new): return exchange(\.name, with: new, Edit.setName)
    case .setInput(let new): return exchange(\.input, with: new, Edit.setInput)
    case .setRules(let new): return exchange(\.rules, with: new, Edit.setRules)
    case .setStem(let new): return exchange(\.stem, with: new, Edit.setStem)
    case .setHead(let new): return exchange(\.head, with: new, Edit.setHead)
    case .insertBlock(let block, let place):
      guard stacks.indices.contains(place.stack),
        (0...stacks[place.stack].blocks.count).contains(place.block), blockCount < Limits.blocks
      else { return nil }
      stacks[place.stack].blocks.insert(block, at: place.block)
      return .removeBlock(at: place)
    case .removeBlock(let place):
      guard block(at: place) != nil else { return nil }
      return .insertBlock(stacks[place.stack].blocks.remove(at: place.block), at: place)
    case .insertStack(let stack, let index):
      guard (0...stacks.count).contains(index), blockCount + stack.blocks.count <= Limits.blocks
      else { return nil }
      stacks.insert(stack, at: index)
      return .removeStack(at: index)
    case .removeStack(let index):
      guard stacks.indices.contains(index) else { return nil }
      return .insertStack(stacks.remove(at: index), at: index)
    case .setStack(let stack, let index):
      guard stacks.indices.contains(index),
        blockCount - stacks[index].blocks.count + stack.blocks.count <= Limits.blocks
      else { return nil }
      let old = stacks[index]
      stacks[index] = stack
      return .setStack(old, at: index)
    case .setStacks(let new):
      guard new.reduce(0, { $0 + $1.blocks.count }) <= Limits.blocks else { return nil }
      return exchange(\.stacks, with: new, Edit.setStacks)
    case .several(let edits): return apply(inOrder: edits)
    }
  }

  private mutating func apply(_ setting: BlockSetting, in scope: Scope) -> Edit? {
    guard setting.isWithinLimits else { return nil }
    switch scope {
    case .block(let place):
      guard let old = block(at: place)?.setting(setting.field) else { return nil }
      stacks[place.stack].blocks[place.block].set(setting)
      return .set(old, in: scope)
    case .stack(let index):
      guard stacks.indices.contains(index) else { return nil }
      let old = stacks[index]
      for block in old.blocks.indices { stacks[index].blocks[block].set(setting) }
      return .setStack(old, at: index)
    case .network:
      let old = stacks
      for stack in old.indices {
        for block in old[stack].blocks.indices { stacks[stack].blocks[block].set(setting) }
      }
      return .setStacks(old)
    }
  }

  /// All of them or, if one has no place, none.
  private mutating func apply(inOrder edits: [Edit]) -> Edit? {
    var back: [Edit] = []
    back.reserveCapacity(edits.count)
    for edit in edits {
      guard let inverse = apply(edit) else {
        for undo in back.reversed() { apply(undo) }
        return nil
      }
      back.append(inverse)
    }
    return .several(back.reversed())
  }

  private mutating func exchange<Value>(
    _ field: WritableKeyPath<Network, Value>, with new: Value, _ edit: (Value) -> Edit
  ) -> Edit {
    let old = self[keyPath: field]
    self[keyPath: field] = new
    return edit(old)
  }
}
