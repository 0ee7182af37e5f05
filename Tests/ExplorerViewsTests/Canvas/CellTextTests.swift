import ExplorerViews
import Testing

/// A text, what its cells show, and how many columns they fill.
struct CellCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let shown: String
  let columns: Int

  init(_ name: String, _ text: String, _ shown: String, _ columns: Int) {
    (testDescription, self.text, self.shown, self.columns) = (name, text, shown, columns)
  }
}

@Suite struct CellTextTests {
  static let cases = [
    CellCase("ASCII", "56x56", "56x56", 5),
    CellCase("signs of the explorer", "✗ 28×28 ≠ ─▸( ○ ▌", "✗ 28×28 ≠ ─▸( ○ ▌", 17),
    CellCase("Chinese", "第 2 课", "第 2 课", 7),
    CellCase("fullwidth punctuation", "，。（", "，。（", 6),
    CellCase("emoji", "🙂!", "🙂!", 3),
    CellCase("precomposed", "é", "é", 1),
    CellCase("combining mark", "e\u{301}", "e\u{301}", 1),
    CellCase(
      "2,000 combining marks", "a" + String(repeating: "\u{301}", count: 2000) + "b",
      "a\u{301}\u{301}\u{301}\u{301}b", 2),
    CellCase("mark without a base", "\u{301}a", "\u{FFFD}a", 2),
    CellCase("mark after a control character", "\u{7}\u{301}", "␇\u{FFFD}", 2),
    CellCase("Hangul syllable of parts", "\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
    CellCase("Hangul vowel on a letter", "a\u{1161}b", "ab", 2),
    CellCase("escape sequence", "\u{1B}]52;c;\u{7}", "␛]52;c;␇", 8),
    CellCase("upper control characters", "\u{9B}2J", "\\u{9b}2J", 8),
    CellCase("cursor movers", "a\rb\u{8}c\td\ne\r\n\u{7F}\0", "a␍b␈c␉d␊e␍␊␡␀", 13),
    CellCase("bidi override and isolate", "a\u{202E}b\u{2066}", "a\u{FFFD}b\u{FFFD}", 4),
    CellCase("zero width", "\u{200B}\u{200C}\u{2060}\u{FEFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
    CellCase("soft hyphen", "soft\u{AD}ware", "soft\u{FFFD}ware", 9),
    CellCase("tags", "\u{E0041}\u{E007F}", "\u{FFFD}\u{FFFD}", 2),
    CellCase("fillers", "\u{3164}\u{115F}\u{FFA0}", "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
    CellCase("line and paragraph separators", "\u{2028}\u{2029}", "\u{FFFD}\u{FFFD}", 2),
    CellCase("unassigned", "\u{378}\u{10FFFF}", "\u{FFFD}\u{FFFD}", 2),
    CellCase("one variation selector", "❤\u{FE0F}", "❤", 1),
    CellCase("hidden data in selectors", "a\u{E0101}\u{E0102}", "a\u{FFFD}", 2),
    CellCase("skin tone", "👍\u{1F3FD}", "👍", 2),
    CellCase("joined emoji", "👩\u{200D}🚀", "👩\u{FFFD}🚀", 5),
    CellCase("empty", "", "", 0),
  ]

  @Test(arguments: cases) func showsAndMeasures(_ example: CellCase) {
    #expect(Array(CellText(example.text)) == Array(CellText(example.shown)))
    // Scalar by scalar: `==` would take a letter with its mark for the letter that has it built in.
    let shown = String(CellText(example.text).flatMap(\.unicodeScalars).map(Character.init))
    #expect(Array(shown.unicodeScalars) == Array(example.shown.unicodeScalars))
    #expect(CellText.columns(of: example.text) == example.columns)
  }

  /// Measuring makes no characters where it need not; it comes to the same.
  @Test func measuresAsItShows() {
    for value in UInt32(0)..<0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "×\(scalar)", "\(scalar)\u{301}课"] {
        #expect(CellText.columns(of: text) == CellText(text).reduce(0) { $0 + $1.columns }, "\(value)")
      }
    }
  }

  @Test func neverLetsThroughWhatSteersOrHides() {
    // The first two planes and the tags; the others hold Chinese, and nothing yet.
    for value in Array(UInt32(0)...0x1FFFF) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for character in CellText(String(scalar)) {
        let shown = character.unicodeScalars.first?.properties
        #expect(shown?.generalCategory != .control && shown?.isDefaultIgnorableCodePoint != true)
      }
    }
  }

  @Test(arguments: [
    ("stack 2", 7, "stack 2"), ("stack 2", 6, "stack…"), ("stack 2", 1, "…"), ("stack 2", 0, ""),
    ("stack 2", -1, ""), ("通道数", 6, "通道数"), ("通道数", 5, "通道…"), ("通道数", 4, "通…"),
    ("通道数", 2, "…"), ("a通", 3, "a通"), ("a通b", 3, "a…"), ("\u{1B}[2J", 3, "␛[…"), ("", 3, ""),
  ])
  func truncates(text: String, limit: Int, expected: String) {
    #expect(CellText(text).truncated(to: limit) == expected)
  }
}
