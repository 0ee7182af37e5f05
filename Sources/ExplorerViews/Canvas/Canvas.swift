import Explorer

/// A screen as a value: rows of cells, each a character with a role, and where the cursor stands.
///
/// Cells count columns: a wide character fills its cell and the next one, which then holds nothing.
package struct Canvas: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Row by row, `columns` cells each.
  package internal(set) var cells: [Cell]
  /// Where the terminal's real cursor stands, for screen readers and braille displays; nil hides it.
  package var cursor: Position?
  /// The line, from 0, with which what scrolls without a selection begins; nil if nothing of that kind is drawn.
  package internal(set) var scrollTop: Int?
  /// What clicks do, where they do anything; of those that overlap the last one counts.
  package private(set) var targets: [Target] = []
  /// Whether it is turned into ASCII in the end: then keys are named by letters and words, and foreign characters of
  /// names are spelled out before room is made for them.
  let isASCII: Bool

  package init(columns: Int, rows: Int, isASCII: Bool = false) {
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
    self.isASCII = isASCII
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// The cell at `row`, `column`; both must lie on the canvas.
  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }
}

extension Canvas {
  /// Part of a row that answers to a click.
  package struct Target: Hashable, Sendable {
    package let row: Int
    package let columns: Range<Int>
    package let click: Click
  }

  /// Makes part of a row answer to a click.
  mutating func setTarget(_ click: Click, row: Int, columns: Range<Int>) {
    if !columns.isEmpty { targets.append(Target(row: row, columns: columns, click: click)) }
  }

  /// Lets nothing that is drawn so far answer to a click.
  mutating func clearTargets() { targets = [] }

  /// What a click at this cell does, or nil if nothing there answers.
  package func click(row: Int, column: Int) -> Click? {
    targets.last { $0.row == row && $0.columns.contains(column) }?.click
  }
}

/// A place on a canvas, counted from 0.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// One column of one row.
package struct Cell: Hashable, Sendable {
  /// What stands here; `none` in the second column of a wide character.
  package var glyph: Glyph
  package var role: Role
  package var ground: Ground

  package init(_ character: Character = " ", role: Role = .text, ground: Ground = .plain) {
    glyph = Glyph(character)
    self.role = role
    self.ground = ground
  }

  /// What stands here, as a character; nil in the second column of a wide one.
  package var character: Character? { glyph.character }
}

/// What a cell stands on, whatever is written there.
package enum Ground: UInt8, Hashable, Sendable {
  case plain
  /// The selected row of the pane that has the keys.
  case selected
  /// The selected row of a pane that has not.
  case selectedElsewhere
}
