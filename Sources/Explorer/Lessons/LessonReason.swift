import Diagnostics
import NetworkFiles
import NetworkModel
import ShapeEngine

/// What leads an answer of a lesson back to settings.
package enum LessonReason: Hashable, Sendable {
  /// A question that the explorer answers.
  case why(Why.Question, Site)
  /// One side of the addition of a block, by its number through all stacks, on one axis.
  case operand(Operand, Axis, block: Int)
  /// The channels of all slices of a grouped convolution.
  case slices(block: Int)
  /// The channels that no slice reads.
  case leftOver(block: Int)
  /// Nothing but a setting.
  case setting(BlockField, block: Int)

  /// What the explorer can be asked about it.
  package var question: (question: Why.Question, site: Site)? {
    switch self {
    case .why(let question, let site): (question, site)
    case .operand(_, _, let block): (.addition, .block(block))
    case .slices, .leftOver, .setting: nil
    }
  }
}

extension State {
  /// The reason for what the step asks or shows; of an answer that is wrong, for what is wrong of it. Nil where no
  /// settings lead there.
  package var lessonReason: LessonReason? {
    guard let lesson else { return nil }
    let place = lesson.current.place
    switch lesson.current.task {
    case .ask(.verdict(let block)): return network.reason(for: LessonPlace(.block(block), .add))
    case .ask(.which(let blocks)):
      let answers = [lesson.ask?.right.choice, lesson.answer?.choice, 0].compactMap(\.self)
      guard let index = answers.first(where: blocks.indices.contains) else { return nil }
      return network.reason(for: LessonPlace(.block(blocks[index]), .add))
    case .ask(.shape(let place)):
      return network.reason(
        for: place, on: lesson.answer.flatMap { lesson.ask?.firstDifference(from: $0) })
    case .ask(.number(let place)): return network.reason(for: place)
    case .ask(.yesNo(let conditions)):
      let start = lesson.current.scene
      let failing = conditions.first { !network.holds($0, since: start) }
      return (failing ?? conditions.first).flatMap { network.reason(for: $0, at: place) }
    case .say: return place.flatMap { network.reason(for: $0) }
    case .do:
      if let place { return network.reason(for: place) }
      return network.blocks.firstIndex { $0.addition.verdict == .refused }.flatMap(network.reasonOfAddition)
    }
  }
}

extension InferredNetwork {
  /// The reason for what stands at `place`; of a shape, for one `axis` of it.
  func reason(for place: LessonPlace, on axis: Axis? = nil) -> LessonReason? {
    switch place.part {
    case .block(let block):
      guard network.block(at: block) != nil else { return nil }
      return reason(for: place.what ?? .add, on: axis, ofBlock: number(of: block))
    case .stem: return reason(for: place.what ?? .output, on: axis, of: .stem)
    case .head: return reason(for: place.what ?? .output, on: axis, of: .head)
    case .stack, .network: return nil
    }
  }

  private func reason(for what: LessonPlace.What, on axis: Axis?, ofBlock number: Int) -> LessonReason? {
    switch what {
    case .add: return reasonOfAddition(number)
    case .main: return axis.map { .operand(.main, $0, block: number) } ?? reasonOfAddition(number)
    case .shortcut: return axis.map { .operand(.shortcut, $0, block: number) } ?? reasonOfAddition(number)
    case .output, .channels: return reasonOfOutput(axis ?? .channels, number)
    case .height: return reasonOfOutput(.height, number)
    case .width: return reasonOfOutput(.width, number)
    case .input: return reasonOfInput(axis ?? .channels, number)
    case .reduced: return reasonOfReduced(axis ?? .channels, number)
    case .grouped: return reasonOfGrouped(axis ?? .channels, number)
    case .dropped: return network.rules == .kerasSlices ? .leftOver(block: number) : nil
    case .params: return .why(.parameters, .block(number))
    case .multiplyAdds: return .why(.multiplyAdds, .block(number))
    case .filters: return .setting(.filters, block: number)
    case .groups: return .setting(.groups, block: number)
    case .strides: return .setting(.strides, block: number)
    case .expansion: return .setting(.expansion, block: number)
    case .trainable, .blocks, .additions, .broken, .broadcasts: return nil
    }
  }

  private func reason(for what: LessonPlace.What, on axis: Axis?, of site: Site) -> LessonReason? {
    switch what {
    case .output, .channels: return reason(on: axis ?? .channels, of: site)
    case .height: return reason(on: .height, of: site)
    case .width: return reason(on: .width, of: site)
    case .input: return site == .head ? reasonOfInput(axis ?? .channels, blocks.count) : nil
    case .params: return .why(.parameters, site)
    case .multiplyAdds: return .why(.multiplyAdds, site)
    case .add, .reduced, .grouped, .main, .shortcut, .trainable, .dropped, .blocks, .additions, .broken,
      .broadcasts, .filters, .groups, .strides, .expansion:
      return nil
    }
  }

  private func reason(on axis: Axis, of site: Site) -> LessonReason? {
    site == .head && axis != .channels ? nil : .why(axis.question, site)
  }

  /// Nil where a framework never comes to the addition of this block.
  func reasonOfAddition(_ number: Int) -> LessonReason? {
    blocks[number].layerProblems.isEmpty ? .why(.addition, .block(number)) : nil
  }

  private func reasonOfOutput(_ axis: Axis, _ number: Int) -> LessonReason {
    let facts = blocks[number]
    return facts.output.map[axis] == facts.main[axis]
      ? .why(axis.question, .block(number)) : .operand(.shortcut, axis, block: number)
  }

  /// What hands on what block `number` reads.
  private func reasonOfInput(_ axis: Axis, _ number: Int) -> LessonReason {
    number > 0 ? reasonOfOutput(axis, number - 1) : .why(axis.question, .stem)
  }

  private func reasonOfReduced(_ axis: Axis, _ number: Int) -> LessonReason? {
    let facts = blocks[number]
    if axis == .channels { return .setting(.filters, block: number) }
    if facts.reduced[axis] == facts.input.map[axis] { return reasonOfInput(axis, number) }
    return facts.reduced[axis] == facts.main[axis] ? .why(axis.question, .block(number)) : nil
  }

  private func reasonOfGrouped(_ axis: Axis, _ number: Int) -> LessonReason? {
    guard axis == .channels else {
      return blocks[number].grouped[axis] == blocks[number].main[axis]
        ? .why(axis.question, .block(number)) : nil
    }
    let isSliced = network.rules == .kerasSlices && block(number).groups > 0
    return isSliced ? .slices(block: number) : .setting(.filters, block: number)
  }

  // MARK: Conditions

  /// Why `condition` holds or not; where all is well, of the block at `place`.
  func reason(for condition: LessonCondition, at place: LessonPlace?) -> LessonReason? {
    switch condition {
    case .edits, .setting: return nil
    case .measure(let place, _, _): return reason(for: place)
    case .addsUp, .nothingWrong:
      if !stem.layerProblems.isEmpty { return nil }
      if let wrong = blocks.firstIndex(where: { !$0.layerProblems.isEmpty || $0.addition.verdict != .addsUp })
      {
        return reasonOfAddition(wrong)
      }
      if condition == .nothingWrong, let losing = blocks.firstIndex(where: { $0.droppedChannels > 0 }) {
        return .leftOver(block: losing)
      }
      return place?.block.flatMap { reason(for: LessonPlace(.block($0), .add)) }
    }
  }
}

extension Axis {
  fileprivate var question: Why.Question {
    switch self {
    case .height: .height
    case .width: .width
    case .channels: .channels
    }
  }
}

extension LessonAsk.Right {
  fileprivate var choice: Int? { if case .choice(let index) = self { index } else { nil } }
}

extension LessonAnswer {
  fileprivate var choice: Int? { if case .choice(let index) = self { index } else { nil } }
}
