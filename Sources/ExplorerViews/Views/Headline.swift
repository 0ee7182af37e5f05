import Explorer
import NetworkModel
import ShapeEngine

/// The verdict on a whole network, and what else is to be told beside it.
package struct Headline: Hashable, Sendable {
  package let mark: Mark
  private let parts: [HeadlineWords]
  /// A silent fault beside a loud one, or what it means that nothing is raised.
  package let aside: Aside?

  package struct Aside: Hashable, Sendable {
    package let mark: Mark?
    fileprivate let part: HeadlineWords

    package var text: Text { part.text }
    /// In English.
    package var words: String { text.english }
  }

  /// `All 16 additions add up`, `1 of 16 additions does not add up`.
  package var text: Text {
    Text(
      english: parts.map(\.both.english).joined(separator: ", "),
      chinese: parts.map(\.both.chinese).joined(separator: "，"))
  }

  /// In English.
  package var words: String { text.english }

  package init(_ network: InferredNetwork) {
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
    if !loud.isEmpty {
      mark = .bad
      parts = loud
      aside = silent.first.map { Aside(mark: .silent, part: $0) }
    } else if !silent.isEmpty {
      mark = .silent
      parts = silent
      aside = Aside(mark: nil, part: .nothingRaises)
    } else if unknown > 0 {
      mark = .unknown
      parts = [.runTime(unknown, of: count)]
      aside = nil
    } else {
      mark = .good
      parts = [.allAddUp(count)]
      aside = nil
    }
  }
}

/// `1 block`, `16 blocks`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}
