import NetworkModel
import ShapeEngine

extension Kind {
  package static let droppedChannels = Kind(
    id: "dropped-channels", severity: .silent,
    explanation: Text(
      english: """
        The article's slices take int(filters / groups) channels each. What is left over is computed by the \
        1×1 convolution and read by nobody; Keras says nothing.
        """,
      chinese: "文章里的每个切片取 int(filters / groups) 个通道。除不尽的那些通道由 1×1 卷积算出，却没有人读取；Keras 什么也不说。"),
    example: .example(
      [Block(filters: 100, groups: 32)], input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { ($0.block?.facts.droppedChannels ?? 0) > 0 },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      let block = network.block(number)
      let share = block.filters / block.groups
      let division = "int(\(block.filters) / \(block.groups)) = \(share)"
      let product = "\(block.groups) × \(share) = \(block.groups * share)"
      return Texts(
        message: Text(
          english: "\(block.droppedChannels) of \(block.filters) channels "
            + "\(block.droppedChannels == 1 ? "is" : "are") read by nobody",
          chinese: "\(block.filters) 个通道中有 \(block.droppedChannels) 个没有人读取"),
        note: Text(
          english: "\(division) a group: \(product)", chinese: "每组 \(division) 个，即 \(product)"))
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      return divisionCandidates(network, number)
    })
}

/// Filters or groups next to a block's own that divide evenly, for the block or for its whole stack.
func divisionCandidates(_ network: InferredNetwork, _ number: Int) -> [Candidate] {
  let place = network.place(of: number)
  let block = network.block(number)
  let filters = multiples(of: block.groups, around: block.filters)
  let groups = divisors(of: block.filters, around: block.groups)
  return filters.map { Candidate("filters \($0)", [.set(.filters($0), in: .block(place))]) }
    + groups.map { Candidate("groups \($0)", [.set(.groups($0), in: .block(place))]) }
    + filters.map {
      Candidate(["filters \($0)"], ofStack: place.stack, [.set(.filters($0), in: .stack(place.stack))])
    }
}
