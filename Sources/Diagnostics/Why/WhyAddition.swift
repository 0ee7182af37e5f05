import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// Both operands of the addition of block `number`, axis by axis, each back to the settings that made it.
  func additionSteps(_ number: Int) -> [Why.Step] {
    let facts = blocks[number]
    var steps: [Why.Step] = []
    for axes in axesByStory(facts) {
      let axis = axes[0]
      steps.append(
        Why.Step(
          .axes(axes, main: facts.main[axis], shortcut: facts.shortcut[axis], facts.addition[axis])))
      steps += operandSteps(.main, axis, number) + operandSteps(.shortcut, axis, number)
    }
    return steps
  }

  /// Channels first; height and width together where they have the same numbers.
  private func axesByStory(_ facts: BlockFacts) -> [[Axis]] {
    let isSquare =
      facts.main.height == facts.main.width && facts.shortcut.height == facts.shortcut.width
      && facts.input.map.height == facts.input.map.width
    return [[.channels]] + (isSquare ? [[.height, .width]] : [[.height], [.width]])
  }

  private func operandSteps(_ operand: Operand, _ axis: Axis, _ number: Int) -> [Why.Step] {
    let facts = blocks[number]
    let extent = operand == .main ? facts.main[axis] : facts.shortcut[axis]
    let cause = cause(of: axis, operand, atBlock: number)
    let maker = maker(of: axis, operand, atBlock: number)
    let field = field(for: cause, maker)
    var steps = [
      Why.Step(
        .operand(operand, extent, cause, maker), depth: 1, at: Why.Target(.block(number), field))
    ]
    // Where the number came in as it is, it was made further up.
    if maker == .identity {
      steps += originSteps(of: axis, above: number, depth: 2)
    }
    return steps
  }

  private func maker(of axis: Axis, _ operand: Operand, atBlock number: Int) -> Why.Maker {
    let block = block(number)
    if operand == .shortcut {
      if block.convShortcut { return .projection }
      return block.poolsShortcut && axis != .channels ? .pooling : .identity
    }
    if axis == .channels { return .expansion }
    return block.strideAt == .first && block.kind != .basic ? .reduction : .grouped
  }

  private func field(for cause: Cause, _ maker: Why.Maker) -> BlockField {
    switch cause {
    case .divided: .strides
    case .expanded: .filters
    case .given: .outputChannels
    case .kernel: .kernel
    case .kept, .fromBlock, .fromStem, .fromInput: .convShortcut
    }
  }

  /// What made the extent that reaches block `number`, and where that is decided.
  func originSteps(of axis: Axis, above number: Int, depth: Int) -> [Why.Step] {
    axis == .channels
      ? channelOrigin(above: number, depth: depth) : sizeOrigin(of: axis, above: number, depth: depth)
  }

  private func channelOrigin(above number: Int, depth: Int) -> [Why.Step] {
    guard let origin = origin(ofInputTo: number) else { return stemChannels(depth: depth) }
    let facts = blocks[origin]
    let cause = cause(of: .channels, .main, atBlock: origin)
    var steps = [
      Why.Step(
        .made(facts.output.map.channels, by: .block(origin), cause), depth: depth,
        at: Why.Target(.block(origin), .filters))
    ]
    if block(origin).convShortcut, facts.input.map.channels != facts.output.map.channels {
      steps.append(
        Why.Step(
          .projected(from: facts.input.map.channels, to: facts.output.map.channels), depth: depth,
          at: Why.Target(.block(origin), .convShortcut)))
    }
    return steps
  }

  private func stemChannels(depth: Int) -> [Why.Step] {
    let channels = stem.output.map.channels
    let fact: Why.Fact =
      network.stem == nil ? .input(.channels, channels) : .made(channels, by: .stem, .fromStem)
    let target = network.stem == nil ? Why.Target.input(.channels) : Why.Target(.part(.stem), .part(.filters))
    return [Why.Step(fact, depth: depth, at: target)]
  }

  /// Every part above that changed the size, the nearest first, down to the input.
  private func sizeOrigin(of axis: Axis, above number: Int, depth: Int) -> [Why.Step] {
    var steps: [Why.Step] = []
    var above = number - 1
    while above >= 0, steps.count < 64 {
      let facts = blocks[above]
      if facts.output.map[axis] != facts.input.map[axis] {
        steps.append(
          Why.Step(
            .made(facts.output.map[axis], by: .block(above), cause(of: axis, .main, atBlock: above)),
            depth: depth, at: Why.Target(.block(above), .strides)))
      }
      above -= 1
    }
    return steps + stemSizes(of: axis, depth: depth)
  }

  /// The layers of the stem that changed the size, the last first, and the input.
  func stemSizes(of axis: Axis, depth: Int) -> [Why.Step] {
    let layers = stemLayers.filter { $0.output[axis] != $0.input[axis] }
    let input = FeatureMap(network.input)[axis]
    return layers.reversed().map {
      Why.Step(
        .stemLayer($0.layer.role, from: $0.input[axis], to: $0.output[axis]), depth: depth,
        at: Why.Target(.stem))
    } + [Why.Step(.input(axis, input), depth: depth, at: .input(axis))]
  }
}

extension Why.Target {
  /// The setting of the input for `axis`.
  static func input(_ axis: Axis) -> Why.Target {
    let field: PartField =
      switch axis {
      case .height: .height
      case .width: .width
      case .channels: .channels
      }
    return Why.Target(.input, .part(field))
  }
}
