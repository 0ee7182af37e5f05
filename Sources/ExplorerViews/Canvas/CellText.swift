/// A text as it may stand in cells: cleaned, and cut into characters of one or two columns.
///
/// The one place where text from outside is made harmless. What a terminal would obey or hide becomes
/// visible: `␛` for a control character, `\u{9b}` for one of the upper set, U+FFFD for bidi controls,
/// zero-width characters, tags, fillers and unassigned scalars. A character keeps at most four
/// combining marks, which is what a cell holds. The text itself stays as it was.
package struct CellText: Sequence {
  let text: String

  package init(_ text: String) { self.text = text }

  package func makeIterator() -> Iterator { Iterator(scalars: text.unicodeScalars.makeIterator()) }

  /// How many columns `text` fills.
  package static func columns(of text: String) -> Int {
    asciiColumns(of: text) ?? plainColumns(of: text) ?? CellText(text).reduce(0) { $0 + $1.columns }
  }

  /// The cleaned text, at most `limit` columns wide; `…` stands for what does not fit.
  package func truncated(to limit: Int) -> String {
    if let columns = CellText.asciiColumns(of: text), columns <= limit { return text }
    var characters: [Character] = []
    var used = 0
    var countBesideSign = 0  // how many of them leave room for the sign
    for character in self {
      guard used + character.columns <= limit else {
        return limit > 0 ? String(characters.prefix(countBesideSign)) + "…" : ""
      }
      used += character.columns
      characters.append(character)
      if used < limit { countBesideSign = characters.count }
    }
    return String(characters)
  }

  /// The end of the cleaned text, at most `limit` columns wide; `…` stands for what does not fit.
  package func ending(in limit: Int) -> String {
    guard CellText.columns(of: text) > limit else { return String(Array(self)) }
    var characters: [Character] = []
    var left = limit - 1  // the sign's column
    for character in self.reversed() {
      left -= character.columns
      if left < 0 { break }
      characters.append(character)
    }
    return limit > 0 ? "…" + String(characters.reversed()) : ""
  }

  /// The columns of a text of nothing but printable ASCII, else nil.
  static func asciiColumns(of text: String) -> Int? {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text.utf8.count : nil
  }

  /// Whether each scalar of `text` is surely a character by itself and shown as it is.
  static func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.isPlain) }

  /// The columns of a text in which each scalar is surely a character by itself, as in shapes and Chinese; else
  /// nil. Tables measure every cell, and this makes no character.
  private static func plainColumns(of text: String) -> Int? {
    var columns = 0
    for scalar in text.unicodeScalars {
      guard scalar.isPlain else { return nil }
      columns += scalar.isWide ? 2 : 1
    }
    return columns
  }

  /// Gives one cleaned character after the other.
  package struct Iterator: IteratorProtocol {
    var scalars: String.UnicodeScalarView.Iterator
    private var peeked: (scalar: Unicode.Scalar, kind: Kind)?
    /// The rest of a spelled-out control character, last first.
    private var spelling: [Character] = []

    init(scalars: String.UnicodeScalarView.Iterator) { self.scalars = scalars }

    package mutating func next() -> Character? {
      if let character = spelling.popLast() { return character }
      guard let (scalar, kind) = take() else { return nil }
      switch kind {
      case .base: return withMarks(scalar)
      case .control: return picture(of: scalar)
      case .mark, .selector, .hidden: return "\u{FFFD}"
      }
    }

    private mutating func take() -> (scalar: Unicode.Scalar, kind: Kind)? {
      defer { peeked = nil }
      return peeked ?? scalars.next().map { ($0, Kind($0)) }
    }

    /// `base` and up to four of the marks that follow; the rest of them is dropped.
    private mutating func withMarks(_ base: Unicode.Scalar) -> Character {
      var marks: [Unicode.Scalar] = []
      var isSelected = false
      while let (scalar, kind) = take() {
        if kind == .mark {
          if marks.count < 4 { marks.append(scalar) }
        } else if kind == .selector, !isSelected {
          isSelected = true
        } else {
          peeked = (scalar, kind)
          break
        }
      }
      if marks.isEmpty { return Character(base) }
      // Marks join their base; should these ones not, the base alone remains.
      return String(String.UnicodeScalarView([base] + marks)).first ?? "\u{FFFD}"
    }

    /// `␛`, or the first character of `\u{9b}`, whose rest is kept for the next calls.
    private mutating func picture(of control: Unicode.Scalar) -> Character {
      switch control.value {
      case 0x7F: return "␡"
      case 0x00..<0x20: return Unicode.Scalar(0x2400 + control.value).map(Character.init) ?? "\u{FFFD}"
      default:
        spelling = Array("u{\(String(control.value, radix: 16))}").reversed()
        return "\\"
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is shown as it is, as most signs of the explorer and Chinese are.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2190..<0x2C00, 0x4E00..<0xA000: true
    default: false
    }
  }
}

/// What a scalar is to a cell.
private enum Kind {
  /// Begins a character of its own.
  case base
  /// Stands on the character before it and takes no room.
  case mark
  /// Picks one of several forms of the character before it: one is ignored, a second one is shown.
  case selector
  /// Would steer the terminal.
  case control
  /// Shows nothing by itself, or turns the text around.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: self = .control
    case 0xAD: self = .hidden
    case _ where scalar.isPlain: self = .base
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: self = .mark  // Hangul vowels and finals
    case 0x1F3FB...0x1F3FF: self = .selector  // skin tones
    default: self = Kind(examining: scalar.properties)
    }
  }

  private init(examining properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      self = properties.isDefaultIgnorableCodePoint ? .selector : .mark
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      self = .hidden
    default:
      self = properties.isDefaultIgnorableCodePoint ? .hidden : .base
    }
  }
}
