import NetworkModel
import ShapeEngine

/// One trial of edits against a problem: it ends as soon as they turn out to be no repair.
struct RepairTrial {
  private let problem: Problem
  private var cleared = ProblemTally()
  /// What an edit does not reach stays as it is, and so does what is wrong with it.
  private var isGone = false
  private var preview = Repair.Preview()
  private var additionKinds = AdditionKinds()
  /// How many times it looked at a block, or at several that are alike.
  private(set) var visited = 0

  init(of problem: Problem) { self.problem = problem }

  /// The repair that `edits` are, or nil if the problem stays, another one comes, or it looked more
  /// than `limit` times.
  mutating func repair(
    _ edits: [Edit], called words: @autoclosure () -> Text, in network: InferredNetwork,
    amongst tally: ProblemTally, upTo limit: Int
  ) -> Repair? {
    let rules = edits.rulesAfter ?? network.network.rules
    let foresight = network.foresee(edits) { numbers, new, old in
      visited += 1
      return visited <= limit && passBlocks(numbers, new, old, rules, network.network.rules)
    }
    guard let foresight, pass(.stem, .stem(foresight.stem), rules, network),
      pass(.head, .head(foresight.head), rules, network), isGone
    else { return nil }
    if case .block(let number) = problem.site, preview.addition == nil {
      let facts = network.blocks[number]
      preview.addition = Repair.Preview.Operands(main: facts.main, shortcut: facts.shortcut)
    }
    let (was, now) = (network.stem.output.map, foresight.stem.output.map)
    if was != now { preview.stem = Repair.Preview.StemChange(was: was, now: now) }
    return Repair(
      words: words(), edits: edits, assignments: Edit.several(edits).assignments(in: network.network),
      clears: cleared.count,
      leaves: Repair.Leftover(
        errors: tally.errors - cleared.errors, silent: tally.silent - cleared.silent),
      parameters: difference(
        foresight.totals.parameters.counted(by: network.network.rules),
        network.totals.parameters.counted(by: network.network.rules)),
      multiplyAdds: difference(foresight.totals.multiplyAdds, network.totals.multiplyAdds),
      preview: preview)
  }

  private mutating func passBlocks(
    _ numbers: Range<Int>, _ new: InferredNetwork.Seen, _ old: InferredNetwork.Seen, _ rules: Rules,
    _ oldRules: Rules
  ) -> Bool {
    let (map, oldMap) = (new.facts.output.map, old.facts.output.map)
    if map != oldMap {
      preview.changedOutputs += numbers.count
      for number in numbers.prefix(Repair.Preview.mostChanges - preview.changes.count) {
        preview.changes.append(Repair.Preview.Change(block: number, was: oldMap, now: map))
      }
    }
    let isHere = if case .block(let number) = problem.site { numbers.contains(number) } else { false }
    if isHere {
      preview.addition = Repair.Preview.Operands(main: new.facts.main, shortcut: new.facts.shortcut)
    }
    if new.facts.isSound, old.facts.isSound { return true }
    return pass(isHere, kinds(new, rules), kinds(old, oldRules), times: numbers.count)
  }

  /// What is wrong with a block. Where its layers are all right that depends on the addition alone, and is
  /// asked once.
  private mutating func kinds(_ seen: InferredNetwork.Seen, _ rules: Rules) -> KindSet {
    let facts = seen.facts
    if facts.isSound { return [] }
    guard facts.hasSoundLayers else { return Part(.block(seen.block, facts), rules).kinds }
    let addition = AdditionKinds.Key(verdict: facts.addition.verdict, isAssumed: facts.input.isAssumed)
    return additionKinds.kinds(of: addition) { Part(.block(seen.block, facts), rules).kinds }
  }

  private mutating func pass(
    _ site: Site, _ what: Part.What, _ rules: Rules, _ network: InferredNetwork
  ) -> Bool {
    pass(problem.site == site, Part(what, rules).kinds, network.part(site).kinds)
  }

  /// Notes what goes; false if something comes, or if the problem that is to be repaired stays.
  private mutating func pass(
    _ isHere: Bool, _ kinds: KindSet, _ oldKinds: KindSet, times count: Int = 1
  ) -> Bool {
    guard kinds.isSubset(of: oldKinds) else { return false }
    if isHere {
      if kinds.contains(problem.kind) { return false }
      isGone = true
    }
    cleared.add(oldKinds.subtracting(kinds), times: count)
    return true
  }

  private func difference(_ new: Count, _ old: Count) -> Int? {
    guard let new = new.value, let old = old.value else { return nil }
    return new - old
  }
}

/// The kinds of problems that additions have, each found once.
private struct AdditionKinds {
  private var known: [(key: Key, kinds: KindSet)] = []

  struct Key: Equatable {
    let verdict: AdditionVerdict
    let isAssumed: Bool
  }

  mutating func kinds(of key: Key, _ find: () -> KindSet) -> KindSet {
    for entry in known where entry.key == key { return entry.kinds }
    let kinds = find()
    known.append((key, kinds))
    return kinds
  }
}

extension BlockFacts {
  /// Whether nothing but the addition can be wrong.
  fileprivate var hasSoundLayers: Bool {
    layerProblems.isEmpty && droppedChannels == 0 && !measures.multiplyAdds.isOverflow
      && !measures.parameters.total.isOverflow
  }
}
