import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// What made an extent of a part's output; of channels also what they reach.
  func extentSteps(of axis: Axis, at site: Site) -> [Why.Step] {
    switch site {
    case .stem:
      return axis == .channels ? stemChannelSteps : stemSizes(of: axis, depth: 0)
    case .head where network.head == nil: return originSteps(of: axis, above: blocks.count, depth: 0)
    case .head:
      if axis != .channels { return [] }
      return [
        Why.Step(
          .made(head.output.map.channels, by: .head, .fromStem), at: Why.Target(.part(.head), .part(.classes))
        )
      ]
    case .block(let number):
      return axis == .channels ? channelSteps(number) : sizeSteps(of: axis, number)
    }
  }

  private var stemChannelSteps: [Why.Step] {
    let channels = stem.output.map.channels
    if network.stem == nil {
      return [Why.Step(.input(.channels, channels), at: .input(.channels))] + reachSteps(from: 0)
    }
    return [
      Why.Step(
        .made(channels, by: .stem, .fromStem), at: Why.Target(.part(.stem), .part(.filters)))
    ] + reachSteps(from: 0)
  }

  /// The input's own extent; of its channels also who reads them.
  func inputSteps(of axis: Axis) -> [Why.Step] {
    let steps = [Why.Step(.input(axis, FeatureMap(network.input)[axis]), at: .input(axis))]
    guard axis == .channels else { return steps }
    guard let stem = network.stem else { return steps + reachSteps(from: 0) }
    let first = stemLayers.first { if case .stemConv = $0.layer.role { true } else { false } }
    return steps + [
      Why.Step(
        .reaches(.stem(kernel: stem.kernel, to: first?.output.channels ?? .unknown)),
        at: Why.Target(.part(.stem), .part(.filters)))
    ]
  }

  private func channelSteps(_ number: Int) -> [Why.Step] {
    let block = block(number)
    let site = Site.block(number)
    let cause = cause(of: .channels, .main, atBlock: number)
    var steps = [
      Why.Step(
        .made(blocks[number].main.channels, by: site, cause), at: Why.Target(site, .filters))
    ]
    if case .expanded = cause {
      steps += [BlockField.expansion, .filters].map {
        Why.Step(.setting(block.setting($0)), depth: 1, at: Why.Target(site, $0))
      }
    }
    if case .given = cause {
      steps.append(
        Why.Step(
          .setting(block.setting(.outputChannels)), depth: 1, at: Why.Target(site, .outputChannels)))
    }
    let facts = blocks[number]
    steps.append(
      Why.Step(
        .reaches(
          .mainPath(
            addition: number + 1, shortcut: facts.shortcut.channels, facts.addition.channels)),
        at: Why.Target(.block(number), .convShortcut)))
    return steps + reachSteps(from: number + 1)
  }

  /// The identities from block `first` on that hand on the channels that reach it, and who reads them then.
  private func reachSteps(from first: Int) -> [Why.Step] {
    var steps: [Why.Step] = []
    var next = first
    while next < blocks.count, !block(next).convShortcut, blocks[next].addition.channels == .agrees {
      next += 1
    }
    if next > first {
      steps.append(
        Why.Step(
          .reaches(.identities(additions: first + 1...next, blocks: first...next - 1, .agrees)),
          at: Why.Target(.block(first), .convShortcut)))
    }
    guard next < blocks.count else {
      if network.head != nil {
        steps.append(
          Why.Step(.reaches(.dense(units: head.output.map.channels)), at: Why.Target(.head)))
      }
      return steps
    }
    steps.append(
      Why.Step(
        .reaches(.convolution(block: next, isProjection: false, to: blocks[next].reduced.channels)),
        at: Why.Target(.block(next), .filters)))
    if block(next).convShortcut {
      steps.append(
        Why.Step(
          .reaches(.convolution(block: next, isProjection: true, to: blocks[next].shortcut.channels)),
          at: Why.Target(.block(next), .convShortcut)))
    } else {
      steps.append(
        Why.Step(
          .reaches(
            .identities(
              additions: next + 1...next + 1, blocks: next...next, blocks[next].addition.channels)),
          at: Why.Target(.block(next), .convShortcut)))
    }
    return steps
  }

  private func sizeSteps(of axis: Axis, _ number: Int) -> [Why.Step] {
    let facts = blocks[number]
    let cause = cause(of: axis, .main, atBlock: number)
    let first = Why.Step(
      .made(facts.main[axis], by: .block(number), cause), at: Why.Target(.block(number), .strides))
    return [first] + originSteps(of: axis, above: number, depth: 1)
  }

  /// Every layer that holds parameters, multiplies or hands on numbers, in the order in which they are made.
  func countSteps(_ question: Why.Question, at site: Site) -> [Why.Step] {
    let layers: [LayerFacts] =
      switch site {
      case .stem: stemLayers
      case .head: headLayers
      case .block(let number): self.layers(ofBlock: number)
      }
    return layers.filter { question.count($0.measures, by: network.rules) != 0 }.map {
      Why.Step(.layer($0, question), at: Why.Target(site, field(of: $0.layer.role, at: site)))
    }
  }

  /// The setting that a layer of a block has most to do with.
  private func field(of role: LayerRole, at site: Site) -> BlockField? {
    guard case .block = site else { return nil }
    switch role {
    case .conv1, .norm1, .conv2, .norm2, .branch: return .filters
    case .conv3, .norm3: return .expansion
    case .shortcutConv, .shortcutNorm: return .convShortcut
    case .reduce, .excite: return .squeezeExcitation
    default: return nil
    }
  }
}
