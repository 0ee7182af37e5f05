import ArgumentParser
import ExplorerViews
import NetworkModel
import ShapeEngine

/// `addup why NETWORK PLACE`: where a number comes from, or why an addition turns out as it does.
struct WhyCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say where a number comes from, or why an addition adds up or does not.",
    discussion: """
      PLACE is a block's addition, stack2.block1.add; a number of a part, stack2.block1.channels, \
      stem.height, head.params, stack3.block2.bytes; a sum, stack2.params, or params, multiply_adds or bytes \
      of the whole network; the input's, input.height; or a setting, stack2.block1.filters, stem.kernel, for \
      the number that it makes. The answer leads back, step by step, to settings that a person can change; a \
      sum to its parts, the largest first.

      \(networkHelp)

      EXIT STATUS
        0  the answer was printed, whatever the verdict
        2  wrong usage, or no such place
        3  the network cannot be read, or is none
        4  the answer cannot be written
      """)

  @Argument(help: "A file, a preset, or - for standard input.", completion: .network)
  var network: String

  @Argument(help: "What is asked about: stack2.block1.add, stem.channels, params.")
  var place: String

  @Option(help: "Judge by other rules than the network's own.")
  var rules: RulesWord?

  @OptionGroup var language: LanguageOption

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    var flags = language.flags
    flags[.rules] = rules?.word
    let preferences = try configuration.preferences(flags)
    let opened = try openNetwork(network)
    var network = opened.network
    if let rules = preferences.rules { network.rules = rules }
    let inferred = InferredNetwork(network)
    let surroundings = Surroundings()
    var output = Output()
    do {
      let report = try WhyReport(
        place, in: inferred, written: opened.document?.writtenSettings,
        language: preferences.spokenLanguage)
      for line in report.textLines { try output.write(surroundings.shown(line) + "\n") }
    } catch let error as WhyPlaceError {
      throw Failure(.usage, error.message)
    }
    try output.flush()
  }
}
