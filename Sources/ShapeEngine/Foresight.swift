import NetworkModel

/// What edits would bring, found without making them: nothing is copied, and nothing has to be taken back.
package struct Foresight: Sendable {
  /// The stem with the input as it would be.
  package var stem: PartFacts
  package var head: PartFacts
  /// The sums as they would be; how many blocks rest on an assumption is not among what is foreseen.
  package var totals: Totals
}

extension InferredNetwork {
  /// What a block is, or would be.
  package typealias Seen = (block: Block, facts: BlockFacts)

  /// Infers what `edits`, in order, would change, and shows `visit` all blocks whose settings or facts may
  /// differ: the numbers of some that follow each other and are alike, what they would be, what they are. It ends
  /// where `visit` answers false.
  ///
  /// It goes below a block only as far as another map is handed on. Where just the assumption differs on
  /// which the rest stands, it shows only those additions on whose sizes that has an influence. Receptive
  /// fields are not carried. Nil if it ended early, if a place does not exist, if a number is beyond `Limits`,
  /// or if blocks would come or go.
  package func foresee(
    _ edits: [Edit], _ visit: (_ numbers: Range<Int>, _ new: Seen, _ old: Seen) -> Bool
  ) -> Foresight? {
    guard let edited = EditedNetwork(edits, of: self) else { return nil }
    var walk = ForeseeingWalk(self, edited)
    guard walk.passBlocks(visit) else { return nil }
    return walk.foresight
  }
}

/// A walk over a network beside what it is now, from the stem to the head.
private struct ForeseeingWalk {
  private let network: InferredNetwork
  private let edited: EditedNetwork
  private(set) var foresight: Foresight
  /// What reaches the next block, and what reaches it now.
  private var new: Handover
  private var old: Handover
  /// The block before, what it read and what came of it: where blocks repeat, so does that.
  private var last: (block: Block, input: Handover, facts: BlockFacts)?

  init(_ network: InferredNetwork, _ edited: EditedNetwork) {
    self.network = network
    self.edited = edited
    foresight = Foresight(stem: network.stem, head: network.head, totals: network.totals)
    if edited.changesStem {
      foresight.stem = Inference.facts(
        of: Lowering.layers(of: edited.stem, rules: edited.rules), rules: edited.rules,
        from: Handover(map: FeatureMap(edited.input), sight: .pixel, isAssumed: false))
      foresight.totals.add(network.stem.measures, times: -1)
      foresight.totals.add(foresight.stem.measures, times: 1)
    }
    new = foresight.stem.output
    old = network.stem.output
  }

  /// Passes all blocks, then the head; false if `visit` said so.
  mutating func passBlocks(_ visit: (Range<Int>, InferredNetwork.Seen, InferredNetwork.Seen) -> Bool) -> Bool
  {
    var number = 0
    var ranges = edited.ranges[...]
    while number < network.blocks.count {
      while let first = ranges.first, first.upperBound <= number { ranges.removeFirst() }
      let next = ranges.first?.lowerBound ?? network.blocks.count
      if number < next, new.map == old.map {
        guard skipBlocks(number..<next, visit) else { return false }
        number = next
      } else {
        let end = number < next ? next : ranges.first?.upperBound ?? network.blocks.count
        guard inferBlocks(&number, upTo: end, isEdited: number >= next, visit) else { return false }
      }
    }
    passHead()
    return true
  }

  /// Infers blocks up to `end` or, where they are not edited themselves, until the same map is handed on.
  private mutating func inferBlocks(
    _ number: inout Int, upTo end: Int, isEdited: Bool,
    _ visit: (Range<Int>, InferredNetwork.Seen, InferredNetwork.Seen) -> Bool
  ) -> Bool {
    while number < end {
      let place = network.place(of: number)
      let oldBlock = network.network.stacks[place.stack].blocks[place.block]
      let block = isEdited ? edited.block(oldBlock, at: place) : oldBlock
      let facts = facts(of: block)
      let oldFacts = network.blocks[number]
      var next = number + 1
      // A block that hands on what it reads leaves the same to those that are as it is.
      if facts.output.map == new.map, facts.output.isAssumed == new.isAssumed {
        next = network.blocks.endOfRun(from: number, upTo: end)
        if isEdited { next = min(next, edited.endOfAlike(from: number, network.starts[place.stack + 1])) }
      }
      foresight.totals.add(oldFacts, times: number - next)
      foresight.totals.add(facts, times: next - number)
      guard visit(number..<next, (block, facts), (oldBlock, oldFacts)) else { return false }
      new = facts.output
      old = network.blocks[next - 1].output
      number = next
      if !isEdited, new.map == old.map { return true }
    }
    return true
  }

  private mutating func facts(of block: Block) -> BlockFacts {
    var input = new
    input.sight = .pixel
    if let last, last.block == block, last.input == input { return last.facts }
    let facts = Inference.facts(of: block, rules: edited.rules, from: input)
    last = (block, input, facts)
    return facts
  }

  /// Leaves out blocks that get the map they get now. Whether that rests on an assumption goes on to the next
  /// block that is refused anyway; of what is between, only additions that wait for run time read it.
  private mutating func skipBlocks(
    _ range: Range<Int>, _ visit: (Range<Int>, InferredNetwork.Seen, InferredNetwork.Seen) -> Bool
  ) -> Bool {
    guard let end = range.last else { return true }
    var isAssumed = new.isAssumed
    let hasReaders = network.totals.additions(.unknown) > 0 || range.upperBound < network.blocks.count
    if isAssumed != old.isAssumed, hasReaders {
      for run in network.blocks.runs(in: range) {
        let facts = run.facts
        if facts.addition.verdict == .unknown {
          var other = facts
          other.input.isAssumed = isAssumed
          let block = network.block(run.range.lowerBound)
          guard visit(run.range, (block, other), (block, facts)) else { return false }
        }
        if facts.isRefused {
          isAssumed = true
          break
        }
      }
    } else if isAssumed == old.isAssumed {
      isAssumed = network.blocks[end].output.isAssumed
    }
    old = network.blocks[end].output
    new = old
    new.isAssumed = isAssumed
    return true
  }

  private mutating func passHead() {
    guard edited.changesHead || new.map != old.map else { return }
    foresight.head = Inference.facts(
      of: Lowering.layers(of: edited.head, after: edited.lastKind), rules: edited.rules, from: new)
    foresight.totals.add(network.head.measures, times: -1)
    foresight.totals.add(foresight.head.measures, times: 1)
  }
}

/// The settings of a network as edits would leave them.
private struct EditedNetwork {
  private(set) var input: InputSize
  private(set) var rules: Rules
  private(set) var stem: Stem?
  private(set) var head: Head?
  /// The blocks that are edited, in order and apart.
  private(set) var ranges: [Range<Int>] = []
  /// The kind of the last block, by which the head is made.
  private(set) var lastKind: BlockKind?
  private(set) var changesStem = false
  private(set) var changesHead = false
  private var settings: [(setting: BlockSetting, scope: Scope)] = []
  /// The numbers of blocks to which a setting is given alone.
  private var singles: [Int] = []

  init?(_ edits: [Edit], of network: InferredNetwork) {
    let old = network.network
    (input, rules, stem, head) = (old.input, old.rules, old.stem, old.head)
    for edit in edits { guard add(edit, network) else { return nil } }
    changesStem = input != old.input || stem != old.stem || rules != old.rules
    let last = old.stacks.indices.last { !old.stacks[$0].blocks.isEmpty }
    if let last, let block = old.stacks[last].blocks.last {
      let place = BlockPlace(stack: last, block: old.stacks[last].blocks.count - 1)
      lastKind = self.block(block, at: place).kind
      changesHead = lastKind != block.kind
    }
    changesHead = changesHead || head != old.head || rules != old.rules
    if rules != old.rules { ranges = [0..<network.blocks.count] }
    ranges = EditedNetwork.merged(ranges)
  }

  /// `block`, which stands at `place`, with all settings that are given to it.
  func block(_ block: Block, at place: BlockPlace) -> Block {
    var block = block
    for (setting, scope) in settings {
      switch scope {
      case .block(place), .stack(place.stack), .network: block.set(setting)
      case .block, .stack: break
      }
    }
    return block
  }

  /// As far as blocks that are like block `number` stay so, up to the end of its stack.
  func endOfAlike(from number: Int, _ endOfStack: Int) -> Int {
    if singles.contains(number) { return number + 1 }
    return singles.reduce(endOfStack) { $1 > number ? min($0, $1) : $0 }
  }

  private mutating func add(_ edit: Edit, _ network: InferredNetwork) -> Bool {
    switch edit {
    case .set(let setting, let scope):
      guard setting.isWithinLimits, let range = network.numbers(of: scope) else { return false }
      settings.append((setting, scope))
      if case .block = scope { singles.append(range.lowerBound) }
      if !range.isEmpty { ranges.append(range) }
    case .setInput(let input): self.input = input
    case .setRules(let rules): self.rules = rules
    case .setStem(let stem): self.stem = stem
    case .setHead(let head): self.head = head
    case .several(let edits): return edits.allSatisfy { add($0, network) }
    case .setName: break
    case .insertBlock, .removeBlock, .insertStack, .removeStack, .setStack, .setStacks: return false
    }
    return true
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension InferredNetwork {
  /// The numbers of the blocks in `scope`, or nil if it does not exist.
  package func numbers(of scope: Scope) -> Range<Int>? {
    switch scope {
    case .block(let place):
      guard network.block(at: place) != nil else { return nil }
      return number(of: place)..<number(of: place) + 1
    case .stack(let stack):
      guard network.stacks.indices.contains(stack) else { return nil }
      return starts[stack]..<starts[stack + 1]
    case .network: return 0..<blocks.count
    }
  }
}
