import Explorer

/// A line of text in pieces, each with its role.
package struct Line: Hashable, Sendable {
  package private(set) var pieces: [Piece] = []

  package struct Piece: Hashable, Sendable {
    package var text: String
    package var role: Role
    /// What a click on it does.
    package var click: Click?
  }

  package init(_ text: String = "", _ role: Role = .text) {
    if !text.isEmpty { pieces = [Piece(text: text, role: role)] }
  }

  package static func + (line: Line, other: Line) -> Line {
    var sum = line
    sum.pieces += other.pieces
    return sum
  }

  package static func += (line: inout Line, other: Line) { line.pieces += other.pieces }

  package var isEmpty: Bool { pieces.isEmpty }

  /// How many columns it takes.
  package var width: Int { pieces.reduce(0) { $0 + CellText.columns(of: $1.text) } }

  /// The same line, of which every piece that answers to no click yet answers to this one.
  package func clicking(_ click: Click?) -> Line {
    var line = self
    for index in line.pieces.indices where line.pieces[index].click == nil {
      line.pieces[index].click = click
    }
    return line
  }

  /// With blanks up to column `column`.
  package func padded(to column: Int) -> Line {
    self + Line(String(repeating: " ", count: max(column - width, 0)))
  }
}

extension Canvas {
  /// Writes `line` from `column` on, in at most `limit` columns.
  package mutating func write(_ line: Line, row: Int, column: Int, limit: Int? = nil) {
    let end = limit.map { column + $0 } ?? columns
    var next = column
    for piece in line.pieces where next < end {
      let start = next
      next += write(piece.text, row: row, column: next, role: piece.role, limit: end - next)
      if let click = piece.click { setTarget(click, row: row, columns: start..<next) }
    }
  }

  /// Writes `line` so that it ends before `column`.
  package mutating func write(_ line: Line, row: Int, endingAt column: Int) {
    write(line, row: row, column: column - line.width)
  }
}
