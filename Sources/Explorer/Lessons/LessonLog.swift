import NetworkFiles

/// What a script of keys says of a lesson: at which step it began, and how each step went.
struct LessonLog {
  private var lesson: Lesson?
  private var step = 0
  private var isTold = false

  /// The word that puts a lesson where it has begun just now, or nil if none has.
  mutating func beginning(_ state: State) -> String? {
    defer { lesson = state.lesson?.lesson }
    guard let run = state.lesson, run.lesson != lesson else { return nil }
    isTold = false
    return "lesson-step(\(run.step + 1))"
  }

  /// `step 4 of 6: said 1, right was 4`, once for each answer and each task that is done.
  mutating func comment(_ state: State) -> String? {
    guard let run = state.lesson else { return nil }
    if run.step != step {
      step = run.step
      isTold = false
    }
    guard let outcome = state.lessonOutcome else {
      isTold = false
      return nil
    }
    if isTold { return nil }
    isTold = true
    return "step \(run.step + 1) of \(run.lesson.steps.count): \(outcome)"
  }
}

extension State {
  /// What came of the step, as a comment; nil as long as it is open, and where nothing is to be done.
  fileprivate var lessonOutcome: String? {
    guard let run = lesson else { return nil }
    guard let ask = run.ask else {
      return lessonGoals.isEmpty || !isLessonStepDone ? nil : run.wasShown ? "was shown" : "done"
    }
    switch run.answer {
    case .choice(let index)?: return outcome("\(index + 1)", .choice(index), ask)
    case .typed(let text)?: return outcome(text, .typed(text), ask)
    case .shown?: return "was shown \(ask.right.spelling)"
    case nil: return nil
    }
  }

  private func outcome(_ said: String, _ answer: LessonAnswer, _ ask: LessonAsk) -> String {
    ask.isRight(answer) ? "said \(said), which is right" : "said \(said), right was \(ask.right.spelling)"
  }
}

extension LessonAsk.Right {
  /// As a person gives it.
  fileprivate var spelling: String {
    switch self {
    case .choice(let index): "\(index + 1)"
    case .shape(let map): "\(map.height)x\(map.width)x\(map.channels)"
    case .number(let number): "\(number)"
    }
  }
}
