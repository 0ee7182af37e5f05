import NetworkModel
import ShapeEngine

extension Kind {
  static let additionMismatch = Kind(
    id: "addition-mismatch", severity: .error,
    explanation: Text(
      english: """
        An addition takes two maps of one shape. An identity shortcut hands its input on as it is, so the \
        main path must end with the input's height, width and channels; nothing converts the shortcut.
        """,
      chinese: "相加要求两个特征图形状相同。恒等捷径把输入原样交出，所以主路径的结果必须与输入的高、宽、通道数都相同；捷径上没有任何转换。"),
    example: Preset.question.network,
    occurs: { $0.block?.facts.addition.verdict == .refused },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      let facts = network.blocks[number]
      let differing = Axis.allCases.filter { facts.addition[$0] == .differs }
      let isOne = differing == [.height] || differing == [.width]
      return Texts(
        message: Text(
          english: "\(facts.main) cannot be added to \(facts.shortcut)",
          chinese: "\(facts.main) 不能与 \(facts.shortcut) 相加"),
        note: Text(
          english: "\(Language.english.list(differing)) \(isOne ? "differs" : "differ")",
          chinese: "\(Language.chinese.list(differing))\(differing.count == 1 ? "" : "都")不同"))
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      return ShortcutRepairs(network, number).all
    })
}

/// Ways to make the two operands of a block's addition meet.
struct ShortcutRepairs {
  private let network: InferredNetwork
  private let number: Int
  private let place: BlockPlace
  private let block: Block

  init(_ network: InferredNetwork, _ number: Int) {
    self.network = network
    self.number = number
    place = network.place(of: number)
    block = network.block(number)
  }

  var all: [Candidate] {
    if block.convShortcut { return otherKernels }
    return [projections, fittingBlock, fittingStack, fittingBlockAndProjection, pooling].compactMap(\.self)
      + evenStacks + (block.kernel % 2 == 0 ? otherKernels : [])
  }

  /// A projection here and, since its output differs then from what came before, wherever an identity of
  /// the same stack would break on it.
  var projections: Candidate? {
    guard !block.convShortcut else { return nil }
    let stack = network.starts[place.stack]..<network.starts[place.stack + 1]
    var blocks = [place.block]
    while let last = blocks.last, blocks.count < 8, let broken = firstBroken(after: last, blocks, in: stack) {
      blocks.append(broken - stack.lowerBound)
    }
    let names = blocks.count > 1 ? [blocks.map { "\($0 + 1)" }.joined(separator: " + ")] : []
    return Candidate(["conv_shortcut on"] + names, projecting(blocks))
  }

  private func projecting(_ blocks: [Int]) -> [Edit] {
    blocks.map { .set(.convShortcut(true), in: .block(BlockPlace(stack: place.stack, block: $0))) }
  }

  /// The first block of `stack` below its block `last` whose addition is refused now, on an assumption, and would
  /// be still if `blocks` had projections.
  private func firstBroken(after last: Int, _ blocks: [Int], in stack: Range<Int>) -> Int? {
    let broken = network.blocks.runs(in: stack.lowerBound + last + 1..<stack.upperBound).filter {
      $0.facts.addition.verdict == .refused && $0.facts.input.isAssumed
    }
    if broken.isEmpty { return nil }
    var mended: [Range<Int>] = []
    _ = network.foresee(projecting(blocks)) { numbers, new, old in
      if old.facts.addition.verdict == .refused, new.facts.addition.verdict != .refused {
        mended.append(numbers)
      }
      return numbers.lowerBound < stack.upperBound
    }
    for run in broken {
      var number = run.range.lowerBound
      while let range = mended.first(where: { $0.contains(number) }) { number = range.upperBound }
      if number < run.range.upperBound { return number }
    }
    return nil
  }

  /// This block's channels and strides such that it keeps the shape of its input.
  var fittingBlock: Candidate? {
    let settings = fittingSettings
    guard !settings.isEmpty else { return nil }
    return Candidate(settings.map(\.words), settings.map { .set($0, in: .block(place)) })
  }

  /// The same for the channels of the whole stack.
  private var fittingStack: Candidate? {
    let settings = fittingSettings
    guard settings.contains(where: \.setsChannels) else { return nil }
    return stackCandidate(settings)
  }

  /// The same here; the next block projects, and strides in its stead.
  private var fittingBlockAndProjection: Candidate? {
    let settings = fittingSettings
    let next = BlockPlace(stack: place.stack, block: place.block + 1)
    guard !settings.isEmpty, let following = network.network.block(at: next), !following.convShortcut
    else { return nil }
    var edits: [Edit] = settings.map { .set($0, in: .block(place)) }
    edits.append(.set(.convShortcut(true), in: .block(next)))
    if divertsSizes { edits.append(.set(.strides(block.strides), in: .block(next))) }
    let here = settings.first(where: \.setsChannels) ?? settings[0]
    return Candidate(
      Text(
        english: "\(here.words); projection to block \(next.block + 1)",
        chinese: "\(here.words)；block \(next.block + 1) 改为投影"), edits)
  }

  /// One number of output channels for the whole stack, this block's; or one of filters: this block's, or the
  /// nearest its groups divide.
  private var evenStacks: [Candidate] {
    if block.givenOutputChannels != nil { return [evenStack(block.setting(.outputChannels))] }
    let divides = block.groups > 0 && block.filters % block.groups == 0
    let roundings = divides ? [] : multiples(of: block.groups, around: block.filters)
    return ([block.filters] + roundings).map { evenStack(.filters($0)) }
  }

  private func evenStack(_ channels: BlockSetting) -> Candidate {
    stackCandidate(place.block > 0 && divertsSizes ? [channels, .strides(1)] : [channels])
  }

  /// A pooling that subsamples the identity by the block's strides.
  var pooling: Candidate? {
    guard !block.convShortcut, block.strides > 1, !block.poolShortcut else { return nil }
    let setting = BlockSetting.poolShortcut(true)
    return Candidate(setting.words, [.set(setting, in: .block(place))])
  }

  var otherKernels: [Candidate] {
    [block.kernel - 1, block.kernel + 1].filter { $0 > 0 }.map {
      Candidate("kernel \($0)", [.set(.kernel($0), in: .block(place))])
    }
  }

  private func stackCandidate(_ settings: [BlockSetting]) -> Candidate {
    let edits: [Edit] = settings.map {
      .set($0, in: $0.setsChannels ? .stack(place.stack) : .block(place))
    }
    return Candidate(settings.map(\.words), ofStack: place.stack, edits)
  }

  /// What has to change here for the main path to end with the shape of its input.
  private var fittingSettings: [BlockSetting] {
    let input = network.blocks[number].input.map
    var settings: [BlockSetting] = []
    if let channels = input.channels.value, channels != block.outputChannels {
      guard channels > 0 else { return [] }
      if block.givenOutputChannels != nil {
        settings.append(.outputChannels(channels))
      } else {
        guard block.expansion > 0, channels % block.expansion == 0 else { return [] }
        settings.append(.filters(channels / block.expansion))
      }
    }
    if divertsSizes { settings.append(.strides(1)) }
    return settings
  }

  /// Whether strides change the main path's height and width and nothing changes the identity's.
  private var divertsSizes: Bool { block.strides != 1 && !block.poolsShortcut }
}

extension BlockSetting {
  /// Whether it decides how many channels leave the block.
  fileprivate var setsChannels: Bool { field == .filters || field == .outputChannels }
}
