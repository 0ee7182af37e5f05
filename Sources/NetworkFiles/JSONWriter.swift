/// Writes JSON on one line as bytes, piece by piece, with one blank after each `:` and `,`.
///
/// For what is written often or grows large: nothing is built before it is written. Whoever calls it closes
/// what it opens, and gives each key once.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the next one.
  private var isFollowing = false

  package init() {}

  /// Forgets what was written, and keeps its room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFollowing = false
  }

  /// An object, whose members `content` writes: a key, then a value, and so on.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    collection("{", "}", content)
  }

  /// An array, whose elements `content` writes.
  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    collection("[", "]", content)
  }

  /// The key of the value that comes next; in ASCII, without quotes and backslashes.
  package mutating func key(_ name: StaticString) {
    begin()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    append("\": ")
    isFollowing = false
  }

  /// A string.
  package mutating func string(_ text: String) {
    begin()
    if text.utf8.allSatisfy({
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }) {
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: quotedForJSON(text).utf8)
    }
  }

  /// An integer.
  package mutating func integer(_ number: Int) {
    begin()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// An integer, or null for nil.
  package mutating func integer(_ number: Int?) {
    if let number { integer(number) } else { null() }
  }

  /// `true` or `false`.
  package mutating func bool(_ isOn: Bool) {
    begin()
    append(isOn ? "true" : "false")
  }

  /// `null`.
  package mutating func null() {
    begin()
    append("null")
  }

  /// A number that is no integer, as Swift spells it; null if it is not finite.
  mutating func double(_ number: Double) {
    begin()
    bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
  }

  /// The end of a line; the next value stands alone.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFollowing = false
  }

  private mutating func collection(
    _ start: StaticString, _ end: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    begin()
    append(start)
    isFollowing = false
    content(&self)
    append(end)
    isFollowing = true
  }

  private mutating func begin() {
    if isFollowing { append(", ") }
    isFollowing = true
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

extension JSONWriter {
  /// The key of the value that comes next, whatever it consists of.
  mutating func anyKey(_ name: String) {
    string(name)
    append(": ")
    isFollowing = false
  }
}
