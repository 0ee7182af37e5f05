import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// What is drawn answers to the mouse: a click does what the keys for it do.
@Suite struct ClickTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var keys = ""
    /// What is clicked, at its first column; the last place where it stands.
    var text: String
    /// The keys that lead to the same screen.
    var same: String
    var size = (columns: 120, rows: 36)

    var testDescription: String { "\(keys) [\(text)] at \(size.columns)×\(size.rows)" }
  }

  static let narrow = (columns: 80, rows: 24)
  static let small = (columns: 60, rows: 20)

  @Test(arguments: [
    // Settings and their values.
    Case(text: "groups     ", same: "tab"), Case(text: "strides  conv", same: "tab tab", size: narrow),
    Case(text: "[×] on", same: "tab tab tab"),
    Case(keys: "tab tab tab", text: "[×] on", same: "tab tab tab space"),
    Case(text: "◂ 128", same: "left"), Case(text: "▸\u{20}", same: "right"), Case(text: "128 ▸", same: "="),
    Case(text: " 96 ", same: "left"), Case(text: " 160 ", same: "right", size: narrow),
    Case(text: "more", same: "tab tab tab tab"), Case(keys: "g", text: " 192 ", same: "g left"),
    Case(keys: "g tab tab tab", text: " valid7", same: "g tab tab tab right"),
    // Keys that are named: in the footer, in a question, at an overlay's edge, in the help.
    Case(keys: "space", text: "undo", same: "space u"), Case(text: "? help", same: "?"),
    Case(keys: "space", text: "next problem", same: "space n"),
    Case(keys: "space q", text: "stay", same: "space"),
    Case(keys: "space v", text: "close", same: "space", size: narrow),
    Case(keys: "y", text: "esc back", same: ""),
    Case(keys: "?", text: "rules: Keras, PyTorch", same: "m"), Case(keys: "?", text: "search", same: "/"),
    // The header.
    Case(text: "rules", same: "m"), Case(text: "keras-slices", same: "m", size: narrow),
    Case(keys: "space", text: "1 of 16 additions", same: "space n"),
    Case(text: "addition ", same: "tab", size: small),
    Case(text: "network", same: "p p", size: small),
    // A repair, and rows of what lies over the panes; once more is enter.
    Case(keys: "j j j j space", text: "1 conv_shortcut on", same: "j j j j space 1"),
    Case(
      keys: "j j j enter j space", text: "2 stack 2: filters 128", same: "j j j enter j space 2", size: narrow
    ),
    Case(keys: "right space H", text: "as opened", same: "right space H g"),
    Case(keys: "right space H g", text: "as opened", same: "right space H g enter"),
    Case(keys: "y down", text: "shortcut  56", same: "y down down down"),
    Case(keys: ": r e", text: "redraw", same: ": r e down"),
    Case(keys: ": r e", text: "▌reach", same: "s"),
    Case(keys: "right j space v", text: "conv_shortcut", same: "right j space v down down down down"),
    Case(keys: "j c", text: "  16 ", same: "j c left"),
    Case(keys: "j c left", text: "  16 ", same: "j c left enter"),
    Case(keys: "j c", text: "other measure", same: "j c tab", size: narrow),
    // While something is asked or lies over them, the panes answer to nothing.
    Case(keys: "space q", text: "groups", same: "space q"), Case(keys: "?", text: "ResNeXt-50", same: "?"),
    Case(keys: "=", text: "ResNeXt-50", same: "="),
  ])
  func doesWhatItsKeysDo(_ test: Case) throws {
    var state = try Journey(size: test.size, keys: test.keys).state()
    let canvas = state.drawn()
    let place = try #require(lastPlace(of: test.text, on: canvas), "not on the screen:\n\(canvas.text)")
    state.take(.click(row: place.row, column: place.column))
    let same = try Journey(size: test.size, keys: test.same).screen()
    let screen = state.drawn().text
    #expect(screen == same, "\(test): \(screen)")
  }

  /// The wheel belongs to what it is turned over.
  @Test func wheelScrollsWhatIsUnderIt() throws {
    func turned(_ keys: String, _ rows: Int, at row: Int, _ column: Int) throws -> String {
      var state = try Journey(size: Self.narrow, keys: keys).state()
      state.take(.wheel(rows, row: row, column: column))
      return state.drawn().text
    }
    func played(_ keys: String) throws -> String { try Journey(size: Self.narrow, keys: keys).screen() }
    let broken = "j j j enter j space"
    #expect(try turned(broken, 1, at: 6, 10) == played(broken + " j"))
    #expect(try turned(broken + " down", -1, at: 6, 60) == played(broken + " down k"))
    #expect(try turned("b j", 1, at: 18, 40) == played("b j J"))
    #expect(try turned("?", 1, at: 18, 40) == played("? j"))
    #expect(try turned("y", 1, at: 2, 0) == played("y j"))
    #expect(try turned("right space H", -1, at: 2, 0) == played("right space H k"))
    #expect(try turned(":", -1, at: 2, 0) == played(": up"))
    #expect(try turned("right space v", 1, at: 2, 0) == played("right space v j"))
    #expect(try turned("j c", -2, at: 2, 0) == played("j c left left"))
    #expect(try turned("=", 1, at: 6, 10) == played("="))
  }

  /// The last place where `text` stands.
  private func lastPlace(of text: String, on canvas: Canvas) -> Position? {
    let wanted = Array(text)
    for row in (0..<canvas.rows).reversed() {
      let cells = (0..<canvas.columns).map { canvas[row, $0].character ?? " " }
      for column in (0...max(cells.count - wanted.count, 0)).reversed()
      where cells.count >= wanted.count && Array(cells[column..<column + wanted.count]) == wanted {
        return Position(row: row, column: column)
      }
    }
    return nil
  }
}
