import ExplorerViews
import Testing

@Suite struct ASCIIStandInsTests {
  @Test func replacesCellForCell() {
    let lines = [
      ("✗ 1 of 16  ResNeXt-50 (32×4d) ●", "! 1 of 16  ResNeXt-50 (32x4d) *"),
      (" ✓ ▸ stack 1   56×56× 256  −133,120", " + > stack 1   56x56x 256  -133,120"),
      (" ✗ ▾ stack 2 · ≈ ‹ › ← ⇧ ↑↓", " ! v stack 2 - ~ < > < ^ ^v"),
      ("▌✗    ◂ [ ] off ▸ ← on", ">!    < [ ] off > < on"),
      ("┌─ main path ──┴── shortcut ─┐", "+- main path --+-- shortcut -+"),
      ("├ ┤ ┬ ┼ │ ○ 1×1 conv", "+ + + + | o 1x1 conv"),
      ("└ [28]×[28] ─▸(≠)◂─ [56] ─┘", "+ [28]x[28] ->(!)<- [56] -+"),
      ("ResNe… é 课程", "ResNe. ? ????"),
    ]
    var canvas = Canvas(columns: 40, rows: lines.count)
    for (row, line) in lines.enumerated() { canvas.write(line.0, row: row) }
    #expect(canvas.inASCII().text == lines.map(\.1).joined(separator: "\n"))
  }

  @Test func tellsBarsFromTheSelectionAndRulesFromPaths() {
    var canvas = Canvas(columns: 20, rows: 1)
    canvas.write("▌", row: 0)
    canvas.write("▏▎▍▌▋▊▉█", row: 0, column: 2, role: .bar)
    canvas.write("─┬─┴", row: 0, column: 11, role: .rule)
    canvas.write("─┬─┴", row: 0, column: 16, role: .path)
    #expect(canvas.inASCII().text == "> ######## ---- -+-+")
  }

  @Test func keepsRolesGroundsAndCursor() {
    var canvas = Canvas(columns: 2, rows: 1)
    canvas.write("✗", row: 0, role: .bad)
    canvas.lay(.selected, row: 0, columns: 0..<2)
    canvas.cursor = Position(row: 0, column: 1)
    let ascii = canvas.inASCII()
    #expect(ascii[0, 0] == Cell("!", role: .bad, ground: .selected))
    #expect(ascii.cursor == canvas.cursor)
  }
}
