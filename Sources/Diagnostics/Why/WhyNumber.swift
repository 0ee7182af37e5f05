import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// What made an extent of a part's output; of channels also what they reach.
  func extentSteps(of axis: Axis, at site: Site) -> [Why.Step] {
    switch site {
    case .stem:
      return axis == .channels ? stemChannelSteps : stemSizes(of: axis, depth: 0)
    case .head:
      if axis != .channels { return [] }
      return [
        Why.Step(.made(head.output.map.channels, by: .head, .fromStem), at: Why.Target(.head))
      ]
    case .block(let number):
      return axis == .channels ? channelSteps(number) : sizeSteps(of: axis, number)
    }
  }

  private var stemChannelSteps: [Why.Step] {
    let channels = stem.output.map.channels
    if network.stem == nil { return [Why.Step(.input(.channels, channels), at: Why.Target(.stem))] }
    return [Why.Step(.made(channels, by: .stem, .fromStem), at: Why.Target(.stem))]
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
    return steps + reachSteps(number)
  }

  /// The block's own addition, the identities that hand its channels on, and who reads them then.
  private func reachSteps(_ number: Int) -> [Why.Step] {
    let facts = blocks[number]
    var steps = [
      Why.Step(
        .reaches(
          .mainPath(
            addition: number + 1, shortcut: facts.shortcut.channels, facts.addition.channels)),
        at: Why.Target(.block(number), .convShortcut))
    ]
    var next = number + 1
    while next < blocks.count, !block(next).convShortcut, blocks[next].addition.channels == .agrees {
      next += 1
    }
    if next > number + 1 {
      steps.append(
        Why.Step(
          .reaches(
            .identities(additions: number + 2...next, blocks: number + 1...next - 1, .agrees)),
          at: Why.Target(.block(number + 1), .convShortcut)))
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

  /// Every layer that holds parameters, or multiplies, in the order in which they are made.
  func countSteps(_ question: Why.Question, at site: Site) -> [Why.Step] {
    let layers: [LayerFacts] =
      switch site {
      case .stem: stemLayers
      case .head: headLayers
      case .block(let number): self.layers(ofBlock: number)
      }
    let counted = layers.filter { layer in
      let count = question == .parameters ? layer.parameters.counted(by: network.rules) : layer.multiplyAdds
      return count != 0
    }
    return counted.map {
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
