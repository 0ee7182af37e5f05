import Foundation
import Testing

extension ConsoleTests.Explorer {
  /// Another size of the terminal at any moment.
  @Suite struct ResizeTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// What is being typed, asked or looked at, by the keys that lead to it from a network with a problem.
    private static let openings = [
      "7", "w", "q", "/block", ":strides", "?", "y", "v", "H", "R", "c", "c99", "yj",
    ]

    /// Each comes through every size as it was, and nothing is typed or answered by it.
    @Test func whateverIsOpenComesThroughEverySize() throws {
      let console = try folder.explorer()
      console.send(" ")
      try console.wait(for: "does not add up")
      let panes = console.text
      for keys in Self.openings {
        console.send(keys)
        try console.wait(until: "what \(keys) opens") { console.text != panes }
        let before = console.text
        for (columns, rows) in [(1, 1), (132, 43)] {
          console.resize(columns: columns, rows: rows)
          try console.wait(until: "the size") { console.isQuiet(for: 0.02) }
        }
        console.resize(columns: 80, rows: 24)
        try console.wait(forScreen: before)
        console.send("\u{1B}")
        if keys == ":strides" || keys == "c99" { console.send("\u{1B}") }
        try console.wait(forScreen: panes)
      }
      #expect(!console.hasEnded)
    }

    @Test func theOfferOfUnsavedWorkComesThroughEverySize() throws {
      try folder.write(ConsoleTests.Saving.small, to: "net.yaml")
      let killed = try folder.explorer("exec addup net.yaml")
      killed.send("96\r")
      try killed.wait(forMessage: "filters 64 → 96")
      killed.signal(SIGKILL)
      _ = try killed.exitStatus()
      let console = try folder.explorer("exec addup net.yaml")
      let before = console.text
      #expect(before.contains("1 step in net.yaml was never saved"))
      for (columns, rows) in [(1, 1), (300, 80), (80, 24)] { console.resize(columns: columns, rows: rows) }
      try console.wait(forScreen: before)
      console.send("r")
      try console.wait(forMessage: "recovered 1 unsaved step")
    }

    /// A thousand changes a second bring as many new frames as can be seen, and lose no key.
    @Test func aStormOfSizesIsDrawnOnceAFrame() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      let drawn = Self.frames(console)
      let start = ContinuousClock.now
      for step in 0..<400 {
        console.resize(columns: 100 + step % 20, rows: 30 + step % 6)
        if step % 100 == 0 { console.send("j") }
        _ = console.isQuiet(for: 0.001)
      }
      console.resize(columns: 120, rows: 36)
      try console.wait(forScreen: folder.screen(keys: "j j j j", columns: 120, rows: 36))
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      // Sixty a second, and a few at both ends.
      #expect(Double(Self.frames(console) - drawn) < seconds / 0.016 + 8)
    }

    /// How often the screen was blanked, which every change of size does.
    private static func frames(_ console: Console) -> Int {
      String(decoding: console.output, as: UTF8.self).ranges(of: "\u{1B}[2J").count
    }

    /// A terminal that was smaller for a moment may have lost what stood there.
    @Test func aSizeThatIsTheSameAgainIsDrawnAgain() throws {
      let console = try folder.explorer()
      let before = console.text
      console.disturb(writing: "\u{1B}[2J")
      try console.wait(until: "the blank screen") { console.text == "" }
      console.signal(SIGWINCH)
      try console.wait(forScreen: before)
    }

    /// A session of tmux that is left on one terminal and taken up on others, of other sizes and kinds.
    @Test(.enabled(if: Tmux.path != nil)) func followsToAnotherTerminal() throws {
      let tmux = "exec \(try #require(Tmux.path)) -S '\(folder.url.path)/tmux' -f tmux.conf"
      try folder.write("set -g status off\n", to: "tmux.conf")
      let home: [String: String?] = ["HOME": folder.url.path]
      let first = try folder.run(
        "\(tmux) new-session 'exec addup'", environment: home, columns: 120, rows: 36)
      try first.wait(for: "? help")
      first.send("jjjj ")
      try first.wait(forScreen: folder.screen(keys: "j j j j space", columns: 120, rows: 36))
      first.send("\u{2}d")
      #expect(try first.exitStatus() == 0)
      var keys = "j j j j space"
      for (term, columns, rows) in [("xterm", 80, 24), ("screen", 60, 20), ("linux", 120, 36)] {
        keys += " resize(\(columns)x\(rows))"
        let next = try folder.run(
          "\(tmux) attach", environment: home.merging(["TERM": term]) { $1 }, columns: columns, rows: rows)
        let screen = try folder.result(
          of: "exec addup screen seed --size 120x36 --keys '\(keys)'", columns: columns, rows: rows + 2)
        try next.wait(forScreen: screen.text)
        next.send("\u{2}d")
        #expect(try next.exitStatus() == 0)
      }
      #expect(try folder.result(of: "\(tmux) kill-server").status == 0)
    }

    @Test func startsWhereThereIsNoRoom() throws {
      for (columns, rows) in [(1, 1), (1, 300), (300, 1), (0, 0)] {
        let console = try folder.run("exec addup", columns: columns, rows: rows)
        try console.wait(until: "the terminal") { console.isOnAlternateScreen }
        console.resize(columns: 80, rows: 24)
        try console.wait(forScreen: folder.screen())
      }
    }
  }
}
