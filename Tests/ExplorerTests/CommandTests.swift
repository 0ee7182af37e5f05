import Explorer
import NetworkModel
import Testing

@Suite struct CommandTests {
  @Test func namesAreDistinctAndKeysAreSpelledAsTheyArrive() {
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    for key in Command.all.flatMap(\.keys) {
      let isControl = key.hasPrefix("ctrl-") && key.count == 6
      #expect(key.count == 1 || isControl || Key.names.contains(key), "\(key)")
    }
  }

  /// A command that shares a key must be reachable: in some state it is the first that applies.
  @Test func everyKeyCallsItsCommandSomewhere() throws {
    var unreached = Set(Command.all.flatMap { command in command.keys.map { "\(command.name) \($0)" } })
    for (columns, rows, keys) in [
      (120, 36, ""), (120, 36, "k"), (60, 20, ""), (120, 36, "j j j j space"), (120, 36, "j j j j space n"),
      (120, 36, "?"), (120, 36, "y"), (120, 36, "space v"), (120, 36, "/ 2 enter"), (120, 36, ":"),
      (120, 36, "z"), (120, 36, "space z z"), (120, 36, "space H"), (120, 36, "c"),
      (120, 36, "j enter 1 0 0 enter R"), (120, 36, "j enter 1 0 0 enter R tab"),
      (120, 36, "L"), (120, 36, "L enter"), (120, 36, "L enter esc"), (120, 36, "L enter enter"),
      (120, 36, "L enter enter 1"), (120, 36, "L enter enter 1 enter s enter 1 enter 1 enter"),
      (120, 36, "L p"), (120, 36, "L p right"), (120, 36, "L p right right right right"),
      (120, 36, "L p right t"), (120, 36, "L p right N"),
    ] {
      var state = State(
        Preset.seed.network, against: Reference(name: Text(same: "other"), network: Preset.all[1].network),
        columns: columns, rows: rows)
      state.play(try KeyScript(keys))
      for key in Command.all.flatMap(\.keys) {
        if let command = Command.called(by: Key(key), in: state) {
          unreached.remove("\(command.name) \(key)")
        }
      }
    }
    #expect(unreached.isEmpty)
  }

  @Test func scriptsSayWhatTheyDoNotKnow() throws {
    #expect(try KeyScript("j toggle-shortcut ctrl-r").keys.map(\.spelling) == ["j", "space", "ctrl-r"])
    let failure = #expect(throws: KeyScript.Failure.self) { try KeyScript("j\n\ntoggle-shortcuts") }
    #expect(failure?.line == 3)
    #expect(failure?.words == .noKey("toggle-shortcuts", near: "toggle-shortcut"))
    #expect(failure?.words[.chinese] == "'toggle-shortcuts' 既不是键也不是命令：是不是 toggle-shortcut？")
  }
}
