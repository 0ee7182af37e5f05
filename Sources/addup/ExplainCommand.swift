import ArgumentParser
import Diagnostics
import ExplorerViews
import NetworkModel

/// `addup explain [KIND]`: what kinds of problems there are, and what one of them is.
struct ExplainCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "List the kinds of problems, or explain one with an example and its repairs.",
    discussion: """
      KIND is a name from the list, as addup check --format json has it: addition-mismatch. \
      Docs/Diagnostics.md has all of them.

      EXIT STATUS
        0  it was printed
        2  wrong usage, or no such kind
        4  it cannot be written
      """)

  @Argument(
    help: "A kind of problem; without one, the list.", completion: .list(Kind.all.map(\.id)))
  var kind: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let report = ExplainReport(in: language.language)
    let lines = try kind.map { report.lines(of: try named($0)) } ?? report.kinds
    let surroundings = Surroundings()
    var output = Output()
    for line in lines { try output.write(surroundings.shown(line) + "\n") }
    try output.flush()
  }

  private func named(_ word: String) throws(Failure) -> Kind {
    if let kind = Kind.named(word) { return kind }
    let near = nearSpelling(of: word, in: Kind.all.map(\.id))
    throw Failure(.usage, ExplainWords.noKind(cleaned(word), near: near))
  }
}
