import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// Scripts and logs: one spelling for everything that can happen.
@Suite struct KeyScriptTests {
  private static let inputs: [Input] = [
    .key(Key("j")), .key(Key("shift-left")), .key(Key("ctrl-r")), .key(Key("space")), .key(Key("#")),
    .key(Key("\"")), .key(Key("(")), .key(Key("\\")), .key(Key("é")), .key(Key("中")), .key(Key("😀")),
    .key(Key("\u{A0}")), .key(Key("\u{3000}")), .key(Key("\u{301}")), .key(Key("\u{AD}")),
    .key(Key("e\u{301}")),
    .key(Key("f12")), .click(row: 0, column: 0), .click(row: 11, column: 29), .wheel(1, row: 4, column: 5),
    .wheel(-1, row: 0, column: 0), .wheel(3, row: 1, column: 2), .size(columns: 100, rows: 30),
    .size(columns: 0, rows: 0), .paste(""), .paste("a b"), .paste("\"quoted\\\" (x) # no"),
    .paste("1\n2\r\t3\u{1B}[31m中e\u{301}\u{202E}"),
  ]

  @Test(arguments: inputs)
  func everyInputIsReadAsItIsSpelled(input: Input) throws {
    #expect(!input.spelling.contains { $0.isNewline })
    #expect(try KeyScript(input.spelling).words == [.input(input)])
    // Between others, too.
    #expect(
      try KeyScript("j \(input.spelling) k").words == [
        .input(.key(Key("j"))), .input(input), .input(.key(Key("k"))),
      ])
  }

  @Test func linesAndComments() throws {
    let script = try KeyScript(
      "# addup 1: seed\nresize(80x24)\n  j j\n   # step: a → b\nspace saved\n\n# 5\n#\n/ # x\n")
    #expect(script.openingSize?.columns == 80 && script.openingSize?.rows == 24)
    #expect(script.keys.map(\.spelling) == ["j", "j", "space", "#", "/", "#", "x"])
    #expect(script.words.contains(.saved) && script.words.count == 9)
    #expect(try KeyScript("#").keys == [Key("#")])
  }

  @Test(arguments: [
    ("clik(1,2)", "'clik(…)' is nothing that can happen: did you mean click?"),
    ("click(1)", "'click(1)': write click(12,30), a row and a column from 1"),
    ("click(0,1)", "'click(0,1)': write click(12,30), a row and a column from 1"),
    ("click(1,2", "'click(1,2': write click(12,30), a row and a column from 1"),
    ("wheel-up(1,2,3,4)", "'wheel-up(1,2,3,4)': write wheel-up(12,30), a row and a column from 1"),
    ("resize(80,24)", "'resize(80,24)': write resize(100x30), columns and rows"),
    ("resize(99999x1)", "'resize(99999x1)': write resize(100x30), columns and rows"),
    ("lesson-step(1,2)", "'lesson-step(1,2)': write lesson-step(4), a step from 1"),
    ("paste(a)", "'paste(a)': write paste(\"…\"), with \\\" \\\\ \\n \\t and \\u{e9}"),
    ("paste(\"a", "'paste(\"a': write paste(\"…\"), with \\\" \\\\ \\n \\t and \\u{e9}"),
    ("key(\"\\q\")", "'key(\"\\q\")': write key(\"…\"), with \\\" \\\\ \\n \\t and \\u{e9}"),
    ("key(\"\\u{110000}\")", "'key(\"\\u{110000}\")': write key(\"…\"), with \\\" \\\\ \\n \\t and \\u{e9}"),
    (
      "foo(1)",
      "'foo(…)' is nothing that can happen: write one of click, wheel-up, wheel-down, paste, resize, key, save-failed, save-asks, lesson-step"
    ),
    ("repair-0", "'repair-0' is no key and no command: did you mean repair-1?"),
  ])
  func errorsNameTheWayOut(text: String, message: String) {
    let failure = #expect(throws: KeyScript.Failure.self) { try KeyScript(text) }
    #expect(failure?.words[.english] == message)
  }

  /// A log of what was done is a script that does it again, and says at each step what it did.
  @Test func logsAreScripts() throws {
    var state = State(Preset.seed.network, columns: 80, rows: 24)
    var log = KeyLog()
    var text = log.opening("addup seed", version: "1", state)
    let inputs: [Input] = [
      .key(Key("j")), .key(Key("space")), .click(row: 22, column: 3), .key(Key("enter")), .paste("100"),
      .key(Key("enter")), .size(columns: 120, rows: 36), .key(Key("#")),
    ]
    for input in inputs {
      state.take(input)
      text += log.entry(input, leadingTo: state)
    }
    text += log.remark("a\nb")
    #expect(text.hasPrefix("# addup 1: addup seed\nresize(80x24)\nj space\n# stack 1 block 2: conv_shortcut"))
    #expect(text.hasSuffix("key(\"#\")\n# a\\nb\n"))
    let script = try KeyScript(text)
    #expect(script.words == [.input(.size(columns: 80, rows: 24))] + inputs.map { .input($0) })
    var again = State(Preset.seed.network, columns: 80, rows: 24)
    #expect(again.play(script) == script.words.count)
    #expect(again.network.network == state.network.network && again.drawn() == state.drawn())
  }

  /// A lesson that goes on where it was left is played from there, and its comments say what was answered.
  @Test func logsOfLessonsSayWhereTheyBegan() throws {
    let lesson = try #require(Lesson.shipped("projection"))
    var state = try LessonReasonTests.state("projection", step: 3)
    var log = KeyLog()
    var text = log.opening("addup lesson 2", version: "1", state)
    for key in try KeyScript("2 enter s enter 4 b r 1 enter s enter s").keys {
      state.take(.key(key))
      text += log.entry(.key(key), leadingTo: state)
    }
    #expect(
      text == """
        # addup 1: addup lesson 2
        resize(80x24)
        lesson-step(3)
        2
        # step 3 of 6: said 2, right was 3
        enter s
        # step 4 of 6: was shown 1
        enter 4
        # step 5 of 6: said 4, right was 3
        b r 1
        # step 4 of 6: said 1, which is right
        enter s
        # step 5 of 6: was shown 3
        enter s
        # step 6 of 6: was shown

        """)
    var again = State(Preset.seed.network, columns: 80, rows: 24, opensOnLesson: true)
    again.begin(lesson)
    again.play(try KeyScript(text))
    #expect(again.drawn() == state.drawn() && again.lesson?.step == state.lesson?.step)
  }

  /// How saving went is part of it: after that, leaving asks nothing.
  @Test func savingIsPlayedAsItWent() throws {
    func played(_ keys: String) throws -> State {
      var state = State(Preset.seed.network, path: "a.yaml", columns: 80, rows: 24)
      state.play(try KeyScript(keys))
      return state
    }
    #expect(try played("space w saved").document.isModified == false)
    #expect(try played("space w").document.isModified)
    #expect(try played("space w save-failed(\"no room\")").notice?.english == "no room")
    guard case .overwrite(let path, let reason, false)? = try played("space w save-asks(\"why\")").prompt
    else {
      Issue.record("it does not ask")
      return
    }
    #expect(path == "a.yaml" && reason.english == "why")
    #expect(try played("saved").document.isModified == false)
  }

  @Test func theFirstToQuitEndsIt() throws {
    var state = State(Preset.seed.network, columns: 80, rows: 24)
    #expect(state.play(try KeyScript("j j q j")) == 2)
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 2)))
  }
}
