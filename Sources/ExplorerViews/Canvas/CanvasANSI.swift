extension Canvas {
  /// The screen with the escape sequences that colour it, a line for each row, for `cat` and the like.
  ///
  /// Colours are those of a terminal of 256; every row ends plain, and without the blanks that would
  /// look like nothing.
  package func ansi(theme: Theme) -> String {
    (0..<rows).map { ansi(row: $0, theme: theme) }.joined(separator: "\n")
  }

  private func ansi(row: Int, theme: Theme) -> String {
    var pieces = runs(row: row, theme: theme)
    while let last = pieces.indices.last, !pieces[last].style.showsOnBlanks {
      while pieces[last].characters.last == " " { pieces[last].characters.removeLast() }
      guard pieces[last].characters.isEmpty else { break }
      pieces.removeLast()
    }
    var line = ""
    var current = Style.plain
    for piece in pieces {
      if piece.style != current { line += piece.style.sgr }
      current = piece.style
      line.append(contentsOf: piece.characters.compactMap { $0 })
    }
    return current == .plain ? line : line + Style.plain.sgr
  }
}

extension Style {
  /// Whether a blank of this style can be seen.
  package var showsOnBlanks: Bool { background != nil || reverse || underline }

  /// The sequence that selects this style, whatever was selected before.
  package var sgr: String {
    var parameters = ["0"]
    if bold { parameters.append("1") }
    if underline { parameters.append("4") }
    if reverse { parameters.append("7") }
    if let foreground { parameters.append(Style.sgr(color: foreground, plain: 30, bright: 90, other: 38)) }
    if let background { parameters.append(Style.sgr(color: background, plain: 40, bright: 100, other: 48)) }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }

  private static func sgr(color: UInt8, plain: Int, bright: Int, other: Int) -> String {
    switch color {
    case 0..<8: "\(plain + Int(color))"
    case 8..<16: "\(bright + Int(color) - 8)"
    default: "\(other);5;\(color)"
    }
  }
}
