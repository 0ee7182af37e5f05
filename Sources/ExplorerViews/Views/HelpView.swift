import Explorer

extension State {
  /// All commands that have a meaning here, in their groups; then those that are impossible now, with the
  /// reason. It lies over the rest, which is shaded.
  func drawHelp(ascii: Bool, on canvas: inout Canvas) {
    canvas.paint(.shade, rows: 1..<canvas.rows, columns: 0..<canvas.columns)
    let isDouble = canvas.columns >= 76
    let width = min(canvas.columns, isDouble ? 76 : 40)
    let lines = isDouble ? doubled(width - 4) : single
    let height = min(lines.count + 2, canvas.rows - 2)
    let left = (canvas.columns - width) / 2
    let top = max(1, (canvas.rows - height) / 2)
    drawFrame(rows: top..<top + height, columns: left..<left + width, on: &canvas)
    canvas.write(Line(" help ", .title), row: top, column: left + 2)
    let first = min(helpTop, max(lines.count - (height - 2), 0))
    for (offset, line) in lines.dropFirst(first).prefix(height - 2).enumerated() {
      canvas.write(line, row: top + 1 + offset, column: left + 2, limit: width - 4)
    }
    let more = lines.count > height - 2 ? "jk scroll   " : ""
    canvas.write(Line(" \(more)esc back ", .dim), row: top + height - 1, endingAt: left + width - 2)
    canvas.cursor = nil
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

  private func lines(_ group: Command.Group) -> [Line] {
    [Line(group.rawValue, .title)]
      + Command.all.filter { $0.group == group && $0.isPossible(in: self) }.map { command in
        // Where two commands have a key, it is only listed with the one it calls here.
        let here = command.keys.filter { Command.called(by: Key($0), in: self)?.name == command.name }
        let keys = here.map { Key($0).shown }.joined(separator: " ")
        return Line(keys, .title).padded(to: 12) + Line(" \(command.summary)")
      }
  }

  private var impossible: [Line] {
    let commands = Command.all.filter { $0.hasMeaning(in: self) && $0.obstacle(self) != nil }
    guard !commands.isEmpty else { return [] }
    return [Line("not possible now", .title)]
      + commands.map { command in
        Line(Key(command.keys[0]).shown, .dim).padded(to: 4) + Line(command.obstacle(self) ?? "", .dim)
      }
  }

  private var single: [Line] {
    Command.Group.allCases.flatMap { lines($0) + [Line()] } + impossible
  }

  private func doubled(_ width: Int) -> [Line] {
    let left = lines(.move) + [Line()] + lines(.understand)
    let right = lines(.change) + [Line()] + lines(.network) + [Line()] + impossible
    return (0..<max(left.count, right.count)).map { index in
      let first = index < left.count ? left[index] : Line()
      return first.padded(to: width / 2 - 1) + (index < right.count ? right[index] : Line())
    }
  }
}
