import Diagnostics
import NetworkModel
import ShapeEngine

/// What an edit would bring.
package struct Trial: Hashable, Sendable {
  /// Differences of the counts, or nil where one is not known.
  package let parameters: Int?
  package let multiplyAdds: Int?
  /// How many problems come and how many go.
  package let gained: Int
  package let lost: Int
  /// The loudest of those that come, with its place: `stack 2 block 1: …`.
  package let loudest: Text?
  /// Of the loudest problem that comes; good if none does.
  package let mark: Mark
}

extension InferredNetwork {
  /// What each of `edits` alone would bring; nil for one that cannot be made.
  mutating func trials(of edits: [Edit]) -> [Trial?] { edits.map { trial(of: $0) } }

  /// It is foreseen where that is enough. Else, where blocks come or go or a problem is to be named, the network is
  /// changed and changed back before it returns, so that a trial costs no copy.
  private mutating func trial(of edit: Edit) -> Trial? {
    if let foreseen = ForeseenProblems(of: [edit], in: self), foreseen.gained == 0 {
      return trial(totals, foreseen.totals, lost: foreseen.lost)
    }
    let old = (problems: problems, totals: totals)
    guard let change = apply(edit) else { return nil }
    defer { apply(change.inverse) }
    let (gained, lost) = difference(from: old.problems, isStructural: change.isStructural)
    return trial(old.totals, totals, gained: gained, lost: lost)
  }

  private func trial(_ old: Totals, _ new: Totals, gained: [Problem] = [], lost: Int) -> Trial {
    let loudest = gained.min { $1.kind.severity < $0.kind.severity }
    let rules = network.rules
    return Trial(
      parameters: minus(new.parameters.counted(by: rules), old.parameters.counted(by: rules)),
      multiplyAdds: minus(new.multiplyAdds, old.multiplyAdds),
      gained: gained.count, lost: lost, loudest: loudest.map(sentence), mark: loudest.map(mark) ?? .good)
  }

  /// The problems there are now and were not in `old`, and how many of those have gone.
  ///
  /// Where blocks came or went, their numbers mean others than before: then a kind's problems are counted.
  private func difference(from old: [Problem], isStructural: Bool) -> (gained: [Problem], lost: Int) {
    func identity(_ problem: Problem) -> Problem {
      isStructural ? Problem(kind: problem.kind, site: .stem) : problem
    }
    var left: [Problem: Int] = [:]
    for problem in old { left[identity(problem), default: 0] += 1 }
    var gained: [Problem] = []
    for problem in problems {
      if let count = left[identity(problem)], count > 0 {
        left[identity(problem)] = count - 1
      } else {
        gained.append(problem)
      }
    }
    return (gained, left.values.reduce(0, +))
  }

  private func sentence(about problem: Problem) -> Text {
    let place = row(of: problem.site)
    return Text { language in
      place[language] + language.colon + problem.words(in: self, language).message
    }
  }

  private func mark(of problem: Problem) -> Mark {
    switch problem.kind.severity {
    case .error: .bad
    case .silent: .silent
    case .note: .unknown
    }
  }

  private func minus(_ new: Count, _ old: Count) -> Int? {
    guard let new = new.value, let old = old.value else { return nil }
    return new - old
  }
}
