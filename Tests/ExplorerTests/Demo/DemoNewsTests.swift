import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// What a presenter tells a terminal with notes, and what that shows.
@Suite struct DemoNewsTests {
  @Test func reportsAreReadAsTheyAreWritten() throws {
    for answer in [nil, LessonAnswer.choice(2), .typed("28x28"), .typed("")] {
      let report = DemoReport(
        subject: "file:/a b/c d.yaml", position: 3, count: 20, started: 17, entered: 99,
        isTrying: answer == nil,
        answer: answer)
      #expect(DemoReport(report.text) == report)
    }
  }

  /// Cut short anywhere, it is none.
  @Test func damagedReportsAreNone() {
    let text = DemoReport(subject: "lesson:a", position: 0, count: 2, started: 0, entered: 0).text
    for length in 0..<text.count { #expect(DemoReport(String(text.prefix(length))) == nil, "\(length)") }
    for (old, new) in [
      ("demo 1", "demo 2"), ("position 0 2", "position 2 2"), ("position 0", "position -1"),
      ("time 0", "time x"), ("trying false", "trying no"), ("subject ", "subjekt "),
    ] {
      #expect(DemoReport(text.replacing(old, with: new)) == nil, "\(new)")
    }
  }

  private func notes(_ name: String, size: (Int, Int) = (60, 20), _ language: Language = .english) throws
    -> State
  {
    var state = State(
      Preset.seed.network, columns: size.0, rows: size.1, language: language, opensOnLesson: true)
    state.showNotes(to: try #require(Lesson.shipped(name)))
    return state
  }

  private func report(_ position: Int, count: Int = 20, answer: LessonAnswer? = nil) -> DemoReport {
    DemoReport(
      subject: "lesson:projection", position: position, count: count, started: 1_000, entered: 61_000,
      answer: answer)
  }

  @Test func theyWaitFollowAndWaitAgain() throws {
    var state = try notes("projection", size: (80, 24))
    #expect(state.drawn().text.contains("no demo of this lesson runs: waiting for addup demo 2"))
    let count = try #require(state.demo).beats.count
    state.receive(
      .demo(.follow(.live(report(4, count: count, answer: .typed("7x7x7")), now: 185_000, others: 0))))
    let text = state.drawn().text
    for part in [
      "step 2 of 6", "3:04 +2:04", "people forget that the", "on the screen: the question", "28×28×512",
      "the room said: 7x7x7", "because: The projection does", "hints: strides 2 halve", "next: the answer",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    state.receive(.demo(.follow(.live(report(4, count: count), now: 3_725_000, others: 2))))
    #expect(state.drawn().text.contains("1:02:04") && state.drawn().text.contains("2 others run"))
    state.receive(.demo(.follow(.live(report(4, count: 3), now: 185_000, others: 0))))
    #expect(state.drawn().text.contains("the lesson's file is not what is presented"))
    state.receive(.demo(.follow(.ended)))
    #expect(state.drawn().text.contains("the demo has ended: waiting for addup demo 2"))
    #expect(state.receive(.key(Key("q"))) == .quit)
  }

  /// Every part of every lesson, in both languages and however small: the notes come first, and all can be reached.
  @Test(arguments: Language.allCases)
  func everyNoteCanBeRead(language: Language) throws {
    for lesson in Lesson.shipped {
      for size in [(40, 10), (60, 20)] {
        var state = try notes(lesson.name, size: size, language)
        for position in lesson.beats.indices {
          state.receive(
            .demo(.follow(.live(report(position, count: lesson.beats.count), now: 70_000, others: 0))))
          let beat = lesson.beats[position]
          guard beat.kind != .title else { continue }
          let notes = try #require(lesson.steps[beat.step].notes)
          let start = notes.filled(in: language, from: try #require(state.demo).scene).prefix(8)
          #expect(state.drawn().text(row: 2).contains(start), "\(lesson.name) \(position)")
          guard position % 3 == 1 else { continue }
          var seen: Set<String> = []
          var above: Canvas?
          // What scrolls stops at its end.
          for _ in 0..<99 {
            let canvas = state.drawn()
            if canvas == above { break }
            seen.formUnion((2..<canvas.rows - 1).map { canvas.text(row: $0) })
            state.play(try KeyScript("j"))
            above = canvas
          }
          let next = language == .english ? "next: " : "接下来："
          #expect(seen.contains { $0.contains(next) }, "\(lesson.name) \(position)")
          #expect(!state.drawn().text.contains("�"))
        }
      }
    }
  }

  /// Without a second terminal the presenter can look at them, too.
  @Test func notesOnTheSameScreen() throws {
    var state = State(Preset.seed.network, columns: 60, rows: 20)
    state.play(try KeyScript("L p right N"))
    #expect(state.context == .notes && state.drawn().text.contains("Ask who has met this question"))
    state.play(try KeyScript("q"))
    #expect(state.context == .demo)
  }
}
