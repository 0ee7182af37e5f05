import Explorer

extension State {
  /// Draws `lines` in a frame over the rest, which is shaded; from `overlayTop` on, as many as there is room
  /// for. The verdict above stays.
  ///
  /// With a line `selected` it is scrolled so that this one can be seen. The frame's lower edge names the keys
  /// that hold, `esc back` last, unless it has none.
  func drawOverlay(
    _ title: Line, _ lines: [Line], width: Int, showing selected: Int? = nil, hasKeys: Bool = true,
    on canvas: inout Canvas
  ) {
    canvas.clearTargets()
    canvas.scrollTop = nil
    canvas.paint(.shade, rows: 1..<canvas.rows, columns: 0..<canvas.columns)
    let height = min(lines.count + 2, canvas.rows - 2)
    let left = (canvas.columns - width) / 2
    let top = max(1, (canvas.rows - height) / 2)
    drawFrame(rows: top..<top + height, columns: left..<left + width, on: &canvas)
    canvas.write(title, row: top, column: left + 2, limit: width - 4)
    var first = min(overlayTop, max(lines.count - (height - 2), 0))
    if let selected {
      first = max(0, min(selected - (height - 2) / 2, lines.count - (height - 2)))
    } else {
      canvas.scrollTop = first
    }
    for (offset, line) in lines.dropFirst(first).prefix(height - 2).enumerated() {
      canvas.write(line, row: top + 1 + offset, column: left + 2, limit: width - 4)
    }
    if hasKeys {
      let isScrolling = selected == nil && lines.count > height - 2
      let edge = overlayKeys(isScrolling: isScrolling, width: width - 5, ascii: canvas.isASCII)
      canvas.write(
        Line(" ", .dim) + edge + Line(" ", .dim), row: top + height - 1, endingAt: left + width - 2)
    }
    canvas.cursor = nil
    // What there is to say stands where it always does or, where the frame reaches so far down, below it.
    guard let notice, prompt == nil else { return }
    let row = top + height > canvas.rows - 2 ? canvas.rows - 1 : canvas.rows - 2
    canvas.clear(rows: row..<row + 1)
    canvas.write(
      Line(canvas.spelled(say(notice)), .title), row: row, column: 1, limit: canvas.columns - 2)
  }

  /// Where there is no room for all of them, the way out stays.
  private func overlayKeys(isScrolling: Bool, width: Int, ascii: Bool) -> Line {
    var keys = isScrolling ? [Line("jk \(say(OverlayWords.scroll))", .dim)] : []
    for command in Command.all
    where command.label != nil && command.name != "help" && command.isPossible(in: self) {
      keys.append(
        Line("\(keysShown(of: command, ascii: ascii)) \(command.label(in: language) ?? "")", .dim).clicking(
          click(for: command)))
    }
    while keys.count > 1, keys.reduce(-3, { $0 + $1.width + 3 }) > width { keys.removeFirst() }
    return keys.dropFirst().reduce(keys.first ?? Line()) { $0 + Line("   ", .dim) + $1 }
  }

  private func drawFrame(rows: Range<Int>, columns: Range<Int>, on canvas: inout Canvas) {
    canvas.fill(rows: rows, columns: columns)
    let inner = String(repeating: "─", count: columns.count - 2)
    canvas.write("┌\(inner)┐", row: rows.lowerBound, column: columns.lowerBound, role: .overlayFrame)
    canvas.write("└\(inner)┘", row: rows.upperBound - 1, column: columns.lowerBound, role: .overlayFrame)
    for row in rows.dropFirst().dropLast() {
      canvas.write("│", row: row, column: columns.lowerBound, role: .overlayFrame)
      canvas.write("│", row: row, column: columns.upperBound - 1, role: .overlayFrame)
    }
  }
}
