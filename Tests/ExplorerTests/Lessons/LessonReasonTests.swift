import Diagnostics
import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// What leads a prediction back to settings: of what was wrong, and of nothing else.
@Suite struct LessonReasonTests {
  /// A step of a lesson with an answer, the question that `y` opens, and what the screen says of the reason.
  struct Case: Sendable, CustomTestStringConvertible {
    let lesson: String
    /// Counted from 1.
    let step: Int
    let keys: String
    var question: Why.Question?
    var shows = " "
    var hides = "\u{0}"

    var testDescription: String { "\(lesson) \(step): \(keys)" }
  }

  @Test(arguments: [
    Case(
      lesson: "stride", step: 1, keys: "2 8 x 2 8 x 1 0 2 4 enter", question: .height,
      shows: "gave 14 = 28 / strides 2", hides: "gave 1024"),
    Case(
      lesson: "stride", step: 1, keys: "1 4 x 2 8 x 1 0 2 4 enter", question: .width,
      shows: "gave 14 = 28 / strides 2"),
    Case(
      lesson: "stride", step: 1, keys: "1 4 x 1 4 x 5 1 2 enter", question: .channels,
      shows: "gave 1024 = 2 × filters 512", hides: "reaches"),
    Case(
      lesson: "odd-sizes", step: 2, keys: "2 8 x 2 8 x 5 1 2 enter", question: .height,
      shows: "gave 29 = 57 / strides 2", hides: "gave 512"),
    Case(
      lesson: "groups", step: 2, keys: "5 6 x 5 6 x 1 0 0 enter",
      shows: "int(100 / 32) = 3 a group: 32 × 3 = 96", hides: "gave 200"),
    Case(
      lesson: "groups", step: 2, keys: "5 6 x 2 8 x 9 6 enter", question: .width, shows: "gave 56",
      hides: "gave 200"),
    Case(lesson: "groups", step: 3, keys: "5 enter", shows: "100 − 96 = 4"),
    Case(
      lesson: "projection", step: 2, keys: "5 6 x 5 6 x 5 1 2 enter", question: .addition,
      shows: "shortcut  28 = 56 / strides 2", hides: "512 = 2 ×"),
    Case(
      lesson: "question", step: 3, keys: "5 6 x 5 6 x 6 4 enter", question: .addition,
      shows: "stack 1 block 1 gave 256 = 2 × filters 128", hides: "main  256"),
    Case(lesson: "cardinality", step: 3, keys: "4 enter", shows: "filters 128", hides: "gave 256"),
    Case(
      lesson: "resnext", step: 3, keys: "7 enter", question: .channels, shows: "gave 512 = 4 × filters 128"),
    Case(lesson: "odd-sizes", step: 1, keys: "5 6 enter", question: .height, shows: "pooling made 57 of 115"),
    // Right or wrong: what a condition speaks of.
    Case(lesson: "cardinality", step: 2, keys: "1", question: .parameters),
    Case(lesson: "cardinality", step: 4, keys: "2"),
    Case(lesson: "question", step: 5, keys: "1", question: .addition),
    Case(lesson: "odd-sizes", step: 3, keys: "1", question: .height),
    // No steps lead to how many blocks there are, nor to an addition that nothing comes to.
    Case(lesson: "blocks", step: 2, keys: "2 enter", hides: "adds up"),
    Case(lesson: "blocks", step: 3, keys: "1 6 enter", hides: "adds up"),
    Case(lesson: "blocks", step: 4, keys: "2", hides: "✓ adds"),
    Case(lesson: "groups", step: 5, keys: "1", hides: "( + )"),
    Case(lesson: "stride", step: 2, keys: "1", question: .addition),
  ])
  func isAboutWhatWasWrong(test: Case) throws {
    var state = try LessonReasonTests.state(test.lesson, step: test.step)
    state.play(try KeyScript(test.keys))
    #expect(state.lesson?.answer != nil)
    let text = state.drawn().text
    #expect(text.contains(test.shows) && !text.contains(test.hides), "\(text)")
    #expect(text.contains("y why") == (test.question != nil), "\(text)")
    state.play(try KeyScript("y"))
    #expect(state.why?.question == test.question)
    if test.question == nil { #expect(state.notice?.english.hasPrefix("no steps lead back") == true) }
  }

  /// Which of several blocks it is that was asked about.
  @Test func isAboutTheBlockThatWasRight() throws {
    var state = try LessonReasonTests.state("stride", step: 2)
    state.play(try KeyScript("1 y"))
    #expect(state.why?.subject == .part(.block(14)))
  }

  /// A lesson at a step, counted from 1.
  static func state(
    _ name: String, step: Int, _ language: Language = .english, _ size: (Int, Int) = (80, 24)
  ) throws -> State {
    let progress = try #require(LessonProgress("addup lessons 1\n\(step - 1) begun \(name)\n"))
    var state = State(
      Preset.seed.network, columns: size.0, rows: size.1, language: language, progress: progress,
      opensOnLesson: true)
    state.begin(try #require(Lesson.shipped(name)))
    return state
  }
}
