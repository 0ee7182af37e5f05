import ArgumentParser
import ExplorerViews

/// `addup config`: the configuration file, and what holds.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Name the configuration file and say what is wrong in it, or print what holds.",
    discussion: """
      With --print: every preference, and whether a flag, the environment, a line of the file or nobody \
      decides it, in a form that can be saved as the file. Flags count as they would elsewhere. \
      Docs/Configuration.md has all keys.

      EXIT STATUS
        0  nothing is wrong in the file; with --print: it was printed
        2  wrong usage
        3  something is wrong in the file; with --print: the file that was named cannot be read
        4  standard output cannot be written
      """)

  @Flag(name: .customLong("print"), help: "Print what holds, and where it comes from.")
  var prints = false

  @OptionGroup var configuration: ConfigurationOption

  @OptionGroup var looks: Looks

  @OptionGroup var language: LanguageOption

  @Option(help: "The rules to judge by; own: each network's own.")
  var rules: RulesWord?

  @OptionGroup var count: CountOption

  func run() throws {
    var flags = looks.flags.merging(language.flags) { $1 }
    flags[.rules] = rules?.word
    flags[.count] = count.word
    let loaded = try configuration.load(flags)
    var output = Output()
    if prints {
      loaded.tellErrors()
      try output.write(loaded.preferences.text)
      try output.flush()
      return
    }
    guard let path = configuration.config ?? ConfigurationOption.ownPath else {
      throw Failure(.unreadable, CommandLineWords.noConfigurationFolder)
    }
    try output.write(shownPath(path) + "\n")
    try output.flush()
    for error in loaded.errors {
      writeToStandardError("addup: \(error.line[loaded.preferences.spokenLanguage])\n")
    }
    if !loaded.errors.isEmpty { throw Failure(.unreadable) }
  }
}
