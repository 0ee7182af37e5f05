import NetworkFiles
import NetworkModel
import ShapeEngine

/// A question with its answers, all of it worked out from the network.
package struct LessonAsk: Hashable, Sendable {
  package let question: LessonQuestion
  /// What a person chooses from; none where they type.
  package let choices: [LessonChoice]
  package let right: Right

  package enum Right: Hashable, Sendable {
    /// Counted from 0.
    case choice(Int)
    case shape(FeatureMap)
    case number(Int)
  }

  /// Of `question` about `network`, as step `number` of its lesson, from 0; nil if it has no right answer, or
  /// several.
  package init?(_ question: LessonQuestion, about network: InferredNetwork, step number: Int) {
    self.question = question
    switch question {
    case .verdict(let place):
      guard network.network.block(at: place) != nil else { return nil }
      let facts = network.blocks[network.number(of: place)]
      let all = LessonChoice.verdicts(facts)
      // The third step has them in the order of loudness.
      let turn = (number + 2) % all.count
      choices = Array(all[turn...] + all[..<turn])
      guard let index = choices.firstIndex(of: LessonChoice(facts.addition)) else { return nil }
      right = .choice(index)
    case .yesNo(let conditions):
      choices = [.yes, .no]
      right = .choice(conditions.allSatisfy { network.holds($0, since: network.network) } ? 0 : 1)
    case .which(let places):
      choices = places.map(LessonChoice.block) + [.none]
      let broken = places.indices.filter { index in
        network.network.block(at: places[index]) != nil
          && network.blocks[network.number(of: places[index])].addition.verdict == .refused
      }
      guard broken.count <= 1 else { return nil }
      right = .choice(broken.first ?? places.count)
    case .shape(let place):
      guard case .shape(let map)? = network.value(of: place), map.isKnown else { return nil }
      choices = []
      right = .shape(map)
    case .number(let place):
      guard let value = network.value(of: place)?.number else { return nil }
      choices = []
      right = .number(value)
    }
  }

  /// Whether `answer` is right.
  package func isRight(_ answer: LessonAnswer) -> Bool {
    switch (right, answer) {
    case (.choice(let index), .choice(let given)): return index == given
    case (.number(let number), .typed(let text)): return LessonAsk.numbers(in: text) == [number]
    case (.shape(let map), .typed(let text)):
      return LessonAsk.numbers(in: text).map { $0 } == Axis.allCases.map { map[$0].value }
    case (_, .shown), (.choice, .typed), (.number, .choice), (.shape, .choice): return false
    }
  }

  /// Whether `text` can be given as an answer: a number, or three of them.
  package func isComplete(_ text: String) -> Bool {
    let numbers = LessonAsk.numbers(in: text)
    switch right {
    case .choice: return false
    case .number: return numbers.count == 1 && numbers[0] != nil
    case .shape: return numbers.count == 3 && !numbers.contains(nil)
    }
  }

  /// The first axis on which a shape that was typed is not the right one.
  func firstDifference(from answer: LessonAnswer) -> Axis? {
    guard case .shape(let map) = right, case .typed(let text) = answer else { return nil }
    let numbers = LessonAsk.numbers(in: text)
    guard numbers.count == Axis.allCases.count else { return nil }
    return zip(Axis.allCases, numbers).first { axis, number in map[axis].value != number }?.0
  }

  /// `28x28x512`, `28×28×512`, `28 28 512`; commas group digits.
  private static func numbers(in text: String) -> [Int?] {
    text.split(whereSeparator: { "x×* ".contains($0) }).map { word in
      Int(word.filter { $0 != "," })
    }
  }
}

/// One of the answers to choose from.
package enum LessonChoice: Hashable, Sendable {
  case addsUp
  /// On these axes the operands differ.
  case refused([Axis])
  /// Accepted, one operand repeated.
  case stretched
  /// Accepted, compared when data arrives.
  case atRunTime
  case yes, no
  case block(BlockPlace)
  /// None of the blocks.
  case none

  init(_ addition: Addition) {
    switch addition.verdict {
    case .addsUp: self = .addsUp
    case .unknown: self = .atRunTime
    case .broadcasts: self = .stretched
    case .refused: self = .refused(Axis.allCases.filter { addition[$0] == .differs })
    }
  }

  /// The four kinds of verdict, of which one is that of the block's addition.
  ///
  /// Which refusals are among them follows from what comes in and the main path alone: they are the same with a
  /// projection as without, and so do not tell.
  static func verdicts(_ facts: BlockFacts) -> [LessonChoice] {
    let changed = Axis.allCases.filter { facts.main[$0] != facts.input.map[$0] }
    let isWhole = changed == [.channels] || changed == Axis.allCases
    var refusals: [[Axis]] = [[.channels], isWhole ? Axis.allCases : [.height, .width]]
    if case .refused(let axes) = LessonChoice(facts.addition), !refusals.contains(axes) { refusals[1] = axes }
    let isKnown = facts.main.isKnown && facts.shortcut.isKnown
    return [.addsUp, .refused(refusals[0]), .refused(refusals[1]), isKnown ? .stretched : .atRunTime]
  }
}

/// What a person answered.
package enum LessonAnswer: Hashable, Sendable {
  /// Counted from 0.
  case choice(Int)
  case typed(String)
  /// Nothing: they asked to be shown.
  case shown
}
