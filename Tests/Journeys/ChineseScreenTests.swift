import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Screens in Chinese, as drawings.
@Suite struct ChineseScreenTests {
  private let narrow = (columns: 80, rows: 24)

  @Test func drawings() throws {
    try draw("zh-opening-80x24")
    try draw("zh-broken-80x24", keys: ScreenTests.breakStack2Narrow)
    try draw("zh-help-80x24", keys: "?")
    try draw("zh-palette-80x24", keys: ": u n")
    try draw("zh-quit-80x24", keys: "space q")
    try draw("zh-layers-80x24", keys: "z")
    try draw("zh-constant-80x24", keys: "c left")
    try draw("zh-compare-80x24", keys: "space v")
  }

  private func draw(_ name: String, keys: String = "") throws {
    var state = try Journey(size: narrow, keys: keys).state()
    state.language = .chinese
    try checkDrawing(state.drawn().text + "\n", name)
  }

  /// Where there is nothing but ASCII, the language is English.
  @Test func asciiIsEnglish() throws {
    var state = try Journey(size: narrow, keys: "space q").state()
    let english = (ascii: state.drawn(ascii: true), whole: state.drawn())
    state.language = .chinese
    #expect(state.drawn(ascii: true) == english.ascii)
    #expect(state.drawn() != english.whole)
  }

  /// What is typed may be Chinese, and is searched for and found.
  @Test func chineseIsTyped() throws {
    for (keys, text) in [("/", "恒等"), (":", "撤销")] {
      var state = try Journey(size: narrow, keys: keys).state()
      state.language = .chinese
      for character in text { state.receive(.key(Key(String(character)))) }
      let canvas = state.drawn()
      #expect(canvas.text.contains(keys + text), "\(canvas.text)")
      state.receive(.key(Key("backspace")))
      #expect(!state.drawn().text.contains(keys + text))
    }
  }
}
