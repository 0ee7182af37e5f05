import NetworkModel
import ShapeEngine

/// How many problems edits would bring and clear, and what they would cost, found without making them.
package struct ForeseenProblems: Hashable, Sendable {
  /// How many there would be that are not there now, and how many of those there are would be gone: a problem is
  /// a kind at a place.
  package private(set) var gained = 0
  package private(set) var lost = 0
  /// The sums as they would be.
  package let totals: Totals

  /// Of `edits`, in order; nil where `foresee` finds nothing, as where blocks come or go.
  package init?(of edits: [Edit], in network: InferredNetwork) {
    let (old, new) = (network.network.rules, edits.rulesAfter ?? network.network.rules)
    var counts = (gained: 0, lost: 0)
    func compare(_ kinds: KindSet, _ oldKinds: KindSet, times count: Int = 1) {
      counts.gained += kinds.subtracting(oldKinds).rawValue.nonzeroBitCount * count
      counts.lost += oldKinds.subtracting(kinds).rawValue.nonzeroBitCount * count
    }
    let foresight = network.foresee(edits) { numbers, seen, former in
      if !seen.facts.isSound || !former.facts.isSound {
        compare(
          Part(.block(seen.block, seen.facts), new).kinds,
          Part(.block(former.block, former.facts), old).kinds,
          times: numbers.count)
      }
      return true
    }
    guard let foresight else { return nil }
    compare(Part(.stem(foresight.stem), new).kinds, network.part(.stem).kinds)
    compare(Part(.head(foresight.head), new).kinds, network.part(.head).kinds)
    (gained, lost) = counts
    totals = foresight.totals
  }
}

extension [Edit] {
  /// By whose rules the network would be judged, if they change them.
  var rulesAfter: Rules? {
    reversed().lazy.compactMap { edit in
      if case .setRules(let rules) = edit { return rules }
      return nil
    }.first
  }
}
