import NetworkFiles
import NetworkModel
import ShapeEngine

extension Lesson {
  /// What is wrong with the lesson though its file can be read, with the line of the step: a question without
  /// exactly one right answer, a task that is done before it begins or that its solution does not do.
  package var faults: [(line: Int, message: Text)] {
    steps.enumerated().flatMap { index, step in
      step.faults(number: index).map { fault in
        (step.line, Text { LessonFaultWords.step(index + 1, fault[$0])[$0] })
      }
    }
  }
}

extension LessonStep {
  fileprivate func faults(number: Int) -> [LessonFaultWords] {
    switch task {
    case .say: return []
    case .ask(let question):
      if LessonAsk(question, about: InferredNetwork(scene), step: number) != nil { return [] }
      switch question {
      case .which: return [.severalRefused]
      case .verdict, .shape, .number, .yesNo: return [.nothingKnown]
      }
    case .do(let conditions):
      var network = InferredNetwork(scene)
      var faults: [LessonFaultWords] = []
      if conditions.allSatisfy({ network.holds($0, since: scene) }) {
        faults.append(.doneBefore)
      }
      for edit in solution { _ = network.apply(edit) }
      for condition in conditions where !network.holds(condition, since: scene) {
        faults.append(.notSolved(condition.spelling))
      }
      return faults
    }
  }
}

extension LessonCondition {
  /// As files spell it.
  package var spelling: String {
    switch self {
    case .addsUp: "adds up"
    case .nothingWrong: "nothing wrong"
    case .edits(let most): "edits <= \(most)"
    case .setting(_, let text): text
    case .measure(let place, let comparison, let bound):
      "\(place.spelling) \(comparison.rawValue) \(bound)"
    }
  }
}
