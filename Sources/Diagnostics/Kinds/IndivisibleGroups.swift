import NetworkModel
import ShapeEngine

extension Kind {
  static let indivisibleGroups = Kind(
    id: "indivisible-groups", severity: .error,
    explanation: """
      A grouped convolution deals channels out evenly: its groups must divide its filters and its input's \
      channels.
      """,
    example: .example(
      [Block(filters: 100, groups: 32)], input: InputSize(height: 8, width: 8, channels: 64),
      rules: .keras),
    occurs: { part in
      guard let block = part.block?.settings, block.groups > 0 else { return false }
      return !part.layerProblems.isDisjoint(with: [.indivisibleFilters, .indivisibleInput])
    },
    words: { network, site in
      guard case .block(let number) = site else { return Words(message: "", note: "") }
      let block = network.block(number)
      var channels = block.filters
      if channels % block.groups == 0 {
        channels =
          block.kind == .basic ? network.blocks[number].input.map.channels.value ?? 0 : channels
        if channels % block.groups == 0 { channels = block.outputChannels }
      }
      let (share, rest) = channels.quotientAndRemainder(dividingBy: block.groups)
      return Words(
        message: "\(channels) channels do not split into \(block.groups) groups",
        note: "\(channels) = \(block.groups) × \(share) + \(rest)")
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
