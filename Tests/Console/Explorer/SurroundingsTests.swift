import Testing

extension ConsoleTests {
  /// Terminals, locales, pipes and files of every kind around the explorer.
  @Suite struct Surroundings {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test(
      arguments: [
        ("dumb", "addup: TERM=dumb: that terminal cannot place its cursor"),
        (nil, "addup: TERM is not set: nothing is known about this terminal"),
        ("no-such", "addup: TERM=no-such: this system does not know that terminal"),
      ] as [(String?, String)])
    func refusesATerminalItCannotUse(term: String?, reason: String) throws {
      // A shell would set TERM itself.
      let console = try Console("addup", environment: ["TERM": term], columns: 150)
      #expect(try console.exitStatus() == 2)
      #expect(console.text == reason + "; addup check and addup show need no terminal")
      #expect(console.changes == [])
    }

    @Test(arguments: ["</dev/null", "</dev/null cat | addup", ">/dev/null", "| cat"])
    func refusesWhatIsNoTerminal(redirection: String) throws {
      let console = try folder.run("addup \(redirection)", columns: 100)
      _ = try console.exitStatus()
      let reason = "addup: the explorer needs a terminal; use addup show or addup check instead"
      #expect(console.text.contains(reason))
      #expect(console.changes == [])
    }

    @Test func readsTheNetworkFromAPipeAndKeysFromTheTerminal() throws {
      let console = try folder.explorer("addup set seed stack2.block1.conv_shortcut=off -o - | addup -")
      #expect(console.line(0).hasPrefix(" ✗ 1 of 16 additions does not add up"))
      console.send("n ")
      try console.wait(for: "All 16 additions add up")
      console.send("w")
      try console.wait(forMessage: "save as resnext-50-32-4d.yaml")
      console.send("\u{1B}")
      try console.wait(until: "the question gone") { !console.message.contains("save as") }
      console.send("qy")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    @Test func opensAFileByItsName() throws {
      let made = try folder.result(of: "addup set seed stack2.block1.conv_shortcut=off -o broken.yaml")
      #expect(made.status == 0)
      let console = try folder.explorer("exec addup broken.yaml")
      try console.wait(forScreen: folder.screen("broken.yaml"))
    }

    @Test func saysOnALineWhyAFileCanNotBeOpened() throws {
      let refusal = try folder.result(of: "mkfifo pipe; exec addup pipe")
      #expect(refusal == ("addup: pipe: is a pipe, not a file", 3))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
    func hasNoColourWhereNoneIsWanted(environment: [String: String]) throws {
      let console = try folder.explorer(environment: environment)
      console.send(" ")
      try console.wait(for: "does not add up")
      #expect(!console.hasColors)
    }

    @Test(arguments: [("light", 130), ("dark", 208)])
    func usesTheColoursOfATheme(theme: String, color: Int) throws {
      let console = try folder.explorer("exec addup --theme \(theme)")
      #expect(console.hasColors)
      console.send(" ")
      try console.wait(for: "does not add up")
      try console.wait(forScreen: folder.screen(keys: "space"))
      #expect(signs(of: console) == [color])
    }

    /// The colours of all signs of what does not add up.
    private func signs(of console: Console) -> Set<Int> {
      var colors: Set<Int> = []
      for row in 0..<console.rows {
        for (column, character) in console.line(row).enumerated() where character == "✗" || character == "≠" {
          colors.insert(console.look(row: row, column: column).color)
        }
      }
      return colors
    }

    @Test(arguments: [("--ascii", [:]), ("", ["LANG": "C"]), ("", ["LC_ALL": "POSIX"])])
    func drawsWithASCIIAlone(option: String, environment: [String: String]) throws {
      // xterm is told to repeat characters in such locales, which libvterm 0.1 gets wrong at the last column.
      let terminal = ["TERM": "screen-256color"].merging(environment) { $1 }
      let console = try folder.explorer("exec addup \(option)", environment: terminal)
      console.send("j ?")
      try console.wait(forScreen: folder.screen("seed --ascii", keys: "j space ?"))
      console.send("?")
      try console.wait(forScreen: folder.screen("seed --ascii", keys: "j space"))
      #expect(console.text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func believesTheTerminalAboutItsSize() throws {
      let console = try folder.explorer(environment: ["LINES": "5", "COLUMNS": "99999999999"])
      try console.wait(forScreen: folder.screen())
    }

    @Test func leavesTheMouseToTheTerminal() throws {
      #expect(try !folder.explorer("exec addup --no-mouse").reportsMouse)
    }

    @Test func neverPassesOnWhatANameHides() throws {
      let name = #"a\e]0;owned\a\e[2Jb\u202Ec\u200Bd\ne\u009B3mf"#
      try folder.write(Saving.small + "name: \"\(name)\"\n", to: "net.yaml")
      let console = try folder.explorer("exec addup net.yaml", columns: 120, rows: 36)
      try console.wait(forScreen: folder.screen("net.yaml", columns: 120, rows: 36))
      #expect(console.line(0).contains(#"  a␛]0;owned␇␛[2Jb�c�d␊e\u{9b}3mf   "#))
      #expect(isHarmless(console))
      let text = try folder.read("net.yaml")
      console.send("w")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(try folder.read("net.yaml") == text)
    }

    @Test func neverPassesOnWhatAFileNameHides() throws {
      let name = "a\u{1B}]0;x\u{7}\u{202E}b.yaml"
      try folder.write(Saving.small, to: name)
      let console = try folder.explorer("exec addup a*.yaml")
      console.send(" w")
      try console.wait(forMessage: "saved to a␛]0;x␇")
      #expect(isHarmless(console))
      try folder.write("changed", to: name)
      console.send(" w")
      try console.wait(forMessage: "has changed on disk")
      #expect(isHarmless(console))
      console.send("s")
      try console.wait(forMessage: "save as a␛]0;x␇")
      #expect(isHarmless(console))
      let refusal = try folder.result(of: "exec addup a*.yaml")
      #expect(refusal.status == 3 && refusal.text.hasPrefix(#"addup: a\u{1B}]0;x\u{7}\u{202E}b.yaml:"#))
    }

    @Test func startedInTheBackgroundItWaitsForTheTerminal() throws {
      let console = try folder.run(
        "set -m; addup & sleep 0.2; echo waiting; read line; fg >/dev/null; echo \"ended $?\"")
      try console.wait(for: "waiting")
      #expect(console.changes == [])
      console.send("\r")
      try console.wait(forScreen: folder.screen())
      console.send("q")
      try console.wait(for: "ended 0")
      #expect(console.changes == [])
    }

    /// What the system refuses to give ends the program as a crash does: nothing is lost.
    @Test func withoutMemoryItEndsWithTheTerminalRestoredAndTheStepsKept() throws {
      #if os(Linux)
        try folder.write(Saving.small, to: "net.yaml")
        let console = try folder.explorer("exec prlimit --as=200000000 --core=0 addup net.yaml")
        console.send("96\r")
        try console.wait(forMessage: "filters 64 → 96")
        console.send(":stack1.blocks=999999\r")
        #expect(try console.exitStatus() == 134)
        let text = console.text.replacing("\n", with: "")
        #expect(text.contains("stopped: signal 6; the terminal was restored"))
        #expect(text.contains(try #require(folder.journals.first).path))
        #expect(console.changes == [])
        try folder.explorer("exec addup net.yaml").wait(for: "1 step in net.yaml was never saved")
      #endif
    }

    @Test func aSmallStackIsEnoughForItsWork() throws {
      let console = try folder.explorer("ulimit -s 256; exec addup")
      console.send(" ")
      try console.wait(for: "does not add up")
      var before = console.text
      for keys in ["R", "\u{1B}", "y", "\u{1B}", "z", ":stack4.blocks=500", "\r"] {
        console.send(keys)
        try console.wait(until: "another screen") { console.text != before }
        before = console.text
      }
      #expect(before.contains("stack 4"))
    }

    /// Whether no cell holds a character that turns text around or takes no place.
    private func isHarmless(_ console: Console) -> Bool {
      console.text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
      }
    }
  }
}
