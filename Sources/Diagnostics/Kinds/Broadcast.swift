import NetworkModel
import ShapeEngine

extension Kind {
  static let broadcast = Kind(
    id: "broadcast", severity: .silent,
    explanation: """
      A dimension of 1 fits any other: the frameworks repeat it, and nothing is raised. In a residual \
      addition that is almost surely a mistake: one value is added everywhere.
      """,
    example: .example(
      [Block(filters: 32, groups: 4, strides: 2, convShortcut: false)],
      input: InputSize(height: 2, width: 2, channels: 64)),
    occurs: { $0.block?.facts.addition.verdict == .broadcasts },
    words: { network, site in
      guard case .block(let number) = site else { return Words(message: "", note: "") }
      let facts = network.blocks[number]
      let axes = Axis.allCases.filter { facts.addition[$0] == .stretched }
      return Words(
        message: "\(facts.main) is added to \(facts.shortcut) only by broadcasting",
        note:
          "\(listed(axes.map(\.name))) \(axes == [.height] || axes == [.width] ? "is" : "are") stretched in silence"
      )
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let repairs = ShortcutRepairs(network, number)
      return [repairs.fittingBlock, repairs.projections, repairs.pooling].compactMap(\.self)
    })
}
