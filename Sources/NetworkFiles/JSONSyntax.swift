import NetworkModel

/// Reads strict JSON (RFC 8259) into `Syntax`.
///
/// YAML contains most of JSON but not its surrogate pairs, and libyaml bounds the length of keys; so what
/// is JSON is read as JSON, and only what is not goes on to YAML.
struct JSONSyntax {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// The value `source` consists of, or nil if it is not JSON; throws if it is nested too deeply.
  static func value(of source: SourceText) throws(Complaint) -> Syntax? {
    var parser = JSONSyntax(bytes: source.bytes)
    guard let value = try parser.value() else { return nil }
    parser.skipBlanks()
    return parser.offset == parser.bytes.count ? value : nil
  }

  /// How far `source` is JSON: the byte at which reading it ends.
  static func reach(of source: SourceText) -> Int {
    var parser = JSONSyntax(bytes: source.bytes)
    _ = try? parser.value()
    parser.skipBlanks()
    return parser.offset
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value() throws(Complaint) -> Syntax? {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try collection(member: Self.entry, end: "}") { .mapping($0) }
    case UInt8(ascii: "["): return try collection(member: Self.element, end: "]") { .list($0) }
    case UInt8(ascii: "\""): return string()
    default: return literal()
    }
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = next, isBlank(byte) || isLineEnd(byte) { offset += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func collection<Member>(
    member: (inout JSONSyntax) throws(Complaint) -> Member?, end: Unicode.Scalar,
    _ content: ([Member]) -> Syntax.Content
  ) throws(Complaint) -> Syntax? {
    let start = offset
    guard depth < Limits.fileDepth else { throw .tooDeep(at: start) }
    depth += 1
    defer { depth -= 1 }
    offset += 1
    var members: [Member] = []
    if skip(end) { return Syntax(content: content([]), range: start..<offset) }
    repeat {
      guard let member = try member(&self) else { return nil }
      members.append(member)
    } while skip(",")
    guard skip(end) else { return nil }
    return Syntax(content: content(members), range: start..<offset)
  }

  private static func element(_ parser: inout JSONSyntax) throws(Complaint) -> Syntax? { try parser.value() }

  private static func entry(_ parser: inout JSONSyntax) throws(Complaint) -> Syntax.Entry? {
    parser.skipBlanks()
    guard parser.next == UInt8(ascii: "\""), let key = parser.string(), parser.skip(":"),
      let value = try parser.value()
    else { return nil }
    return Syntax.Entry(key: key, value: value)
  }

  /// A number, `true`, `false` or `null`; whether it has a place here is for the reader to say.
  private mutating func literal() -> Syntax? {
    let start = offset
    while let byte = next, !isBlank(byte), !isLineEnd(byte), !",:[]{}\"".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || isNumber(bytes[start..<offset]) else { return nil }
    return Syntax(content: .scalar(text, isQuoted: false), range: start..<offset)
  }

  private mutating func string() -> Syntax? {
    let start = offset
    offset += 1
    skipPlainText()
    var units = Array(bytes[start + 1..<offset])
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        let text = String(decoding: units, as: UTF8.self)
        return Syntax(content: .scalar(text, isQuoted: true), range: start..<offset)
      case UInt8(ascii: "\\"):
        guard let scalar = escapedScalar() else { return nil }
        units += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default: units.append(byte)
      }
    }
    return nil
  }

  /// Up to what ends a string, or cannot stand in one as it is.
  private mutating func skipPlainText() {
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      offset += 1
    }
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let letter = next else { return nil }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return escapedCodePoint()
    default: return nil
    }
  }

  /// What follows `\u`: four digits, or a surrogate pair; a lone surrogate is no character.
  private mutating func escapedCodePoint() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
    guard next == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    offset += 2
    guard let second = fourDigits(), 0xDC00..<0xE000 ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = bytes[offset..<offset + 4]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

/// JSON's grammar of numbers: no plus sign, no leading zeros, digits on both sides of a point.
private func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
  var rest = text
  func digits() -> Int {
    let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
  func accept(_ characters: String) -> Bool {
    guard let first = rest.first, characters.utf8.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
  _ = accept("-")
  if !accept("0") { guard digits() > 0 else { return false } }
  if accept(".") { guard digits() > 0 else { return false } }
  if accept("eE") {
    _ = accept("+-")
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
