import ExplorerViews

@testable import Terminal

/// A screen that is sent only what changes, as the terminal is.
struct ShownScreen {
  private var canvas: Canvas?
  private var cells: [Shown] = []

  /// What a person sees in one cell; nothing in the second column of a wide character.
  private struct Shown: Equatable {
    var character: Character?
    var style: Style
  }

  /// What differs on the screen from `canvas` after its changes were sent, or nil.
  mutating func flaw(showing canvas: Canvas) -> String? {
    if self.canvas?.columns != canvas.columns || self.canvas?.rows != canvas.rows {
      cells = Array(
        repeating: Shown(character: " ", style: Theme.dark.style(for: .text, ground: .plain)),
        count: canvas.columns * canvas.rows)
    }
    var outside = false
    canvas.forEachChange(from: self.canvas, theme: .dark) { change in
      var column = change.column
      for character in change.glyphs.compactMap(\.character) {
        outside = outside || column + character.columns > canvas.columns
        guard !outside else { return }
        cells[change.row * canvas.columns + column] = Shown(character: character, style: change.style)
        if character.columns == 2 {
          cells[change.row * canvas.columns + column + 1] = Shown(character: nil, style: change.style)
        }
        column += character.columns
      }
    }
    self.canvas = canvas
    if outside { return "a change reaches over the right edge" }
    var last = Cell()
    var style = Theme.dark.style(for: last.role, ground: last.ground)
    for index in canvas.cells.indices where canvas.cells[index].character != nil {
      let cell = canvas.cells[index]
      // Neighbours mostly look alike.
      if cell.role != last.role || cell.ground != last.ground {
        style = Theme.dark.style(for: cell.role, ground: cell.ground)
        last = cell
      }
      let shown = Shown(character: cell.character, style: style)
      if cells[index] != shown {
        return
          "row \(index / canvas.columns) column \(index % canvas.columns) shows \(cells[index]), not \(shown)"
      }
    }
    return nil
  }
}

extension Canvas {
  /// What no screen may have: a cell too many, half a wide character, a character that a terminal obeys.
  func flaw(ascii isASCII: Bool) -> String? {
    guard cells.count == columns * rows else { return "\(cells.count) cells on \(columns)×\(rows)" }
    if let cursor, !(0..<rows).contains(cursor.row) || !(0..<columns).contains(cursor.column) {
      return "the cursor stands outside, at row \(cursor.row) column \(cursor.column)"
    }
    for row in 0..<rows {
      var isSecondHalf = false
      for column in 0..<columns {
        let character = self[row, column].character
        if (character == nil) != isSecondHalf { return "half a character at row \(row) column \(column)" }
        isSecondHalf = character?.columns == 2
        guard let character, let scalar = character.unicodeScalars.first else { continue }
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        if isControl || isASCII && !character.isASCII {
          return "U+\(String(scalar.value, radix: 16)) at row \(row) column \(column)"
        }
      }
      if isSecondHalf { return "half a character at the end of row \(row)" }
    }
    return nil
  }
}
