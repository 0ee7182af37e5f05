import NetworkModel

/// A network together with all that follows from it, kept true through every edit.
///
/// An edit infers again only what can have changed: the blocks it touches, and below each of them as far as
/// another map is handed on than before; of those that are alike in settings and map only one is inferred. It
/// never throws and never traps.
package struct InferredNetwork: Sendable {
  package private(set) var network: Network
  /// The input and the stem.
  package private(set) var stem: PartFacts
  /// All blocks, stack after stack.
  package private(set) var blocks = InferredBlocks()
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
    var change = Change()
    inferStem(&change)
    blocks.insert(count: network.blockCount, at: 0)
    var dirty = Dirty()
    dirty.head = true
    dirty.blocks = [blocks.indices]
    settle(&dirty, &change)
  }

  /// What an edit has brought about.
  package struct Change: Sendable {
    /// The edit that takes it back.
    package internal(set) var inverse: Edit = .several([])
    /// Which blocks were inferred again.
    package internal(set) var inferred: [Range<Int>] = []
    /// Blocks that were there before and that by themselves are no longer what they were, in order of the numbers
    /// they have now, with what they were by themselves.
    package internal(set) var before: [FormerBlocks] = []
    package internal(set) var stemBefore: PartFacts?
    package internal(set) var headBefore: PartFacts?
    package internal(set) var totalsBefore = Totals()
    /// Whether blocks or stacks came or went, so that numbers of blocks mean others than before.
    package internal(set) var isStructural = false
  }

  /// Blocks one after the other that were alike before an edit.
  package struct FormerBlocks: Sendable {
    package internal(set) var range: Range<Int>
    package let facts: BlockFacts
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
    blocks.compact()
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

  /// What blocks were before they came, went or moved, and for every block there is now the number it had.
  private struct Moves {
    let blocks: InferredBlocks
    /// −1 for one that was not there.
    var origins: [Int32]

    init(from blocks: InferredBlocks) {
      self.blocks = blocks
      origins = blocks.indices.map { Int32($0) }
    }

    /// What was before of those blocks that are no longer what they were.
    func before(_ new: InferredBlocks) -> [FormerBlocks] {
      var former = FormerRuns()
      for number in new.indices {
        let origin = Int(origins[number])
        if origin >= 0 { former.note(number, was: blocks.ids[origin], is: new.ids[number], new) }
      }
      return former.runs
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
      blocks.forgetRules()
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
      for run in blocks.runs(in: gone) { totals.add(run.facts, times: -run.range.count) }
      blocks.removeSubrange(gone)
      dirty.moves?.origins.removeSubrange(gone)
    } else if count > kept {
      let at = range.lowerBound + kept
      blocks.insert(count: count - kept, at: at)
      dirty.moves?.origins.insert(contentsOf: repeatElement(-1, count: count - kept), at: at)
    }
    // Whatever comes after the changed blocks reads from another one now.
    let end = min(range.lowerBound + count + 1, blocks.count)
    if range.lowerBound < end { dirty.blocks.append(range.lowerBound..<end) }
    dirty.head = true
  }
}

// MARK: - Inferring again

extension InferredNetwork {
  /// Infers what is dirty, and below it as far as another map is handed on.
  private mutating func settle(_ dirty: inout Dirty, _ change: inout Change) {
    if dirty.isClean { return }
    defer { dirty = Dirty(moves: dirty.moves) }
    if dirty.stem, inferStem(&change), !blocks.isEmpty { dirty.blocks.append(0..<1) }
    if dirty.blocks.count > 1 { dirty.blocks.sort { $0.lowerBound < $1.lowerBound } }
    var next = 0
    for range in dirty.blocks where range.upperBound > next && !range.isEmpty {
      next = inferBlocks(from: max(range.lowerBound, next), atLeastTo: range.upperBound, &change)
    }
    let first = dirty.stem ? 0 : dirty.blocks.first?.lowerBound ?? blocks.count
    blocks.follow(stem.output, from: first, atLeastTo: next)
    let refusals = totals.unbuildableBlocks + totals.additions(.refused)
    blocks.findFirstRefused(after: stem.output, isAnyRefused: refusals > 0)
    totals.assumedBlocks = blocks.assumedCount
    // The head is made after the last block's kind, too.
    if dirty.head || next == blocks.count || head.input != handoverToHead { inferHead(&change) }
  }

  /// What the head reads.
  private var handoverToHead: Handover { blocks.last?.output ?? stem.output }

  /// Infers from block `first` on until block `end` is passed and the map is the same; returns where it stopped.
  private mutating func inferBlocks(
    from first: Int, atLeastTo end: Int, _ change: inout Change
  ) -> Int {
    var number = first
    var place = place(of: first)
    var map = first == 0 ? stem.output.map : blocks.alone(first - 1).output.map
    var changes = FormerRuns()
    while number < blocks.count {
      while place.block == network.stacks[place.stack].blocks.count {
        place = BlockPlace(stack: place.stack + 1, block: 0)
      }
      let old = blocks.ids[number]
      let new = blocks.pattern(
        for: network.stacks[place.stack].blocks[place.block], reading: map, rules: network.rules, at: number)
      blocks.setPattern(new, at: number)
      changes.note(number, was: old, is: new, blocks)
      map = blocks.alone(number).output.map
      number += 1
      place.block += 1
      if number >= end, old >= 0, blocks.patterns[Int(old)].facts.output.map == map { break }
    }
    for run in changes.replaced {
      if let old = run.old { totals.add(old, times: -run.count) }
      totals.add(run.new, times: run.count)
    }
    change.before += changes.runs
    change.inferred.append(first..<number)
    return number
  }

  /// Infers input and stem; returns whether they hand on another map than before.
  @discardableResult
  private mutating func inferStem(_ change: inout Change) -> Bool {
    let old = stem
    stem = Inference.facts(
      of: Lowering.layers(of: network.stem, rules: network.rules), rules: network.rules,
      from: Handover(map: FeatureMap(network.input), sight: .pixel, isAssumed: false))
    totals.add(old.measures, times: -1)
    totals.add(stem.measures, times: 1)
    if stem != old, change.stemBefore == nil { change.stemBefore = old }
    return stem.output.map != old.output.map
  }

  private mutating func inferHead(_ change: inout Change) {
    let old = head
    let last = network.stacks.last { !$0.blocks.isEmpty }?.blocks.last
    head = Inference.facts(
      of: Lowering.layers(of: network.head, after: last?.kind), rules: network.rules,
      from: handoverToHead)
    totals.add(old.measures, times: -1)
    totals.add(head.measures, times: 1)
    if head != old, change.headBefore == nil { change.headBefore = old }
  }
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
