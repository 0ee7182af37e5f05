import NetworkModel
import ShapeEngine

/// A change that might remove a problem.
struct Candidate: Sendable {
  /// An order, short: `filters 128`, `stack 2: filters 128, strides 1`.
  let title: Text
  let edits: [Edit]

  init(_ title: Text, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }

  /// With a title of names and numbers, which are the same in all languages.
  init(_ title: String, _ edits: [Edit]) { self.init(Text(same: title), edits) }

  /// With several such orders, for a whole stack if its number, from 0, is given.
  init(_ orders: [String], ofStack stack: Int? = nil, _ edits: [Edit]) {
    let title = Text { language in
      (stack.map { "stack \($0 + 1)" + language.colon } ?? "") + orders.joined(separator: language.comma)
    }
    self.init(title, edits)
  }
}

/// A change that was tried: it removes the problem and adds no other.
package struct Repair: Hashable, Sendable {
  /// An order, short.
  package let words: Text
  package let edits: [Edit]
  /// The same as `addup set` takes them.
  package let assignments: [String]
  /// How many problems go, this one included.
  package let clears: Int
  /// What stays wrong in the network.
  package let leaves: Leftover
  /// What it costs: the difference of the parameters and multiply-adds, or nil where one is not known.
  package let parameters: Int?
  package let multiplyAdds: Int?
  package let preview: Preview

  /// The order in English, as reports for scripts have it.
  package var title: String { words.english }

  /// The edits as one step.
  package var edit: Edit { edits.count == 1 ? edits[0] : .several(edits) }

  /// How many errors and silent problems remain.
  package struct Leftover: Hashable, Sendable {
    package var errors = 0
    package var silent = 0
  }

  /// What would be seen of it in the network.
  package struct Preview: Hashable, Sendable {
    /// The operands of the block's addition; nil at the stem and the head.
    package internal(set) var addition: Operands?
    /// What the stem hands on, before and then, if that changes.
    package internal(set) var stem: StemChange?
    /// How many blocks hand on a map of another shape.
    package internal(set) var changedOutputs = 0
    /// The first of them, at most `mostChanges`.
    package internal(set) var changes: [Change] = []

    package static let mostChanges = 6

    package struct Operands: Hashable, Sendable {
      package let main: FeatureMap
      package let shortcut: FeatureMap
    }

    package struct StemChange: Hashable, Sendable {
      package let was: FeatureMap
      package let now: FeatureMap
    }

    /// A block's output, before and then.
    package struct Change: Hashable, Sendable {
      package let block: Int
      package let was: FeatureMap
      package let now: FeatureMap
    }
  }
}

/// How many problems a network has, by severity.
package struct ProblemTally: Hashable, Sendable {
  package private(set) var errors = 0
  package private(set) var silent = 0
  package private(set) var notes = 0

  package init() {}

  package var count: Int { errors + silent + notes }

  /// Adds what is wrong at `site` of `network`.
  package mutating func add(_ site: Site, of network: InferredNetwork) { add(network.part(site).kinds) }

  /// Adds what is wrong with each of the blocks `numbers` of `network`.
  package mutating func addBlocks(_ numbers: Range<Int>, of network: InferredNetwork) {
    // By pattern, and whether it rests on an assumption: -1 as long as it is not known.
    var known = [Int64](repeating: -1, count: network.blocks.patternCount * 2)
    for run in network.blocks.runs(in: numbers) where !run.facts.isSound {
      let key = run.pattern * 2 + (run.facts.input.isAssumed ? 1 : 0)
      if known[key] < 0 { known[key] = Int64(network.part(.block(run.range.lowerBound)).kinds.rawValue) }
      add(KindSet(rawValue: UInt32(known[key])), times: run.range.count)
    }
  }

  mutating func add(_ kinds: KindSet, times count: Int = 1) {
    errors += kinds.count(.error) * count
    silent += kinds.count(.silent) * count
    notes += kinds.count(.note) * count
  }
}

extension InferredNetwork {
  /// How many problems there are; counting them looks at every block.
  package var problemTally: ProblemTally {
    var tally = ProblemTally()
    tally.add(.stem, of: self)
    tally.addBlocks(blocks.indices, of: self)
    tally.add(.head, of: self)
    return tally
  }
}

extension Parameters {
  /// The number a framework calls its parameters: Keras counts the statistics of normalisations, PyTorch
  /// holds them as buffers and does not.
  package func counted(by rules: Rules) -> Count { rules == .pytorch ? trainable : total }
}
