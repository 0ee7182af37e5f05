import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// Who decides, of flag, environment, file and nobody.
@Suite struct PreferencesTests {
  /// For each preference a word for the flag, one for the file, and one of the environment if it has one.
  private static let cases: [(Preference, flag: String, inFile: String, [String: String], wish: String?)] = [
    (.theme, "light", "dark", ["NO_COLOR": "1"], "mono"),
    (.ascii, "false", "true", [:], nil),
    (.mouse, "true", "false", [:], nil),
    (.clipboard, "terminal", "file", ["NO_COLOR": "1"], nil),
    (.lang, "en", "zh", ["NO_COLOR": "1"], nil),
    (.rules, "own", "pytorch", ["NO_COLOR": "1"], nil),
    (.count, "multiply-adds", "fvcore", [:], nil),
  ]

  @Test(arguments: cases)
  func oneGoesBeforeTheOther(
    preference: Preference, flag: String, inFile: String, environment: [String: String], wish: String?
  ) {
    let file = file("# first\n\(preference.rawValue): \(inFile)\n")
    #expect(file.errors.isEmpty)
    for hasFlag in [false, true] {
      for variables in environment.isEmpty ? [[:]] : [[:], environment] {
        for file in [nil, file] {
          let value = Preferences(
            flags: hasFlag ? [preference: flag] : [:], environment: variables, file: file)[
              preference]
          let expected: (word: String, source: Preferences.Source) =
            if hasFlag {
              (flag, .flag)
            } else if let wish, !variables.isEmpty {
              (wish, .environment("NO_COLOR"))
            } else if file != nil {
              (inFile, .file("c.yaml", line: 2))
            } else {
              (preference.standard, .standard)
            }
          #expect(value.word == expected.word && value.source == expected.source)
        }
      }
    }
  }

  @Test func everyWordIsReadAndMeansSomething() {
    for preference in Preference.allCases {
      for word in preference.words {
        let file = file("\(preference.rawValue): \(word)\n")
        #expect(file.errors.isEmpty && file.entries[preference.rawValue]?.word == word)
      }
    }
    let said = Preferences(
      file: file(
        "theme: light\nascii: on\nmouse: off\nclipboard: file\nlang: zh\nrules: keras\ncount: fvcore\n"))
    #expect(said.theme == .light && said.isASCII && !said.mouse && said.clipboard == .file)
    #expect(said.language == .chinese && Preferences(flags: [.lang: "en"]).language == .english)
    #expect(said.rules == .keras && said.countingRule == .fvcore)
    let unsaid = Preferences()
    #expect(unsaid.theme == nil && !unsaid.isASCII && unsaid.mouse && unsaid.clipboard == .auto)
    #expect(unsaid.language == nil)
    #expect(unsaid.rules == nil && unsaid.countingRule == .multiplyAdds)
  }

  /// What is printed is a file under which the same words hold.
  @Test func whatHoldsCanBeSaved() {
    let preferences = Preferences(
      flags: [.mouse: "false", .rules: "keras"], environment: ["NO_COLOR": "1"], file: file("count: fvcore"))
    #expect(
      preferences.text == """
        theme: mono       # environment NO_COLOR
        ascii: false      # default
        mouse: false      # flag --no-mouse
        clipboard: auto   # default
        lang: auto        # default
        rules: keras      # flag --rules keras
        count: fvcore     # c.yaml:1

        """)
    let saved = Preferences(file: file(preferences.text))
    for (index, preference) in Preference.allCases.enumerated() {
      #expect(saved[preference].word == preferences[preference].word)
      #expect(saved[preference].source == .file("c.yaml", line: index + 1))
    }
  }

  @Test func aHostileNameOfTheFileStaysInItsComment() {
    let text = Preferences(
      file: ConfigurationFile(Array("mouse: off".utf8), file: "a\nrules: keras\u{1B}", keys: Preference.keys)
    ).text
    #expect(text.split(separator: "\n").count == Preference.allCases.count)
    #expect(!text.contains("\u{1B}"))
    #expect(Preferences(file: file(text)).rules == nil)
  }

  private func file(_ text: String) -> ConfigurationFile {
    ConfigurationFile(Array(text.utf8), file: "c.yaml", keys: Preference.keys)
  }
}
