import NetworkModel
import ShapeEngine

extension Kind {
  static let valueOutOfRange = Kind(
    id: "value-out-of-range", severity: .error,
    explanation: Text(
      english: """
        Filters, groups, strides, kernel, dilation, expansion, output channels and classes count from 1; an \
        input and padding have no negative size. PyTorch pads a pooling by half its size at most, takes no map \
        without rows, columns or channels, and accepts a head of no classes.
        """,
      chinese: """
        filters、groups、strides、kernel、dilation、expansion、output_channels 和 classes 最小为 1；输入和填充的大小\
        不能为负。PyTorch 的池化最多填充窗口的一半，不接受高、宽或通道数为 0 的特征图，但接受 classes 为 0 的 head。
        """),
    example: .example(
      [Block(filters: 128, strides: 0)], input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { part in
      if part.isStoppedByEmptyMap { return true }
      let problems = part.layerProblems
      return switch part.what {
      case .block(let block, _): !problems.isEmpty && !block.wrongFields.isEmpty
      case .stem:
        !problems.isDisjoint(with: [.input, .filters, .strides, .kernel, .dilation, .padding])
      case .head: problems.contains(.filters)
      }
    },
    texts: { network, site in
      switch site {
      case .block(let number) where !network.block(number).wrongFields.isEmpty:
        let block = network.block(number)
        let names = block.wrongFields.map(\.rawValue)
        return Texts(
          message: unbuildable(block.wrongFields.map { block.setting($0).words }),
          note: Text(
            english: "\(Language.english.list(names)) must be at least 1",
            chinese: "\(Language.chinese.list(names)) 至少为 1"))
      case .stem where network.stem.layerProblems.contains(.input):
        return Texts(
          message: Text(
            english: "an input of \(network.stem.input.map) cannot be built",
            chinese: "无法构建 \(network.stem.input.map) 的输入"),
          note: Text(english: "an extent cannot be negative", chinese: "大小不能为负"))
      case .stem where !network.wrongStemSettings.isEmpty:
        let wrong = network.wrongStemSettings
        return Texts(
          message: unbuildable(wrong.map(\.words)),
          note: Text { language in language.list(wrong.map { $0.demand[language] }) })
      case .head where network.head.layerProblems.contains(.filters):
        let (classes, least) = (network.network.head?.classes ?? 0, network.network.rules == .pytorch ? 0 : 1)
        return Texts(
          message: Text(
            english: "\(classes) classes cannot be built", chinese: "classes \(classes) 无法构建"),
          note: Text(english: "classes must be at least \(least)", chinese: "classes 至少为 \(least)"))
      case .stem, .block, .head: return textsOfEmptyMap(network, site)
      }
    },
    candidates: { network, site in
      let sizes = network.part(site).isStoppedByEmptyMap ? emptyMapCandidates(network) : []
      let settings =
        switch site {
        case .block(let number): blockCandidates(network, number)
        case .stem where network.stem.layerProblems.contains(.input):
          [Candidate("input 224×224×3", [.setInput(InputSize(height: 224, width: 224, channels: 3))])]
        case .stem:
          [
            network.stemPaddingCandidate, Candidate("stem imagenet", [.setStem(.imagenet)]),
            Candidate("stem none", [.setStem(nil)]),
          ].compactMap(\.self)
        case .head:
          [
            Candidate("classes 1000", [.setHead(Head(classes: 1000))]),
            Candidate("head none", [.setHead(nil)]),
          ]
        }
      return sizes + settings
    })

  private static func unbuildable(_ settings: [String]) -> Text {
    Text(
      english: "\(Language.english.list(settings)) cannot be built",
      chinese: "\(Language.chinese.list(settings)) 无法构建")
  }

  private static func textsOfEmptyMap(_ network: InferredNetwork, _ site: Site) -> Texts {
    let map = network.input(at: site).map
    let empty = Axis.allCases.filter { map[$0] == 0 }
    return Texts(
      message: Text(
        english: "\(network.words(for: site)) cannot run on \(map)",
        chinese: "\(network.words(for: site, in: .chinese)) 无法在 \(map) 上运行"),
      note: Text(
        english: "PyTorch takes no map without \(Language.english.list(empty))",
        chinese: "PyTorch 不接受\(Language.chinese.list(empty))为 0 的特征图"))
  }

  /// An input of usual extents where it has none; the rules that take it as it is.
  private static func emptyMapCandidates(_ network: InferredNetwork) -> [Candidate] {
    var input = network.network.input
    if input.height == 0 { input.height = 224 }
    if input.width == 0 { input.width = 224 }
    if input.channels == 0 { input.channels = 3 }
    return [
      Candidate("input \(FeatureMap(input))", [.setInput(input)]),
      Candidate("rules keras", [.setRules(.keras)]),
    ]
  }

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
    return Candidate(settings.map(\.words), settings.map { .set($0, in: .block(place)) })
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
    case .outputChannels: return .outputChannels(nil)
    case .squeezeExcitation: return .squeezeExcitation(nil)
    default: return field.setting(1) ?? block.setting(field)
    }
  }
}

extension Block {
  /// The settings below 1; where the output channels are given, their expansion is not asked for.
  package var wrongFields: [BlockField] {
    BlockField.allCases.filter { field in
      if field == .expansion, givenOutputChannels != nil { return false }
      return number(field).map { $0 < 1 } ?? false
    }
  }
}

extension InferredNetwork {
  /// What is handed to `site`.
  fileprivate func input(at site: Site) -> Handover {
    switch site {
    case .stem: stem.input
    case .head: head.input
    case .block(let number): blocks[number].input
    }
  }
}
