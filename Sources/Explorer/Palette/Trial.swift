import Diagnostics
import NetworkModel
import ShapeEngine

/// What an edit would bring; it was made on the network and taken back.
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
  ///
  /// It changes the network and takes every change back before it returns, so that a trial costs no copy.
  mutating func trials(of edits: [Edit]) -> [Trial?] {
    let old = (problems: problems, totals: totals)
    return edits.map { edit in
      guard let change = apply(edit) else { return nil }
      defer { apply(change.inverse) }
      let (gained, lost) = difference(from: old.problems, isStructural: change.isStructural)
      let loudest = gained.min { $1.kind.severity < $0.kind.severity }
      let rules = network.rules
      return Trial(
        parameters: minus(totals.parameters.counted(by: rules), old.totals.parameters.counted(by: rules)),
        multiplyAdds: minus(totals.multiplyAdds, old.totals.multiplyAdds),
        gained: gained.count, lost: lost,
        loudest: loudest.map(sentence),
        mark: loudest.map(mark) ?? .good)
    }
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
