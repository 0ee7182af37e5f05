import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// The help over panes, lessons and demos, in columns that hold all that is said.
@Suite struct HelpScreenTests {
  @Test(arguments: Language.allCases)
  func drawings(language: Language) throws {
    let lesson = try #require(Lesson.shipped("projection"))
    for (columns, rows) in [(80, 24), (60, 20)] {
      var learning = LessonJourney.state(lesson, language, (columns, rows))
      learning.play(try KeyScript("enter ?"))
      try checkDrawing(
        learning.drawn().text + "\n", "help-\(language.rawValue)-lesson-\(columns)x\(rows)")
      var presenting = State(
        Preset.seed.network, columns: columns, rows: rows, language: language, opensOnLesson: true)
      presenting.present(lesson)
      presenting.play(try KeyScript("right ?"))
      try checkDrawing(
        presenting.drawn().text + "\n", "help-\(language.rawValue)-demo-\(columns)x\(rows)")
    }
  }

  /// Whatever can be done, and whatever cannot and why, is read whole, wherever the help is opened.
  @Test(arguments: Language.allCases, [80, 60, 40])
  func everythingIsReadWhole(language: Language, columns: Int) throws {
    // As high as the longest help, which else is scrolled.
    let size = (columns: columns, rows: 90)
    let lesson = try #require(Lesson.shipped("projection"))
    for keys in ["", "space", "z", "z z", "/ s t e m enter"] {
      var state = State(
        Preset.seed.network, columns: size.columns, rows: size.rows, language: language)
      state.play(try KeyScript(keys))
      try checkTexts(state)
    }
    var learning = LessonJourney.state(lesson, language, size)
    learning.play(try KeyScript("enter"))
    try checkTexts(learning)
    var presenting = State(
      Preset.seed.network, columns: size.columns, rows: size.rows, language: language, opensOnLesson: true)
    presenting.present(lesson)
    try checkTexts(presenting)
  }

  private func checkTexts(_ state: State) throws {
    var helped = state
    helped.play(try KeyScript("?"))
    // What is wrapped stands in several rows of a column.
    let seen = helped.drawn().text
    for command in Command.all where command.hasMeaning(in: state) {
      let words = command.obstacle(state)?[state.language] ?? command.summary[state.language]
      for word in words.split(whereSeparator: { " 、，；：".contains($0) }) {
        let isThere = seen.contains(word)
        #expect(isThere, "\(command.name): \(word)")
      }
    }
  }
}
