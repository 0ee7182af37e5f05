import ExplorerViews
import Testing

@Suite struct DrawingTests {
  /// The canvas after `draw`, with `.` for blanks and `~` for the second half of a wide character.
  private func drawing(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(columns: columns, rows: rows)
    draw(&canvas)
    let lines = (0..<rows).map { row in
      String((0..<columns).map { canvas[row, $0].character ?? "~" }.map { $0 == " " ? "." : $0 })
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    arguments: [
      ("abc", 0, nil, "abc...", 3), ("abc", 4, nil, "....ab", 2), ("abc", 6, nil, "......", 0),
      ("abc", -2, nil, "c.....", 3), ("abc", 1, 2, ".ab...", 2), ("abc", 1, 0, "......", 0),
      ("课程", 1, nil, ".课~程~.", 4), ("课程", 3, nil, "...课~.", 2), ("课程", 5, nil, "......", 0),
      ("课程", -1, nil, ".程~...", 4), ("课程", 0, 3, "课~....", 2), ("a\u{1B}b", 0, 2, "a␛....", 2),
    ] as [(String, Int, Int?, String, Int)])
  func writes(text: String, column: Int, limit: Int?, expected: String, used: Int) {
    var taken = 0
    let shown = drawing(6, 1) { taken = $0.write(text, row: 0, column: column, limit: limit) }
    #expect(shown == expected)
    #expect(taken == used || column < 0)
  }

  @Test func takesNothingOutsideTheCanvas() {
    var canvas = Canvas(columns: 4, rows: 2)
    for row in [-1, 2] {
      #expect(canvas.write("abc", row: row) == 0)
      canvas.put("x", row: row, column: 0)
      canvas.lay(.selected, row: row, columns: 0..<4)
    }
    canvas.fill(rows: -3..<0, columns: 0..<9, with: "x")
    #expect(canvas == Canvas(columns: 4, rows: 2))
    var nothing = Canvas(columns: 0, rows: 0)
    #expect(nothing.write("abc", row: 0) == 0)
    #expect(nothing.text == "")
  }

  @Test(arguments: [
    ("课程", 1, ".x程~"), ("课程", 2, "课~x."), ("a课程", 2, "a.x程~"), ("a课程", 0, "x课~程~"),
  ])
  func blanksTheOtherHalfOfAWideCharacter(under: String, column: Int, expected: String) {
    let width = expected.count
    #expect(
      drawing(width, 1) {
        $0.write(under, row: 0)
        $0.write("x", row: 0, column: column)
      } == expected)
    #expect(
      drawing(width, 1) {
        $0.write(under, row: 0)
        $0.fill(rows: 0..<1, columns: column..<column + 1, with: "x")
      } == expected)
  }

  @Test func fillsWhatLiesOnTheCanvas() {
    let expected = """
      ....
      .###
      .###
      """
    #expect(drawing(4, 3) { $0.fill(rows: 1..<9, columns: 1..<9, with: "#") } == expected)
  }

  @Test func keepsTheGroundWhenWritingAndTheTextWhenLaying() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.lay(.selected, row: 0, columns: 1..<9)
    canvas.write("abcd", row: 0, role: .bad)
    #expect(canvas[0, 0] == Cell("a", role: .bad))
    #expect(canvas[0, 3] == Cell("d", role: .bad, ground: .selected))
    canvas.lay(.plain, row: 0, columns: 0..<4)
    #expect(canvas[0, 3] == Cell("d", role: .bad))
  }

  @Test func shadesWhatLiesUnderAnOverlay() {
    var canvas = Canvas(columns: 2, rows: 2)
    canvas.write("ab", row: 1, role: .title)
    canvas.lay(.selected, row: 1, columns: 0..<2)
    canvas.paint(.shade, rows: 1..<5, columns: -2..<1)
    #expect(canvas[1, 0] == Cell("a", role: .shade))
    #expect(canvas[1, 1] == Cell("b", role: .title, ground: .selected))
  }
}
