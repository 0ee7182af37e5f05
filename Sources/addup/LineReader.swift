import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads a descriptor line by line, holding no more than one line and one piece.
struct LineReader {
  private let descriptor: Int32
  private let name: String
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  /// What of `piece` was not taken yet.
  private var rest = 0..<0
  private var isAtEnd = false

  init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  enum Line {
    /// Without its line feed.
    case text([UInt8])
    /// More bytes than a network file may have; they were read and forgotten.
    case tooLong
  }

  /// The next line, or nil at the end; a last line needs no line feed.
  ///
  /// Before it waits for more it calls `beforeWaiting`, so that what was said is out.
  mutating func next(beforeWaiting: () throws(Failure) -> Void) throws(Failure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBegun = false
    while true {
      if rest.isEmpty {
        if !isAtEnd {
          try beforeWaiting()
          try readPiece()
        }
        guard !isAtEnd else { return hasBegun ? (isTooLong ? .tooLong : .text(line)) : nil }
      }
      hasBegun = true
      let end = piece[rest].firstIndex(of: UInt8(ascii: "\n"))
      let part = rest.lowerBound..<(end ?? rest.upperBound)
      rest = (end.map { $0 + 1 } ?? rest.upperBound)..<rest.upperBound
      isTooLong = isTooLong || line.count + part.count > Limits.fileBytes
      if isTooLong { line.removeAll() } else { line.append(contentsOf: piece[part]) }
      if end != nil { return isTooLong ? .tooLong : .text(line) }
    }
  }

  private mutating func readPiece() throws(Failure) {
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = 0..<count
        isAtEnd = count == 0
        return
      }
      if errno == EAGAIN {
        wait(for: descriptor, POLLIN)
      } else if errno != EINTR {
        throw Failure(.unreadable, path: name, .system(errno))
      }
    }
  }
}
