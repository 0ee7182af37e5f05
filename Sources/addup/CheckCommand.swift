import ArgumentParser
import ExplorerViews
import NetworkFiles
import NetworkModel

/// `addup check NETWORK...`: a verdict and a report of every problem.
struct CheckCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether networks add up, and report every problem with its repairs.",
    discussion: """
      For each problem: the place, both operands, the setting that made each number, what Keras and PyTorch \
      say word for word, and repairs that were tried. A repair is written as addup set takes it.

      \(networkHelp)

      \(CountOption.help) What a repair costs is always given in multiply-adds.

      With --format json: one array with an object for each network.

      With --lines: JSON Lines in, one network a line, and one verdict a line out, in order and in constant \
      memory; a line that is no network is answered in its place. Docs/Verdict lines.md has the keys.

      EXIT STATUS
        0  every network adds up
        1  a framework refuses one; --strict: or silently accepts what is wrong
        2  wrong usage
        3  one cannot be read, or is no network; the others are still checked
        4  the report cannot be written
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: "Files, presets, or - for standard input; with --lines files of lines, or none.",
    completion: .network)
  var networks: [String] = []

  @Option(help: "Judge by other rules than the network's own.")
  var rules: RulesWord?

  @OptionGroup var count: CountOption

  @OptionGroup var language: LanguageOption

  @OptionGroup var configuration: ConfigurationOption

  @Option(help: "How the report is written.")
  var format = Format.text

  @Flag(help: "Fail on silent problems too: broadcasts, dropped channels, sizes known only at run time.")
  var strict = false

  @Flag(help: "Read one network a line, as JSON, and write one verdict a line.")
  var lines = false

  func validate() throws {
    if networks.isEmpty, !lines { throw ValidationError("Missing expected argument '<networks> ...'.") }
    if networks.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(.readOnce)
    }
  }

  func run() throws {
    let preferences = try configuration.preferences(rules, count, language)
    if lines { return try checkLines(of: networks, rules: preferences.rules, isStrict: strict) }
    let surroundings = Surroundings()
    var output = Output()
    var status = ExitStatus.good
    var entries: [JSONValue] = []
    for (index, name) in networks.enumerated() {
      do {
        let report = try report(on: name, preferences)
        if format == .json {
          entries.append(report.json)
        } else {
          let lines = report.textLines.map { surroundings.shown($0) + "\n" }
          try output.write((index > 0 ? "\n" : "") + lines.joined())
        }
        if status == .good, report.hasErrors || (strict && report.hasSilentProblems) { status = .problems }
      } catch let failure as Failure where failure.status == .unreadable {
        status = .unreadable
        writeToStandardError("addup: \(failure.words?[preferences.spokenLanguage] ?? "")\n")
        entries.append(
          ["source": .string(name), "verdict": "unreadable", "message": .string(failure.message ?? "")])
      }
    }
    if format == .json { try output.write(JSONValue.array(entries).prettyText + "\n") }
    try output.flush()
    if status != .good { throw Failure(status) }
  }

  private func report(on name: String, _ preferences: Preferences) throws -> CheckReport {
    var network = try openNetwork(name).network
    if let rules = preferences.rules { network.rules = rules }
    return CheckReport(
      of: network, source: name, rule: preferences.countingRule, language: preferences.spokenLanguage)
  }
}
