import ExplorerViews
import Testing

@testable import Terminal

/// A recording's lines; that frames show what was drawn is tried on a terminal, in the tests of the console.
@Suite struct CastTests {
  private func canvas(_ lines: String..., columns: Int = 8) -> Canvas {
    var canvas = Canvas(columns: columns, rows: lines.count)
    for (row, line) in lines.enumerated() { canvas.write(line, row: row) }
    return canvas
  }

  @Test func theHeaderIsOneLineOfJSON() {
    let cast = Cast(columns: 80, rows: 24)
    #expect(
      cast.header(timestamp: 1_700_000_000, title: "a \"b\"\n\\中", term: "xterm", shell: nil)
        == "{\"version\": 2, \"width\": 80, \"height\": 24, \"timestamp\": 1700000000, "
        + "\"title\": \"a \\\"b\\\"\\n\\\\中\", \"env\": {\"TERM\": \"xterm\"}}\n")
  }

  @Test func onlyWhatDiffersIsWritten() {
    var cast = Cast(columns: 8, rows: 2)
    let first = cast.frame(canvas("stack", ""), theme: .mono, at: 0)
    #expect(first == "[0.000, \"o\", \"\\u001b[0m\\u001b[2J\\u001b[1;1Hstack   \\u001b[?25l\"]\n")
    #expect(cast.frame(canvas("stack", ""), theme: .mono, at: 10) == "")
    #expect(cast.frame(canvas("stark", ""), theme: .mono, at: 1005) == "[1.005, \"o\", \"\\u001b[1;4Hr\"]\n")
    #expect(cast.end(at: 61_050) == "[61.050, \"o\", \"\\u001b[0m\\u001b[2;1H\\u001b[?25h\"]\n")
  }

  @Test func anotherSizeAndAnotherThemeAreWholeFrames() {
    var cast = Cast(columns: 8, rows: 1)
    _ = cast.frame(canvas("a"), theme: .mono, at: 0)
    let resized = cast.frame(canvas("a", "b", columns: 9), theme: .mono, at: 5)
    #expect(resized.hasPrefix("[0.005, \"r\", \"9x2\"]\n[0.005, \"o\", \"\\u001b[0m\\u001b[2J"))
    let themed = cast.frame(canvas("a", "b", columns: 9), theme: .dark, at: 6)
    #expect(themed.hasPrefix("[0.006, \"o\", \"\\u001b[0m\\u001b[2J"))
  }

  @Test func theCursorIsShownWhereItStands() {
    var cast = Cast(columns: 8, rows: 1)
    _ = cast.frame(canvas("a"), theme: .mono, at: 0)
    var typing = canvas("a")
    typing.cursor = Position(row: 0, column: 3)
    #expect(cast.frame(typing, theme: .mono, at: 1) == "[0.001, \"o\", \"\\u001b[1;4H\\u001b[?25h\"]\n")
    typing.cursor?.column = 4
    #expect(cast.frame(typing, theme: .mono, at: 2) == "[0.002, \"o\", \"\\u001b[1;5H\"]\n")
    #expect(cast.frame(canvas("a"), theme: .mono, at: 3) == "[0.003, \"o\", \"\\u001b[?25l\"]\n")
  }

  @Test func aRoomHasHighContrast() {
    #expect(
      Theme.dark.inHighContrast == .highContrastDark && Theme.light16.inHighContrast == .highContrastLight)
    #expect(Theme.mono.inHighContrast == .mono)
    #expect(Theme.unknownBackground.inHighContrast == .unknownBackground)
    #expect(Theme.allCases.allSatisfy { $0.inHighContrast.inHighContrast == $0.inHighContrast })
  }
}
