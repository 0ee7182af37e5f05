extension SourceText {
  /// Throws if the bytes are no text as YAML and JSON understand it, and says at which byte.
  func refuseWhatIsNoText() throws(Complaint) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16 {
      throw Complaint(offset: 0, FileWords.utf16)
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw Complaint(offset: offset, FileWords.nul(byte: fileByte(offset)))
    }
    if let offset = firstInvalidByte {
      throw Complaint(offset: offset, FileWords.noUTF8(byte: fileByte(offset)))
    }
    if let (offset, scalar) = firstControl {
      let spelled = quotedForJSON(String(scalar)).dropFirst().dropLast()
      throw Complaint(
        offset: offset, FileWords.control(scalar.spelling, spelled: String(spelled)))
    }
  }

  /// Throws if the text is plainly something else, and says what.
  func refuseWhatIsSomethingElse() throws(Complaint) {
    let start = skipBlanksAndComments(from: 0)
    guard start < bytes.count else {
      if kind == .network { throw .empty(at: 0) }
      return
    }
    let head = self[start..<min(start + 64, bytes.count)].lowercased()
    if head.hasPrefix("version https://git-lfs") {
      throw Complaint(offset: start, FileWords.gitLFS)
    }
    if head.hasPrefix("<!doctype") || head.hasPrefix("<html") || head.hasPrefix("<?xml") {
      throw Complaint(offset: start, FileWords.webPage(kind))
    }
    if let conflict = firstConflictMarker {
      throw Complaint(offset: conflict, FileWords.conflictMarker)
    }
  }

  /// Which byte of the file it is.
  private func fileByte(_ offset: Int) -> Int { offset + (hasByteOrderMark ? 3 : 0) }

  /// Two letters that both begin or both end with NUL.
  private var looksLikeUTF16: Bool {
    guard bytes.count >= 4 else { return false }
    let isNul = bytes.prefix(4).map { $0 == 0 }
    return isNul == [true, false, true, false] || isNul == [false, true, false, true]
  }

  /// Where the bytes stop being UTF-8.
  private var firstInvalidByte: Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      var rest = bytes[offset...].makeIterator()
      guard case .valid(let scalar) = parser.parseScalar(from: &rest) else { return offset }
      parser = Unicode.UTF8.ForwardParser()
      offset += scalar.count
    }
    return nil
  }

  /// The first control or non-character; the tab, line ends and the next-line control are text.
  private var firstControl: (offset: Int, scalar: Unicode.Scalar)? {
    for (offset, byte) in bytes.enumerated() {
      let next = self.byte(at: offset + 1)
      switch byte {
      case 9, 10, 13: continue
      case 0..<0x20, 0x7F: return (offset, Unicode.Scalar(byte))
      case 0xC2 where next < 0xA0 && next != 0x85: return (offset, Unicode.Scalar(next))
      case 0xEF where next == 0xBF && self.byte(at: offset + 2) >= 0xBE:
        return (offset, self.byte(at: offset + 2) == 0xBE ? "\u{FFFE}" : "\u{FFFF}")
      default: continue
      }
    }
    return nil
  }

  private var firstConflictMarker: Int? {
    var line = 0
    while line < bytes.count {
      let text = bytes[line..<min(line + 8, lineEnd(of: line))]
      if text.elementsEqual("<<<<<<< ".utf8) || text.elementsEqual(">>>>>>> ".utf8) { return line }
      line = nextLine(after: line)
    }
    return nil
  }
}

extension Complaint {
  /// Nothing but blanks and comments.
  static func empty(at offset: Int) -> Complaint {
    Complaint(offset: offset, FileWords.empty)
  }
}
