import ExplorerViews

/// Neighbouring cells of one look that have to be put again.
struct Change: Hashable {
  var row: Int
  var column: Int
  var style: Style
  /// Without the second columns of wide characters.
  var characters: [Character]
}

extension Canvas {
  /// Calls `body` with what `old` shows differently; without `old`, with everything.
  ///
  /// A canvas of another size counts as showing nothing of use.
  func forEachChange(from old: Canvas?, theme: Theme, _ body: (Change) -> Void) {
    let old = old.flatMap { $0.columns == columns && $0.rows == rows ? $0 : nil }
    for row in 0..<rows {
      var change: Change?
      for column in 0..<columns {
        let cell = self[row, column]
        guard let character = cell.character else { continue }
        if let old, old[row, column] == cell, old.isWide(row, column) == isWide(row, column) {
          if let change { body(change) }
          change = nil
          continue
        }
        let style = theme.style(for: cell.role, ground: cell.ground)
        if let change, change.style != style { body(change) }
        if change?.style != style { change = Change(row: row, column: column, style: style, characters: []) }
        change?.characters.append(character)
      }
      if let change { body(change) }
    }
  }

  private func isWide(_ row: Int, _ column: Int) -> Bool {
    column + 1 < columns && self[row, column + 1].character == nil
  }
}
