import Foundation
import Testing

extension ConsoleTests.Explorer {
  /// Unsaved work outlives the process.
  @Suite struct RecoveryTests {
    private let folder: Folder

    init() throws {
      folder = try Folder()
      try folder.write(ConsoleTests.Saving.small, to: "net.yaml")
    }

    /// The explorer on `net.yaml` with two steps: filters 96, a block more.
    private func edited() throws -> Console {
      let console = try folder.explorer("exec addup net.yaml")
      console.send("96\r")
      try console.wait(forMessage: "filters 64 → 96")
      console.send("a")
      try console.wait(forMessage: "block added")
      return console
    }

    private func kill(_ console: Console, _ signal: Int32 = SIGKILL) throws {
      console.signal(signal)
      #expect(try console.exitStatus() == 128 + Int(signal))
    }

    /// A run that was killed with both steps unsaved, and the next one, which offers them.
    private func offered() throws -> Console {
      try kill(edited())
      let console = try folder.explorer("exec addup net.yaml")
      try console.wait(for: "2 steps in net.yaml were never saved")
      try console.wait(until: "quiet") { console.isQuiet(for: 0.05) }
      return console
    }

    @Test func offersWhatAKilledRunLeft() throws {
      let console = try offered()
      // Nothing else happens before this is answered.
      console.send("jq\r ?")
      #expect(console.isQuiet(for: 0.1))
      console.send("r")
      try console.wait(forMessage: "recovered 2 unsaved steps")
      #expect(console.line(0).hasSuffix("●"))
      let recovered = try folder.screen("net.yaml", keys: "9 6 enter a")
      try console.wait(until: "the network") {
        (3..<20).allSatisfy {
          console.line($0).prefix(40)
            == recovered.split(separator: "\n", omittingEmptySubsequences: false)[$0].prefix(40)
        }
      }
      console.send("u")
      try console.wait(forMessage: "taken back: block added")
      console.send("u")
      try console.wait(forMessage: "taken back: filters 64 → 96")
      #expect(!console.line(0).hasSuffix("●"))
      console.send("UUw")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(try folder.read("net.yaml").contains("filters: 96"))
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(folder.journals == [])
      #expect(try folder.names == ["net.yaml"])
    }

    @Test func whatWasRecoveredOutlivesTheNextKillAsWell() throws {
      let console = try offered()
      console.send("r")
      try console.wait(forMessage: "recovered 2")
      console.send("32\r")
      try console.wait(forMessage: "filters")
      try kill(console)
      let next = try folder.explorer("exec addup net.yaml")
      try next.wait(for: "3 steps in net.yaml were never saved")
    }

    @Test func discardsWhatIsNotWanted() throws {
      let console = try offered()
      console.send("d")
      try console.wait(forScreen: folder.screen("net.yaml"))
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(folder.journals == [])
    }

    @Test func leavesItForLater() throws {
      let console = try offered()
      console.send("\u{1B}")
      try console.wait(forScreen: folder.screen("net.yaml"))
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(folder.journals.count == 1)
      try folder.explorer("exec addup ./net.yaml").wait(for: "2 steps in ./net.yaml were never saved")
    }

    /// What was on the screen is there; it may be that more is.
    @Test func losesNoDrawnEditWheneverItIsKilled() throws {
      for delay in [0, 1, 3, 7, 15, 40] {
        let console = try folder.explorer("exec addup net.yaml")
        if console.text.contains("never saved") { console.send("d") }
        console.send(String(repeating: "+", count: 60))
        try console.wait(until: "a step", ) { console.message.contains("filters") }
        if delay > 0 { _ = console.isQuiet(for: Double(delay) / 1000) }
        console.signal(SIGKILL)
        _ = try console.exitStatus()
        let drawn = try #require(filters(in: console.message))
        let next = try folder.explorer("exec addup net.yaml")
        try next.wait(for: "never saved")
        next.send("r")
        try next.wait(forMessage: "recovered")
        next.send("+")
        try next.wait(forMessage: "filters")
        #expect(try #require(filters(in: next.message)) > drawn, "after \(delay) ms")
        try kill(next)
      }
    }

    /// The number behind the arrow of `filters 64 → 65`.
    private func filters(in message: String) -> Int? {
      message.split(separator: "→").dropFirst().first?.split(separator: " ").first.flatMap { Int($0) }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func aSignalSaysWhereUnsavedWorkIs(signal: Int32) throws {
      let console = try edited()
      try kill(console, signal)
      let journal = try #require(folder.journals.first)
      let line = console.text.replacing("\n", with: "")
      #expect(
        line.contains("addup: unsaved changes are kept in \(journal.path); addup net.yaml offers them again"))
      #expect(console.changes == [])
    }

    @Test func aCrashSaysWhereUnsavedWorkIs() throws {
      let console = try edited()
      try kill(console, SIGSEGV)
      let text = console.text.replacing("\n", with: "")
      #expect(text.contains("stopped: signal 11; the terminal was restored"))
      #expect(text.contains(try #require(folder.journals.first).path))
    }

    @Test func saysNothingWhereNothingIsUnsaved() throws {
      let console = try folder.explorer("exec addup net.yaml")
      console.send(" u")
      try console.wait(forMessage: "conv_shortcut off → on")
      try kill(console, SIGTERM)
      #expect(console.text == "")
      try folder.explorer("exec addup net.yaml").wait(forScreen: folder.screen("net.yaml"))
    }

    @Test func aClosedWindowLosesNothing() throws {
      let console = try edited()
      console.hangUp()
      #expect(try console.exitStatus() == 129)
      try folder.explorer("exec addup net.yaml").wait(for: "2 steps in net.yaml were never saved")
    }

    @Test func saysThatTheFileHasChangedSince() throws {
      try kill(edited())
      try folder.write("# theirs\n" + ConsoleTests.Saving.small, to: "net.yaml")
      let console = try folder.explorer("exec addup net.yaml")
      try console.wait(for: "The file has changed since")
      console.send("rw")
      try console.wait(forMessage: "net.yaml has changed on disk")
      #expect(try folder.read("net.yaml").hasPrefix("# theirs"))
      console.send("d")
      try console.wait(for: "on disk")
      #expect(console.text.contains("filters"))
    }

    @Test func aPresetHasItsOwn() throws {
      let console = try folder.explorer("exec addup tiny")
      console.send(" ")
      try console.wait(for: "●")
      try kill(console)
      try folder.explorer("exec addup").wait(forScreen: folder.screen())
      try folder.explorer("exec addup tiny").wait(for: "1 step in tiny was never saved")
    }

    @Test func ofADamagedJournalTheSoundStepsAreOffered() throws {
      try kill(edited())
      let journal = try #require(folder.journals.first)
      let data = try Data(contentsOf: journal)
      try data.dropLast(7).write(to: journal)
      let console = try folder.explorer("exec addup net.yaml")
      try console.wait(for: "1 step in net.yaml was never saved")
      #expect(console.text.contains("damaged"))
      console.send("r")
      try console.wait(forMessage: "recovered 1 unsaved step")
      #expect(try folder.read("net.yaml") == ConsoleTests.Saving.small)
    }

    @Test(
      arguments: [
        ("addup journal 2\nnews", "is of format 2"),
        ("addup journal 1\ngarbage", "is damaged from its beginning"),
      ])
    func keepsAJournalThatItCannotRead(text: String, reason: String) throws {
      try kill(edited())
      let journal = try #require(folder.journals.first)
      try Data(text.utf8).write(to: journal)
      let console = try folder.explorer("exec addup net.yaml", columns: 300)
      try console.wait(forMessage: reason)
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(try String(contentsOf: journal, encoding: .utf8) == text)
    }

    @Test func tellsTheSecondRunOfTheFirst() throws {
      let first = try folder.explorer("exec addup net.yaml")
      let second = try folder.explorer("exec addup net.yaml")
      try second.wait(forMessage: "net.yaml is also open in another addup (pid ")
      second.send(" w")
      try second.wait(forMessage: "net.yaml is also open in another addup (pid ")
      #expect(try folder.read("net.yaml") == ConsoleTests.Saving.small)
      second.send("\u{1B}")
      // A run that has ended is no reason to ask.
      first.send("q")
      #expect(try first.exitStatus() == 0)
      second.send("w")
      try second.wait(forMessage: "saved to net.yaml")
    }

    /// The first run's unsaved steps are its own as long as it runs.
    @Test func offersNothingOfARunThatGoesOn() throws {
      let first = try edited()
      let second = try folder.explorer("exec addup net.yaml")
      #expect(!second.text.contains("never saved"))
      first.send("u")
      try first.wait(forMessage: "block deleted")
    }

    @Test func keepsItBesideTheFileWhereThereIsNoHome() throws {
      let environment: [String: String?] = ["XDG_STATE_HOME": nil, "HOME": ""]
      let console = try folder.explorer("exec addup net.yaml", environment: environment)
      #expect(try folder.names == ["net.yaml"])
      console.send(" ")
      try console.wait(for: "●")
      #expect(try folder.names.first?.hasPrefix(".addup-") == true)
      try kill(console)
      let next = try folder.explorer("exec addup net.yaml", environment: environment)
      try next.wait(for: "1 step in net.yaml was never saved")
      next.send("rw")
      try next.wait(forMessage: "saved to net.yaml")
      #expect(try folder.names == ["net.yaml"])
    }

    @Test func saysWhereNothingCanBeKept() throws {
      let environment: [String: String?] = ["XDG_STATE_HOME": nil, "HOME": ""]
      let console = try folder.explorer("exec addup tiny", environment: environment, columns: 120)
      try console.wait(
        forMessage: "no recovery: unsaved work cannot be kept: neither XDG_STATE_HOME nor HOME")
      console.send("l")
      try console.wait(for: "●")
      let other = try folder.explorer(
        "exec addup tiny", environment: ["XDG_STATE_HOME": "/proc/none"], columns: 120)
      try other.wait(forMessage: "no recovery: unsaved work cannot be kept: /proc/none")
    }
  }
}
