import Testing

extension ConsoleTests {
  @Suite struct Input {
    @Test func knowsEveryKeyInAllItsForms() throws {
      let keys = [
        ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"),
        ("\u{1B}[1;2A", "shift-up"), ("\u{1B}[1;2B", "shift-down"), ("\u{1B}[1;2C", "shift-right"),
        ("\u{1B}[1;2D", "shift-left"), ("\u{1B}[d", "shift-left"), ("\u{1B}[H", "home"), ("\u{1B}OH", "home"),
        ("\u{1B}[1~", "home"), ("\u{1B}[F", "end"), ("\u{1B}[4~", "end"), ("\u{1B}[5~", "page-up"),
        ("\u{1B}[6~", "page-down"), ("\u{1B}[3~", "delete"), ("\u{1B}[Z", "shift-tab"), ("\t", "tab"),
        ("\r", "enter"), ("\n", "enter"), ("\u{1B}OM", "enter"), ("\u{7F}", "backspace"),
        ("\u{8}", "backspace"), (" ", "space"), ("\u{12}", "ctrl-r"), ("\u{1B}", "esc"), ("j", "j"),
        ("?", "?"), ("é", "é"), ("课", "课"), ("🙂", "🙂"),
      ]
      let console = try demo("", rows: keys.count + 3)
      for (index, key) in keys.enumerated() {
        console.send(key.0)
        try console.wait(for: " \(index + 1) events")
      }
      #expect(events(of: console) == keys.map { "key \($0.1)" })
    }

    @Test func neverTakesASequenceItDoesNotKnowForACommand() throws {
      let console = try demo("")
      let reports = [
        "\u{1B}[99;5x", "\u{1B}[?62;4c", "\u{1B}[12;40R", "\u{1B}OQ", "\u{1B}[15~", "\u{1B}[24;5~",
        "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]52;c;cXEh\u{7}", "\u{1B}P1+r544e=71\u{1B}\\",
        "\u{1B}[<0;99999;99999M", "\u{1B}[<64;500;1M", "\u{1B}[I", "\u{1B}[O", "\u{1B}q", "\u{1B}!",
        "\u{1B}[201~", "\u{0}", "\u{1D}",
      ]
      for report in reports { console.send(report) }
      console.send("z")
      try console.wait(for: "key z")
      #expect(events(of: console) == ["key z"])
    }

    @Test func knowsClickAndWheel() throws {
      let console = try demo("")
      console.send("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;80;24M\u{1B}[<65;1;1M")
      let expected = [
        "click(row: 2, column: 4)", "wheel(-1, row: 23, column: 79)", "wheel(1, row: 0, column: 0)",
      ]
      try console.wait(until: "three events") { events(of: console).count == expected.count }
      #expect(events(of: console) == expected)
    }

    @Test func runsNothingThatIsPasted() throws {
      let console = try demo("")
      console.send("\u{1B}[200~q!\u{1B}[A\u{1B}[20\u{1B}[201~z")
      try console.wait(for: "key z")
      #expect(events(of: console) == ["paste 9 q!␛[A␛[20", "key z"])
    }

    @Test func cutsAPasteAtItsLimit() throws {
      let console = try demo("")
      console.send("\u{1B}[200~\(String(repeating: "课q", count: 50_000))\u{1B}[201~z")
      try console.wait(for: "key z")
      #expect(events(of: console).first?.hasPrefix("paste 65536 课q课q") == true)
      #expect(events(of: console).last == "key z")
    }

    @Test func endsAPasteWithoutAnEnd() throws {
      let console = try demo("")
      console.send("\u{1B}[200~q")
      try console.wait(for: "paste 1 q")
    }

    @Test func keepsUpWithTwoThousandKeysAtOnce() throws {
      let console = try demo("")
      console.send(String(repeating: "j\u{1B}[B", count: 1000))
      try console.wait(for: " 2000 events")
      try console.wait(until: "the last two") { events(of: console).suffix(2) == ["key j", "key down"] }
    }

    @Test func survivesNoise() throws {
      let console = try demo("")
      var random = SystemRandomNumberGenerator()
      // Everything but the keys that end the demonstration or stop it.
      let ends: [UInt8] = [0x03, 0x11, 0x13, 0x1A, 0x1C, 0x21, 0x40, 0x71]
      let bytes = (0..<50_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      console.send(bytes: bytes.filter { !ends.contains($0) })
      // A report may be half open; two quiet moments end it, and a paste.
      try console.wait(until: "quiet", seconds: 60) { console.isQuiet(for: 1.2) }
      console.send("z")
      try console.wait(for: "key z")
    }

    @Test func readsOnWhileTheTerminalTakesNoOutput() throws {
      let console = try demo("")
      console.send("\u{13}")
      console.send("jk")
      #expect(console.isQuiet(for: 0.2))
      #expect(console.text.contains(" 0 events"))
      console.send("\u{11}")
      try console.wait(for: " 2 events")
    }
  }
}
