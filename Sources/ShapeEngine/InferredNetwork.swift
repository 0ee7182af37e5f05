import NetworkModel

/// A network together with all that follows from it, kept true through every edit.
///
/// An edit infers again only what can have changed: the blocks it touches, and below each of them as far
/// as what is handed on differs from what was handed on before. It never throws and never traps.
package struct InferredNetwork: Sendable {
  package private(set) var network: Network
  /// The input and the stem.
  package private(set) var stem: PartFacts
  /// All blocks, stack after stack.
  package private(set) var blocks: [BlockFacts]
  package private(set) var head: PartFacts
  package private(set) var totals: Totals
  /// The number of the first block of each stack, and at the end the number of blocks.
  package private(set) var starts: [Int]

  package init(_ network: Network) {
    self.network = network
    starts = InferredNetwork.starts(of: network)
    let nothing = PartFacts.absent(at: Handover(map: FeatureMap(0, 0, 0), sight: .pixel, isAssumed: false))
    stem = nothing
    head = nothing
    totals = Totals()
    blocks = []
    var change = Change()
    inferStem(&change)
    blocks.reserveCapacity(network.blockCount)
    var handover = stem.output
    for stack in network.stacks {
      for block in stack.blocks {
        let facts = Inference.facts(of: block, rules: network.rules, from: handover)
        blocks.append(facts)
        totals.add(facts, times: 1)
        handover = facts.output
      }
    }
    inferHead(&change)
  }

  /// What an edit has brought about.
  package struct Change: Sendable {
    /// The edit that takes it back.
    package internal(set) var inverse: Edit = .several([])
    /// Which blocks were inferred again.
    package internal(set) var inferred: [Range<Int>] = []
    /// Blocks that were there before and whose facts are no longer what they were, in order of the numbers
    /// they have now, with what they were.
    package internal(set) var before: [(block: Int, facts: BlockFacts)] = []
    package internal(set) var stemBefore: PartFacts?
    package internal(set) var headBefore: PartFacts?
    package internal(set) var totalsBefore = Totals()
    /// Whether blocks or stacks came or went, so that numbers of blocks mean others than before.
    package internal(set) var isStructural = false
  }

  /// Carries out `edit`, or returns nil if its place does not exist: then nothing has changed.
  @discardableResult
  package mutating func apply(_ edit: Edit) -> Change? {
    var change = Change()
    change.totalsBefore = totals
    var dirty = Dirty()
    guard let inverse = apply(edit, &dirty, &change) else {
      settle(&dirty, &change)
      return nil
    }
    settle(&dirty, &change)
    if let moves = dirty.moves { change.before = moves.before(blocks) }
    if let before = change.stemBefore, before == stem { change.stemBefore = nil }
    if let before = change.headBefore, before == head { change.headBefore = nil }
    change.inverse = inverse
    return change
  }

  /// Which block, counted through all stacks, stands at `place`.
  package func number(of place: BlockPlace) -> Int { starts[place.stack] + place.block }

  /// The place of block `number`, which must exist.
  package func place(of number: Int) -> BlockPlace {
    var low = 0
    var high = starts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return BlockPlace(stack: low, block: number - starts[low])
  }

  /// The settings of block `number`, which must exist.
  package func block(_ number: Int) -> Block {
    let place = place(of: number)
    return network.stacks[place.stack].blocks[place.block]
  }

  private static func starts(of network: Network) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(network.stacks.count + 1)
    for stack in network.stacks { starts.append((starts.last ?? 0) + stack.blocks.count) }
    return starts
  }
}

// MARK: - From an edit to what has to be inferred again

extension InferredNetwork {
  /// What has to be inferred again, besides what follows from it.
  private struct Dirty {
    var stem = false
    var head = false
    var blocks: [Range<Int>] = []
    /// Where the blocks came from, as soon as one has moved.
    var moves: Moves?

    var isClean: Bool { !stem && !head && blocks.isEmpty }
  }

  /// The facts before blocks came, went or moved, and for every block there is now the number it had.
  private struct Moves {
    let facts: [BlockFacts]
    var origins: [Int?]

    init(from facts: [BlockFacts]) {
      self.facts = facts
      origins = Array(facts.indices)
    }

    /// What was before of those `blocks` that are no longer what they were.
    func before(_ blocks: [BlockFacts]) -> [(block: Int, facts: BlockFacts)] {
      blocks.indices.compactMap { number in
        guard let origin = origins[number], facts[origin] != blocks[number] else { return nil }
        return (number, facts[origin])
      }
    }
  }

  /// Edits the network and notes what that touches; blocks that come or go are settled one by one.
  private mutating func apply(_ edit: Edit, _ dirty: inout Dirty, _ change: inout Change) -> Edit? {
    if case .several(let edits) = edit { return apply(inOrder: edits, &dirty, &change) }
    if movesBlocks(edit) { return restructure(edit, &dirty, &change) }
    guard let inverse = network.apply(edit) else { return nil }
    switch edit {
    case .set(_, in: .block(let place)):
      let number = number(of: place)
      dirty.blocks.append(number..<number + 1)
    case .set(_, in: .stack(let stack)): dirty.blocks.append(starts[stack]..<starts[stack + 1])
    case .set(_, in: .network), .setStacks: dirty.blocks.append(blocks.indices)
    case .setStack(_, let stack): dirty.blocks.append(starts[stack]..<starts[stack + 1])
    case .setInput, .setStem: dirty.stem = true
    case .setRules:
      dirty.stem = true
      dirty.head = true
      dirty.blocks.append(blocks.indices)
    case .setHead: dirty.head = true
    case .setName, .insertBlock, .removeBlock, .insertStack, .removeStack, .several: break
    }
    return inverse
  }

  /// Whether `edit` makes blocks come, go or move into another stack.
  private func movesBlocks(_ edit: Edit) -> Bool {
    switch edit {
    case .insertBlock, .removeBlock, .insertStack, .removeStack: true
    case .setStack(let stack, let index):
      !network.stacks.indices.contains(index)
        || stack.blocks.count != network.stacks[index].blocks.count
    case .setStacks(let stacks):
      !stacks.elementsEqual(network.stacks) { $0.blocks.count == $1.blocks.count }
    case .set, .setName, .setInput, .setRules, .setStem, .setHead, .several: false
    }
  }

  private mutating func apply(
    inOrder edits: [Edit], _ dirty: inout Dirty, _ change: inout Change
  ) -> Edit? {
    var back: [Edit] = []
    back.reserveCapacity(edits.count)
    for edit in edits {
      guard let inverse = apply(edit, &dirty, &change) else {
        for undo in back.reversed() { _ = apply(undo, &dirty, &change) }
        return nil
      }
      back.append(inverse)
    }
    return .several(back.reversed())
  }

  /// Makes room for, or takes out, the facts of blocks that come or go.
  private mutating func restructure(
    _ edit: Edit, _ dirty: inout Dirty, _ change: inout Change
  ) -> Edit? {
    if dirty.moves == nil { dirty.moves = Moves(from: blocks) }
    settle(&dirty, &change)
    let old = starts
    guard let inverse = network.apply(edit) else { return nil }
    starts = InferredNetwork.starts(of: network)
    change.isStructural = true
    switch edit {
    case .insertBlock(_, let place):
      let at = old[place.stack] + place.block
      replaceFacts(at..<at, count: 1, &dirty)
    case .removeBlock(let place):
      let at = old[place.stack] + place.block
      replaceFacts(at..<at + 1, count: 0, &dirty)
    case .insertStack(let stack, let index):
      replaceFacts(old[index]..<old[index], count: stack.blocks.count, &dirty)
    case .removeStack(let index): replaceFacts(old[index]..<old[index + 1], count: 0, &dirty)
    case .setStack(let stack, let index):
      replaceFacts(old[index]..<old[index + 1], count: stack.blocks.count, &dirty)
    case .setStacks: replaceFacts(blocks.indices, count: starts.last ?? 0, &dirty)
    case .set, .setName, .setInput, .setRules, .setStem, .setHead, .several: break
    }
    settle(&dirty, &change)
    return inverse
  }

  /// Facts of blocks that stay at their number are kept, so that what has not changed is seen as such.
  private mutating func replaceFacts(_ range: Range<Int>, count: Int, _ dirty: inout Dirty) {
    let kept = min(range.count, count)
    if range.count > kept {
      let gone = range.lowerBound + kept..<range.upperBound
      for number in gone { totals.add(blocks[number], times: -1) }
      blocks.removeSubrange(gone)
      dirty.moves?.origins.removeSubrange(gone)
    } else if count > kept {
      let placeholder = BlockFacts.placeholder
      let at = range.lowerBound + kept
      blocks.insert(contentsOf: repeatElement(placeholder, count: count - kept), at: at)
      dirty.moves?.origins.insert(contentsOf: repeatElement(nil, count: count - kept), at: at)
      for _ in kept..<count { totals.add(placeholder, times: 1) }
    }
    // Whatever comes after the changed blocks reads from another one now.
    let end = min(range.lowerBound + count + 1, blocks.count)
    if range.lowerBound < end { dirty.blocks.append(range.lowerBound..<end) }
    dirty.head = true
  }
}

// MARK: - Inferring again

extension InferredNetwork {
  /// Infers what is dirty, and below it as far as the handover differs.
  private mutating func settle(_ dirty: inout Dirty, _ change: inout Change) {
    if dirty.isClean { return }
    defer { dirty = Dirty(moves: dirty.moves) }
    if dirty.stem, inferStem(&change), !blocks.isEmpty { dirty.blocks.append(0..<1) }
    if dirty.blocks.count > 1 { dirty.blocks.sort { $0.lowerBound < $1.lowerBound } }
    var next = 0
    for range in dirty.blocks where range.upperBound > next && !range.isEmpty {
      next = inferBlocks(from: max(range.lowerBound, next), atLeastTo: range.upperBound, &change)
    }
    if dirty.head || dirty.stem || next == blocks.count { inferHead(&change) }
  }

  /// Infers from block `first` on until block `end` is passed and nothing differs; returns where it stopped.
  private mutating func inferBlocks(
    from first: Int, atLeastTo end: Int, _ change: inout Change
  ) -> Int {
    var number = first
    var place = place(of: first)
    var handover = first == 0 ? stem.output : blocks[first - 1].output
    while number < blocks.count {
      while place.block == network.stacks[place.stack].blocks.count {
        place = BlockPlace(stack: place.stack + 1, block: 0)
      }
      let old = blocks[number]
      let new = Inference.facts(
        of: network.stacks[place.stack].blocks[place.block], rules: network.rules, from: handover)
      if new != old {
        change.before.append((number, old))
        totals.add(old, times: -1)
        totals.add(new, times: 1)
        blocks[number] = new
      }
      handover = new.output
      number += 1
      place.block += 1
      if number >= end, new.output == old.output { break }
    }
    change.inferred.append(first..<number)
    return number
  }

  /// Infers input and stem; returns whether they hand on something else than before.
  @discardableResult
  private mutating func inferStem(_ change: inout Change) -> Bool {
    let old = stem
    stem = Inference.facts(
      of: Lowering.layers(of: network.stem, rules: network.rules), rules: network.rules,
      from: Handover(map: FeatureMap(network.input), sight: .pixel, isAssumed: false))
    totals.add(old.measures, times: -1)
    totals.add(stem.measures, times: 1)
    if stem != old, change.stemBefore == nil { change.stemBefore = old }
    return stem.output != old.output
  }

  private mutating func inferHead(_ change: inout Change) {
    let old = head
    let last = network.stacks.last { !$0.blocks.isEmpty }?.blocks.last
    head = Inference.facts(
      of: Lowering.layers(of: network.head, after: last?.kind), rules: network.rules,
      from: blocks.last?.output ?? stem.output)
    totals.add(old.measures, times: -1)
    totals.add(head.measures, times: 1)
    if head != old, change.headBefore == nil { change.headBefore = old }
  }
}

extension BlockFacts {
  /// Facts of no block, for one that was not inferred yet.
  fileprivate static let placeholder: BlockFacts = {
    let nothing = Handover(map: FeatureMap(0, 0, 0), sight: .pixel, isAssumed: false)
    return BlockFacts(
      input: nothing, reduced: nothing.map, grouped: nothing.map, main: nothing.map,
      shortcut: nothing.map, addition: .none, layerProblems: [], droppedChannels: 0, measures: Measures(),
      output: nothing)
  }()
}

// MARK: - Layers, made when they are asked for

extension InferredNetwork {
  /// The layers of the input and the stem.
  package var stemLayers: [LayerFacts] {
    Layer.facts(
      of: Lowering.layers(of: network.stem, rules: network.rules), rules: network.rules, from: stem.input)
  }

  /// The layers of block `number`, which must exist; equal branches are one row with `copies`.
  package func layers(ofBlock number: Int) -> [LayerFacts] {
    let block = block(number)
    var layers: [Layer] = []
    Lowering.append(block, rules: network.rules, to: &layers)
    return Layer.facts(of: layers, rules: network.rules, from: blocks[number].input)
  }

  /// The layers of the head.
  package var headLayers: [LayerFacts] {
    let last = network.stacks.last { !$0.blocks.isEmpty }?.blocks.last
    return Layer.facts(
      of: Lowering.layers(of: network.head, after: last?.kind), rules: network.rules, from: head.input)
  }
}
