/// A key as the command table spells it: a character (`j`, `?`) or a name (`down`, `shift-left`, `ctrl-r`).
package struct Key: Hashable, Sendable {
  package let spelling: String

  package init(_ spelling: String) { self.spelling = spelling }

  /// The names of keys that are no single character, besides `ctrl-` and a letter.
  package static let names = [
    "up", "down", "left", "right", "shift-left", "shift-right", "shift-up", "shift-down", "home", "end",
    "page-up", "page-down", "enter", "esc", "tab", "shift-tab", "space", "backspace", "delete",
  ]

  /// The one character this key types, or nil.
  package var character: Character? {
    if spelling == "space" { return " " }
    return spelling.count == 1 ? spelling.first : nil
  }
}

/// What reaches the explorer from outside.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// The terminal has this many columns and rows now.
  case size(columns: Int, rows: Int)
  /// A button pressed at this cell, both counted from 0.
  case click(row: Int, column: Int)
  /// The wheel, by so many rows; downward is positive.
  case wheel(Int, row: Int, column: Int)
  /// Text pasted as one piece; it never runs commands.
  case paste(String)
}
