extension Canvas {
  /// Writes `text` from `column` on and answers how many columns it took.
  ///
  /// The text is cleaned (see `CellText`), ends at the canvas's edge and after `limit` columns, and is
  /// never cut through a wide character. What a cell stands on, its ground, is kept. A row outside the
  /// canvas takes nothing.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int = 0, role: Role = .text, limit: Int? = nil
  ) -> Int {
    let end = limit.map { min(columns, column + max($0, 0)) } ?? columns
    guard (0..<rows).contains(row), column < end else { return 0 }
    if column >= 0, let length = CellText.asciiColumns(of: text) {
      return writeASCII(text, columns: column..<min(end, column + length), row: row, role: role)
    }
    var next = column
    if CellText.isPlain(text) {
      // Each scalar is a character: none has to be made.
      for scalar in text.unicodeScalars {
        let columns = scalar.isWide ? 2 : 1
        guard next + columns <= end else { break }
        if next >= 0 { set(Glyph(scalar), columns, row: row, column: next, role: role) }
        next += columns
      }
      return next - column
    }
    for character in CellText(text) {
      guard next + character.columns <= end else { break }
      if next >= 0 { set(Glyph(character), character.columns, row: row, column: next, role: role) }
      next += character.columns
    }
    return next - column
  }

  /// Puts one character, cleaned, at a place; outside the canvas nothing happens.
  package mutating func put(_ character: Character, row: Int, column: Int, role: Role = .text) {
    write(String(character), row: row, column: column, role: role, limit: character.columns)
  }

  /// Fills a rectangle, as far as it lies on the canvas, with a character of one column.
  package mutating func fill(
    rows: Range<Int>, columns: Range<Int>, with character: Character = " ", role: Role = .text
  ) {
    let columns = columns.clamped(to: 0..<self.columns)
    let glyph = Glyph(character)
    for row in rows.clamped(to: 0..<self.rows) where !columns.isEmpty {
      partWide(row: row, column: columns.lowerBound)
      partWide(row: row, column: columns.upperBound)
      for column in columns { set(glyph, role, at: row * self.columns + column) }
    }
  }

  /// Empties whole rows, as if nothing had been drawn there.
  package mutating func clear(rows: Range<Int>) {
    for row in rows.clamped(to: 0..<self.rows) {
      for column in 0..<columns { self[row, column] = Cell() }
    }
  }

  /// Gives part of a row another ground; what is written there stays.
  package mutating func lay(_ ground: Ground, row: Int, columns: Range<Int>) {
    guard (0..<rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<self.columns) { self[row, column].ground = ground }
  }

  /// Gives a rectangle another role on plain ground, as for what lies under an overlay.
  package mutating func paint(_ role: Role, rows: Range<Int>, columns: Range<Int>) {
    for row in rows.clamped(to: 0..<self.rows) {
      for column in columns.clamped(to: 0..<self.columns) {
        self[row, column].role = role
        self[row, column].ground = .plain
      }
    }
  }

  private mutating func writeASCII(_ text: String, columns: Range<Int>, row: Int, role: Role) -> Int {
    partWide(row: row, column: columns.lowerBound)
    partWide(row: row, column: columns.upperBound)
    var index = row * self.columns + columns.lowerBound
    for byte in text.utf8.prefix(columns.count) {
      set(Glyph(Unicode.Scalar(byte)), role, at: index)
      index += 1
    }
    return columns.count
  }

  private mutating func set(_ glyph: Glyph, _ width: Int, row: Int, column: Int, role: Role) {
    let isWide = width == 2
    partWide(row: row, column: column)
    partWide(row: row, column: column + (isWide ? 2 : 1))
    let index = row * columns + column
    set(glyph, role, at: index)
    if isWide { set(.none, role, at: index + 1) }
  }

  /// Changes what is written in one cell, and leaves its ground.
  private mutating func set(_ glyph: Glyph, _ role: Role, at index: Int) {
    cells[index].glyph = glyph
    cells[index].role = role
  }

  /// Blanks a wide character that reaches over the left edge of `column`, before one half is written over.
  private mutating func partWide(row: Int, column: Int) {
    guard (1..<columns).contains(column), self[row, column].glyph == .none else { return }
    self[row, column - 1].glyph = .blank
    self[row, column].glyph = .blank
  }
}
