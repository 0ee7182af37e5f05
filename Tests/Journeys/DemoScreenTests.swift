import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// What a room sees of a presented lesson, and the notes to it.
@Suite struct DemoScreenTests {
  private static func state(
    _ lesson: Lesson, _ language: Language, _ size: (columns: Int, rows: Int), keys: String = ""
  ) throws -> State {
    var state = State(
      Preset.seed.network, columns: size.columns, rows: size.rows, language: language, opensOnLesson: true)
    state.present(lesson)
    state.play(try KeyScript(keys))
    return state
  }

  private static func forward(_ count: Int) -> String {
    Array(repeating: "right", count: count).joined(separator: " ")
  }

  @Test(arguments: [(80, 24), (60, 20), (120, 36)])
  func drawings(columns: Int, rows: Int) throws {
    let lesson = try #require(Lesson.shipped("projection"))
    for language in Language.allCases {
      for (name, keys) in [
        ("ask", Self.forward(7) + " 2"), ("answer", Self.forward(7) + " 2 right"), ("edit", Self.forward(16)),
      ] {
        let state = try Self.state(lesson, language, (columns, rows), keys: keys)
        try checkDrawing(
          state.drawn().text + "\n", "demo-\(language.rawValue)-\(name)-\(columns)x\(rows)")
      }
    }
  }

  @Test func otherScreens() throws {
    let lesson = try #require(Lesson.shipped("question"))
    for (name, keys, size) in [
      ("title-60x20", "", (60, 20)), ("notes-40x10", Self.forward(4) + " N", (40, 10)),
      ("notes-80x24", Self.forward(4) + " N", (80, 24)),
      ("trying-80x24", Self.forward(4) + " t space", (80, 24)),
    ] {
      for language in Language.allCases {
        let state = try Self.state(lesson, language, size, keys: keys)
        try checkDrawing(state.drawn().text + "\n", "demo-\(language.rawValue)-\(name)")
      }
    }
    let ascii = try Self.state(lesson, .english, (80, 24), keys: Self.forward(5)).drawn(ascii: true)
    try checkDrawing(ascii.text + "\n", "demo-en-answer-80x24-ascii")
    #expect(ascii.text.utf8.allSatisfy { $0 < 0x80 })
  }

  /// Whoever speaks has the answer to a task as well: the edits that do it, why, and which comes next.
  @Test func notesHaveTheSolution() throws {
    for (name, solution, reason) in [
      ("odd-sizes", "input=224x224x3", "224 is 7 × 32"),
      ("blocks", "stack3.blocks=6", "Shapes do not count blocks"),
      (
        "projection", "stack2.block1.conv_shortcut=on stack4.block1.conv_shortcut=on",
        "Where the shape changes"
      ),
    ] {
      let lesson = try #require(Lesson.shipped(name))
      let place = try #require(lesson.beats.firstIndex { $0.step == lesson.steps.count - 1 })
      let text = try Self.state(lesson, .english, (120, 36), keys: Self.forward(place) + " N").drawn().text
      #expect(text.contains("answer: \(solution)") && text.contains("because: \(reason)"), "\(text)")
      let first = solution.split(separator: " ")
      #expect(text.contains("next: change 1 of \(first.count): \(first[0])"), "\(text)")
    }
  }

  /// All parts of all lessons can be seen at once from 60×20 on, in both languages, with a wrong answer given.
  @Test(arguments: Lesson.shipped, Language.allCases)
  func everythingIsSeenAtOnce(lesson: Lesson, language: Language) throws {
    for size in [(60, 20), (80, 24), (120, 36)] {
      var state = try Self.state(lesson, language, size)
      while state.demo?.isAtEnd == false {
        state.receive(.demo(.forward))
        if let ask = state.demo?.ask, state.demo?.beat.kind == .ask {
          if case .choice(let right) = ask.right {
            state.play(try KeyScript("\((right + 1) % ask.choices.count + 1)"))
          } else {
            state.play(try KeyScript("1 x 1 x 1"))
          }
        }
        #expect(DemoView.fits(state), "\(state.drawn().text)")
        let text = state.drawn().text
        // Only a title may be too long for its row.
        let content = text.drop { $0 != "\n" }
        #expect(!content.contains("…") && !text.contains("{"), "\(text)")
        #expect(text.contains(language == .english ? "step " : "步，共"))
      }
    }
  }

  /// From the first to the last part of a question the picture stays where it is.
  @Test(arguments: [(60, 20), (80, 24), (120, 36)])
  func thePictureStays(columns: Int, rows: Int) throws {
    for lesson in Lesson.shipped {
      var state = try Self.state(lesson, .english, (columns, rows))
      var places: [Int: Set<Int>] = [:]
      while state.demo?.isAtEnd == false {
        state.receive(.demo(.forward))
        let canvas = state.drawn()
        guard let beat = state.demo?.beat, case .ask = state.demo?.step.task,
          let row = (0..<rows).first(where: { canvas.text(row: $0).contains("▸(") })
        else { continue }
        places[beat.step, default: []].insert(row)
      }
      #expect(places.values.allSatisfy { $0.count == 1 }, "\(lesson.name) \(places)")
    }
  }

  @Test func everySizeIsDrawnToTheCell() throws {
    let lesson = try #require(Lesson.shipped("cardinality"))
    for keys in ["", Self.forward(4), Self.forward(4) + " N", Self.forward(12)] {
      var state = try Self.state(lesson, .chinese, (80, 24), keys: keys)
      for (columns, rows) in [(0, 0), (1, 1), (39, 9), (40, 10), (59, 19), (60, 20), (300, 100)] {
        state.receive(.size(columns: columns, rows: rows))
        let canvas = state.drawn()
        #expect(canvas.columns == columns && canvas.rows == rows && canvas.cells.count == columns * rows)
      }
    }
  }
}
