import Foundation
import Testing

extension ConsoleTests {
  /// Ways out of the explorer, each with the terminal given back and nothing lost unasked.
  @Suite struct Leaving {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: ["q", "\u{3}"])
    func leavesAtOnceWhenNothingWasChanged(key: String) throws {
      let console = try folder.explorer()
      console.send("jk u?\u{1B}")
      try console.wait(forScreen: folder.screen(keys: "space u"))
      console.send(key)
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
    }

    @Test(arguments: ["q", "\u{3}", "kill"])
    func asksWhenSomethingWasChanged(way: String) throws {
      let console = try folder.explorer()
      console.send(" ")
      try console.wait(for: "does not add up")
      func leave() throws {
        if way == "kill" { console.signal(SIGINT) } else { console.send(way) }
        try console.wait(forMessage: "leave without saving?")
      }
      for answer in ["\u{1B}", "n", "\u{3}"] {
        try leave()
        console.send(answer)
        try console.wait(forScreen: folder.screen(keys: "space"))
      }
      try leave()
      console.send("jq\r ")
      try console.wait(until: "quiet") { console.isQuiet(for: 0.05) }
      try console.wait(forScreen: folder.screen(keys: "space q"))
      console.send("y")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
      #expect(try folder.names == [])
    }

    @Test func savesUnderANameAndLeaves() throws {
      let console = try folder.explorer()
      console.send(" qw")
      try console.wait(forMessage: "save as resnext-50-32-4d.yaml")
      console.send("\u{15}my net.yaml\r")
      #expect(try console.exitStatus() == 0)
      #expect(console.changes == [])
      #expect(try folder.names == ["my net.yaml"])
      let check = try folder.result(of: "exec addup check 'my net.yaml'")
      #expect(check.status == 1)
      #expect(check.text.hasPrefix("✗ my net.yaml: 1 of 16 additions does not add up"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func endsByASignalWithTheTerminalRestored(signal: Int32) throws {
      let console = try folder.explorer()
      console.send(" q")
      try console.wait(forMessage: "leave without saving?")
      console.signal(signal)
      #expect(try console.exitStatus() == 128 + Int(signal))
      #expect(console.changes == [])
    }

    @Test func saysWhichProgramCrashed() throws {
      let console = try folder.explorer()
      console.signal(SIGSEGV)
      #expect(try console.exitStatus() == 139)
      #expect(console.text.contains("addup 0.1.0 stopped: signal 11"))
      #expect(!console.text.contains("addup addup"))
      #expect(console.changes == [])
    }

    @Test func endsWhenTheWindowIsClosed() throws {
      let console = try folder.explorer()
      console.send(" ")
      try console.wait(for: "does not add up")
      console.hangUp()
      #expect(try console.exitStatus() == 129)
    }

    @Test func stopsWithCtrlZAndComesBackToTheSameScreen() throws {
      let console = try folder.explorer(
        "set -m; addup; echo stopped; read line; fg >/dev/null; echo \"ended $?\"")
      console.send("64")
      try console.wait(forMessage: "filters 64_")
      let before = console.text
      console.send("\u{1A}")
      try console.wait(for: "stopped")
      #expect(console.changes == [])
      console.send("\r")
      try console.wait(forScreen: before)
      #expect(console.isOnAlternateScreen && console.reportsMouse)
      console.send("\r")
      try console.wait(forScreen: folder.screen(keys: "6 4 enter"))
      console.send("qy")
      try console.wait(for: "ended 0")
      #expect(console.changes == [])
    }
  }
}
