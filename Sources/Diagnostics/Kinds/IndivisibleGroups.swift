import NetworkModel
import ShapeEngine

extension Kind {
  static let indivisibleGroups = Kind(
    id: "indivisible-groups", severity: .error,
    explanation: Text(
      english: """
        A grouped convolution deals channels out evenly: its groups must divide its filters and its input's \
        channels.
        """,
      chinese: "分组卷积把通道平均分给各组：groups 必须同时整除 filters 和输入的通道数。"),
    example: .example(
      [Block(filters: 100, groups: 32)], input: InputSize(height: 8, width: 8, channels: 64),
      rules: .keras),
    occurs: { part in
      guard let block = part.block?.settings, block.groups > 0 else { return false }
      return !part.layerProblems.isDisjoint(with: [.indivisibleFilters, .indivisibleInput])
    },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      let block = network.block(number)
      var channels = block.filters
      if channels % block.groups == 0 {
        channels =
          block.kind == .basic ? network.blocks[number].input.map.channels.value ?? 0 : channels
        if channels % block.groups == 0 { channels = block.outputChannels }
      }
      let (share, rest) = channels.quotientAndRemainder(dividingBy: block.groups)
      return Texts(
        message: Text(
          english: "\(channels) channels do not split into \(block.groups) groups",
          chinese: "\(channels) 个通道不能平分为 \(block.groups) 组"),
        note: Text(same: "\(channels) = \(block.groups) × \(share) + \(rest)"))
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let place = network.place(of: number)
      return divisionCandidates(network, number) + outputCandidates(network, number)
        + [Candidate("groups 1", [.set(.groups(1), in: .block(place))])]
    })
}

/// Output channels next to a block's own that its last convolution can make in groups: only a basic block's
/// has any.
private func outputCandidates(_ network: InferredNetwork, _ number: Int) -> [Candidate] {
  let place = network.place(of: number)
  let block = network.block(number)
  guard block.kind == .basic, let channels = block.givenOutputChannels else { return [] }
  return multiples(of: block.groups, around: channels).map { channels in
    let setting = BlockSetting.outputChannels(channels)
    return Candidate(setting.words, [.set(setting, in: .block(place))])
  }
}
