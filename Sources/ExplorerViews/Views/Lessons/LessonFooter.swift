import Explorer
import NetworkModel

/// The last two rows of a lesson: what is to be told just now, and the keys that do something here.
struct LessonFooter {
  private let state: State
  private let run: LessonRun
  private var language: Language { state.language }
  private let columns: Int
  private let rows: Int

  init(_ state: State, _ run: LessonRun) {
    self.state = state
    self.run = run
    columns = state.layout.columns
    rows = state.layout.rows
  }

  private func say(_ words: LessonWords) -> String { language.say(words) }

  /// Writes the last row, and above it what is to be told just now.
  func draw(on canvas: inout Canvas) {
    if let notice = state.notice {
      canvas.fill(rows: rows - 2..<rows - 1, columns: 0..<columns)
      canvas.write(Line(notice[language], .title), row: rows - 2, column: 1, limit: columns - 2)
    }
    let help = Line("?", .title) + Line(" \(say(.help))", .dim)
    let right = help.clicking(.key(Key("?"))) + Line("  ") + Line(":", .title).clicking(.key(Key(":")))
    var column = 1
    for name in footerCommands {
      guard let command = Command.named(name), command.isPossible(in: state.underneath) else { continue }
      let count = run.ask?.choices.count ?? 0
      let keys = name == "predict-1" ? (count > 1 ? "1-\(count)" : "1") : Key(command.keys[0]).shown
      let line = (Line(keys, .title) + Line(" \(command.label(in: language) ?? "")", .dim))
        .clicking(.key(Key(command.keys[0])))
      guard column + line.width + 2 < columns - 1 - right.width else { break }
      canvas.write(line, row: rows - 1, column: column)
      column += line.width + 2
    }
    canvas.write(right, row: rows - 1, endingAt: columns - 1)
  }

  /// Most useful first.
  private var footerCommands: [String] {
    if !run.isAnswered {
      return run.ask?.choices.isEmpty == true
        ? ["give-answer", "hint", "play-freely"] : ["predict-1", "hint", "play-freely"]
    }
    if !state.isLessonStepDone { return ["try-it", "hint", "show-me", "reset-step", "lesson-back"] }
    let isTask = !state.lessonGoals.isEmpty
    let hasWhy = run.ask != nil && state.lessonReason?.question != nil
    return ["next-lesson-step", "lesson-back"]
      + (isTask ? ["reset-step"] : hasWhy ? ["lesson-why"] : [])
      + ["play-freely"]
  }
}
