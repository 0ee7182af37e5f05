import ArgumentParser
import ExplorerViews
import NetworkFiles
import NetworkModel

/// `addup diff A B`: what differs between two networks, and what it costs.
struct DiffCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two networks, and what it costs.",
    discussion: """
      Totals first, then settings of the network, then stacks and blocks in order: only settings, shapes and \
      verdicts that differ, old → new and the difference. Blocks and stacks that were inserted or removed are \
      found as such. What is equal is counted in the last line.

      Parameters are counted as the framework of each network's rules does. Activation bytes are those of the \
      outputs of all layers for one image, in float32.

      \(networkHelp)

      With --format json: one object; Docs/Guide.md has the keys.

      EXIT STATUS
        0  they are equal, in all that a network file says
        1  they differ
        2  wrong usage
        3  one of them cannot be read, or is no network
        4  the report cannot be written
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("The old network: a file, a preset, or -.", valueName: "a"), completion: .network)
  var old: String

  @Argument(help: ArgumentHelp("The new one.", valueName: "b"), completion: .network)
  var new: String

  @Option(help: "How the report is written.")
  var format = Format.text

  @Option(help: "Compare and count by other rules than the networks' own.")
  var rules: RulesWord?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError(.readOnce) }
  }

  func run() throws {
    var (a, b) = (try opened(old), try opened(new))
    if a.network.name != b.network.name {
      if b.isNamedByItsFile {
        b.network.name = a.network.name
      } else if a.isNamedByItsFile {
        a.network.name = b.network.name
      }
    }
    let report = DiffReport(from: a.network, old, to: b.network, new, language: language.language)
    let surroundings = Surroundings()
    var output = Output()
    switch format {
    case .text: for line in report.textLines { try output.write(surroundings.shown(line) + "\n") }
    case .json: try output.write(report.json.prettyText + "\n")
    }
    try output.flush()
    if !report.isEqual { throw Failure(.problems) }
  }

  private func opened(_ name: String) throws -> OpenedNetwork {
    var opened = try openNetwork(name)
    if let rules = rules.flatMap({ Rules(rawValue: $0.word) }) { opened.network.rules = rules }
    return opened
  }
}

extension OpenedNetwork {
  /// Whether the file says no name, so that the network is called after it: then another name of the file is
  /// no difference of the network.
  fileprivate var isNamedByItsFile: Bool {
    guard let document else { return false }
    let other = document.network.name == "network" ? "other" : "network"
    return (try? NetworkFile.read(document.text, file: other))?.network.name == other
  }
}
