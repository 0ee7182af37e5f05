import Explorer
import Frameworks
import NetworkModel
import ShapeEngine

/// What becomes of a whole network, as a report says it.
package struct Verdict: Hashable, Sendable {
  package let mark: Mark
  /// A clause that can stand alone in a log: `16 of 16 additions add up`.
  package let words: String
  /// The word for scripts: what a framework makes of it, to which dropped channels are no matter. Sizes that
  /// are unknown but come out alike on both sides count as known.
  package let status: Status
}

extension InferredNetwork {
  package var verdict: Verdict { verdict(in: .english) }

  /// The verdict with its words in `language`.
  package func verdict(in language: Language) -> Verdict {
    let headline = Headline(self)
    var words = headline.text[language]
    if headline.mark == .good, !blocks.isEmpty {
      words = language.say(HeadlineWords.addUp(blocks.count))
    } else if let aside = headline.aside, aside.mark == .silent {
      words += language.semicolon + aside.text[language]
    }
    return Verdict(mark: headline.mark, words: words, status: status(headline.mark))
  }

  private func status(_ mark: Mark) -> Status {
    if mark == .bad { return .error }
    if totals.additions(.broadcasts) > 0 { return .broadcast }
    return totals.additions(.unknown) > 0 ? .unknown : .ok
  }
}
