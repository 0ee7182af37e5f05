import Explorer

extension State {
  /// The panel below the panes, or within the block's pane: a rule with its title, then its rows.
  func drawPanel(row: Int, column: Int, width: Int, rows: Int, on canvas: inout Canvas) {
    guard rows > 0 else { return }
    let margin = layout.kind >= .wide ? 1 : column == 0 ? 1 : 0
    let content = PanelContent(self, width: width - 2 * margin, rows: rows)
    canvas.fill(rows: row..<row + 1, columns: column..<column + width, with: "─", role: .rule)
    canvas.write(Line(" ") + content.title + Line(" "), row: row, column: column + 1)
    let visible = draw(
      content, row: row + 1, column: column + margin, width: width - margin, rows: rows, &canvas)
    var aside = content.aside
    if let part = content.partBelow(visible) {
      aside += (aside.isEmpty ? "" : " · ") + "↓ \(content.say(.title(ofPart: part)))"
    }
    if !aside.isEmpty {
      canvas.write(Line(" \(aside) ", .dim), row: row, endingAt: column + width)
    }
  }

  /// Draws the pinned rows, then as many lines as fit; answers the first line that does not.
  @discardableResult
  func draw(
    _ content: PanelContent, row: Int, column: Int, width: Int, rows: Int, _ canvas: inout Canvas
  ) -> Int {
    var next = row
    for line in content.dimensions where next < row + rows {
      canvas.write(line, row: next, column: column, limit: width)
      next += 1
    }
    let room = max(row + rows - next, 0)
    let top = min(panelTop, max(content.lines.count - room, 0))
    canvas.scrollTop = top
    let end = min(top + room, content.lines.count)
    for index in top..<max(end, top) {
      canvas.write(content.lines[index].line, row: next, column: column, limit: width)
      next += 1
    }
    return end
  }
}
