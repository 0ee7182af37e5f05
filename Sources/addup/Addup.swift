import ArgumentParser
import ExplorerViews
import NetworkModel

/// `addup [NETWORK]`: the explorer; everything else is a command of its own.
struct Addup: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "addup",
    abstract: "Does every addition of a residual network add up, and why?",
    usage: """
      addup [NETWORK]
      addup <command> ...
      """,
    discussion: """
      Without a command it opens the explorer on NETWORK; without a network, on the article's ResNeXt-50. What it takes \
      besides, such as --lang zh, --theme light, --ascii, --no-mouse or --against OTHER: see addup open --help.

      \(networkHelp)

      EXIT STATUS
        0  it adds up
        1  an addition or layer is refused; check --strict: or silently wrong; diff: they differ
        2  wrong usage, or no terminal for the explorer
        3  a network that cannot be read, or is none
        4  output that cannot be written
      """,
    version: "addup \(version)",
    subcommands: [
      CheckCommand.self,
      ShowCommand.self,
      WhyCommand.self,
      ExplainCommand.self,
      DiffCommand.self,
      SetCommand.self,
      PresetsCommand.self,
      WatchCommand.self,
      LessonCommand.self,
      DemoCommand.self,
      ScreenCommand.self,
      KeysCommand.self,
      ConfigCommand.self,
      CompletionsCommand.self,
      ManCommand.self,
      OpenCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}

/// What `addup` does where no command is named. Not an argument of `Addup` itself, which would take the name
/// of every command for a network.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the explorer; what addup does without a command.",
    discussion: networkHelp)

  @Argument(help: "A file, a preset, or - for standard input.", completion: .network)
  var network: String?

  @OptionGroup var reference: ReferenceOption

  @OptionGroup var looks: Looks

  @OptionGroup var language: LanguageOption

  @OptionGroup var recording: RecordingOption

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    try openExplorer(network, reference, looks, language, configuration, recording: recording)
  }
}

/// What NETWORK may be, for the help of every command.
let networkHelp = """
  NETWORK is a network file (YAML or JSON), - for standard input, or a preset (see addup presets). A preset \
  goes before a file of the same name: ./seed is the file.
  """

extension ShowDepth: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}
