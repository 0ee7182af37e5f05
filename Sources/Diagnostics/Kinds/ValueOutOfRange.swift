import NetworkModel
import ShapeEngine

extension Kind {
  static let valueOutOfRange = Kind(
    id: "value-out-of-range", severity: .error,
    explanation: """
      Filters, groups, strides, kernel, dilation, expansion and classes count from 1, and an input has no \
      negative size.
      """,
    example: .example(
      [Block(filters: 128, strides: 0)], input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { network, site in
      switch site {
      case .block(let number):
        !network.blocks[number].layerProblems.isEmpty && !network.block(number).wrongFields.isEmpty
      case .stem:
        !network.stem.layerProblems.isDisjoint(with: [.input, .filters, .strides, .kernel, .dilation])
      case .head: network.head.layerProblems.contains(.filters)
      }
    },
    words: { network, site in
      switch site {
      case .block(let number):
        let block = network.block(number)
        let wrong = block.wrongFields.map { block.setting($0).words }
        return Words(
          message: "\(listed(wrong)) can not be built",
          note: "\(listed(block.wrongFields.map(\.rawValue))) must be at least 1")
      case .stem:
        if network.stem.layerProblems.contains(.input) {
          return Words(
            message: "an input of \(network.stem.input.map) can not be built",
            note: "an extent can not be negative")
        }
        return Words(
          message: "the stem can not be built", note: "its filters, kernel, strides and pool are at least 1")
      case .head:
        return Words(
          message: "\(network.network.head?.classes ?? 0) classes can not be built",
          note: "classes must be at least 1")
      }
    },
    candidates: { network, site in
      switch site {
      case .block(let number): blockCandidates(network, number)
      case .stem:
        if network.stem.layerProblems.contains(.input) {
          [
            Candidate(
              "input 224×224×3", [.setInput(InputSize(height: 224, width: 224, channels: 3))])
          ]
        } else {
          [Candidate("stem imagenet", [.setStem(.imagenet)]), Candidate("stem none", [.setStem(nil)])]
        }
      case .head:
        [
          Candidate("classes 1000", [.setHead(Head(classes: 1000))]),
          Candidate("head none", [.setHead(nil)]),
        ]
      }
    })

  /// All wrong fields at once: as in the neighbours of the stack, or the least that is legal.
  private static func blockCandidates(_ network: InferredNetwork, _ number: Int) -> [Candidate] {
    let place = network.place(of: number)
    let block = network.block(number)
    let sound = network.network.stacks[place.stack].blocks.filter(\.wrongFields.isEmpty)
    var candidates: [Candidate] = []
    for other in sound.prefix(1) { candidates.append(candidate(block, place) { other.setting($0) }) }
    candidates.append(candidate(block, place) { defaultSetting($0, in: network, number) })
    candidates.append(candidate(block, place) { $0.setting(1) ?? block.setting($0) })
    return candidates
  }

  private static func candidate(
    _ block: Block, _ place: BlockPlace, _ setting: (BlockField) -> BlockSetting
  ) -> Candidate {
    let settings = block.wrongFields.map(setting)
    return Candidate(
      settings.map(\.words).joined(separator: ", "), settings.map { .set($0, in: .block(place)) })
  }

  private static func defaultSetting(
    _ field: BlockField, in network: InferredNetwork, _ number: Int
  ) -> BlockSetting {
    let block = network.block(number)
    switch field {
    case .filters:
      let channels = network.blocks[number].input.map.channels.value ?? 0
      return .filters(block.expansion > 0 && channels >= block.expansion ? channels / block.expansion : 128)
    case .kernel: return .kernel(3)
    case .expansion: return .expansion(2)
    case .squeezeExcitation: return .squeezeExcitation(nil)
    default: return field.setting(1) ?? block.setting(field)
    }
  }
}

extension Block {
  /// The settings below 1.
  package var wrongFields: [BlockField] {
    BlockField.allCases.filter { number($0).map { $0 < 1 } ?? false }
  }
}
