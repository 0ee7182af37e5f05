import Testing

extension ConsoleTests {
  @Suite struct Screen {
    @Test func takesTheTerminalAndGivesItBack() throws {
      let console = try demo("--dark")
      #expect(console.line(0) == "demo 80×24          ✗ bad     课程 e\u{301}│")
      #expect(console.isOnAlternateScreen && console.reportsMouse && !console.hasModesAsFound)
      #expect(console.look(row: 0, column: 20) == (208, true, false))
      #expect(console.look(row: 0, column: 0) == (-1, true, false))
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    @Test func leavesTheMouseToTheTerminal() throws {
      #expect(try !demo("--no-mouse").reportsMouse)
    }

    @Test(arguments: [
      ("xterm-256color", "--dark", 208, true), ("xterm-256color", "--no-color", -1, true),
      ("xterm-256color", "", 1, true), ("xterm", "--dark", 3, true),
      ("linux", "", 3, true), ("vt100", "--dark", -1, true), ("screen-256color", "--dark", 208, true),
    ])
    func usesTheColoursThereAre(term: String, option: String, color: Int, isBold: Bool) throws {
      let console = try demo(option, environment: ["TERM": term])
      #expect(console.look(row: 0, column: 22) == (color, isBold, false))
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    @Test(
      arguments: [
        (["LANG": "C"], true), (["LANG": nil], false), (["LANG": "zz_ZZ.UTF-8"], false),
        (["LANG": "zz_ZZ"], true), (["LC_ALL": "POSIX"], true), (["LC_ALL": "", "LANG": "C.UTF-8"], false),
      ] as [([String: String?], Bool)])
    func usesASCIIWhereTheLocaleHasNothingElse(environment: [String: String?], isASCII: Bool) throws {
      let expected =
        isASCII ? "demo 80x24          ! bad     ???? ?|" : "demo 80×24          ✗ bad     课程 e\u{301}│"
      #expect(try demo("", environment: environment).line(0) == expected)
    }

    @Test func usesASCIIWhenAsked() throws {
      #expect(try demo("--ascii").line(0) == "demo 80x24          ! bad     ???? ?|")
    }

    @Test func believesTheTerminalAboutItsSize() throws {
      let console = try demo("", environment: ["LINES": "5", "COLUMNS": "99999999999"])
      #expect(console.line(0).hasPrefix("demo 80×24"))
    }

    @Test(
      arguments: [
        ("dumb", "TERM=dumb: that terminal cannot place its cursor"),
        (nil, "TERM is not set: nothing is known about this terminal"),
        ("", "TERM is not set: nothing is known about this terminal"),
        ("no-such", "TERM=no-such: this system does not know that terminal"),
        ("../../x", "TERM=../../x: this system does not know that terminal"),
        ("a\u{1B}[2J", "TERM=a␛[2J: this system does not know that terminal"),
        (
          String(repeating: "x", count: 10_000),
          "TERM=\(String(repeating: "x", count: 39))…: this system does not know that terminal"
        ),
      ] as [(String?, String)])
    func refusesATerminalItCannotUse(term: String?, expected: String) throws {
      let console = try Console("TerminalDemo", environment: ["TERM": term], columns: 100)
      #expect(try console.exitStatus() == 2)
      #expect(console.text == "demo: \(expected)")
      #expect(console.changes == [])
    }

    @Test(arguments: [
      ("< /dev/null", "demo: standard input is no terminal\n2"),
      ("> /dev/null", "demo: standard output is no terminal\n2"),
    ])
    func refusesWhatIsNoTerminal(redirection: String, expected: String) throws {
      let console = try Console("/bin/sh", "-c", "'\(Console.products)TerminalDemo' \(redirection); echo $?")
      _ = try console.exitStatus()
      #expect(console.text == expected)
    }

    @Test func followsTheSizeToAnyExtreme() throws {
      let console = try demo("")
      console.send("jk")
      try console.wait(for: "key k")
      let before = console.text
      for (columns, rows) in [(1, 1), (300, 1), (1, 300), (200, 60), (40, 10)] {
        console.resize(columns: columns, rows: rows)
        let title = String("demo \(columns)×\(rows)".prefix(columns))
        try console.wait(until: title) { console.line(0).hasPrefix(title) }
      }
      console.resize(columns: 0, rows: 0)
      console.resize(columns: 80, rows: 24)
      try console.wait(for: "demo 80×24")
      // The frame is whole again, with the changes of size it reported.
      console.send("z")
      try console.wait(for: "key z")
      #expect(console.text.hasPrefix(before.split(separator: "\n").first ?? "-"))
      #expect(events(of: console).prefix(2) == ["key j", "key k"])
      #expect(events(of: console).suffix(2) == ["size(columns: 80, rows: 24)", "key z"])
    }

    @Test func survivesAStormOfSizes() throws {
      let console = try demo("")
      for step in 0..<400 {
        console.resize(columns: 60 + step % 40, rows: 12 + step % 20)
        if step % 100 == 0 { console.send("j") }
        _ = console.isQuiet(for: 0.001)
      }
      console.resize(columns: 90, rows: 30)
      try console.wait(for: "demo 90×30")
      console.send("z")
      try console.wait(for: "key z")
      #expect(console.line(0) == "demo 90×30          ✗ bad     课程 e\u{301}│")
      #expect(events(of: console).last == "key z")
    }
  }
}
