import ArgumentParser
import ExplorerViews
import NetworkModel

/// `addup show NETWORK`: the table.
struct ShowCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "List the stacks, blocks or layers of a network with shapes and counts.",
    discussion: """
      \(networkHelp)

      COLUMNS
        of stacks  \(names(.stacks))
        of blocks  \(names(.blocks))
        of layers  \(names(.layers))

      \(CountOption.help)

      In csv and json numbers are bare, and what is unknown or too large for 64 bits is empty or null. In a \
      table * marks what was reached only by going on past a refused addition.

      EXIT STATUS
        0  the table was printed, whatever the verdict (see addup check)
        2  wrong usage
        3  the network cannot be read, or is none
        4  the table cannot be written
      """)

  @Argument(help: "A file, a preset, or - for standard input.", completion: .network)
  var network: String

  @Option(help: "How far the network is taken apart.")
  var depth = ShowDepth.blocks

  @Option(help: ArgumentHelp("The columns, with commas between them.", valueName: "names"))
  var columns: String?

  @Option(help: "How the table is written.")
  var format = TableFormat.table

  @Option(help: "Count and judge by other rules than the network's own.")
  var rules: RulesWord?

  @OptionGroup var count: CountOption

  @OptionGroup var language: LanguageOption

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    let preferences = try configuration.preferences(rules, count, language)
    var network = try openNetwork(network).network
    if let rules = preferences.rules { network.rules = rules }
    let surroundings = Surroundings()
    let isForScripts = format == .csv || format == .json
    var output = Output()
    do {
      let report = try ShowReport(
        of: network, depth: depth, columns: columns, format: format, rule: preferences.countingRule,
        language: preferences.spokenLanguage)
      try report.write(as: format) { text throws(Failure) in
        try output.write(isForScripts ? text : surroundings.shown(text))
      }
    } catch let error as ShowError {
      throw Failure(.usage, error.words)
    }
    try output.flush()
  }

  private static func names(_ depth: ShowDepth) -> String {
    ShowColumn.all(at: depth).map(\.rawValue).joined(separator: ", ")
  }
}
