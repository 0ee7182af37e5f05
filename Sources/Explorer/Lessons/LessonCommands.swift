extension Command {
  /// Those of lessons, and of their list.
  static let ofLessons: [Command] =
    (0..<4).map { index in
      Command(
        "predict-\(index + 1)", ["\(index + 1)"], .understand, ("answer \(index + 1)", "第 \(index + 1) 个答案"),
        label: ("predict", "预测"),
        .lesson(.predict(index)), in: [.lesson], where: { $0.openChoices > index })
    } + [
      Command(
        "give-answer", ["enter"], .understand, ("give this answer", "提交这个答案"), label: ("answer", "回答"),
        .lesson(.give),
        in: [.lesson], where: { $0.lesson?.isAnswered == false }, unless: \.answerObstacle),
      Command(
        "mark-next", ["down", "j"], .move, ("next answer", "下一个答案"), .lesson(.mark(by: 1)), in: [.lesson],
        where: { $0.openChoices > 0 }),
      Command(
        "mark-previous", ["up", "k"], .move, ("answer before", "上一个答案"), .lesson(.mark(by: -1)),
        in: [.lesson],
        where: { $0.openChoices > 0 }),
      Command(
        "next-lesson-step", ["enter"], .move, ("next step", "下一步"), label: ("next step", "下一步"),
        .lesson(.goOn), in: [.lesson],
        where: \.isLessonStepDone),
      Command(
        "try-it", ["enter"], .change, ("try it", "动手试"), label: ("try it", "动手试"), .lesson(.playFreely),
        in: [.lesson],
        where: { $0.lesson?.isAnswered == true && !$0.isLessonStepDone }),
      Command(
        "lesson-back", ["b"], .move, ("step before", "上一步"), label: ("back", "上一步"), .lesson(.goBack),
        in: [.lesson],
        unless: { $0.lesson?.step == 0 ? .firstStep : nil }),
      Command(
        "hint", ["h"], .understand, ("a hint, then a clearer one", "提示，再按更清楚"), label: ("hint", "提示"),
        .lesson(.hint),
        in: [.lesson], unless: \.hintObstacle),
      Command(
        "lesson-why", ["y"], .understand, ("why it is so", "为什么会这样"), label: ("why", "为什么"), .lesson(.why),
        in: [.lesson],
        unless: \.lessonWhyObstacle),
      Command(
        "show-me", ["s"], .understand, ("show me", "演示给我看"), label: ("show me", "演示"), .lesson(.showMe),
        in: [.lesson],
        where: { !$0.isLessonStepDone }),
      Command(
        "reset-step", ["r"], .change, ("this step anew", "这一步重来"), label: ("reset", "重来"), .lesson(.reset),
        in: [.lesson]),
      Command(
        "play-freely", ["esc"], .change, ("play freely", "自由尝试"), label: ("play freely", "自由尝试"),
        .lesson(.playFreely), in: [.lesson]),
      Command(
        "lesson-down", ["page-down", "J"], .move, ("scroll down", "下滚"), .lesson(.scroll(by: 1)),
        in: [.lesson]),
      Command(
        "lesson-up", ["page-up", "K"], .move, ("scroll up", "上滚"), .lesson(.scroll(by: -1)), in: [.lesson]),
      Command(
        "leave-lesson", ["q", "ctrl-c"], .network, ("leave the lesson", "离开课程"), label: ("leave", "离开"),
        .lesson(.leave),
        in: [.lesson]),
      Command(
        "back-to-lesson", ["L"], .understand, ("back to the lesson", "回到课程"), label: ("lesson", "课程"),
        .lesson(.goToLesson),
        in: views, where: { $0.lesson != nil }),
      Command(
        "lessons", ["L"], .understand, ("lessons", "课程"), label: ("lessons", "课程"), .lesson(.list),
        in: views.union([.lesson]), where: { $0.lesson?.isPlaying != true && $0.demo == nil }),
      Command(
        "next-lesson", ["down", "j"], .move, ("next lesson", "下一课"), label: ("lesson", "选课"),
        .lesson(.selectLesson(by: 1)),
        in: [.lessons]),
      Command(
        "previous-lesson", ["up", "k"], .move, ("lesson before", "上一课"), .lesson(.selectLesson(by: -1)),
        in: [.lessons]),
      Command(
        "open-lesson", ["enter"], .move, ("open it, where you stopped", "从上次停下处打开"), label: ("open", "打开"),
        .lesson(.openSelected),
        in: [.lessons]),
      Command(
        "close-lessons", ["esc", "L", "q", "ctrl-c"], .move, ("back", "返回"), label: ("back", "返回"),
        .closeOverlay,
        in: [.lessons]),
    ]
}

extension State {
  /// How many answers there are to choose from now.
  var openChoices: Int {
    guard let lesson, lesson.answer == nil else { return 0 }
    return lesson.ask?.choices.count ?? 0
  }

  var answerObstacle: Obstacle? {
    guard let lesson, let ask = lesson.ask, ask.choices.isEmpty, !ask.isComplete(lesson.typed) else {
      return nil
    }
    switch ask.right {
    case .shape: return .typeShape
    case .number, .choice: return .typeNumber
    }
  }

  var lessonWhyObstacle: Obstacle? {
    if lesson?.isAnswered == false { return .predictFirst }
    return lessonReason?.question == nil ? .noStepsLead : nil
  }

  var hintObstacle: Obstacle? {
    guard let lesson else { return nil }
    if lesson.current.hints.isEmpty { return .noHint }
    return lesson.hintCount < lesson.current.hints.count ? nil : .lastHint
  }
}
