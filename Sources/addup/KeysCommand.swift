import ArgumentParser
import ExplorerViews

/// `addup keys`: the explorer's command table.
struct KeysCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List the explorer's keys, and the names scripts call its commands by.",
    discussion: """
      The last column is what addup screen --keys takes besides keys. With --format markdown it is the page \
      Docs/Keys.md, which has both languages.

      EXIT STATUS
        0  the list was printed
        4  it cannot be written
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  @Option(help: "How the list is written.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let surroundings = Surroundings()
    var output = Output()
    switch format {
    case .text:
      let lines = KeysPage.lines(hasArrows: surroundings.hasUnicode, in: language.language)
      for line in lines { try output.write(surroundings.shown(line) + "\n") }
    case .markdown: try output.write(KeysPage.text)
    }
    try output.flush()
  }
}
