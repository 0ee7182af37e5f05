import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

@testable import ExplorerViews

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

  /// Where a block cannot be built nothing is drawn as added, and the framework's text stands there in full.
  @Test(arguments: [(80, 24), (60, 20), (120, 36)])
  func whatCannotBeBuiltIsNotAdded(columns: Int, rows: Int) throws {
    for language in Language.allCases {
      let keys = "enter s enter s enter s enter 1"
      let state = try LessonJourney("groups", language, (columns, rows), keys).state
      for screen in [state, try presented("groups", beat: 14, language, (columns, rows))] {
        let text = screen.drawn().text
        #expect(text.contains("▸( ✗ )◂") && !text.contains("56×56×200"), "\(text)")
        #expect(text.contains(language == .english ? "not reached" : "未到达"), "\(text)")
        #expect(
          joined(text).contains(
            "ValueError:Thenumberoffiltersmustbeevenlydivisiblebythenumberofgroups."
              + "Received:groups=32,filters=100."), "\(text)")
      }
    }
  }

  /// Answers are read whole on small screens: where they are too long they go on below.
  @Test(arguments: [(60, 20), (40, 10)], Language.allCases)
  func answersAreReadWhole(size: (Int, Int), language: Language) throws {
    for name in ["unknown-sizes", "projection", "broadcast"] {
      for step in try #require(Lesson.shipped(name)).steps.indices {
        var state = LessonJourney.state(try #require(Lesson.shipped(name)), language, (size.0, size.1))
        state.enterStep(step)
        guard let ask = state.lesson?.ask, case .choice(let right) = ask.right, ask.choices.count == 4 else {
          continue
        }
        let scene = try #require(state.lesson?.scene)
        for index in 0..<4 where index != right {
          state.enterStep(step)
          state.play(try KeyScript("\(index + 1)"))
          let text = joined(whole(state))
          for choice in [index, right] {
            let words = LessonChoices(
              step: try #require(state.lesson?.current), scene: scene, ask: ask, language: language
            ).words(ask.choices[choice])
            #expect(text.contains(joined(words)), "\(words)\n\(whole(state))")
          }
        }
      }
    }
  }

  @Test func wordsOfVerdicts() throws {
    func text(_ name: String, _ step: Int, _ language: Language) throws -> String {
      var state = LessonJourney.state(try #require(Lesson.shipped(name)), language, (80, 24))
      state.enterStep(step - 1)
      state.play(try KeyScript("1"))
      return state.drawn().text
    }
    #expect(try text("unknown-sizes", 3, .english).contains("✗ 1 dimension is known to differ: channels"))
    #expect(try text("unknown-sizes", 3, .chinese).contains("✗ 已知不同的维度：通道数"))
    #expect(try text("broadcast", 2, .english).contains("≈ accepted in silence: height and width stretched"))
    #expect(try text("projection", 4, .english).contains("✗ 1 dimension differs: channels"))
  }

  /// A title that is cut says so; that of the list has the room it needs.
  @Test func titlesSayThatTheyAreCut() throws {
    let small = try LessonJourney("groups", .english, (40, 10), "").state.drawn()
    #expect(small.text(row: 0).contains("…  "))
    let keys = "s enter s enter s enter s enter s enter"
    let list = try LessonJourney("unknown-sizes", .english, (80, 24), keys).state.drawn().text
    #expect(list.contains("✓ done: Sizes nobody knows yet ─"), "\(list)")
  }

  @Test func chinesePunctuationIsFullWidth() throws {
    let hint = try LessonJourney("projection", .chinese, (80, 24), "enter h").state.drawn().text
    #expect(hint.contains("提示 1/1：步长"), "\(hint)")
    let goal = try LessonJourney("blocks", .chinese, (80, 24), "enter s enter s enter s enter").state.drawn()
      .text
    #expect(goal.contains("25,097,192（现在 26,227,688）"), "\(goal)")
  }

  private func presented(
    _ name: String, beat: Int, _ language: Language, _ size: (Int, Int)
  ) throws -> State {
    var state = State(
      Preset.seed.network, columns: size.0, rows: size.1, language: language, opensOnLesson: true)
    state.present(try #require(Lesson.shipped(name)))
    for _ in 0..<beat { state.receive(.demo(.forward)) }
    return state
  }

  /// All that can be scrolled to, each row once.
  private func whole(_ state: State) -> String {
    var state = state
    let count = state.layout.rows
    var rows: [String] = []
    for _ in 0..<24 {
      let canvas = state.drawn()
      let seen = (2..<count - 2).map { canvas.text(row: $0) }
      rows += rows.isEmpty ? seen : [seen[seen.count - 1]]
      let top = state.lesson?.top ?? 0
      state.receive(.lesson(.scroll(by: 1)))
      if top + seen.count > 40 { break }
    }
    return rows.joined(separator: "\n")
  }

  private func joined(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

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

extension Lesson: CustomTestStringConvertible {
  /// As a report of tests calls it, not with all of its steps.
  package var testDescription: String { name }
}
