import NetworkModel
import ShapeEngine

extension Kind {
  static let countOverflow = Kind(
    id: "count-overflow", severity: .note,
    explanation: Text(
      english: "A count passes 2⁶³ − 1; it is shown as more than 9.2·10¹⁸, and sums with it too.",
      chinese: "有一个计数超过 2⁶³ − 1；它和包含它的总和都显示为大于 9.2·10¹⁸。"),
    example: .example(
      [Block(filters: 1_000_000, groups: 1)],
      input: InputSize(height: 10_000_000, width: 10_000_000, channels: 3)),
    occurs: { $0.measures.multiplyAdds.isOverflow || $0.measures.parameters.total.isOverflow },
    texts: { network, site in
      Texts(
        message: Text(
          english: "a count of \(network.words(for: site)) passes 2⁶³",
          chinese: "\(network.words(for: site, in: .chinese)) 的计数超过 2⁶³"),
        note: Text(
          english: "shapes are still exact; counts are shown as more than 9.2·10¹⁸",
          chinese: "形状仍然精确；计数显示为大于 9.2·10¹⁸"))
    },
    candidates: { network, _ in
      var input = network.network.input
      input.height = min(input.height ?? 224, 224)
      input.width = min(input.width ?? 224, 224)
      return input == network.network.input
        ? [] : [Candidate("input 224×224", [.setInput(input)])]
    })
}
