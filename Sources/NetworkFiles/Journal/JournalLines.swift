import NetworkModel

/// Lines of which each vouches for itself and all before it, so that of a damaged text the longest sound
/// beginning can be told.
///
/// The first line is `addup journal 1`. Every other one is eight hexadecimal digits, a blank and a text
/// without line feeds; the digits are the CRC-32 of the digits of the line before (of the first line: of that
/// line) and of the text.
struct JournalLines {
  /// The format that is written here, and the only one that is read.
  static let version = 1
  /// The texts of the lines that are sound, without the first.
  private(set) var texts: [ArraySlice<UInt8>] = []
  /// Whether nothing follows them.
  private(set) var isWhole = true

  static let start = Array("addup journal \(version)\n".utf8)

  /// Reads `bytes`, which begin as a journal of this format does.
  init(_ bytes: [UInt8]) throws(JournalRefusal) {
    try JournalLines.checkStart(bytes)
    var sum = JournalLines.startSum
    var offset = JournalLines.start.count
    while offset < bytes.count {
      guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")), end > offset + 8,
        bytes[offset + 8] == UInt8(ascii: " ")
      else { break }
      let text = bytes[offset + 9..<end]
      let next = JournalLines.sum(of: text, after: sum)
      guard bytes[offset..<offset + 8].elementsEqual(hexadecimal(next)) else { break }
      texts.append(text)
      sum = next
      offset = end + 1
    }
    isWhole = offset == bytes.count
  }

  private static func checkStart(_ bytes: [UInt8]) throws(JournalRefusal) {
    if bytes.starts(with: start) { return }
    let words = start.prefix(start.count - 2)
    guard bytes.starts(with: words) else { throw .damaged }
    let digits = bytes[words.count...].prefix { $0 != UInt8(ascii: "\n") }
    guard let number = Int(String(decoding: digits.prefix(10), as: UTF8.self)), number > version else {
      throw .damaged
    }
    throw .newer(number)
  }

  /// What the first line of text is summed after.
  static var startSum: UInt32 { CRC32.sum(of: start) }

  static func sum(of text: some Sequence<UInt8>, after sum: UInt32) -> UInt32 {
    var crc = CRC32()
    crc.add(hexadecimal(sum))
    crc.add(text)
    return crc.value
  }

  /// `text` as a line; `sum` goes from that of the line before to its own.
  static func line(_ text: [UInt8], after sum: inout UInt32) -> [UInt8] {
    sum = JournalLines.sum(of: text, after: sum)
    return hexadecimal(sum) + [UInt8(ascii: " ")] + text + [UInt8(ascii: "\n")]
  }
}

/// Why a journal cannot be read at all.
package enum JournalRefusal: Phrase, Error, Hashable {
  /// It is of a format with this number.
  case newer(Int)
  /// Its beginning is not sound, or it is no journal.
  case damaged
  /// It has no end: more bytes than a journal can have.
  case tooLarge

  /// As a sentence goes on after `the journal PATH`.
  package var both: (english: String, chinese: String) {
    switch self {
    case .newer(let number):
      (
        "is of format \(number), and this addup reads format \(JournalLines.version): use a newer addup",
        "的格式是 \(number)，这个 addup 只读格式 \(JournalLines.version)：请用更新的 addup"
      )
    case .damaged: ("is damaged from its beginning", "从开头就已损坏")
    case .tooLarge: ("is too large to be one", "太大，不是日志")
    }
  }
}

/// The cyclic redundancy check of ISO 3309, as in gzip: it tells any change within 32 neighbouring bits.
struct CRC32 {
  private var state: UInt32 = ~0

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  var value: UInt32 { ~state }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      state = state >> 8 ^ CRC32.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)]
    }
  }

  static func sum(of bytes: some Sequence<UInt8>) -> UInt32 {
    var crc = CRC32()
    crc.add(bytes)
    return crc.value
  }
}

/// Eight lower-case digits.
private func hexadecimal(_ number: UInt32) -> [UInt8] {
  (0..<8).map { Array("0123456789abcdef".utf8)[Int(number >> (28 - 4 * UInt32($0)) & 15)] }
}
