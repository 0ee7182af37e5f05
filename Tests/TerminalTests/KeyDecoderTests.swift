import CTerminal
import Explorer
import Testing

@testable import Terminal

/// Codes one after the other; nil is a moment in which none comes.
struct ScriptedKeys: KeySource {
  var codes: ArraySlice<Int32?>
  var pasted: [UInt8] = []
  /// How long such a moment lasts.
  var silence: Int64 = 30
  private(set) var milliseconds: Int64 = 0
  let size = (columns: 80, rows: 24)

  init(_ codes: [Int32?]) { self.codes = codes[...] }

  init(_ text: String) { self.init(text.utf8.map { Int32($0) }) }

  mutating func next(within milliseconds: Int32) -> Int32? {
    let code = codes.popFirst() ?? nil
    if code == nil { self.milliseconds += silence }
    return code
  }

  mutating func paste() -> [UInt8] { pasted }
}

@Suite struct KeyDecoderTests {
  private func inputs(_ source: ScriptedKeys) -> [Input] {
    var source = source
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    while decoder.isHolding || !source.codes.isEmpty {
      if case .input(let input) = decoder.next(from: &source) { inputs.append(input) }
    }
    return inputs
  }

  private func keys(_ spellings: String...) -> [Input] { spellings.map { .key(Key($0)) } }

  @Test func namesEveryKeyAsTheCommandTableDoes() {
    for byte in UInt8(0)..<128 where byte != 0x1B {
      guard let key = KeyDecoder.key(forASCII: byte) else { continue }
      let isLetter = key.spelling.hasPrefix("ctrl-") && key.spelling.count == 6
      #expect(key.character != nil || isLetter || Key.names.contains(key.spelling))
    }
    for code in Int32(addup_key.ADDUP_KEY_UP.rawValue)...Int32(addup_key.ADDUP_KEY_SHIFT_TAB.rawValue) {
      guard case .key(let key) = inputs(ScriptedKeys([code])).first else {
        Issue.record("\(code) is no key")
        continue
      }
      #expect(Key.names.contains(key.spelling))
    }
  }

  @Test func tellsEscFromWhatBeginsWithIt() {
    #expect(inputs(ScriptedKeys([0x1B, nil, 0x6A])) == keys("esc", "j"))
    #expect(inputs(ScriptedKeys([0x1B, 0x1B, nil])) == keys("esc", "esc"))
    #expect(inputs(ScriptedKeys([0x1B])) == keys("esc"))
  }

  @Test(arguments: [
    "\u{1B}[1;9z", "\u{1B}[?1;2c", "\u{1B}[M", "\u{1B}O9z", "\u{1B}]0;q\u{7}", "\u{1B}]0;q\u{1B}\\",
    "\u{1B}Pq\u{1B}\\", "\u{1B}_q\u{7}", "\u{1B}q", "\u{1B}é", "\u{85}",
  ])
  func dropsWhatItDoesNotKnow(sequence: String) {
    #expect(inputs(ScriptedKeys(sequence + "j")) == keys("j"))
  }

  @Test func endsAnUnfinishedSequenceWithSilence() {
    #expect(inputs(ScriptedKeys([0x1B, 0x5B, 0x39, nil, 0x6A])) == keys("j"))
    #expect(inputs(ScriptedKeys([0x1B, 0x5D, 0x39, nil, 0x6A])) == keys("j"))
  }

  @Test func readsCharactersOfSeveralBytes() {
    #expect(inputs(ScriptedKeys("é课🙂")) == keys("é", "课", "🙂"))
    // Broken ones are nothing; what interrupts them is read.
    let broken: [[Int32?]] = [
      [0xC3, 0x6A], [0xE8, 0xAF, 0x6A], [0xE8, nil, 0x6A], [0xBE, 0x6A], [0xFF, 0x6A],
      [0xC0, 0x80, 0x6A], [0xED, 0xA0, 0x80, 0x6A], [0xF5, 0x80, 0x80, 0x80, 0x6A],
    ]
    for codes in broken { #expect(inputs(ScriptedKeys(codes)) == keys("j"), "\(codes)") }
    let up = Int32(addup_key.ADDUP_KEY_UP.rawValue)
    #expect(inputs(ScriptedKeys([0xC3, up])) == keys("up"))
  }

  @Test(
    arguments: [
      ("0;5;3M", .click(row: 2, column: 4)), ("16;5;3M", .click(row: 2, column: 4)),
      ("64;80;24M", .wheel(-1, row: 23, column: 79)), ("65;1;1M", .wheel(1, row: 0, column: 0)),
      ("0;5;3m", nil), ("2;5;3M", nil), ("32;5;3M", nil), ("0;0;1M", nil), ("0;81;1M", nil), ("0;1;25M", nil),
      ("0;1M", nil), ("M", nil), ("0;99999999999999999999;1M", nil), ("0;1;2;3M", nil),
    ] as [(String, Input?)])
  func readsTheMouse(report: String, expected: Input?) {
    let mouse = Int32(addup_key.ADDUP_KEY_MOUSE.rawValue)
    let codes = [mouse] + report.utf8.map { Int32($0) } + [0x6A]
    #expect(inputs(ScriptedKeys(codes)) == [expected, .key(Key("j"))].compactMap { $0 })
  }

  @Test func readsTheOldMouse() {
    let mouse = Int32(addup_key.ADDUP_KEY_OLD_MOUSE.rawValue)
    #expect(inputs(ScriptedKeys([mouse, 32, 37, 35])) == [.click(row: 2, column: 4)])
    #expect(inputs(ScriptedKeys([mouse, 97, 33, 33])) == [.wheel(1, row: 0, column: 0)])
    #expect(inputs(ScriptedKeys([mouse, 32, 255, 33, 0x6A])) == keys("j"))
    #expect(inputs(ScriptedKeys([mouse, 32])) == [])
  }

  @Test func takesAPasteAsText() {
    var source = ScriptedKeys([Int32(addup_key.ADDUP_KEY_PASTE.rawValue)])
    #expect(inputs(source) == [])
    source.pasted = Array("q\u{1B}[A é".utf8)
    #expect(inputs(source) == [.paste("q\u{1B}[A é")])
  }

  @Test func leavesOutTheCharacterThatTheLimitCuts() {
    let limit = KeyDecoder.pasteLimit
    for (text, kept) in [("课", 0), ("🙂", 0), ("é", 0), ("j", 1)] {
      let bytes = Array((String(repeating: "a", count: limit - 1) + text).utf8.prefix(limit))
      #expect(KeyDecoder.text(bytes)?.utf8.count == limit - 1 + kept)
    }
    #expect(KeyDecoder.text([0xE8, 0xAF]) == "\u{FFFD}")
  }
}
