import Explorer

extension Input {
  /// What a terminal sends for it; nil for what no terminal can send, and for a size.
  var bytes: [UInt8]? {
    switch self {
    case .key(let key): key.bytes
    case .click(let row, let column): Array("\u{1B}[<0;\(column + 1);\(row + 1)M".utf8)
    case .wheel(let rows, let row, let column):
      Array("\u{1B}[<\(rows < 0 ? 64 : 65);\(column + 1);\(row + 1)M".utf8)
    case .paste(let text):
      text.isEmpty || text.contains("\u{1B}") ? nil : Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    case .size: nil
    }
  }
}

extension Key {
  /// What xterm sends for it; nil for a character of several scalars, and for keys that mean a signal or hold
  /// the output.
  var bytes: [UInt8]? {
    if let sequence = Key.sequences[spelling] { return Array(sequence.utf8) }
    if spelling.hasPrefix("ctrl-"), let letter = spelling.utf8.last {
      // Tab, Enter and backspace have their own names; Ctrl-S, -Q, -Z, -V and -O are the terminal's.
      return "himjsqzvo".utf8.contains(letter) ? nil : [letter - 0x60]
    }
    return spelling.unicodeScalars.count == 1 ? Array(spelling.utf8) : nil
  }

  private static let sequences = [
    "up": "\u{1B}[A", "down": "\u{1B}[B", "right": "\u{1B}[C", "left": "\u{1B}[D", "shift-up": "\u{1B}[1;2A",
    "shift-down": "\u{1B}[1;2B", "shift-right": "\u{1B}[1;2C", "shift-left": "\u{1B}[1;2D",
    "home": "\u{1B}[H", "end": "\u{1B}[F", "page-up": "\u{1B}[5~", "page-down": "\u{1B}[6~", "enter": "\r",
    "esc": "\u{1B}", "tab": "\t", "shift-tab": "\u{1B}[Z", "space": " ", "backspace": "\u{7F}",
    "delete": "\u{1B}[3~",
  ]
}
