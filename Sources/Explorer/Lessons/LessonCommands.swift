extension Command {
  /// Those of lessons, and of their list.
  static let ofLessons: [Command] =
    (0..<4).map { index in
      Command(
        "predict-\(index + 1)", ["\(index + 1)"], .understand, "answer \(index + 1)", label: "predict",
        .lesson(.predict(index)), in: [.lesson], where: { $0.openChoices > index })
    } + [
      Command(
        "give-answer", ["enter"], .understand, "give this answer", label: "answer", .lesson(.give),
        in: [.lesson], where: { $0.lesson?.isAnswered == false }, unless: \.answerObstacle),
      Command(
        "mark-next", ["down", "j"], .move, "next answer", .lesson(.mark(by: 1)), in: [.lesson],
        where: { $0.openChoices > 0 }),
      Command(
        "mark-previous", ["up", "k"], .move, "answer before", .lesson(.mark(by: -1)), in: [.lesson],
        where: { $0.openChoices > 0 }),
      Command(
        "next-lesson-step", ["enter"], .move, "next step", label: "next step", .lesson(.goOn), in: [.lesson],
        where: \.isLessonStepDone),
      Command(
        "try-it", ["enter"], .change, "try it", label: "try it", .lesson(.playFreely), in: [.lesson],
        where: { $0.lesson?.isAnswered == true && !$0.isLessonStepDone }),
      Command(
        "lesson-back", ["b"], .move, "step before", label: "back", .lesson(.goBack), in: [.lesson],
        unless: { $0.lesson?.step == 0 ? "this is the first step" : nil }),
      Command(
        "hint", ["h"], .understand, "a hint, then a clearer one", label: "hint", .lesson(.hint),
        in: [.lesson], unless: \.hintObstacle),
      Command(
        "lesson-why", ["y"], .understand, "why it is so", label: "why", .lesson(.why), in: [.lesson],
        unless: { $0.lesson?.isAnswered == false ? "predict first; then y says why" : nil }),
      Command(
        "show-me", ["s"], .understand, "show me", label: "show me", .lesson(.showMe), in: [.lesson],
        where: { !$0.isLessonStepDone }),
      Command(
        "reset-step", ["r"], .change, "this step anew", label: "reset", .lesson(.reset),
        in: [.lesson]),
      Command(
        "play-freely", ["esc"], .change, "play freely", label: "play freely",
        .lesson(.playFreely), in: [.lesson]),
      Command(
        "lesson-down", ["page-down", "J"], .move, "scroll down", .lesson(.scroll(by: 1)), in: [.lesson]),
      Command("lesson-up", ["page-up", "K"], .move, "scroll up", .lesson(.scroll(by: -1)), in: [.lesson]),
      Command(
        "leave-lesson", ["q", "ctrl-c"], .network, "leave the lesson", label: "leave", .lesson(.leave),
        in: [.lesson]),
      Command(
        "back-to-lesson", ["L"], .understand, "back to the lesson", label: "lesson", .lesson(.goToLesson),
        in: views, where: { $0.lesson != nil }),
      Command(
        "lessons", ["L"], .understand, "lessons", label: "lessons", .lesson(.list),
        in: views.union([.lesson]), where: { $0.lesson?.isPlaying != true }),
      Command(
        "next-lesson", ["down", "j"], .move, "next lesson", label: "lesson", .lesson(.selectLesson(by: 1)),
        in: [.lessons]),
      Command(
        "previous-lesson", ["up", "k"], .move, "lesson before", .lesson(.selectLesson(by: -1)),
        in: [.lessons]),
      Command(
        "open-lesson", ["enter"], .move, "open it, where you stopped", label: "open", .lesson(.openSelected),
        in: [.lessons]),
      Command(
        "close-lessons", ["esc", "L", "q", "ctrl-c"], .move, "back", label: "back", .closeOverlay,
        in: [.lessons]),
    ]
}

extension State {
  /// How many answers there are to choose from now.
  var openChoices: Int {
    guard let lesson, lesson.answer == nil else { return 0 }
    return lesson.ask?.choices.count ?? 0
  }

  var answerObstacle: String? {
    guard let lesson, let ask = lesson.ask, ask.choices.isEmpty, !ask.isComplete(lesson.typed) else {
      return nil
    }
    switch ask.right {
    case .shape: return "type height, width and channels, as in 56x56x256"
    case .number, .choice: return "type a number"
    }
  }

  var hintObstacle: String? {
    guard let lesson else { return nil }
    if lesson.current.hints.isEmpty { return "this step has no hint" }
    return lesson.hintCount < lesson.current.hints.count ? nil : "that was the last hint; s shows it"
  }
}
