import NetworkModel
import ShapeEngine

extension Kind {
  static let sizesAtRunTime = Kind(
    id: "sizes-at-run-time", severity: .silent,
    explanation: """
      With an input of unknown height and width the framework cannot compare the operands. An identity \
      beside strides above 1 passes construction, fails when most images arrive, and broadcasts on 2×2.
      """,
    example: .example(
      [Block(filters: 32, groups: 4, strides: 2, convShortcut: false)],
      input: InputSize(height: nil, width: nil, channels: 64)),
    occurs: { network, site in
      guard case .block(let number) = site else { return false }
      let facts = network.blocks[number]
      return facts.addition.verdict == .unknown && facts.layerProblems.isEmpty && !facts.input.isAssumed
    },
    words: { network, site in
      guard case .block(let number) = site else { return Words(message: "", note: "") }
      let block = network.block(number)
      let isStrided = !block.convShortcut && block.strides != 1
      return Words(
        message: "whether the sizes agree is known only when data arrives",
        note: isStrided
          ? "the main path has strides \(block.strides), the identity has none"
          : "a kernel of \(block.kernel)×\(block.kernel) does not keep the size, the shortcut does")
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let repairs = ShortcutRepairs(network, number)
      return [repairs.fittingBlock, repairs.projections].compactMap(\.self) + repairs.otherKernels
    })
}
