import Foundation
import Testing

extension ConsoleTests {
  @Suite struct Signals {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func endsByTheSignalWithTheTerminalRestored(signal: Int32) throws {
      let console = try demo("")
      console.signal(signal)
      #expect(try console.exitStatus() == 128 + Int(signal))
      #expect(console.changes == [])
    }

    @Test func endsByTheKeyOfSIGQUIT() throws {
      let console = try demo("")
      console.send("\u{1C}")
      #expect(try console.exitStatus() == 128 + Int(SIGQUIT))
      #expect(console.changes == [])
    }

    /// As a signal it would make the terminal forget the keys before it.
    @Test func controlCIsAKeyInItsTurn() throws {
      let console = try demo("")
      console.send("ab\u{3}c")
      try console.wait(for: "key c")
      let lines = console.text.split(separator: "\n").filter { $0.hasPrefix("key ") }
      #expect(
        lines.map { $0.trimmingCharacters(in: .whitespaces) } == ["key a", "key b", "key ctrl-c", "key c"])
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT])
    func restoresTheTerminalBeforeItCrashes(signal: Int32) throws {
      let console = try demo("")
      console.signal(signal)
      #expect(try console.exitStatus() == 128 + Int(signal))
      #expect(console.text.contains("addup demo stopped: signal \(signal); the terminal was restored"))
      #expect(console.changes == [])
    }

    @Test(arguments: ["!", "@"])
    func restoresTheTerminalAfterATrapAndAnOverflowOfTheStack(key: String) throws {
      let console = try demo("")
      console.send(key)
      #expect(try console.exitStatus() > 128)
      #expect(console.text.contains("; the terminal was restored"))
      #expect(console.changes == [])
    }

    @Test(arguments: [false, true])
    func endsWhenTheWindowIsClosed(ignoresHangup: Bool) throws {
      let ignoring = ignoresHangup ? "trap '' HUP; " : ""
      let console = try Console("/bin/sh", "-c", "\(ignoring)exec '\(Console.products)TerminalDemo'")
      try console.wait(for: "demo")
      console.hangUp()
      #expect(try console.exitStatus() == (ignoresHangup ? 0 : 129))
    }

    @Test func endsWhileTheTerminalTakesNoOutput() throws {
      let console = try demo("")
      console.send("\u{13}jk")
      #expect(console.isQuiet(for: 0.1))
      console.signal(SIGTERM)
      #expect(try console.exitStatus() == 143)
      #expect(console.changes == [])
    }

    @Test func stopsWithCtrlZAndComesBack() throws {
      let console = try underShell()
      console.send("j")
      try console.wait(for: "key j")
      console.send("\u{1A}")
      try console.wait(for: "stopped")
      #expect(console.changes == [])
      console.resize(columns: 90, rows: 20)
      console.send("\r")
      try console.wait(for: "demo 90×20")
      #expect(console.isOnAlternateScreen && console.reportsMouse)
      // The first key after it is whole.
      console.send("\u{1B}OA")
      try console.wait(for: "key up")
      #expect(events(of: console) == ["key j", "resumed", "size(columns: 90, rows: 20)", "key up"])
      console.send("q")
      try console.wait(for: "ended 0")
      #expect(console.changes == [])
    }

    @Test func comesBackFromAStopItCouldNotSee() throws {
      let console = try demo("")
      console.signal(SIGSTOP)
      try console.wait(until: "the stop") { console.hasStopped }
      console.disturb(writing: "\r\nsomething else\r\n")
      try console.wait(for: "something else")
      console.resize(columns: 70, rows: 20)
      console.signal(SIGCONT)
      try console.wait(for: "resumed")
      try console.wait(for: "demo 70×20")
      #expect(!console.text.contains("something else"))
      #expect(!console.hasModesAsFound && console.isOnAlternateScreen && console.reportsMouse)
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    /// The demonstration as a job of a shell, which says when it has stopped and takes a line to go on.
    private func underShell() throws -> Console {
      let script = """
        set -m; "\(Console.products)TerminalDemo"; echo stopped; read line; fg >/dev/null; echo "ended $?"
        """
      let console = try Console("/bin/sh", "-c", script)
      try console.wait(for: "demo")
      return console
    }
  }
}
