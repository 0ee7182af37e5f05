import NetworkModel

/// A walk over the tokens of YAML text that needs no parser: only where quotes, comments and brackets are.
///
/// It runs before libyaml and keeps it from what could hurt: deep nesting, and anchors, aliases and tags,
/// of which the network file has none. Where it errs, on text that is no YAML, libyaml has the last word.
struct YAMLTokens {
  /// A scalar's beginning.
  struct Token {
    let start: Int
    /// How many brackets and braces are open.
    let flowDepth: Int
    /// In bytes, from the line's start.
    let column: Int
  }

  private let source: SourceText
  private var offset = 0
  private var lineStart = 0
  private var flowDepth = 0
  /// Whether the next character that is not blank begins a value or a key.
  private var expectsToken = true
  /// Whether that token is the first of its line, or the first after a dash.
  private var beginsEntry = true
  /// The columns of the block collections that are open.
  private var columns: [Int] = []

  init(_ source: SourceText) { self.source = source }

  /// Throws at the first thing that is not part of the network file's YAML.
  static func check(_ source: SourceText) throws(Complaint) {
    var tokens = YAMLTokens(source)
    while try tokens.next() != nil {}
  }

  /// The next scalar; collections are only entered and left.
  mutating func next() throws(Complaint) -> Token? {
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if isLineEnd(byte) {
        offset += 1
        lineStart = offset
        expectsToken = expectsToken || flowDepth == 0
        beginsEntry = true
      } else if isBlank(byte) {
        offset += 1
      } else if byte == UInt8(ascii: "#"), followsBlank {
        offset = source.lineEnd(of: offset)
      } else if flowDepth > 0, changeFlow(byte) {
        offset += 1
      } else if expectsToken {
        if let token = try beginToken(byte) { return token }
      } else if byte == UInt8(ascii: ":"), endsKey {
        offset += 1
        expectsToken = true
        beginsEntry = false
      } else if flowDepth > 0, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        try open()
      } else {
        offset += 1
      }
    }
    return nil
  }

  private var followsBlank: Bool { offset == lineStart || isBlank(source.byte(at: offset - 1)) }

  /// A comma or a closing bracket, within brackets.
  private mutating func changeFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","): expectsToken = true
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth -= 1
      expectsToken = false
    default: return false
    }
    return true
  }

  /// A colon before a blank or, within brackets, after a quote or before another bracket.
  private var endsKey: Bool {
    let following = source.byte(at: offset + 1)
    if isBlank(following) || isLineEnd(following) { return true }
    guard flowDepth > 0, offset > 0 else { return false }
    return ",[]{}".utf8.contains(following) || "\"'".utf8.contains(source.byte(at: offset - 1))
  }

  private mutating func beginToken(_ byte: UInt8) throws(Complaint) -> Token? {
    switch byte {
    case UInt8(ascii: "&"): throw refusal(.anchors(source.kind))
    case UInt8(ascii: "*"): throw refusal(.aliases(source.kind, isAnswered: true))
    case UInt8(ascii: "!"): throw refusal(.tags(source.kind))
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      throw refusal(.severalLines)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try open()
      return nil
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      let following = source.byte(at: offset + 1)
      guard isBlank(following) || isLineEnd(following) else { return try scalar() }
      if beginsEntry { try enterColumn() }
      beginsEntry = true
      offset += 1
      return nil
    default: return try scalar()
    }
  }

  private func refusal(_ words: YAMLWords) -> Complaint { Complaint(offset: offset, words) }

  private mutating func open() throws(Complaint) {
    guard flowDepth + columns.count < Limits.fileDepth else { throw .tooDeep(at: offset) }
    flowDepth += 1
    expectsToken = true
    offset += 1
  }

  private mutating func enterColumn() throws(Complaint) {
    guard flowDepth == 0 else { return }
    let column = offset - lineStart
    while let last = columns.last, last >= column { columns.removeLast() }
    columns.append(column)
    guard columns.count <= Limits.fileDepth else { throw .tooDeep(at: offset) }
  }

  private mutating func scalar() throws(Complaint) -> Token {
    if beginsEntry { try enterColumn() }
    expectsToken = false
    let start = offset
    let column = start - lineStart
    offset = source.endOfQuotes(from: start) ?? start + 1
    if let last = source.bytes[start..<offset].lastIndex(where: { isLineEnd($0) }) { lineStart = last + 1 }
    return Token(start: start, flowDepth: flowDepth, column: column)
  }
}

extension Complaint {
  /// Deeper than a network file may be nested.
  static func tooDeep(at offset: Int) -> Complaint {
    Complaint(offset: offset, YAMLWords.tooDeep)
  }
}
