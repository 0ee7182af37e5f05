import ExplorerViews
import Testing

@Suite struct CanvasChangesTests {
  /// The changes as `row,column text`, in order.
  private func changes(from old: Canvas?, to new: Canvas) -> [String] {
    var changes: [String] = []
    new.forEachChange(from: old, theme: .dark) {
      changes.append("\($0.row),\($0.column) \(String($0.glyphs.compactMap(\.character)))")
    }
    return changes
  }

  private func canvas(_ lines: String...) -> Canvas {
    var canvas = Canvas(columns: 8, rows: lines.count)
    for (row, line) in lines.enumerated() { canvas.write(line, row: row) }
    return canvas
  }

  @Test func putsEverythingTheFirstTime() {
    #expect(changes(from: nil, to: canvas("stack", "block 1")) == ["0,0 stack   ", "1,0 block 1 "])
    #expect(changes(from: canvas("stack"), to: canvas("stack", "x")).count == 2)
  }

  @Test func putsOnlyWhatDiffers() {
    #expect(changes(from: canvas("56×56×64"), to: canvas("56×56×64")) == [])
    #expect(changes(from: canvas("56×56×64"), to: canvas("28×56×32")) == ["0,0 28", "0,6 32"])
  }

  @Test func partsCellsOfDifferentLooks() {
    let old = canvas("56 56")
    var new = old
    new.write("28", row: 0, role: .differs)
    new.write("≠", row: 0, column: 2)
    #expect(changes(from: old, to: new) == ["0,0 28", "0,2 ≠"])
    var selected = old
    selected.lay(.selected, row: 0, columns: 0..<4)
    #expect(changes(from: old, to: selected) == ["0,0 56 5"])
  }

  @Test func keepsWideCharactersWhole() {
    #expect(changes(from: canvas("主路径"), to: canvas("主a 径")) == ["0,2 a "])
    #expect(changes(from: canvas("a b 径"), to: canvas("主路径")) == ["0,0 主路"])
    #expect(changes(from: canvas("主路径"), to: canvas("路路径")) == ["0,0 路"])
  }
}
