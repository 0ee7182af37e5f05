import Explorer
import ShapeEngine

/// The verdict on a whole network, and what else is to be told beside it.
package struct Headline: Hashable, Sendable {
  package let mark: Mark
  /// `All 16 additions add up`, `1 of 16 additions does not add up`.
  package let words: String
  /// A silent fault beside a loud one, or what it means that nothing is raised.
  package let aside: (mark: Mark?, words: String)?

  package init(_ network: InferredNetwork) {
    let totals = network.totals
    let count = network.blocks.count
    let refused = totals.additions(.refused)
    let broadcast = totals.additions(.broadcasts)
    let unknown = totals.additions(.unknown)
    let dropped = totals.droppedChannels
    var loud: [String] = []
    if !network.stem.layerProblems.isEmpty { loud.append("the stem cannot be built") }
    if totals.unbuildableBlocks > 0 {
      loud.append("\(counted(totals.unbuildableBlocks, "block")) cannot be built")
    }
    if refused > 0 {
      loud.append(
        "\(grouped(refused)) of \(counted(count, "addition")) \(refused == 1 ? "does" : "do") not add up")
    }
    if !network.head.layerProblems.isEmpty { loud.append("the head cannot be built") }
    var silent: [String] = []
    if broadcast > 0 {
      silent.append(
        "\(broadcast) of \(counted(count, "addition")) only broadcast\(broadcast == 1 ? "s" : "")")
    }
    if dropped > 0 { silent.append("\(counted(dropped, "channel")) dropped in silence") }
    let runTime =
      "\(unknown) of \(counted(count, "addition")) \(unknown == 1 ? "is" : "are") decided at run time"
    if !loud.isEmpty {
      mark = .bad
      words = loud.joined(separator: ", ")
      aside = silent.first.map { (.silent, $0) }
    } else if !silent.isEmpty {
      mark = .silent
      words = silent.joined(separator: ", ")
      aside = (nil, "nothing will raise")
    } else if unknown > 0 {
      mark = .unknown
      words = runTime
      aside = nil
    } else {
      mark = .good
      words =
        count == 0
        ? "Nothing to add" : count == 1 ? "The addition adds up" : "All \(grouped(count)) additions add up"
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
