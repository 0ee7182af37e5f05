import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// Lessons played through, and their screens.
@Suite struct LessonScreenTests {
  private static let ask = "enter 2 8 x 2 8 x 5 1 2 enter enter down"

  @Test(arguments: [(80, 24), (60, 20), (120, 36)])
  func drawings(columns: Int, rows: Int) throws {
    for language in Language.allCases {
      for (name, keys) in [("ask", Self.ask), ("reveal", Self.ask + " enter")] {
        try LessonJourney("projection", language, (columns, rows), keys)
          .check("lesson-\(language.rawValue)-\(name)-\(columns)x\(rows)")
      }
    }
  }

  @Test func otherSteps() throws {
    let narrow = (columns: 80, rows: 24)
    let puzzle = "enter enter enter s enter 1 enter 1 enter"
    try LessonJourney("question", .english, narrow, puzzle + " h").check("lesson-en-task-80x24")
    try LessonJourney("question", .chinese, narrow, puzzle + " s").check("lesson-zh-done-80x24")
    try LessonJourney("question", .english, narrow, puzzle + " enter space").check("lesson-en-playing-80x24")
    try LessonJourney("question", .chinese, narrow, puzzle + " s enter").check("lesson-zh-list-80x24")
    for language in Language.allCases {
      // Blocks are counted: no steps lead to their number, as they lead to a shape.
      try LessonJourney("blocks", language, narrow, "enter 2 enter")
        .check("lesson-\(language.rawValue)-wrong-number-80x24")
      try LessonJourney("projection", language, narrow, "enter 5 6 x 5 6 x 5 1 2 enter")
        .check("lesson-\(language.rawValue)-wrong-shape-80x24")
    }
    try LessonJourney("projection", .english, narrow, Self.ask + " enter").check(
      "lesson-en-reveal-80x24-ascii", ascii: true)
  }

  /// Every lesson, in both languages, with right and with wrong answers: it can be played to its end, all of it can
  /// be seen on 80×24, and every row is as wide as the screen.
  @Test(arguments: Lesson.shipped, Language.allCases)
  func playedThrough(lesson: Lesson, language: Language) throws {
    for isRight in [true, false] {
      var state = LessonJourney.state(lesson, language, (80, 24))
      for (number, step) in lesson.steps.enumerated() {
        #expect(state.lesson?.step == number)
        try look(at: state, language)
        switch step.task {
        case .say: break
        case .ask:
          let ask = try #require(state.lesson?.ask)
          let answer = ask.answerKeys(isRight: isRight)
          state.play(try KeyScript(answer))
          let given = try #require(state.lesson?.answer)
          #expect(ask.isRight(given) == isRight, "\(lesson.name) \(number)")
          try look(at: state, language)
        case .do:
          #expect(!state.isLessonStepDone)
          if isRight {
            state.play(try KeyScript("enter"))
            for edit in step.solution {
              // A number of blocks is an edit without an assignment of its own.
              let text = edit.assignments.first ?? "stack3.blocks=6"
              state.play(try KeyScript(": " + text.map(String.init).joined(separator: " ") + " enter"))
            }
            state.play(try KeyScript("L"))
          } else {
            state.play(try KeyScript("h h s"))
          }
          #expect(state.isLessonStepDone, "\(lesson.name)")
          try look(at: state, language)
        }
        state.play(try KeyScript("enter"))
      }
      #expect(state.progress.entries[lesson.name]?.isDone == true)
      #expect(state.context == .lessons)
    }
  }

  private func look(at state: State, _ language: Language) throws {
    #expect(LessonView.fits(state), "\(state.drawn().text)")
    let canvas = state.drawn()
    #expect(canvas.rows == 24 && canvas.columns == 80)
    for line in canvas.text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(CellText.columns(of: String(line)) <= 80)
    }
    let english = canvas.text.contains("step \((state.lesson?.step ?? 0) + 1) of")
    #expect(english == (language == .english))
    #expect(!canvas.text.contains("…"), "\(canvas.text)")
  }

  /// The text of a task speaks of the network it began with, once it is done, too.
  @Test func tasksStayTrueOnceDone() throws {
    let state = try LessonJourney("odd-sizes", .english, (80, 24), "s enter s enter s enter s enter s").state
    let text = state.drawn().text
    #expect(state.isLessonStepDone && text.contains("the last map is 8×8×2048. Make it 7×7"), "\(text)")
  }

  /// Corners and lines of the picture stand in the same columns in both languages.
  @Test func cornersAlign() throws {
    let screens = Language.allCases.map { language in
      LessonJourney.state(Lesson.shipped[1], language, (80, 24)).drawn()
    }
    for row in 0..<24 {
      for column in 0..<80 {
        for corner in ["┌", "┴", "┐", "└", "┘", "▸", "◂", "│"] as [Character] {
          #expect(
            (screens[0][row, column].character == corner) == (screens[1][row, column].character == corner))
        }
      }
    }
  }

  /// A wrong answer is not coloured as an error: only the addition is.
  @Test func wrongAnswersAreNotErrors() throws {
    let wrong = try LessonJourney("question", .english, (80, 24), "enter 2").state.drawn()
    #expect(!wrong.cells.contains { $0.role == .bad || $0.role == .differs })
  }

  @Test func everySizeIsDrawnToTheCell() throws {
    var state = try LessonJourney("projection", .chinese, (80, 24), Self.ask).state
    for (columns, rows) in [(0, 0), (1, 1), (39, 9), (40, 10), (59, 19), (60, 20), (300, 100)] {
      state.receive(.size(columns: columns, rows: rows))
      let canvas = state.drawn()
      #expect(canvas.columns == columns && canvas.rows == rows && canvas.cells.count == columns * rows)
    }
  }
}

/// A lesson, a language, a size and keys.
struct LessonJourney {
  let state: State

  init(_ name: String, _ language: Language, _ size: (columns: Int, rows: Int), _ keys: String) throws {
    var state = Self.state(try #require(Lesson.shipped(name)), language, size)
    state.play(try KeyScript(keys))
    self.state = state
  }

  static func state(_ lesson: Lesson, _ language: Language, _ size: (columns: Int, rows: Int)) -> State {
    var state = State(
      Preset.seed.network, columns: size.columns, rows: size.rows, language: language, opensOnLesson: true)
    state.begin(lesson)
    return state
  }

  func check(_ name: String, ascii: Bool = false) throws {
    try checkDrawing(state.drawn(ascii: ascii).text + "\n", name)
  }
}

extension LessonAsk {
  /// Keys that give the right answer, or a wrong one.
  fileprivate func answerKeys(isRight: Bool) -> String {
    switch right {
    case .choice(let index): "\(isRight ? index + 1 : (index + 1) % choices.count + 1)"
    case .number(let number): typed("\(isRight ? number : number + 1)")
    case .shape(let map): typed("\(map.height)x\(map.width)x\((map.channels.value ?? 0) + (isRight ? 0 : 1))")
    }
  }

  private func typed(_ text: String) -> String { text.map(String.init).joined(separator: " ") + " enter" }
}
