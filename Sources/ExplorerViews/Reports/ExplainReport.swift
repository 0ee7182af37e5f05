import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// What `addup explain` prints: every kind of problem in a line, or one with its explanation and an example.
package struct ExplainReport: Sendable {
  private let language: Language

  package init(in language: Language) { self.language = language }

  /// A line a kind: its sign, its name, and what is said of its example.
  package var kinds: [ReportLine] {
    let width = Kind.all.map(\.id.utf8.count).max() ?? 0
    return Kind.all.compactMap(ExampleProblem.init).map { example in
      let mark = example.problem.mark
      let words = example.problem.words(in: example.network, language)
      return ReportLine(
        "\(mark.sign) \(padded(trailing: example.problem.kind.id, to: width))  \(words.message)")
    }
  }

  /// How loud `kind` is, what it is, and a small network that has it, with its repairs; 80 columns.
  package func lines(of kind: Kind) -> [ReportLine] {
    guard let example = ExampleProblem(kind) else { return [] }
    let (network, problem) = (example.network, example.problem)
    let severity = language.say(ExplainWords.severity(kind.severity))
    var lines = ["\(problem.mark.sign) \(kind.id)\(language.colon)\(severity)"]
    lines += wrapped(kind.explanation[language], to: 80, in: language) + [""]
    let words = problem.words(in: network, language)
    let place = network.spelling(of: problem.site)
    lines += labelled(.example, ["\(place)\(language.colon)\(words.message)", words.note])
    lines += labelled(.repairs, network.repairs(of: problem).map { $0.words[language] })
    return lines.enumerated().map { ReportLine($1, mark: $0 == 0 ? problem.mark : nil) }
  }

  private func labelled(_ label: ExplainWords, _ lines: [String]) -> [String] {
    lines.enumerated().map { padded(trailing: $0 == 0 ? label[language] : "", to: 9) + $1 }
  }
}

/// The problem that the example of a kind has.
private struct ExampleProblem {
  let network: InferredNetwork
  let problem: Problem

  init?(_ kind: Kind) {
    network = InferredNetwork(kind.example)
    guard let problem = network.problems.first(where: { $0.kind == kind }) else { return nil }
    self.problem = problem
  }
}
