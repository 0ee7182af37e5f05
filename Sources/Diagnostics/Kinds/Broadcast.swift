import NetworkModel
import ShapeEngine

extension Kind {
  static let broadcast = Kind(
    id: "broadcast", severity: .silent,
    explanation: Text(
      english: """
        A dimension of 1 fits any other: the frameworks repeat it, and nothing is raised. In a residual \
        addition that is almost surely a mistake: one value is added everywhere.
        """,
      chinese: "大小为 1 的维度与任何大小都相容：框架会重复它，不报错。在残差相加里这几乎肯定是错误：同一个值被加到了所有位置。"),
    example: .example(
      [Block(filters: 32, groups: 4, strides: 2, convShortcut: false)],
      input: InputSize(height: 2, width: 2, channels: 64)),
    occurs: { $0.block?.facts.addition.verdict == .broadcasts },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      let facts = network.blocks[number]
      let axes = Axis.allCases.filter { facts.addition[$0] == .stretched }
      let isOne = axes == [.height] || axes == [.width]
      return Texts(
        message: Text(
          english: "\(facts.main) is added to \(facts.shortcut) only by broadcasting",
          chinese: "\(facts.main) 与 \(facts.shortcut) 只靠广播才能相加"),
        note: Text(
          english: "\(Language.english.list(axes)) \(isOne ? "is" : "are") stretched in silence",
          chinese: "\(Language.chinese.list(axes))被悄悄广播"))
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let repairs = ShortcutRepairs(network, number)
      return [repairs.fittingBlock, repairs.projections, repairs.pooling].compactMap(\.self)
    })
}
