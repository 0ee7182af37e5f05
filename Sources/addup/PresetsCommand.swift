import ArgumentParser
import ExplorerViews

/// `addup presets`: the networks that come with the program.
struct PresetsCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "List the networks that come with addup.",
    discussion: """
      A line each: the word that opens it, its parameters as its framework counts them (Keras with the \
      statistics of normalisations, PyTorch without), its multiply-adds, what it is, and where it comes from. \
      Every command takes the word where it takes a file; addup set WORD prints it as a file.

      EXIT STATUS
        0  the list was printed
        4  it cannot be written
      """)

  @OptionGroup var language: LanguageOption

  func run() throws {
    let surroundings = Surroundings()
    var output = Output()
    for line in linesOfPresets(in: language.language) { try output.write(surroundings.shown(line) + "\n") }
    try output.flush()
  }
}
