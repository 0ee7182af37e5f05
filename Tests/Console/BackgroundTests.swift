import CVTerm
import Foundation
import Testing

extension ConsoleTests {
  /// What the terminal says of its background, and what a program makes of it.
  @Suite struct Background {
    private let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
    private let black = "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"

    /// The colour of `✗ bad` in the demonstration.
    private func bad(_ console: Console) -> Int { console.look(row: 0, column: 20).color }

    @Test(arguments: [
      ("rgb:ffff/ffff/ffff\u{1B}\\", 130), ("rgb:ff/f6/e3\u{7}", 130), ("rgba:1e1e/1e1e/2e2e/ffff\u{7}", 208),
      ("rgb:0/0/0\u{1B}\\", 208),
    ])
    func choosesThePalette(reply: String, color: Int) throws {
      let console = try demo("")
      #expect(bad(console) == 1)
      console.send("\u{1B}]11;\(reply)")
      try console.wait(until: "another colour") { bad(console) == color }
      console.send("z")
      try console.wait(for: "key z")
      #expect(events(of: console) == ["key z"])
    }

    @Test(arguments: [("xterm-256color", 242), ("xterm", 0)])
    func redrawsTheExplorerInIt(term: String, dim: Int) throws {
      let console = try Console("addup", environment: ["TERM": term])
      try console.wait(for: "add up")
      try console.wait(until: "the rest of the screen") { console.isQuiet(for: 0.05) }
      let text = console.text
      #expect(labels(console) == [-1])
      console.send(white)
      try console.wait(until: "another colour") { labels(console) == [dim] }
      #expect(console.text == text)
      console.send("q")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    /// The colours in which the explorer shows the word `params`.
    private func labels(_ console: Console) -> Set<Int> {
      guard let range = console.line(1).range(of: "params") else { return [] }
      let start = console.line(1).distance(from: console.line(1).startIndex, to: range.lowerBound)
      return Set((start..<start + 6).map { console.look(row: 1, column: $0).color })
    }

    @Test func takesAReplyThatIsLongInComing() throws {
      let console = try demo("")
      #expect(console.isQuiet(for: 0.3))
      #expect(bad(console) == 1)
      for piece in ["\u{1B}]11;r", "gb:ffff/ff", "ff/ffff\u{1B}", "\\"] {
        console.send(piece)
        _ = console.isQuiet(for: 0.08)
      }
      try console.wait(until: "another colour") { bad(console) == 130 }
      #expect(events(of: console) == [])
    }

    @Test func ignoresAReplyThatIsTooLate() throws {
      let console = try demo("")
      #expect(console.isQuiet(for: 2.1))
      console.send(white + "z")
      try console.wait(for: "key z")
      #expect(bad(console) == 1)
      #expect(events(of: console) == ["key z"])
    }

    @Test func ignoresAFloodOfReplies() throws {
      let console = try demo("")
      let malformed = ["rgb:q/q/q\u{7}", "?\u{1B}\\", "rgb:ffff/ffff\u{7}", "rgb:!/@/q\u{1B}]11;q\u{7}"]
      for index in 0..<400 { console.send("\u{1B}]11;\(malformed[index % malformed.count])") }
      console.send("z")
      try console.wait(for: "key z")
      #expect(bad(console) == 1)
      console.send(black)
      for _ in 0..<2000 { console.send(white) }
      console.send("x")
      try console.wait(for: "key x")
      #expect(bad(console) == 208)
      #expect(events(of: console) == ["key z", "key x"])
    }

    @Test(arguments: ["--dark", "--no-color"])
    func ignoresWhatItDidNotAsk(option: String) throws {
      let console = try demo(option)
      let color = bad(console)
      console.send(white + "z")
      try console.wait(for: "key z")
      #expect(bad(console) == color)
      #expect(events(of: console) == ["key z"])
    }

    @Test func answersEscWhileItWaits() throws {
      let console = try demo("")
      let start = ContinuousClock.now
      console.send("\u{1B}")
      try console.wait(for: "key esc")
      // Far below the half second for which the rest of a reply is waited for.
      #expect(ContinuousClock.now - start < .milliseconds(400))
    }

    @Test(arguments: ["q", "\u{1C}"])
    func leavesNoReplyToTheShell(key: String) throws {
      let console = try underShell()
      console.send("\(key)\(white)")
      try console.wait(for: "ended")
      #expect(console.isQuiet(for: 0.1))
      console.send("typed\r")
      try console.wait(for: "<typed>")
      #expect(!console.text.contains("11;"))
    }

    @Test func leavesNoReplyToTheShellWhenItIsStopped() throws {
      let console = try underShell()
      console.send("\u{1A}\(white)")
      try console.wait(for: "ended")
      console.send("typed\r")
      try console.wait(for: "<typed>")
      #expect(!console.text.contains("11;"))
    }

    /// The demonstration as a job of a shell, which then shows the line it reads.
    private func underShell() throws -> Console {
      let script = """
        set -m; trap : INT; "\(Console.products)TerminalDemo"; echo ended; IFS= read -r line; echo "<$line>"
        """
      let console = try Console("/bin/sh", "-c", script)
      try console.wait(for: "demo")
      return console
    }

    @Test(
      arguments: [
        ("TerminalDemo", [:], true), ("addup", [:], true), ("addup", ["NO_COLOR": "1"], false),
        ("addup", ["COLORFGBG": "15;0"], false), ("addup", ["TERM": "linux"], false),
        ("addup", ["TERM": "vt220"], false), ("addup", ["TERM": "xterm"], true),
      ] as [(String, [String: String], Bool)])
    func asksWhereAReplyIsOfUse(program: String, environment: [String: String], asks: Bool) throws {
      let written = try firstFrame(of: program, environment)
      #expect(written.components(separatedBy: "\u{1B}]11;?\u{1B}\\").count == (asks ? 2 : 1))
    }

    /// What a program writes until its screen stands there, byte by byte.
    private func firstFrame(of program: String, _ environment: [String: String]) throws -> String {
      guard let console = console_new(80, 24) else { throw ConsoleFailure("no terminal") }
      defer { console_free(console) }
      var settings = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
      for name in ["PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
        settings[name] = ProcessInfo.processInfo.environment[name]
      }
      let path = strdup(Console.products + program)
      let variables = settings.map { strdup("\($0)=\($1)") }
      defer { for text in variables + [path] { free(text) } }
      guard console_start(console, path, [path, nil], variables + [nil]) == 0 else {
        throw ConsoleFailure("\(program) did not start")
      }
      var written: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      var input = pollfd(fd: console.pointee.master, events: Int16(POLLIN), revents: 0)
      // The first bytes may be long in coming; the others follow at once.
      while poll(&input, 1, written.isEmpty ? 30_000 : 300) > 0 {
        let count = read(console.pointee.master, &piece, piece.count)
        if count <= 0 { break }
        written += piece[..<count]
      }
      return String(decoding: written, as: UTF8.self)
    }
  }
}
