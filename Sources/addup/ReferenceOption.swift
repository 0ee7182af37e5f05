import ArgumentParser
import Explorer
import NetworkModel

/// `--against`: the network that `v` in the explorer compares with.
struct ReferenceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Another network, for v to compare with: a file or a preset.", valueName: "network"),
    completion: .network)
  var against: String?

  func validate() throws {
    if against == "-" { throw ValidationError(.againstStandardInput) }
  }

  /// The network that was named, or nil if none was.
  func open() throws(Failure) -> Reference? {
    guard let name = against else { return nil }
    return Reference(name: Text(same: shownPath(name)), network: try openNetwork(name).network)
  }
}
