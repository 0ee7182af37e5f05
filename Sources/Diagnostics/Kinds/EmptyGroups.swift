import NetworkModel
import ShapeEngine

extension Kind {
  static let emptyGroups = Kind(
    id: "empty-groups", severity: .error,
    explanation: """
      With more groups than filters, int(filters / groups) is 0: each slice is empty, and a convolution of \
      no filters is refused.
      """,
    example: .example(
      [Block(filters: 16, groups: 32)], input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { part in
      guard let block = part.block?.settings, part.rules == .kerasSlices else { return false }
      return block.kind != .basic && block.filters > 0 && block.groups > block.filters
    },
    words: { network, site in
      guard case .block(let number) = site else { return Words(message: "", note: "") }
      let block = network.block(number)
      return Words(
        message: "\(block.filters) filters in \(block.groups) groups leave every group empty",
        note: "int(\(block.filters) / \(block.groups)) = 0 channels a group")
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let place = network.place(of: number)
      let block = network.block(number)
      return [
        Candidate("groups \(block.filters)", [.set(.groups(block.filters), in: .block(place))]),
        Candidate("filters \(block.groups)", [.set(.filters(block.groups), in: .block(place))]),
        Candidate(
          "stack \(place.stack + 1): filters \(block.groups)",
          [.set(.filters(block.groups), in: .stack(place.stack))]),
      ]
    })
}
