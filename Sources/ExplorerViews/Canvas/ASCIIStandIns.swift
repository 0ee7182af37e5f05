extension Canvas {
  /// The same screen in ASCII, one cell for one cell.
  ///
  /// It is applied to a finished canvas, so that no view asks which characters there are. A character
  /// without a stand-in becomes `?`, a wide one `??`.
  package func inASCII() -> Canvas {
    var canvas = self
    for index in cells.indices { canvas.cells[index].glyph = Glyph(cells[index].inASCII) }
    for row in 0..<rows { spellOutUnequal(row, on: &canvas) }
    return canvas
  }

  /// Between two columns, where blanks stand beside it, `≠` is `!=`; within a plus or a sentence `!`.
  private func spellOutUnequal(_ row: Int, on canvas: inout Canvas) {
    func isBlank(_ column: Int) -> Bool {
      (0..<columns).contains(column) && self[row, column].glyph == .blank
    }
    let unequal = Glyph("≠" as Unicode.Scalar)
    for column in 0..<columns where self[row, column].glyph == unequal && isBlank(column + 1) {
      guard isBlank(column + 2) || (isBlank(column - 1) && isBlank(column - 2)) else { continue }
      canvas[row, column + 1] = Cell("=", role: self[row, column].role, ground: self[row, column].ground)
    }
  }
}

extension Canvas {
  /// `text` as it is written here: in ASCII, what no character stands for is spelled as `\u{…}`.
  func spelled(_ text: String) -> String {
    guard isASCII, CellText.asciiColumns(of: text) == nil else { return text }
    return text.unicodeScalars.map { scalar in
      scalar.isASCII || standIn(for: scalar) != nil
        ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }.joined()
  }
}

extension Cell {
  /// The ASCII character that stands for this cell's.
  fileprivate var inASCII: Character {
    guard let scalar = character?.unicodeScalars.first else { return "?" }  // right of a wide character
    if scalar.isASCII { return character?.isASCII == true ? Character(scalar) : "?" }
    // A half block is part of a bar, or marks the selected row.
    if scalar == "▌" { return role == .bar ? "#" : ">" }
    // The line between panes ends in a rule without a corner.
    if role == .rule, scalar == "┬" || scalar == "┴" { return "-" }
    return standIn(for: scalar) ?? "?"
  }
}

private func standIn(for scalar: Unicode.Scalar) -> Character? {
  switch scalar {
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
  case "⌈": "("
  case "⌉": ")"
  case "‘", "’": "'"
  case "“", "”": "\""
  case "\u{A0}", "\u{3000}": " "
  default: nil
  }
}
