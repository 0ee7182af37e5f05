import Testing

extension ConsoleTests {
  /// More than a person can type: all at once, pasted, or no keys at all.
  @Suite struct Floods {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func endsInTheExactStateAfterTwoThousandKeysAtOnce() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      console.send(String(repeating: "j lk+", count: 333) + "j ")
      let keys = String(repeating: "j space l k + ", count: 333) + "j space"
      try console.wait(forScreen: folder.screen(keys: keys, columns: 120, rows: 36))
    }

    @Test func runsNothingThatIsPasted() throws {
      let console = try folder.explorer()
      console.send("\u{1B}[200~jj qy\u{1B}[B\r\u{1B}[201~")
      try console.wait(forMessage: "pasted text goes only where something is being typed")
      console.send("j")
      try console.wait(forScreen: folder.screen(keys: "j"))
      console.send("5\u{1B}[200~1q2\u{1B}[B\rjj\u{1B}[201~")
      try console.wait(forMessage: "filters 512_")
      console.send("\r")
      try console.wait(forScreen: folder.screen(keys: "j 5 1 2 enter"))
      // Also the question how to leave is answered by keys alone.
      console.send("q\u{1B}[200~y\u{1B}[201~")
      try console.wait(forMessage: "leave without saving?")
      console.send("n\u{1B}")
      try console.wait(forScreen: folder.screen(keys: "j 5 1 2 enter esc"))
    }

    @Test func ignoresAMegabyteOfSequencesItDoesNotKnow() throws {
      let console = try folder.explorer()
      var noise = ""
      var random = Dice()
      while noise.utf8.count < 1 << 20 { noise += random.sequence }
      console.send(noise + "j")
      try console.wait(forScreen: folder.screen(keys: "j"))
    }

    @Test func survivesBytesAtRandom() throws {
      let console = try folder.explorer()
      var random = Dice()
      // All but what would save or leave, by a key or by a command's name, or stop the program or its output.
      let excluded = Set("ywWsq:?\u{3}\u{11}\u{13}\u{1A}\u{1C}".utf8)
      console.send(bytes: (0..<15_000).map { _ in random.byte }.filter { !excluded.contains($0) })
      // A report or a paste may be half open: silence ends it.
      try console.wait(until: "quiet", seconds: 60) { console.isQuiet(for: 1.2) }
      console.send("\u{1B}\u{1B}\u{1B}")
      try console.wait(until: "quiet") { console.isQuiet(for: 0.1) }
      console.resize(columns: 100, rows: 30)
      try console.wait(for: "mult-adds")
      #expect(try folder.names == [])
      #expect(!console.hasEnded)
    }

    @Test func survivesAStormOfSizes() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      for step in 0..<400 {
        console.resize(columns: 30 + step % 140, rows: 5 + step % 50)
        if step % 100 == 0 { console.send("j") }
        _ = console.isQuiet(for: 0.001)
      }
      console.resize(columns: 120, rows: 36)
      console.send(" ")
      try console.wait(forScreen: folder.screen(keys: "j j j j space", columns: 120, rows: 36))
    }
  }
}

/// Random bytes that are the same in every run.
private struct Dice {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  var byte: UInt8 {
    mutating get {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
  }

  private mutating func one(of text: String) -> String {
    String(text[text.index(text.startIndex, offsetBy: Int(byte) % text.count)])
  }

  /// A whole escape sequence of a kind that the explorer has no use for.
  var sequence: String {
    mutating get {
      let text = (0..<byte % 20).map { _ in one(of: "q;y0w1j2 3k:4+5-6/") }.joined()
      let numbers = (0..<byte % 9).map { _ in one(of: "0123456789;") }.joined()
      switch byte % 6 {
      case 0: return "\u{1B}[?\(numbers)\(one(of: "cnRtuxyhlq"))"
      case 1: return "\u{1B}[>\(numbers)\(one(of: "cnRtuxyhlq"))"
      case 2: return "\u{1B}]\(text)\u{7}"
      case 3: return "\u{1B}P\(text)\u{1B}\\"
      case 4: return "\u{1B}_\(text)\u{1B}\\"
      default: return "\u{1B}[<\(99)\(numbers.filter { $0 != ";" });99999;99999\(one(of: "Mm"))"
      }
    }
  }
}
