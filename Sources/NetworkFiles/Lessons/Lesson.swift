import NetworkModel

/// A lesson: a network, and steps that tell, ask and set tasks about it.
///
/// It holds no right answers: what is so follows from the network of each step.
package struct Lesson: Hashable, Sendable {
  /// The word that opens it, if it comes with the program.
  package let name: String
  /// Under which its progress is kept: the name, if it comes with the program, or its file, as `file:/home/a.yaml`.
  ///
  /// So a lesson of one's own never counts as one that comes along, nor as one of another folder.
  package let key: String
  package let title: Text
  /// At least one.
  package let steps: [LessonStep]
}

/// One step of a lesson.
package struct LessonStep: Hashable, Sendable {
  package let task: LessonTask
  /// What is told before anything is asked.
  package let text: Text
  /// What is shown: a block, or a place in one.
  package let place: LessonPlace?
  /// The question in words of its own, instead of those that the kind of question has.
  package let question: Text?
  /// The words of the answer that an addition adds up, where the lesson gives it a reason.
  package let addsUp: Text?
  /// What is told once an answer is given or the task is done.
  package let reveal: Text?
  /// One after the other, each says more.
  package let hints: [Text]
  /// What whoever teaches with it may say or ask, and what answers to expect.
  package let notes: Text?
  /// Edits, in order, that do the task.
  package let solution: [Edit]
  /// The network before the step's own edits.
  package let base: Network
  /// The network as this step begins.
  package let scene: Network
  /// Where the step stands in its file, from 1.
  package let line: Int
}

/// What a step wants.
package enum LessonTask: Hashable, Sendable {
  case say
  case ask(LessonQuestion)
  /// All of the conditions are to hold; which way does not matter.
  case `do`([LessonCondition])
}

/// A prediction about the network of the step.
package enum LessonQuestion: Hashable, Sendable {
  /// What becomes of the addition of a block.
  case verdict(BlockPlace)
  /// Height × width × channels at a place.
  case shape(LessonPlace)
  case number(LessonPlace)
  /// Whether all conditions hold.
  case yesNo([LessonCondition])
  /// Which one of these blocks' additions is refused; none may be.
  case which([BlockPlace])
}

/// Something about a network that holds or does not.
package enum LessonCondition: Hashable, Sendable {
  /// Every addition adds up, and every layer can be built.
  case addsUp
  /// That, and nothing is wrong in silence either.
  case nothingWrong
  /// At most so many settings differ from those with which the step began.
  case edits(atMost: Int)
  /// A setting has a value: `edit` would change nothing.
  case setting(Edit, text: String)
  case measure(LessonPlace, Comparison, Int)

  package enum Comparison: String, CaseIterable, Hashable, Sendable {
    case atMost = "<="
    case atLeast = ">="
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case more = ">"
  }
}

/// A part of a network, and what of it is meant: `stack2.block1.add`, `stem.height`, `params`.
package struct LessonPlace: Hashable, Sendable {
  package let part: Part
  /// nil for the part itself.
  package let what: What?

  package enum Part: Hashable, Sendable {
    case network, stem, head
    /// Counted from 0.
    case stack(Int)
    case block(BlockPlace)
  }

  /// What can be meant of a part; the raw values are those of files.
  package enum What: String, CaseIterable, Hashable, Sendable {
    case add
    case input, reduced, grouped, main, shortcut, output
    case height, width, channels
    case params, trainable
    case multiplyAdds = "multiply_adds"
    case dropped, blocks, additions, broken, broadcasts
    case filters, groups, strides, expansion

    /// Whether it is height × width × channels.
    package var isShape: Bool {
      switch self {
      case .input, .reduced, .grouped, .main, .shortcut, .output: true
      case .add, .height, .width, .channels, .params, .trainable, .multiplyAdds, .dropped, .blocks,
        .additions, .broken, .broadcasts, .filters, .groups, .strides, .expansion:
        false
      }
    }
  }

  package init(_ part: Part, _ what: What? = nil) {
    self.part = part
    self.what = what
  }

  /// The block, if it is one.
  package var block: BlockPlace? {
    guard case .block(let place) = part else { return nil }
    return place
  }

  /// As files spell it.
  package var spelling: String {
    let name: String? =
      switch part {
      case .network: nil
      case .stem: "stem"
      case .head: "head"
      case .stack(let stack): "stack\(stack + 1)"
      case .block(let place): place.spelling
      }
    return [name, what?.rawValue].compactMap(\.self).joined(separator: ".")
  }
}
