import Yams

/// Turns libyaml's lines and columns into byte offsets.
///
/// Nodes are asked for in the order of the text, so the search goes on from the last answer.
struct MarkOffsets {
  private let bytes: [UInt8]
  private var line = 1
  private var column = 1
  private var offset = 0

  init(_ source: SourceText) { bytes = source.bytes }

  /// The byte `mark` points at.
  mutating func offset(of mark: Mark) -> Int {
    if (mark.line, mark.column) < (line, column) { (line, column, offset) = (1, 1, 0) }
    while offset < bytes.count, (line, column) < (mark.line, mark.column) { advance() }
    return offset
  }

  /// One scalar on, or over one line end.
  private mutating func advance() {
    let length = lengthOfLineEnd
    offset += max(length, 1)
    if length > 0 {
      (line, column) = (line + 1, 1)
      return
    }
    while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
    column += 1
  }

  /// In bytes, or 0; libyaml also counts U+0085, U+2028 and U+2029.
  private var lengthOfLineEnd: Int {
    switch bytes[offset] {
    case 10: 1
    case 13: bytes[offset...].starts(with: [13, 10]) ? 2 : 1
    case 0xC2: bytes[offset...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2: [[0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]].contains(Array(bytes[offset...].prefix(3))) ? 3 : 0
    default: 0
    }
  }
}
