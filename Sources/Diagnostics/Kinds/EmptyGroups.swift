import NetworkModel
import ShapeEngine

extension Kind {
  static let emptyGroups = Kind(
    id: "empty-groups", severity: .error,
    explanation: Text(
      english: """
        With more groups than filters, int(filters / groups) is 0: each slice is empty, and a convolution of \
        no filters is refused.
        """,
      chinese: "groups 大于 filters 时，int(filters / groups) 为 0：每个切片都是空的，而没有输出通道的卷积会被拒绝。"),
    example: .example(
      [Block(filters: 16, groups: 32)], input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { part in
      guard let block = part.block?.settings, part.rules == .kerasSlices else { return false }
      return block.kind != .basic && block.filters > 0 && block.groups > block.filters
    },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      let block = network.block(number)
      let division = "int(\(block.filters) / \(block.groups)) = 0"
      return Texts(
        message: Text(
          english: "\(block.filters) filters in \(block.groups) groups leave every group empty",
          chinese: "filters \(block.filters) 分成 \(block.groups) 组，每组都是空的"),
        note: Text(english: "\(division) channels a group", chinese: "每组 \(division) 个通道"))
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let place = network.place(of: number)
      let block = network.block(number)
      return [
        Candidate("groups \(block.filters)", [.set(.groups(block.filters), in: .block(place))]),
        Candidate("filters \(block.groups)", [.set(.filters(block.groups), in: .block(place))]),
        Candidate(
          ["filters \(block.groups)"], ofStack: place.stack,
          [.set(.filters(block.groups), in: .stack(place.stack))]),
      ]
    })
}
