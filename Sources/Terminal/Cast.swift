import ExplorerViews

/// A recording of screens as asciinema plays it, in the format asciicast v2: a header, then a line an event.
///
/// Each frame is what differs from the one before, so that a terminal that is fed with all of them shows, after each,
/// the canvas it was made of.
package struct Cast: Sendable {
  private var shown: Canvas?
  private var theme: Theme?
  private var columns: Int
  private var rows: Int
  private var hasCursor = true

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The first line. `timestamp` is the time of the beginning in seconds since 1970.
  package func header(timestamp: Int, title: String, term: String?, shell: String?) -> String {
    let environment = [("SHELL", shell), ("TERM", term)].compactMap { name, value in
      value.map { "\"\(name)\": \(Cast.json($0))" }
    }
    return "{\"version\": 2, \"width\": \(columns), \"height\": \(rows), \"timestamp\": \(timestamp), "
      + "\"title\": \(Cast.json(title)), \"env\": {\(environment.joined(separator: ", "))}}\n"
  }

  /// The lines that lead to `canvas`, `milliseconds` after the beginning; none if it is shown already.
  package mutating func frame(_ canvas: Canvas, theme: Theme, at milliseconds: Int) -> String {
    var lines = ""
    var output = ""
    if canvas.columns != columns || canvas.rows != rows {
      (columns, rows) = (canvas.columns, canvas.rows)
      lines = event("r", "\(columns)x\(rows)", milliseconds)
      shown = nil
    }
    if theme != self.theme { shown = nil }
    self.theme = theme
    if shown == nil { output = Style.plain.sgr + "\u{1B}[2J" }
    output += differences(canvas, theme)
    shown = canvas
    return output.isEmpty ? lines : lines + event("o", output, milliseconds)
  }

  /// The last line: the cursor as it was found.
  package func end(at milliseconds: Int) -> String {
    event("o", Style.plain.sgr + "\u{1B}[\(rows);1H\u{1B}[?25h", milliseconds)
  }

  private mutating func differences(_ canvas: Canvas, _ theme: Theme) -> String {
    var output = ""
    var style = Style.plain
    canvas.forEachChange(from: shown, theme: theme) { change in
      // After clearing, what is blank need not be sent.
      if shown == nil, !change.style.showsOnBlanks, change.glyphs.allSatisfy({ $0 == .blank }) { return }
      output += "\u{1B}[\(change.row + 1);\(change.column + 1)H"
      if change.style != style { output += change.style.sgr }
      style = change.style
      output += String(change.glyphs.compactMap(\.character))
    }
    if style != .plain { output += Style.plain.sgr }
    let cursor = canvas.cursor
    if let cursor, !output.isEmpty || shown?.cursor != cursor {
      output += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
    }
    if (cursor != nil) != hasCursor {
      hasCursor.toggle()
      output += "\u{1B}[?25\(hasCursor ? "h" : "l")"
    }
    return output
  }

  private func event(_ kind: String, _ data: String, _ milliseconds: Int) -> String {
    let rest = "\(1000 + max(milliseconds, 0) % 1000)".dropFirst()
    return "[\(max(milliseconds, 0) / 1000).\(rest), \"\(kind)\", \(Cast.json(data))]\n"
  }

  /// A string as JSON has it.
  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
