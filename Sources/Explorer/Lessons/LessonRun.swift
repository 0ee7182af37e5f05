import NetworkFiles
import NetworkModel
import ShapeEngine

/// A lesson while it runs.
package struct LessonRun: Sendable {
  package let lesson: Lesson
  /// Its number among those that come with the program, from 1.
  package let number: Int?
  /// Counted from 0.
  package internal(set) var step: Int
  /// The network with which the step began.
  package internal(set) var scene: InferredNetwork
  /// What is asked in this step.
  package internal(set) var ask: LessonAsk?
  package internal(set) var answer: LessonAnswer?
  /// What is being typed as an answer.
  package internal(set) var typed = ""
  /// The choice that is marked, counted from 0.
  package internal(set) var marked = 0
  /// How many hints are shown.
  package internal(set) var hintCount = 0
  /// Whether the person plays freely, with all keys of the explorer.
  package internal(set) var isPlaying = false
  /// Whether the solution was shown.
  package internal(set) var wasShown = false
  /// The first line that can be seen, of those that scroll.
  package internal(set) var top = 0
  /// What was open before the lesson, to go back to.
  let home: Home?

  struct Home: Sendable {
    let document: Document
    let selection: Row
    let folded: Set<Int>
  }

  init(_ lesson: Lesson, step: Int, home: Home?) {
    self.lesson = lesson
    self.home = home
    number = Lesson.shipped.firstIndex(of: lesson).map { $0 + 1 }
    self.step = min(max(step, 0), lesson.steps.count - 1)
    scene = InferredNetwork(lesson.steps[self.step].scene)
    prepare()
  }

  package var current: LessonStep { lesson.steps[step] }
  package var isLastStep: Bool { step == lesson.steps.count - 1 }

  /// Whether the answer is given; true of a step that asks nothing.
  package var isAnswered: Bool { ask == nil || answer != nil }

  mutating func scroll(by rows: Int) { top = max(top + rows, 0) }

  mutating func mark(by rows: Int) {
    let count = ask?.choices.count ?? 0
    marked = min(max(marked + rows, 0), max(count - 1, 0))
  }

  mutating func prepare() {
    scene = InferredNetwork(current.scene)
    ask = nil
    if case .ask(let question) = current.task { ask = LessonAsk(question, about: scene, step: step) }
    answer = nil
    typed = ""
    marked = 0
    hintCount = 0
    wasShown = false
    top = 0
  }
}

extension State {
  /// The conditions of the task, each with whether it holds now; none where the step has none.
  package var lessonGoals: [(condition: LessonCondition, isReached: Bool)] {
    guard let lesson, case .do(let conditions) = lesson.current.task else { return [] }
    return conditions.map { ($0, network.holds($0, since: lesson.current.scene)) }
  }

  /// Whether nothing is left to do in this step.
  package var isLessonStepDone: Bool {
    guard let lesson else { return false }
    return lesson.isAnswered && lessonGoals.allSatisfy(\.isReached)
  }

  /// Whether the lesson has the screen.
  package var showsLesson: Bool { lesson.map { !$0.isPlaying } ?? false }
}
