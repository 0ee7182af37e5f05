/// Neighbouring cells of one look that have to be put again.
package struct Change: Hashable {
  package var row: Int
  package var column: Int
  package var style: Style
  /// Without the second columns of wide characters.
  package var glyphs: [Glyph]
}

extension Canvas {
  /// Calls `body` with what `old` shows differently; without `old`, with everything.
  ///
  /// A canvas of another size counts as showing nothing of use.
  package func forEachChange(from old: Canvas?, theme: Theme, _ body: (Change) -> Void) {
    let shown = old.flatMap { $0.columns == columns && $0.rows == rows ? $0.cells : nil } ?? []
    for row in 0..<rows {
      let first = row * columns
      // Most rows stay as they are.
      if !shown.isEmpty, shown[first..<first + columns] == cells[first..<first + columns] { continue }
      var change: Change?
      for column in 0..<columns {
        let index = first + column
        let cell = cells[index]
        if cell.glyph == .none { continue }
        let isWide = column + 1 < columns && cells[index + 1].glyph == .none
        if !shown.isEmpty, shown[index] == cell,
          isWide == (column + 1 < columns && shown[index + 1].glyph == .none)
        {
          if let change { body(change) }
          change = nil
          continue
        }
        let style = theme.style(for: cell.role, ground: cell.ground)
        if let change, change.style != style { body(change) }
        if change?.style != style { change = Change(row: row, column: column, style: style, glyphs: []) }
        change?.glyphs.append(cell.glyph)
      }
      if let change { body(change) }
    }
  }
}
