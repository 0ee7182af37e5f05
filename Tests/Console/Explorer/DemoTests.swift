import Foundation
import Testing

extension ConsoleTests.Explorer {
  /// A presented lesson in real terminals: forward and back, notes in a second one, and what goes on by itself.
  @Suite struct Demos {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// Both terminals know the same places.
    private var places: [String: String?] {
      ["XDG_STATE_HOME": folder.state.path, "XDG_RUNTIME_DIR": folder.url.path + "/run"]
    }

    private func demo(_ arguments: String, columns: Int = 80, rows: Int = 24) throws -> Console {
      let console = try folder.run(
        "exec addup demo \(arguments)", environment: places, columns: columns, rows: rows)
      try console.wait(for: "6 steps")
      return console
    }

    private func notes(_ arguments: String = "2", columns: Int = 60, rows: Int = 20) throws -> Console {
      try folder.run(
        "exec addup demo \(arguments) --notes", environment: places, columns: columns, rows: rows)
    }

    /// To the end and all the way back, each screen is what `addup screen` prints.
    @Test func forwardToTheEndAndBackToTheBeginning() throws {
      let console = try demo("2", columns: 60, rows: 20)
      // The last row has the keys that were pressed.
      func picture() -> [String] { (0..<19).map(console.line) }
      var seen = [picture()]
      let forward = ["\u{1B}[C", " ", "\r", "\u{1B}[6~"]
      while !seen[seen.count - 1].joined().contains("has to change it") {
        console.send(forward[seen.count % forward.count])
        try console.wait(until: "the next screen") { picture() != seen[seen.count - 1] }
        seen.append(picture())
        guard seen.count < 40 else { throw ConsoleFailure("no end\n\(console.text)") }
      }
      #expect(seen.count == 19)
      let printed = try folder.screen(
        "--demo 2", keys: Array(repeating: "right", count: 16).joined(separator: " "), columns: 60, rows: 20)
      #expect(
        seen[16].joined(separator: "\n") + "\n" == printed.split(
          separator: "\n", omittingEmptySubsequences: false
        ).prefix(19).joined(separator: "\n") + "\n")
      let back = ["\u{1B}[D", "\u{1B}[5~", "\u{7F}"]
      for index in stride(from: seen.count - 2, through: 0, by: -1) {
        console.send(back[index % back.count])
        try console.wait(until: "screen \(index)") { picture() == seen[index] }
      }
      console.send("\u{1B}[5~")
      try console.wait(for: "this is the beginning")
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    @Test func notesFollowInASecondTerminal() throws {
      let notes = try notes()
      try notes.wait(for: "no demo of this lesson runs: waiting for addup demo 2")
      let demo = try demo("2")
      try notes.wait(for: "on the screen: the title")
      demo.send("\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~28")
      try notes.wait(for: "the room said: 28")
      #expect(notes.text.contains("answer: 28×28×512") && notes.text.contains("step 2 of 6"))
      demo.send("t")
      try notes.wait(for: "a question from the room is tried")
      demo.send("L")
      try notes.wait(for: "on the screen: the question")
      notes.resize(columns: 40, rows: 10)
      try notes.wait(until: "the smaller screen") { notes.line(9).contains("q quit  ↓ scroll") }
      // Another lesson is none of theirs; a second demo of this one is.
      let other = try self.demo("1")
      let second = try self.demo("2")
      try notes.wait(for: "another one runs")
      second.send("\r")
      try notes.wait(for: "step 1 of 6")
      second.send("q")
      other.send("q")
      _ = try second.exitStatus()
      try notes.wait(until: "the first demo") {
        !notes.text.contains("another one") && notes.text.contains("step 2 of 6")
      }
      demo.send("q")
      #expect(try demo.exitStatus() == 0)
      try notes.wait(for: "the demo has ended: waiting for")
      notes.send("q")
      #expect(try notes.exitStatus() == 0)
      #expect(notes.changes == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/run/addup") == [])
    }

    /// A presenter that is killed leaves a terminal that waits, and the next one is found.
    @Test func notesSurviveAPresenterThatIsKilled() throws {
      let first = try demo("2")
      let notes = try notes()
      try notes.wait(for: "on the screen: the title")
      first.signal(SIGKILL)
      try notes.wait(for: "the demo has ended")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/run/addup") == [])
      let next = try demo("2")
      next.send(" ")
      try notes.wait(for: "step 1 of 6")
      next.signal(SIGTERM)
      _ = try next.exitStatus()
      try notes.wait(for: "the demo has ended")
      notes.send("q")
      #expect(try notes.exitStatus() == 0)
    }

    /// Where nothing can be written, the room sees everything and the presenter one sentence.
    @Test func withoutAPlaceForNotesTheDemoGoesOn() throws {
      try folder.write("", to: "file")
      let console = try folder.run(
        "exec addup demo 2",
        environment: [
          "XDG_STATE_HOME": folder.url.path + "/file", "XDG_RUNTIME_DIR": folder.url.path + "/file",
        ])
      try console.wait(for: "no notes in another terminal: ")
      console.send(" ")
      try console.wait(for: "step 1 of 6")
      console.send("q")
      #expect(try console.exitStatus() == 0)
    }

    @Test func goesOnByItselfUntilAKeyAndStaysAtTheEnd() throws {
      let console = try demo("2 --every 0.3s")
      try console.wait(for: "every 0.3 s; any key stops it")
      try console.wait(for: "step 2 of 6")
      console.send("x")
      try console.wait(for: "stopped; p goes on every 0.3 s")
      let stopped = console.text
      #expect(console.isQuiet(for: 0.9) && console.text == stopped)
      console.send("p")
      try console.wait(for: "Where the shape changes")
      let last = console.text
      #expect(console.isQuiet(for: 0.8) && console.text == last && !last.contains("every 0.3 s"))
      console.send("q")
      #expect(try console.exitStatus() == 0)
    }

    @Test func theRoomHasHighContrastUnlessToldOtherwise() throws {
      let plain = try demo("2 --theme dark")
      plain.send("  ")
      try plain.wait(for: "step 1 of 6")
      let high = try folder.run(
        "COLORFGBG='15;0' exec addup demo 2", environment: places)
      try high.wait(for: "6 steps")
      high.send("  ")
      try high.wait(for: "step 1 of 6")
      #expect(plain.hasColors && !high.hasColors)
    }
  }
}
