import NetworkModel
import ShapeEngine

/// A search for repairs of one problem. What it offers was tried on the network, and nothing that was offered
/// already is in it with something on top.
///
/// First come those that the kind names: the usual ways out, which a person looks for by name. After them come
/// all others, single edits and then pairs.
struct RepairSearch {
  private let network: InferredNetwork
  private let problem: Problem
  private let tally: ProblemTally
  private var named: [Repair] = []
  private var others: [Repair] = []
  /// Of all of them, once pairs are tried.
  private var effects: [EditEffect] = []
  /// Edits that are no repair alone.
  private var halves: [Edit] = []
  private var trialsLeft: Int
  private var blocksLeft = mostBlocks

  /// How many named ones keep their place in front.
  static let mostNamed = 3
  /// Where single edits give so many repairs, pairs are not tried.
  private static let enough = 6
  static let mostTrials = 1500
  /// Of all trials together: a trial ends where nothing differs any more, which may be at the network's end.
  private static let mostBlocks = 2_000_000

  init(
    of problem: Problem, in network: InferredNetwork, amongst tally: ProblemTally,
    trials: Int = mostTrials
  ) {
    trialsLeft = trials
    self.problem = problem
    self.network = network
    self.tally = tally
  }

  /// At most `limit` of those found.
  func repairs(atMost limit: Int) -> [Repair] {
    let front = named.prefix(min(limit, RepairSearch.mostNamed))
    if front.count == limit { return Array(front) }
    let rest = (named.dropFirst(front.count) + others).map { (repair: $0, effect: effect(of: $0)) }
    return front + rest.sorted(by: isBefore).prefix(limit - front.count).map(\.repair)
  }

  var isEmpty: Bool { named.isEmpty && others.isEmpty }

  /// Tries what the kind names: those with the fewest edits come first, of those the ones that clear the most.
  mutating func tryNamed() {
    for candidate in problem.kind.candidates(network, problem.site) where !candidate.edits.isEmpty {
      if named.contains(where: { $0.edits.allSatisfy(candidate.edits.contains) }) { continue }
      guard let repair = trial(of: candidate.edits, called: candidate.title), !isKnown(repair) else {
        continue
      }
      named.append(repair)
    }
    let sorted = named.enumerated().sorted {
      ($0.element.edits.count, -$0.element.clears, $0.offset)
        < ($1.element.edits.count, -$1.element.clears, $1.offset)
    }
    named = sorted.map(\.element)
  }

  /// Tries every edit of the problem's surroundings, and pairs of them if that does not find enough.
  mutating func tryAll() {
    for edit in RepairSpace(of: problem, in: network).edits { tryOne(edit) }
    if named.count + others.count >= RepairSearch.enough { return }
    effects = (named + others).map(effect)
    for second in halves.indices {
      for first in halves[..<second] { tryPair(first, halves[second]) }
    }
  }

  private mutating func tryOne(_ edit: Edit) {
    guard let repair = search(for: [edit]) else { return halves.append(edit) }
    if !isKnown(repair) { others.append(repair) }
  }

  private mutating func tryPair(_ first: Edit, _ second: Edit) {
    if first.isOverridden(by: second) || second.isOverridden(by: first) { return }
    guard let repair = search(for: [first, second]), !isKnown(repair) else { return }
    let effect = effect(of: repair)
    // As much, reached by less.
    if effects.contains(where: { $0.isPart(of: effect) }) { return }
    others.append(repair)
    effects.append(effect)
  }

  private mutating func search(for edits: [Edit]) -> Repair? {
    guard trialsLeft > 0, blocksLeft > 0 else { return nil }
    trialsLeft -= 1
    let (site, network) = (problem.site, network)
    return trial(of: edits, called: RepairTitle(of: edits, from: site, in: network).text)
  }

  private mutating func trial(of edits: [Edit], called words: @autoclosure () -> Text) -> Repair? {
    var trial = RepairTrial(of: problem)
    let repair = trial.repair(edits, called: words(), in: network, amongst: tally, upTo: blocksLeft)
    blocksLeft -= trial.visited
    return repair
  }

  /// Whether it makes the same network as one that is there already: another spelling of it.
  private func isKnown(_ repair: Repair) -> Bool {
    (named + others).contains { known in
      known.clears == repair.clears && known.parameters == repair.parameters
        && known.multiplyAdds == repair.multiplyAdds && known.preview == repair.preview
        && effect(of: known).isSame(as: effect(of: repair))
    }
  }

  private func effect(of repair: Repair) -> EditEffect {
    EditEffect(of: repair.edits, in: network, from: problem.site)
  }

  /// Fewer edits; less that is touched, and that nearer; what costs and saves less.
  private func isBefore(
    _ a: (repair: Repair, effect: EditEffect), _ b: (repair: Repair, effect: EditEffect)
  ) -> Bool {
    let counts = [a, b].map { [$0.repair.edits.count, $0.effect.parts, $0.effect.distance] }
    if counts[0] != counts[1] { return counts[0].lexicographicallyPrecedes(counts[1]) }
    let costs = [a, b].map { found in
      [found.repair.parameters, found.repair.multiplyAdds].map { $0?.magnitude ?? UInt.max }
    }
    if costs[0] != costs[1] { return costs[0].lexicographicallyPrecedes(costs[1]) }
    return a.repair.title < b.repair.title
  }
}

extension InferredNetwork {
  /// The repairs that stand beside `problem`: those its kind names, or if none of them holds, what is found.
  ///
  /// Each was tried on this network. `tally` is how many problems it has, if the caller knows; a search tries
  /// at most `trials` candidates.
  package func repairs(
    of problem: Problem, atMost limit: Int = RepairSearch.mostNamed, amongst tally: ProblemTally? = nil,
    trials: Int = RepairSearch.mostTrials
  ) -> [Repair] {
    var search = RepairSearch(of: problem, in: self, amongst: tally ?? problemTally, trials: trials)
    search.tryNamed()
    if search.isEmpty { search.tryAll() }
    return search.repairs(atMost: limit)
  }

  /// All repairs of `problem` that a search finds, at most `limit`: first those that stand beside it.
  package func allRepairs(
    of problem: Problem, atMost limit: Int = 12, amongst tally: ProblemTally? = nil
  ) -> [Repair] {
    var search = RepairSearch(of: problem, in: self, amongst: tally ?? problemTally)
    search.tryNamed()
    search.tryAll()
    return search.repairs(atMost: limit)
  }
}

extension Edit {
  /// Whether `other` gives the same field to all blocks of this edit's scope.
  fileprivate func isOverridden(by other: Edit) -> Bool {
    switch (self, other) {
    case (.set(let a, let scope), .set(let b, let wider)): a.field == b.field && scope.lies(in: wider)
    case (.setInput, .setInput), (.setRules, .setRules), (.setStem, .setStem), (.setHead, .setHead): true
    default: false
    }
  }
}

extension Scope {
  fileprivate func lies(in other: Scope) -> Bool {
    switch (self, other) {
    case (_, .network): true
    case (.block(let place), .stack(let stack)): place.stack == stack
    case (.block, .block), (.stack, .stack): self == other
    case (.network, _), (.stack, .block): false
    }
  }
}
