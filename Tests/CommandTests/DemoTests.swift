import Foundation
import Testing

/// `addup demo` and its recordings without a terminal; scripts from files.
@Suite struct DemoTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  private func events(_ name: String) throws -> [(time: Double, kind: String, data: String)] {
    try shell.read(name).split(separator: "\n").dropFirst().map { line in
      let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
      #expect(row.count == 3)
      return (
        try #require(row[0] as? Double), try #require(row[1] as? String), try #require(row[2] as? String)
      )
    }
  }

  @Test func aWholeRecordingIsWrittenAtOnce() throws {
    let start = ContinuousClock.now
    let run = try shell.run(
      "addup demo 2 --record x.cast --every 2s --size 80x24",
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm"])
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    #expect(ContinuousClock.now - start < .seconds(20))
    let head = try #require(try shell.read("x.cast").split(separator: "\n").first)
    let header = try #require(try JSONSerialization.jsonObject(with: Data(head.utf8)) as? [String: Any])
    #expect(header["version"] as? Int == 2 && header["width"] as? Int == 80 && header["height"] as? Int == 24)
    #expect(header["title"] as? String == "addup demo: Take the projection away")
    #expect((header["env"] as? [String: String])?["TERM"] == "xterm")
    let timestamp = try #require(header["timestamp"] as? Double)
    #expect(abs(timestamp - Date().timeIntervalSince1970) < 60)
    let events = try events("x.cast")
    #expect(events.map(\.time) == events.indices.map { Double($0 * 2) })
    #expect(events.allSatisfy { $0.kind == "o" } && events.count > 15)
    // The first clears the screen, the last gives the cursor back; nothing in between is drawn whole again.
    #expect(
      events[0].data.contains("\u{1B}[2J") && events.dropFirst().allSatisfy { !$0.data.contains("\u{1B}[2J") }
    )
    #expect(events[events.count - 1].data.hasSuffix("\u{1B}[?25h"))
    // High contrast has no colour but that of what is right.
    #expect(!events[1].data.contains("38;5;"))
  }

  @Test func aFileThatIsThereStays() throws {
    try shell.write("mine", to: "x.cast")
    let run = try shell.run("addup demo 2 --record x.cast --every 2s --size 80x24")
    #expect(run.status == 4 && run.errors == "addup: x.cast is there already; --force writes over it\n")
    #expect(try shell.read("x.cast") == "mine")
    #expect(try shell.run("addup demo 2 --record x.cast --every 2s --size 80x24 --force").status == 0)
    #expect(try shell.read("x.cast").hasPrefix("{\"version\": 2"))
  }

  /// What was written before the disk was full is whole lines.
  @Test func aFullDiskLeavesWholeLines() throws {
    let run = try shell.run("ulimit -f 16; addup demo 2 --record x.cast --every 2s --size 120x36")
    #expect(run.status == 4 && run.errors.hasPrefix("addup: x.cast ends here: "))
    let text = try shell.read("x.cast")
    #expect(text.hasSuffix("]\n") && text.utf8.count <= 16 * 1024)
    #expect(try events("x.cast").count > 2)
    let full = try shell.run("addup demo 2 --record /dev/full --force --every 2s")
    #expect(full.status == 4 && full.errors == "addup: /dev/full ends here: No space left on device\n")
  }

  @Test(arguments: ["5", "0s", "-1s", "s", "1h", "5 s", "1e3s", "0.05s", "99999m", "", "nans", "٣s"])
  func badIntervalsAreSaidInOneLine(text: String) throws {
    let run = try shell.run("addup demo 2 --every '\(text)' --record x.cast")
    #expect(run.status == 2 && run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("such as 5s, 2.5s or 1m, not '\(text)'"), "\(run.errors)")
    #expect(try shell.run("ls x.cast").status != 0)
  }

  @Test(arguments: [("2.5s", 2.5), ("1m", 60), ("0.1s", 0.1)])
  func goodIntervals(text: String, seconds: Double) throws {
    #expect(try shell.run("addup demo 2 --every \(text) --record x.cast").status == 0)
    #expect(try events("x.cast")[1].time == seconds)
  }

  @Test func saysWhatDoesNotGoTogether() throws {
    for (arguments, status, part) in [
      ("2", 2, "a demo needs a terminal"), ("11", 2, "there is no lesson 11"),
      ("projektion", 3, "did you mean projection?"),
      ("2 --size 80x24", 2, "needs --record and --every"), ("2 --notes", 2, "a demo needs a terminal"),
      ("2 --record x.cast --every 2s --size 10x4", 2, "addup: --size takes at least 40x10"),
      ("2 --record x.cast --every 2s --size 39x10 --lang zh", 2, "--size 至少是 40x10"),
      ("2 --record x.cast --every 2s --size 40x9", 2, "--size takes at least 40x10"),
      ("2 --notes --every 2s", 2, "--notes follows a demo"),
      ("2 --notes --keys-from x", 2, "--notes follows a demo"),
      ("2 --every 2s --record x.cast --record-keys y", 2, "no keys are pressed"),
      ("2 --record no/such/x.cast --every 2s", 4, "no/such/x.cast: No such file or directory"),
      ("", 2, "see addup demo --help"),
    ] {
      let run = try shell.run("addup demo \(arguments)")
      #expect(run.status == status && run.errors.contains(part), "\(arguments): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
      #expect(try shell.run("ls x.cast").status != 0)
    }
    #expect(try shell.run("addup demo 2 --record x.cast --every 2s --size 40x10").status == 0)
  }

  @Test func screensOfADemo() throws {
    let screen = try shell.run(
      "addup screen --demo 2 --lang zh --size 60x20 --keys 'right right right right'")
    #expect(screen.status == 0 && screen.output.contains("? × ? × ?") && screen.output.contains("大家觉得呢？"))
    let dark = try shell.run("addup screen --demo 2 --format svg --theme dark")
    #expect(try shell.run("addup screen --demo 2 --format svg").output != dark.output)
    let contrast = try shell.run("addup screen --demo 2 --format svg --theme high-contrast-dark")
    #expect(try shell.run("addup screen --demo 2 --format svg").output == contrast.output)
  }

  /// What the page shows is there: each flag in the help of the commands it is shown with, each command line in a form
  /// that is understood.
  @Test func thePageIsTrue() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/Presenting.md"), encoding: .utf8)
    let commands = page.split(separator: "\n").filter { $0.hasPrefix("addup ") }
      .map { $0.replacing(/[ ]+#.*/, with: "") }
    #expect(commands.count == 7)
    try shell.write("resize(80x24)\n", to: "bug.keys")
    for command in commands {
      // Where only the terminal is missing, everything else was understood.
      let run = try shell.run(command + " </dev/null")
      #expect(run.status == 0 || run.errors.contains(" needs a terminal"), "\(command): \(run.errors)")
    }
    let help = try ["demo", "lesson", "open", "screen"].map { try shell.run("addup \($0) --help").output }
      .joined()
    for flag in Set(page.matches(of: /--[a-z][a-z-]+/).map { String($0.output) }) {
      #expect(help.contains(flag), "\(flag)")
    }
  }

  /// A log is a demonstration, a report of a fault and a test in one.
  @Test func scriptsArePlayedFromFiles() throws {
    try shell.write(
      "# addup 0.1.0: addup seed\nresize(60x20)\nj j # 5\n# stack 1 block 3\nspace tab\npaste(\"a b\")\n",
      to: "bug.keys")
    let run = try shell.run("addup screen seed --keys-from bug.keys")
    #expect(run.status == 0 && run.lines.allSatisfy { $0.count <= 60 })
    #expect(run.output == (try shell.run("addup screen seed --keys-from - <bug.keys").output))
    let wide = try shell.run("addup screen seed --keys-from bug.keys --size 120x36 --keys 'u'")
    #expect(wide.status == 0 && wide.output.contains("multiply-adds"))
    try shell.write("j\nclik(1,2)\n", to: "bad.keys")
    let bad = try shell.run("addup screen seed --keys-from bad.keys")
    #expect(
      bad.status == 3
        && bad.errors == "addup: bad.keys:2: 'clik(…)' is nothing that can happen: did you mean click?\n")
    #expect(try shell.run("addup screen seed --keys-from none.keys").status == 3)
    #expect(
      try shell.run("printf '\\377' >x; addup screen seed --keys-from x").errors.contains("not text in UTF-8")
    )
  }
}
