import Explorer
import NetworkModel
import ShapeEngine

/// The verdict on a whole network, and what else is to be told beside it.
package struct Headline: Hashable, Sendable {
  package let mark: Mark
  /// `All 16 additions add up`, `1 of 16 additions does not add up`.
  package let words: String
  /// A silent fault beside a loud one, or what it means that nothing is raised.
  package let aside: (mark: Mark?, words: String)?

  package init(_ network: InferredNetwork, in language: Language = .english) {
    let totals = network.totals
    let count = network.blocks.count
    let refused = totals.additions(.refused)
    let broadcast = totals.additions(.broadcasts)
    let unknown = totals.additions(.unknown)
    let dropped = totals.droppedChannels
    var loud: [HeadlineWords] = []
    if !network.stem.layerProblems.isEmpty { loud.append(.stemCannotBeBuilt) }
    if totals.unbuildableBlocks > 0 { loud.append(.blocksCannotBeBuilt(totals.unbuildableBlocks)) }
    if refused > 0 { loud.append(.refused(refused, of: count)) }
    if !network.head.layerProblems.isEmpty { loud.append(.headCannotBeBuilt) }
    var silent: [HeadlineWords] = []
    if broadcast > 0 { silent.append(.broadcast(broadcast, of: count)) }
    if dropped > 0 { silent.append(.dropped(channels: dropped)) }
    func joined(_ clauses: [HeadlineWords]) -> String {
      clauses.map { $0[language] }.joined(separator: language.comma)
    }
    if !loud.isEmpty {
      mark = .bad
      words = joined(loud)
      aside = silent.first.map { (.silent, $0[language]) }
    } else if !silent.isEmpty {
      mark = .silent
      words = joined(silent)
      aside = (nil, language.say(HeadlineWords.nothingRaises))
    } else if unknown > 0 {
      mark = .unknown
      words = language.say(HeadlineWords.runTime(unknown, of: count))
      aside = nil
    } else {
      mark = .good
      words = language.say(HeadlineWords.allAddUp(count))
      aside = nil
    }
  }

  package static func == (a: Headline, b: Headline) -> Bool {
    a.mark == b.mark && a.words == b.words && a.aside?.words == b.aside?.words
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(words) }
}

/// `1 block`, `16 blocks`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}
