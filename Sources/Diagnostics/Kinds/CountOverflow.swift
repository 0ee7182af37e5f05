import NetworkModel
import ShapeEngine

extension Kind {
  static let countOverflow = Kind(
    id: "count-overflow", severity: .note,
    explanation: "A count passes 2⁶³ − 1; it is shown as more than 9.2·10¹⁸, and sums with it too.",
    example: .example(
      [Block(filters: 1_000_000, groups: 1)],
      input: InputSize(height: 10_000_000, width: 10_000_000, channels: 3)),
    occurs: { $0.measures.multiplyAdds.isOverflow || $0.measures.parameters.total.isOverflow },
    words: { network, site in
      Words(
        message: "a count of \(network.words(for: site)) passes 2⁶³",
        note: "shapes are still exact; counts are shown as more than 9.2·10¹⁸")
    },
    candidates: { network, _ in
      var input = network.network.input
      input.height = min(input.height ?? 224, 224)
      input.width = min(input.width ?? 224, 224)
      return input == network.network.input
        ? [] : [Candidate("input 224×224", [.setInput(input)])]
    })
}
