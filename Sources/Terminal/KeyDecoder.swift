import CTerminal
import Explorer
import ExplorerViews

/// Where codes come from: bytes, and the keys that curses recognised among them.
protocol KeySource {
  /// The next code, or nil if none comes within the time.
  mutating func next(within milliseconds: Int32) -> Int32?
  /// What the mouse can point at.
  var size: (columns: Int, rows: Int) { get }
  /// What is being pasted, up to a limit.
  mutating func paste() -> [UInt8]
  /// A clock that only runs forward.
  var milliseconds: Int64 { get }
}

/// Turns codes into what the explorer understands.
///
/// Sequences that mean nothing here are taken whole and dropped, so that their bytes are never commands.
struct KeyDecoder {
  /// Pastes are cut after so many bytes.
  static let pasteLimit = 64 * 1024

  /// What a look at the source gave.
  enum Answer: Hashable {
    case input(Input)
    /// The terminal said what its background is, when asked.
    case background(BackgroundReply)
    /// Something came, but it has no meaning.
    case ignored
    /// Nothing came.
    case nothing
  }

  /// Whether the terminal was asked for its background and has not replied yet.
  ///
  /// The first reply then counts; any other is dropped like whatever nobody asked for.
  var awaitsReply = false

  /// Codes that were read too far, the next one first.
  private var held: [Int32] = []
  /// A report that may be the awaited reply and stopped on its way.
  private var cut: Report?

  /// Whether there is something left that the source does not hold any more.
  var isHolding: Bool { !held.isEmpty }

  mutating func next(from source: inout some KeySource) -> Answer {
    guard let code = take(from: &source, within: 0) else { return .nothing }
    if let report = cut {
      cut = nil
      if report.goesOn(with: code, at: source.milliseconds) {
        held.insert(code, at: 0)
        return answer(to: report, from: &source)
      }
    }
    if code == 0x1B { return escape(from: &source) }
    return input(code, from: &source).map(Answer.input) ?? .ignored
  }

  private mutating func take(from source: inout some KeySource, within milliseconds: Int32) -> Int32? {
    held.isEmpty ? source.next(within: milliseconds) : held.removeFirst()
  }

  private mutating func input(_ code: Int32, from source: inout some KeySource) -> Input? {
    switch code {
    case 0..<0x80: KeyDecoder.key(forASCII: UInt8(code)).map(Input.key)
    case 0x80..<0x100: character(startingWith: UInt8(code), from: &source).map(Input.key)
    default: special(code, from: &source)
    }
  }

  /// Esc alone, or the rest of a sequence that curses did not know. It has waited for more already.
  private mutating func escape(from source: inout some KeySource) -> Answer {
    guard let code = take(from: &source, within: 0) else {
      // Esc cannot wait: should it have been the beginning of the reply, the rest at least is no keys.
      if awaitsReply { leaveOff(Report(nil), at: source.milliseconds) }
      return .input(.key(Key("esc")))
    }
    switch code {
    case 0x1B:
      held.insert(code, at: 0)
      return .input(.key(Key("esc")))
    case 0x5B: skip(from: &source) { !(0x40...0x7E).contains($0) }  // ESC [ … final
    case 0x4F: skip(from: &source) { (0x30...0x39).contains($0) }  // ESC O digits, then one more
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:  // ESC P X ] ^ _ … end mark
      return answer(to: Report(UInt8(code)), from: &source)
    default: _ = input(code, from: &source)  // Alt with a key
    }
    return .ignored
  }

  /// Takes codes while `condition` holds, and the one after them.
  private mutating func skip(from source: inout some KeySource, while condition: (Int32) -> Bool) {
    while let code = take(from: &source, within: 25), condition(code) {}
  }

  /// Takes the rest of a report, up to BEL or ESC \\.
  private mutating func answer(to report: Report, from source: inout some KeySource) -> Answer {
    var report = report
    while let code = take(from: &source, within: 25) {
      switch (code, report.isEnding) {
      case (0x07, _), (0x5C, true): return answer(toWhole: report)
      case (0x1B, false): report.isEnding = true
      case (_, false): report.append(code)
      case (_, true):
        // Another sequence begins before this one has ended.
        held.insert(contentsOf: code < 0x100 && code != 0x1B ? [0x1B, code] : [code], at: 0)
        return .ignored
      }
    }
    if awaitsReply, report.mayBeReply { leaveOff(report, at: source.milliseconds) }
    return .ignored
  }

  private mutating func answer(toWhole report: Report) -> Answer {
    guard awaitsReply, let reply = BackgroundReply(report.bytes) else { return .ignored }
    awaitsReply = false
    return .background(reply)
  }

  /// Keeps a report whose rest has not come yet; meanwhile whatever else happens is seen to.
  private mutating func leaveOff(_ report: Report, at time: Int64) {
    cut = report
    cut?.latest = time
  }

  /// The key of a byte below 128; nil for control characters without a meaning.
  static func key(forASCII byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: Key("backspace")
    case 0x09: Key("tab")
    case 0x0A, 0x0D: Key("enter")
    case 0x01...0x1A: Key("ctrl-\(Character(Unicode.Scalar(byte + 0x60)))")
    case 0x20: Key("space")
    case 0x21..<0x7F: Key(String(Character(Unicode.Scalar(byte))))
    default: nil
    }
  }

  /// A character of several bytes, which may come one by one; nil if they are none.
  private mutating func character(startingWith first: UInt8, from source: inout some KeySource) -> Key? {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    var bytes = [first]
    while bytes.count < length {
      guard let code = take(from: &source, within: 100) else { return nil }
      guard (0x80..<0xC0).contains(code) else {
        held.insert(code, at: 0)
        return nil
      }
      bytes.append(UInt8(code))
    }
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first, scalar.value >= 0xA0
    else { return nil }
    return Key(String(Character(scalar)))
  }

  private mutating func special(_ code: Int32, from source: inout some KeySource) -> Input? {
    switch addup_key(rawValue: UInt32(code)) {
    case .ADDUP_KEY_UP: return .key(Key("up"))
    case .ADDUP_KEY_DOWN: return .key(Key("down"))
    case .ADDUP_KEY_LEFT: return .key(Key("left"))
    case .ADDUP_KEY_RIGHT: return .key(Key("right"))
    case .ADDUP_KEY_SHIFT_UP: return .key(Key("shift-up"))
    case .ADDUP_KEY_SHIFT_DOWN: return .key(Key("shift-down"))
    case .ADDUP_KEY_SHIFT_LEFT: return .key(Key("shift-left"))
    case .ADDUP_KEY_SHIFT_RIGHT: return .key(Key("shift-right"))
    case .ADDUP_KEY_HOME: return .key(Key("home"))
    case .ADDUP_KEY_END: return .key(Key("end"))
    case .ADDUP_KEY_PAGE_UP: return .key(Key("page-up"))
    case .ADDUP_KEY_PAGE_DOWN: return .key(Key("page-down"))
    case .ADDUP_KEY_ENTER: return .key(Key("enter"))
    case .ADDUP_KEY_BACKSPACE: return .key(Key("backspace"))
    case .ADDUP_KEY_DELETE: return .key(Key("delete"))
    case .ADDUP_KEY_SHIFT_TAB: return .key(Key("shift-tab"))
    case .ADDUP_KEY_MOUSE: return mouse(from: &source)
    case .ADDUP_KEY_OLD_MOUSE: return oldMouse(from: &source)
    case .ADDUP_KEY_PASTE: return KeyDecoder.text(source.paste()).map(Input.paste)
    case .ADDUP_KEY_OTHER, nil: return nil
    }
  }

  /// The rest of a mouse report: button, column and row, then M for pressed or m for released.
  private mutating func mouse(from source: inout some KeySource) -> Input? {
    var text = ""
    while let code = take(from: &source, within: 25) {
      switch code {
      case 0x30...0x39, 0x3B: if text.count < 32 { text.unicodeScalars.append(Unicode.Scalar(UInt8(code))) }
      case 0x4D:
        let numbers = text.split(separator: ";").map { Int($0) ?? -1 }
        return numbers.count == 3 ? mouse(numbers[0], numbers[1] - 1, numbers[2] - 1, size: source.size) : nil
      default: return nil
      }
    }
    return nil
  }

  private mutating func oldMouse(from source: inout some KeySource) -> Input? {
    var numbers: [Int] = []
    while numbers.count < 3 {
      guard let code = take(from: &source, within: 25) else { return nil }
      numbers.append(Int(code) - 32)
    }
    return mouse(numbers[0], numbers[1] - 1, numbers[2] - 1, size: source.size)
  }

  /// The left button or the wheel, with whatever other keys held, on the screen; nothing else has a meaning.
  private func mouse(_ button: Int, _ column: Int, _ row: Int, size: (columns: Int, rows: Int)) -> Input? {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return nil }
    switch button & ~0b11100 {
    case 0: return .click(row: row, column: column)
    case 64: return .wheel(-1, row: row, column: column)
    case 65: return .wheel(1, row: row, column: column)
    default: return nil
    }
  }

  /// Pasted bytes as text: a character that the limit cut through is left out.
  static func text(_ bytes: [UInt8]) -> String? {
    var bytes = bytes[...]
    if bytes.count >= pasteLimit, let start = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) {
      let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : bytes[start] >= 0xC0 ? 2 : 1
      if bytes.endIndex - start < length { bytes = bytes[..<start] }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
