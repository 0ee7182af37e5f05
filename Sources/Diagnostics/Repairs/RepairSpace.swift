import NetworkModel
import ShapeEngine

/// The single edits among which repairs of a problem are searched, those nearest to it first.
///
/// They give the block of the problem, the blocks its input comes from, the one below it and their stacks the
/// legal values next to their own, the number on the other path, and what their neighbours have. Where the
/// problem is no addition's, input, stem, head and rules are among them.
struct RepairSpace {
  private(set) var edits: [Edit] = []
  private let network: InferredNetwork
  private let problem: Problem

  init(of problem: Problem, in network: InferredNetwork) {
    self.network = network
    self.problem = problem
    if case .block(let number) = problem.site { addBlocks(around: number) }
    if !problem.kind.isOfAddition { addParts() }
  }

  // MARK: Blocks

  private mutating func addBlocks(around number: Int) {
    let place = network.place(of: number)
    let block = network.block(number)
    let input = network.blocks[number].input.map.channels.value
    let neighbours = RepairSpace.neighbours(of: place, in: network.network)
    for setting in block.settings(reading: input, beside: neighbours) { add(setting, .block(place)) }
    if number + 1 < network.blocks.count {
      let below = network.place(of: number + 1)
      for setting in [BlockSetting.convShortcut(true), .strides(block.strides)] {
        add(setting, .block(below))
      }
    }
    let sources = sources(of: number)
    for source in sources {
      let place = Scope.block(network.place(of: source))
      for setting in network.block(source).settings(making: block.outputChannels) { add(setting, place) }
      for setting in network.block(source).sizes { add(setting, place) }
    }
    for setting in block.channels(reading: input, beside: neighbours) { add(setting, .stack(place.stack)) }
    let own = [BlockSetting.filters(block.filters), .outputChannels(block.outputChannels)]
    for setting in own where block.outputChannels > 0 { add(setting, .stack(place.stack)) }
    for source in sources {
      let stack = network.place(of: source).stack
      for setting in network.block(source).settings(making: block.outputChannels) where stack != place.stack {
        add(setting, .stack(stack))
      }
    }
    if network.origin(ofInputTo: number) == nil { addInput(of: block.outputChannels) }
  }

  /// The block above and, where that only hands on, the one that made the channels.
  private func sources(of number: Int) -> [Int] {
    guard number > 0 else { return [] }
    let origin = network.origin(ofInputTo: number) ?? number - 1
    return origin == number - 1 ? [origin] : [number - 1, origin]
  }

  /// A stem or, without one, an input of so many channels.
  private mutating func addInput(of channels: Int) {
    guard channels > 0, Limits.integers.contains(channels) else { return }
    if var stem = network.network.stem, !stem.filters.isEmpty {
      stem.filters[stem.filters.count - 1] = channels
      add(.setStem(stem))
    } else if network.network.stem == nil {
      var input = network.network.input
      input.channels = channels
      add(.setInput(input))
    }
  }

  private static func neighbours(of place: BlockPlace, in network: Network) -> [Block] {
    [-1, 1].compactMap { network.block(at: BlockPlace(stack: place.stack, block: place.block + $0)) }
  }

  // MARK: The other parts

  private mutating func addParts() {
    let old = network.network
    for extent in [224, 32] {
      add(.setInput(InputSize(height: extent, width: extent, channels: max(old.input.channels, 1))))
    }
    if problem.site == .stem || network.network.stem != nil {
      for named in Stem.named { add(.setStem(named.stem)) }
    }
    if problem.site == .head {
      add(.setHead(Head(classes: 1)))
      add(.setHead(nil))
    }
    for rules in Rules.allCases { add(.setRules(rules)) }
  }

  // MARK: What is worth a trial

  /// A setting that a network may hold and that some block of the scope does not have.
  private mutating func add(_ setting: BlockSetting, _ scope: Scope) {
    guard setting.isWithinLimits, let numbers = network.numbers(of: scope) else { return }
    guard numbers.contains(where: { network.block($0).setting(setting.field) != setting }) else { return }
    append(.set(setting, in: scope))
  }

  private mutating func add(_ edit: Edit) {
    let old = network.network
    switch edit {
    case .setInput(old.input), .setStem(old.stem), .setHead(old.head), .setRules(old.rules): return
    default: append(edit)
    }
  }

  private mutating func append(_ edit: Edit) {
    if !edits.contains(edit) { edits.append(edit) }
  }
}

extension Kind {
  /// Whether it lies in the addition and not in a layer before it.
  fileprivate var isOfAddition: Bool { [.additionMismatch, .broadcast, .sizesAtRunTime].contains(self) }
}

extension Block {
  /// Values that may help this block, which reads so many channels; nil if that is not known.
  fileprivate func settings(reading input: Int?, beside neighbours: [Block]) -> [BlockSetting] {
    var settings: [BlockSetting] = [.convShortcut(!convShortcut), .poolShortcut(!poolShortcut)]
    settings += sizes + channels(reading: input, beside: neighbours)
    settings += ([kernel - 1, kernel + 1, 3, 1].filter { $0 > 0 }).map { .kernel($0) }
    settings += [.dilation(1)]
    if squeezeExcitation != nil { settings += [.squeezeExcitation(1), .squeezeExcitation(nil)] }
    return settings
  }

  fileprivate var sizes: [BlockSetting] {
    [strides - 1, strides + 1, 1, 2].filter { $0 > 0 }.map { .strides($0) }
  }

  /// Values of those fields that decide about channels: the number that comes in, what divides, and what the
  /// neighbours have.
  fileprivate func channels(reading input: Int?, beside neighbours: [Block]) -> [BlockSetting] {
    var settings: [BlockSetting] = input.map { self.settings(making: $0) } ?? []
    settings += (multiples(of: groups, around: filters) + [groups]).filter { $0 > 0 }.map { .filters($0) }
    settings += (divisors(of: filters, around: groups) + [commonGroups(reading: input), 1]).map {
      .groups($0)
    }
    settings += [.expansion(1), .expansion(2), .expansion(4)]
    if givenOutputChannels != nil { settings.append(.outputChannels(nil)) }
    for field in [BlockField.filters, .groups, .expansion, .outputChannels] {
      settings += neighbours.map { $0.setting(field) }
    }
    return settings
  }

  /// The most groups, up to its own, that divide all that they have to.
  private func commonGroups(reading input: Int?) -> Int {
    let numbers = kind == .basic ? [filters, outputChannels, input ?? filters] : [filters]
    let most = min(groups, 4096)
    guard most > 1 else { return 1 }
    return (1...most).last { count in numbers.allSatisfy { $0 % count == 0 } } ?? 1
  }

  /// Ways to `channels` of output, if there are any.
  fileprivate func settings(making channels: Int) -> [BlockSetting] {
    guard channels > 0 else { return [] }
    var settings: [BlockSetting] = []
    if givenOutputChannels == nil {
      if expansion > 0, channels % expansion == 0 { settings.append(.filters(channels / expansion)) }
      if filters > 0, channels % filters == 0 { settings.append(.expansion(channels / filters)) }
    }
    settings.append(.outputChannels(channels))
    return settings
  }
}
