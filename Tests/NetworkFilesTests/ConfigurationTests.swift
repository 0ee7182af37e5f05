import NetworkFiles
import Testing

/// What a configuration file says, and what is said of it.
@Suite struct ConfigurationTests {
  private let keys = [
    ConfigurationKey("theme", words: ["auto", "dark", "light"]),
    ConfigurationKey("mouse", words: ["true", "false"]),
  ]

  private func read(_ text: String) -> ConfigurationFile {
    ConfigurationFile(Array(text.utf8), file: "c.yaml", keys: keys)
  }

  /// Key, word and line of each entry.
  private func told(_ file: ConfigurationFile) -> [String] {
    file.entries.map { "\($0.key) \($0.value.word) \($0.value.line)" }.sorted()
  }

  @Test(arguments: [
    "theme: dark\nmouse: off\n", "\u{FEFF}theme: 'dark'\nmouse: No",
    #"{"theme": "dark","# + "\n" + #""mouse": false}"#,
  ])
  func keysHaveTheirWordsAndLines(text: String) {
    let file = read(text)
    #expect(told(file) == ["mouse false 2", "theme dark 1"])
    #expect(file.errors.isEmpty)
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "~\n", "{}", "theme:\nmouse: null\n"])
  func nothingIsSetByNothing(text: String) {
    let file = read(text)
    #expect(file.entries.isEmpty && file.errors.isEmpty)
  }

  @Test(arguments: [
    ("them: dark", "c.yaml:1:1: 'them': did you mean 'theme'?"),
    ("theme: drak", "c.yaml:1:8: 'drak': did you mean 'dark'?"),
    ("theme: purple", "c.yaml:1:8: 'purple' is not a value of 'theme': write auto, dark, light"),
    ("sound: loud", "c.yaml:1:1: 'sound' is not a key of a configuration: write theme, mouse"),
    ("theme: [dark]", "c.yaml:1:8: 'theme' needs one of auto, dark, light, not a list"),
    ("mouse: 1", "c.yaml:1:8: 'mouse' needs true or false, not '1'"),
    ("[1]: dark", "c.yaml:1:1: a key of a configuration is a word, not a list"),
    ("- theme", "c.yaml:1:1: a configuration is a mapping such as theme: auto, not a list"),
    ("theme: *x", "c.yaml:1:8: aliases ('*') are not part of a configuration file: write the value itself"),
    ("theme: dark\n---\nmouse: on", "c.yaml:2:1: a configuration ends here: remove the rest"),
    ("theme: dark\ntheme: light", "c.yaml:2:1: 'theme' is given twice: remove one of the two"),
    (
      "<<<<<<< ours\ntheme: dark",
      "c.yaml:1:1: this is a git conflict marker: choose one of the two versions first"
    ),
    ("<!doctype html>", "c.yaml:1:1: this is a web page, not a configuration: download the file itself"),
    ("theme: \"dark", "c.yaml:1:13: the text ends inside quotes: close them"),
    (
      "theme: \u{1B}[31m",
      "c.yaml:1:8: the control character \\u{1B} is not allowed: write \\u001b in double quotes"
    ),
  ])
  func whatIsWrongIsNamedWithItsPlace(text: String, error: String) {
    #expect(read(text).errors.map(\.description) == [error])
  }

  @Test func theRestHolds() {
    let file = read("them: dark\nmouse: false\ntheme: drak\n")
    #expect(told(file) == ["mouse false 2"])
    #expect(file.errors.map { "\($0.line):\($0.column)" } == ["1:1", "3:8"])
  }

  @Test func noBytesAreTooMuch() {
    #expect(ConfigurationFile([0xFF, 0x00, 0xC3], file: "c", keys: keys).errors.count == 1)
    let deep = String(repeating: "[", count: 100_000)
    #expect(read("theme: " + deep).errors.count == 1)
  }
}
