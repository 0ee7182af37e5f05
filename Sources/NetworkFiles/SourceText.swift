import NetworkModel

/// What a file is for; messages say it.
enum FileKind: String {
  case network, configuration, lesson
}

/// The bytes of a file that is text: UTF-8, no control characters, not too long.
///
/// Offsets count bytes after the byte order mark, if there is one.
struct SourceText {
  let bytes: [UInt8]
  let hasByteOrderMark: Bool
  let kind: FileKind

  init(_ fileBytes: [UInt8], of kind: FileKind = .network) throws(Complaint) {
    self.kind = kind
    guard fileBytes.count <= Limits.fileBytes else {
      throw Complaint(offset: 0, FileWords.tooLong(bytes: fileBytes.count))
    }
    bytes = Self.withoutByteOrderMark(fileBytes)
    hasByteOrderMark = bytes.count < fileBytes.count
    try refuseWhatIsNoText()
    try refuseWhatIsSomethingElse()
  }

  /// `fileBytes`, from which offsets count.
  static func withoutByteOrderMark(_ fileBytes: [UInt8]) -> [UInt8] {
    fileBytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(fileBytes.dropFirst(3)) : fileBytes
  }

  /// `bytes` as a string; they are valid UTF-8.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of `range`.
  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The byte at `offset`, or a line feed beyond the end.
  func byte(at offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : UInt8(ascii: "\n")
  }

  /// Where the line of `offset` begins.
  func lineStart(of offset: Int) -> Int {
    let end = min(offset, bytes.count)
    return (bytes[..<end].lastIndex { isLineEnd($0) } ?? -1) + 1
  }

  /// Where the line of `offset` ends, before its line end.
  func lineEnd(of offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex { isLineEnd($0) } ?? bytes.count
  }

  /// Where the line after that of `offset` begins.
  func nextLine(after offset: Int) -> Int {
    let end = lineEnd(of: offset)
    let isPair = byte(at: end) == UInt8(ascii: "\r") && end + 1 < bytes.count && byte(at: end + 1) == 10
    return min(end + (isPair ? 2 : 1), bytes.count)
  }

  /// How the file ends its lines; a line feed if it has only one.
  var lineEnding: String {
    guard let first = bytes.firstIndex(where: { isLineEnd($0) }) else { return "\n" }
    if bytes[first] == 10 { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 10 ? "\r\n" : "\r"
  }

  /// The first byte from `offset` on that is neither blank, line end nor part of a comment.
  func skipBlanksAndComments(from offset: Int, and others: String = "") -> Int {
    var offset = offset
    while offset < bytes.count {
      if isBlank(bytes[offset]) || isLineEnd(bytes[offset]) || others.utf8.contains(bytes[offset]) {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "#") {
        offset = lineEnd(of: offset)
      } else {
        break
      }
    }
    return offset
  }

  /// Behind the quote that closes the one at `offset`, or nil if there is no such pair.
  func endOfQuotes(from offset: Int) -> Int? {
    let quote = byte(at: offset)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    var offset = offset + 1
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 2
      } else if bytes[offset] != quote {
        offset += 1
      } else if quote == UInt8(ascii: "'"), byte(at: offset + 1) == quote {
        offset += 2
      } else {
        return offset + 1
      }
    }
    return nil
  }
}

func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

/// Line and column of `offset`, counted from 1; columns are Unicode scalars.
func lineAndColumn(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
  var line = 1
  var start = 0
  let offset = min(offset, bytes.count)
  for index in 0..<offset where isLineEnd(bytes[index]) {
    if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { continue }
    line += 1
    start = index + 1
  }
  let isContinuation = { (byte: UInt8) in byte & 0b1100_0000 == 0b1000_0000 }
  return (line, bytes[start..<offset].lazy.filter { !isContinuation($0) }.count + 1)
}
