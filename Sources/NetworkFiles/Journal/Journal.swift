import NetworkModel

/// What an explorer did to a network, as a text that grows with every step: what it began with, then each
/// event in a line of its own.
package struct Journal: Hashable, Sendable {
  package var head: Head
  /// The text of the network as it was opened.
  package var text: String
  package var events: [HistoryEvent]
  /// Whether something follows these events that cannot be read.
  package private(set) var isDamaged = false

  /// What a journal says of itself before all events.
  package struct Head: Hashable, Sendable {
    /// The version of the program that wrote it.
    package var program: String
    /// What was open: a file by its whole path, a preset, a text.
    package var subject: String
    /// What errors call the text, and a network without name is named after.
    package var source: String
    /// The file as it was last read or written.
    package var file: Fingerprint

    package init(program: String, subject: String, source: String, file: Fingerprint) {
      self.program = program
      self.subject = subject
      self.source = source
      self.file = file
    }
  }

  package init(head: Head, text: String, events: [HistoryEvent]) {
    self.head = head
    self.text = text
    self.events = events
  }

  /// The most bytes that are read of one.
  package static let limit = 1 << 28

  /// Reads as many events as are sound.
  package init(_ bytes: [UInt8]) throws(JournalRefusal) {
    let lines = try JournalLines(bytes)
    var rest = lines.texts[...]
    guard let first = rest.popFirst(), let object = JSONValue(Array(first)),
      let (head, size) = Head.reading(object)
    else { throw .damaged }
    self.head = head
    var text: [UInt8] = []
    while text.count < size, let line = rest.popFirst() {
      guard case .string(let piece)? = JSONValue(Array(line))?["text"] else { throw .damaged }
      text += Array(piece.utf8)
    }
    guard text.count == size else { throw .damaged }
    self.text = String(decoding: text, as: UTF8.self)
    events = []
    for line in rest {
      guard let event = HistoryEvent(journalLine: Array(line)) else { break }
      events.append(event)
    }
    isDamaged = !lines.isWhole || events.count < rest.count
  }
}

/// Size and hash of a file's bytes: enough to see that it is no longer the same.
package struct Fingerprint: Hashable, Sendable {
  package let size: Int
  /// FNV-1a, 64 bits.
  package let hash: UInt64

  package init(_ bytes: String.UTF8View) {
    size = bytes.count
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash
  }

  fileprivate init(size: Int, hash: UInt64) {
    self.size = size
    self.hash = hash
  }

  /// The hash in sixteen digits.
  package var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Writes a journal, piece by piece; each event goes behind what was written before.
package struct JournalWriter: Sendable {
  private var sum = JournalLines.startSum

  package init() {}

  /// The beginning of a journal, up to the first event.
  package mutating func beginning(_ head: Journal.Head, _ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result = JournalLines.start + line(head.json(size: bytes.count))
    for piece in pieces(of: bytes) {
      result += line(["text": .string(String(decoding: piece, as: UTF8.self))])
    }
    return result
  }

  /// The lines of some events.
  package mutating func lines(_ events: some Sequence<HistoryEvent>) -> [UInt8] {
    events.reduce(into: []) { $0 += line($1.journalJSON) }
  }

  private mutating func line(_ value: JSONValue) -> [UInt8] {
    JournalLines.line(Array(value.compactText.utf8), after: &sum)
  }

  /// `bytes` in pieces that a reader takes, none of which ends within a character.
  private func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var end = min(rest.startIndex + 1 << 16, rest.endIndex)
      while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    return pieces
  }
}

extension Journal.Head {
  fileprivate func json(size: Int) -> JSONValue {
    [
      "addup": .string(program), "of": .string(subject), "source": .string(source),
      "text_bytes": .integer(size),
      "file_bytes": .integer(file.size), "file_hash": .string(file.digits),
    ]
  }

  fileprivate static func reading(_ object: JSONValue) -> (head: Journal.Head, size: Int)? {
    guard case .string(let program)? = object["addup"], case .string(let subject)? = object["of"],
      case .string(let source)? = object["source"],
      case .integer(let size)? = object["text_bytes"], (0...Limits.fileBytes).contains(size),
      case .integer(let fileSize)? = object["file_bytes"],
      case .string(let digits)? = object["file_hash"], let hash = UInt64(digits, radix: 16)
    else { return nil }
    let file = Fingerprint(size: fileSize, hash: hash)
    return (Journal.Head(program: program, subject: subject, source: source, file: file), size)
  }
}
