extension Canvas {
  /// The same screen in ASCII, one cell for one cell.
  ///
  /// It is applied to a finished canvas, so that no view asks which characters there are. A character
  /// without a stand-in becomes `?`, a wide one `??`.
  package func inASCII() -> Canvas {
    var canvas = self
    for row in 0..<rows {
      for column in 0..<columns {
        canvas[row, column].character = self[row, column].inASCII
      }
      spellOutUnequal(row, on: &canvas)
    }
    return canvas
  }

  /// Between two columns, where blanks stand beside it, `≠` is `!=`; within a plus or a sentence `!`.
  private func spellOutUnequal(_ row: Int, on canvas: inout Canvas) {
    func isBlank(_ column: Int) -> Bool {
      (0..<columns).contains(column) && self[row, column].character == " "
    }
    for column in 0..<columns where self[row, column].character == "≠" && isBlank(column + 1) {
      guard isBlank(column + 2) || (isBlank(column - 1) && isBlank(column - 2)) else { continue }
      canvas[row, column + 1] = Cell("=", role: self[row, column].role, ground: self[row, column].ground)
    }
  }
}

extension Cell {
  /// The ASCII character that stands for this cell's.
  fileprivate var inASCII: Character {
    guard let character else { return "?" }  // the second half of a wide character
    if character.isASCII { return character }
    // A half block is part of a bar, or marks the selected row.
    if character == "▌" { return role == .bar ? "#" : ">" }
    // The line between panes ends in a rule without a corner.
    if role == .rule, character == "┬" || character == "┴" { return "-" }
    return standIn(for: character) ?? "?"
  }
}

private func standIn(for character: Character) -> Character? {
  switch character {
  case "✓", "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╰", "╯": "+"
  case "✗", "≠": "!"
  case "≈": "~"
  case "×": "x"
  case "→", "▸", "›": ">"
  case "←", "◂", "‹": "<"
  case "↑", "▴", "⇧": "^"
  case "↓", "▾": "v"
  case "○": "o"
  case "●", "•": "*"
  case "│", "┃": "|"
  case "─", "━", "−", "·", "–", "—": "-"
  case "═": "="
  case "▏", "▎", "▍", "▋", "▊", "▉", "█", "░", "▒", "▓": "#"
  case "…": "."
  case "‘", "’": "'"
  case "“", "”": "\""
  case "\u{A0}", "\u{3000}": " "
  default: nil
  }
}
