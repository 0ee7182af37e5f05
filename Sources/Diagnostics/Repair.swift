import NetworkModel
import ShapeEngine

/// A change that might remove a problem.
struct Candidate: Sendable {
  /// An order, short: `filters 128`, `stack 2: filters 128, strides 1`.
  let title: String
  let edits: [Edit]

  init(_ title: String, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }
}

/// A change that was tried: it removes the problem and adds no other.
package struct Repair: Hashable, Sendable {
  package let title: String
  package let edits: [Edit]
  /// How many problems go, this one included.
  package let clears: Int
  /// What stays wrong in the network.
  package let leaves: Leftover
  /// What it costs: the difference of the parameters and multiply-adds, or nil where one is not known.
  package let parameters: Int?
  package let multiplyAdds: Int?

  /// The edits as one step.
  package var edit: Edit { edits.count == 1 ? edits[0] : .several(edits) }

  /// How many errors and silent problems remain.
  package struct Leftover: Hashable, Sendable {
    package var errors = 0
    package var silent = 0
  }
}

extension InferredNetwork {
  /// Repairs of `problem` that were tried on this network, those with the fewest edits first.
  ///
  /// It changes the network and takes every change back before it returns; so a trial costs no copy, and
  /// infers only what it reaches.
  package mutating func repairs(of problem: Problem, atMost limit: Int = 3) -> [Repair] {
    let all = problems
    var found: [(repair: Repair, totals: Totals)] = []
    for candidate in problem.kind.candidates(self, problem.site) where !candidate.edits.isEmpty {
      // A repair that is there already, with something on top, is none.
      if found.contains(where: { $0.repair.edits.allSatisfy(candidate.edits.contains) }) { continue }
      guard let (repair, totals) = trial(of: candidate, for: problem, amongst: all) else { continue }
      // The same sums: another spelling of a repair that is there already.
      if !found.contains(where: { $0.totals == totals }) { found.append((repair, totals)) }
    }
    let sorted = found.enumerated().sorted {
      ($0.element.repair.edits.count, -$0.element.repair.clears, $0.offset)
        < ($1.element.repair.edits.count, -$1.element.repair.clears, $1.offset)
    }
    return sorted.prefix(limit).map(\.element.repair)
  }

  private mutating func trial(
    of candidate: Candidate, for problem: Problem, amongst before: [Problem]
  ) -> (Repair, Totals)? {
    let old = totals
    guard let change = apply(.several(candidate.edits)) else { return nil }
    let after = problems
    let new = totals
    apply(change.inverse)
    let known = Set(before)
    guard after.count < before.count, !after.contains(problem), after.allSatisfy(known.contains) else {
      return nil
    }
    let repair = Repair(
      title: candidate.title, edits: candidate.edits, clears: before.count - after.count,
      leaves: Repair.Leftover(
        errors: after.count { $0.kind.severity == .error },
        silent: after.count { $0.kind.severity == .silent }),
      parameters: difference(
        new.parameters.counted(by: network.rules), old.parameters.counted(by: network.rules)),
      multiplyAdds: difference(new.multiplyAdds, old.multiplyAdds))
    return (repair, new)
  }

  private func difference(_ new: Count, _ old: Count) -> Int? {
    guard let new = new.value, let old = old.value else { return nil }
    return new - old
  }
}

extension Parameters {
  /// The number a framework calls its parameters: Keras counts the statistics of normalisations, PyTorch
  /// holds them as buffers and does not.
  package func counted(by rules: Rules) -> Count { rules == .pytorch ? trainable : total }
}
