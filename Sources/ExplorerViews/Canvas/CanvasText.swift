extension Canvas {
  /// The characters of the screen, a line for each row; blanks at the end of a row are left out.
  package var text: String {
    (0..<rows).map(text(row:)).joined(separator: "\n")
  }

  /// The characters of one row, without the blanks at its end.
  package func text(row: Int) -> String {
    let cells = cells(row: row)
    var end = cells.endIndex
    while end > cells.startIndex, cells[end - 1].glyph == .blank { end -= 1 }
    var text = String.UnicodeScalarView()
    for index in cells.startIndex..<end { cells[index].glyph.append(to: &text) }
    return String(text)
  }

  /// The cells of one row.
  func cells(row: Int) -> ArraySlice<Cell> { cells[row * columns..<(row + 1) * columns] }

  /// One row cut where the look changes: the first column, the style and the cells of each piece.
  func runs(row: Int, theme: Theme) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells(row: row).enumerated() {
      let style = theme.style(for: cell.role, ground: cell.ground)
      if runs.last?.style != style { runs.append(Run(column: column, style: style, characters: [])) }
      runs[runs.count - 1].characters.append(cell.character)
    }
    return runs
  }
}

/// Neighbouring cells of one look.
struct Run: Hashable {
  /// Where it begins.
  var column: Int
  var style: Style
  /// One entry a column; nil in the second column of a wide character.
  var characters: [Character?]
}
