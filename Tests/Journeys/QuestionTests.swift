import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Whatever is asked, its answers are on the screen and can be clicked.
@Suite struct QuestionTests {
  /// A question, and the keys that answer it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var message: Message?
    var keys = ""
    var answers: [String]
  }

  static let name = String(repeating: "a-rather-long-name-", count: 11) + ".yaml"

  static let cases: [Case] = [
    Case(testDescription: "number", keys: "=", answers: ["enter", "esc"]),
    Case(testDescription: "search", keys: "/ 2 8", answers: ["enter", "esc"]),
    Case(testDescription: "quit", keys: "space q", answers: ["y", "w", "esc"]),
    Case(testDescription: "save as", keys: "w paste(\"\(name)\")", answers: ["enter", "esc"]),
    Case(testDescription: "reload", message: .askReload(name), answers: ["r", "k"]),
    Case(
      testDescription: "overwrite",
      message: .saveNeedsConsent(
        path: name, reason: Text(same: "\(name) is also open in another addup (pid 12345)"), thenQuit: false),
      answers: ["y", "s", "d", "esc"]),
    Case(
      testDescription: "recovery",
      message: .offerRecovery(
        RecoveryOffer(steps: 3, name: name, time: "12:00", fileHasChanged: true, isDamaged: true)),
      answers: ["r", "d", "l"]),
  ]

  @Test(arguments: cases, Language.allCases)
  func everyAnswerIsSeen(_ test: Case, language: Language) throws {
    for (columns, rows) in [(120, 36), (80, 24), (60, 20), (40, 10)] {
      for before in ["", "y", "L", "?"] where test.message != nil || before.isEmpty {
        var state = try Journey(size: (columns, rows), keys: before + " " + test.keys).state()
        state.language = language
        test.message.map { _ = state.receive($0) }
        let canvas = state.drawn()
        let row = canvas.text(row: rows - 1)
        let clicks = canvas.targets.filter { $0.row == rows - 1 }
        // Each key has a word behind it, and another key or the end of the row behind that.
        let words = row.split(separator: " ").map(String.init)
        for key in test.answers {
          let index = words.firstIndex(of: key)
          #expect(
            index.map { $0 + 1 < words.count && !test.answers.contains(words[$0 + 1]) } == true, "\(row)")
          #expect(clicks.contains { $0.click == .answer(Key(key)) }, "\(key) cannot be clicked: \(row)")
        }
        #expect(!row.contains("…") && canvas.cells.count == columns * rows)
        let message = canvas.text(row: rows - 2)
        if test.testDescription == "reload" {
          #expect(message.contains(language == .chinese ? "在磁盘上" : "has changed on disk"), "\(message)")
        }
      }
    }
  }

  /// Of a name that is typed the end is seen, where the cursor stands.
  @Test func theEndOfALongNameIsSeen() throws {
    for size in [(120, 36), (80, 24), (60, 20), (40, 10)] {
      let canvas = try Journey(size: size, keys: "w ctrl-u paste(\"\(Self.name)\")").state().drawn()
      let row = canvas.text(row: size.1 - 2)
      #expect(row.contains(size.0 == 120 ? "…" : "save as …") && row.hasSuffix("long-name-.yaml"))
      #expect(canvas.cursor == Position(row: size.1 - 2, column: row.count))
    }
  }

  /// What is typed is changed where the cursor stands; the keys, the text and how many characters are before it.
  @Test(arguments: [
    ("a b c", "abc", 3), ("a b c left X", "abXc", 3), ("a b c left left left left X", "Xabc", 1),
    ("a b c home X right Y", "XaYbc", 3), ("a b c home end X", "abcX", 4), ("a b c home delete", "bc", 0),
    ("a b c delete ctrl-d", "abc", 3), ("a b c left backspace", "ac", 1), ("a b c home backspace", "abc", 0),
    ("a b c left ctrl-k", "ab", 2), ("a b c left ctrl-u", "c", 0), ("a b space c d left ctrl-w", "ab d", 3),
    ("a b c ctrl-a ctrl-e ctrl-b ctrl-f X", "abcX", 4), ("a b left 步 X", "a步Xb", 3),
    ("a b home paste(\"xyz\") 1", "xyz1ab", 4), ("a b left right right right right X", "abX", 3),
  ])
  func textIsChangedAtTheCursor(keys: String, text: String, before: Int) throws {
    for (open, size) in [("w ctrl-u ", (120, 36)), ("/ ", (120, 36)), (": ", (120, 36)), ("/ ", (40, 10))] {
      let state = try Journey(size: size, keys: open + keys).state()
      let typed =
        switch state.prompt {
        case .saveAs(let text, _): text
        case .search(let text): text
        default: state.palette.text
        }
      #expect(typed == text && state.halves(of: typed).before.count == before, "\(open)")
      // The cursor stands behind what is before it.
      let canvas = state.drawn()
      let cursor = try #require(canvas.cursor)
      let cells = (0..<cursor.column).compactMap { canvas[cursor.row, $0].character }
      let shown = String(cells.suffix(before)).trimmingPrefix { $0 == " " && before == 0 }
      #expect(shown == String(text.prefix(before)), "\(open)\(canvas.text(row: cursor.row))")
    }
  }

  /// Of a long name what is around the cursor is seen.
  @Test func theCursorIsSeenInALongName() throws {
    for size in [(120, 36), (80, 24), (60, 20), (40, 10)] {
      for steps in stride(from: 0, through: Self.name.count, by: 7) {
        let keys =
          "w ctrl-u paste(\"\(Self.name)\") " + Array(repeating: "left", count: steps).joined(separator: " ")
        let canvas = try Journey(size: size, keys: keys).state().drawn()
        let cursor = try #require(canvas.cursor)
        let behind = Self.name.suffix(steps).prefix(3)
        let shown = String((cursor.column..<size.0).compactMap { canvas[cursor.row, $0].character })
        #expect(cursor.column < size.0 - 1 && shown.hasPrefix(behind), "\(canvas.text(row: cursor.row))")
      }
    }
  }

  /// A name that could not be saved to is asked for again, as it was typed.
  @Test func aNameThatFailedIsAskedAgain() throws {
    var state = try Journey(keys: "space W ctrl-u paste(\"no/such.yaml\") enter").state()
    state.receive(.saveFailed(Text(same: "not saved: no/such.yaml: No such file or directory")))
    let row = state.drawn().text(row: 34)
    #expect(row.contains("not saved: no/such.yaml") && row.hasSuffix("save as no/such.yaml"))
    #expect(state.prompt == .saveAs("no/such.yaml", thenQuit: false))
    state.receive(.key(Key("esc")))
    #expect(state.prompt == nil)
    // A file's own name is not asked for.
    state.receive(.saved(path: "net.yaml", thenQuit: false))
    #expect(state.receive(.key(Key("w"))) == .save(path: "net.yaml", overwriting: false, thenQuit: false))
    state.receive(.saveFailed(Text(same: "not saved")))
    #expect(state.prompt == nil)
  }

  /// A network from a file can be saved under another name.
  @Test func savesUnderAnotherName() throws {
    var state = State(Preset.seed.network, path: "a/net.yaml", columns: 80, rows: 24)
    state.receive(.key(Key("W")))
    #expect(state.prompt == .saveAs("net-copy.yaml", thenQuit: false))
    let wish = state.receive(.key(Key("enter")))
    #expect(wish == .save(path: "net-copy.yaml", overwriting: false, thenQuit: false))
  }
}
