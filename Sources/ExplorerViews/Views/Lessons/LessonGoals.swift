import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// The words of a task's conditions, each with how things stand.
struct LessonGoals {
  let network: InferredNetwork
  /// The network with which the task began.
  let start: Network
  let language: Language

  func line(_ condition: LessonCondition, isReached: Bool) -> Line {
    let mark: Mark = isReached ? .good : .unknown
    return Line("  \(isReached ? "✓" : "○") ", mark.verdictRole) + Line(words(condition))
  }

  private func words(_ condition: LessonCondition) -> String {
    switch condition {
    case .addsUp: return language.say(LessonWords.goalAddsUp)
    case .nothingWrong: return language.say(LessonWords.goalNothingWrong)
    case .edits(let most):
      return language.say(
        LessonWords.goalEdits(atMost: most, now: network.network.settingsChanged(since: start)))
    case .setting(_, let text): return text
    case .measure(let place, let comparison, let bound):
      let value = network.value(of: place).map(\.words) ?? "?"
      return "\(place.spelling) \(comparison.sign) \(grouped(bound))\(language.say(LessonWords.now(value)))"
    }
  }
}

extension LessonCondition.Comparison {
  fileprivate var sign: String {
    switch self {
    case .atMost: "≤"
    case .atLeast: "≥"
    case .equal: "="
    case .unequal: "≠"
    case .less: "<"
    case .more: ">"
    }
  }
}
