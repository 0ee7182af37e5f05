import NetworkModel

/// The facts of all blocks of a network by their numbers, held once where blocks repeat.
///
/// Shapes, counts and the verdict of a block follow from its settings and the map it reads; blocks that are alike
/// in both share one `BlockPattern`. How far back a block sees and whether a framework stopped above it are put
/// to that when the block is asked for: so a change of those alone reaches no other block.
package struct InferredBlocks: RandomAccessCollection, Sendable {
  /// Those that are in use, and some that no longer are; only ever added to between two calls of `compact`.
  private(set) var patterns: [BlockPattern] = []
  /// The pattern of each block, or −1 as long as it has none.
  private(set) var ids: [Int32] = []
  /// How far back the map sees that each block reads.
  private var sights: [Sight] = []
  /// The first block that a framework refuses; −1 if it stops before all blocks, and no number if it never does.
  private var firstRefused = Int.max
  /// Patterns before this one were made by other rules.
  private var firstOfRules = 0

  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { ids.count }

  package subscript(number: Int) -> BlockFacts {
    var facts = patterns[Int(ids[number])].facts
    let sight = sights[number]
    facts.input.sight = sight
    facts.output.sight = sight.seeing(through: facts.output.sight)
    if number > firstRefused {
      facts.input.isAssumed = true
      facts.output.isAssumed = true
    }
    return facts
  }

  /// Block `number` by itself: as if the map it reads were the network's input, and nothing above it refused.
  package func alone(_ number: Int) -> BlockFacts { patterns[Int(ids[number])].facts }

  /// How many patterns are held, those in use and those that no block has any longer.
  package var patternCount: Int { patterns.count }

  /// How many blocks read something that rests on an assumption.
  var assumedCount: Int { firstRefused == Int.max ? 0 : count - firstRefused - 1 }
}

/// Settings of a block, the map it reads, and what follows from both.
struct BlockPattern: Sendable {
  let block: Block
  /// Of the block alone: as if it read the network's input.
  let facts: BlockFacts
}

extension InferredBlocks: Equatable {
  package static func == (a: InferredBlocks, b: InferredBlocks) -> Bool { a.elementsEqual(b) }
}

// MARK: - Runs

extension InferredBlocks {
  /// Blocks one after the other whose facts are the same but for how far back they see.
  package struct Run: Sendable {
    package let range: Range<Int>
    /// Those of the first one.
    package let facts: BlockFacts
    /// A number below `patternCount` that runs of blocks with the same settings and the same map share.
    package let pattern: Int
  }

  /// All runs in `range`, in order.
  package func runs(in range: Range<Int>) -> Runs {
    Runs(blocks: self, position: range.lowerBound, end: range.upperBound)
  }

  package var runs: Runs { runs(in: indices) }

  package struct Runs: Sequence, IteratorProtocol, Sendable {
    fileprivate let blocks: InferredBlocks
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> Run? {
      guard position < end else { return nil }
      let start = position
      position = blocks.endOfRun(from: start, upTo: end)
      return Run(range: start..<position, facts: blocks[start], pattern: Int(blocks.ids[start]))
    }
  }

  /// Where the run ends in which block `start` is, at most `end`.
  func endOfRun(from start: Int, upTo end: Int) -> Int {
    // The first one that is refused is the last one that rests on nothing.
    let end = start <= firstRefused && firstRefused < end ? firstRefused + 1 : end
    let id = ids[start]
    var next = start + 1
    while next < end, ids[next] == id { next += 1 }
    return next
  }
}

extension InferredBlocks {
  /// Which of these blocks are by themselves other than those of the same numbers in `new`, which are as many.
  package func formerBlocks(of new: InferredBlocks) -> [InferredNetwork.FormerBlocks] {
    var former: [InferredNetwork.FormerBlocks] = []
    for run in runs {
      let facts = alone(run.range.lowerBound)
      for other in new.runs(in: run.range) where new.alone(other.range.lowerBound) != facts {
        former.append(InferredNetwork.FormerBlocks(range: other.range, facts: facts))
      }
    }
    return former
  }
}

// MARK: - Following an edit

extension InferredBlocks {
  /// The pattern for `block` where it reads `map`: that of block `number`, of the one before it or one of the last
  /// that were made, if they are alike; else a new one.
  mutating func pattern(for block: Block, reading map: FeatureMap, rules: Rules, at number: Int) -> Int32 {
    func fits(_ id: Int32) -> Bool {
      guard id >= firstOfRules else { return false }
      let pattern = patterns[Int(id)]
      return pattern.facts.input.map == map && pattern.block == block
    }
    if number > 0, fits(ids[number - 1]) { return ids[number - 1] }
    if number < ids.count, fits(ids[number]) { return ids[number] }
    for id in stride(from: patterns.count - 1, through: Swift.max(patterns.count - 4, 0), by: -1)
    where fits(Int32(id)) {
      return Int32(id)
    }
    let alone = Handover(map: map, sight: .pixel, isAssumed: false)
    patterns.append(BlockPattern(block: block, facts: Inference.facts(of: block, rules: rules, from: alone)))
    return Int32(patterns.count - 1)
  }

  mutating func reserveCapacity(_ count: Int) {
    ids.reserveCapacity(count)
    sights.reserveCapacity(count)
  }

  mutating func append(_ id: Int32) {
    ids.append(id)
    sights.append(.pixel)
  }

  mutating func setPattern(_ id: Int32, at number: Int) { ids[number] = id }

  /// Makes room for `count` blocks of which nothing is known yet.
  mutating func insert(count: Int, at number: Int) {
    ids.insert(contentsOf: repeatElement(-1, count: count), at: number)
    sights.insert(contentsOf: repeatElement(.pixel, count: count), at: number)
  }

  mutating func removeSubrange(_ range: Range<Int>) {
    ids.removeSubrange(range)
    sights.removeSubrange(range)
  }

  /// No pattern there is fits any longer: the rules are others.
  mutating func forgetRules() { firstOfRules = patterns.count }

  /// Carries on how far back is seen from block `first` at least to block `end`, and below as far as it differs.
  mutating func follow(_ stem: Handover, from first: Int, atLeastTo end: Int) {
    guard first < count else { return }
    var sight =
      first == 0
      ? stem.sight : sights[first - 1].seeing(through: patterns[Int(ids[first - 1])].facts.output.sight)
    for number in first..<count {
      if number >= end, sights[number] == sight { return }
      sights[number] = sight
      sight = sight.seeing(through: patterns[Int(ids[number])].facts.output.sight)
    }
  }

  /// Finds where a framework stops first, if it refuses any of the blocks.
  mutating func findFirstRefused(after stem: Handover, isAnyRefused: Bool) {
    firstRefused = stem.isAssumed ? -1 : Int.max
    guard isAnyRefused, !stem.isAssumed else { return }
    var last: Int32 = -1
    for (number, id) in ids.enumerated() where id != last {
      if patterns[Int(id)].facts.isRefused {
        firstRefused = number
        return
      }
      last = id
    }
  }

  /// Lets go of patterns that no block has, once there are many.
  mutating func compact() {
    guard patterns.count > count + Swift.max(count / 4, 1024) else { return }
    var new = [Int32](repeating: -1, count: patterns.count)
    var kept: [BlockPattern] = []
    for number in ids.indices {
      let old = Int(ids[number])
      if new[old] < 0 {
        new[old] = Int32(kept.count)
        kept.append(patterns[old])
      }
      ids[number] = new[old]
    }
    patterns = kept
    firstOfRules = 0
  }
}
