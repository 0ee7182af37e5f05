import Diagnostics
import NetworkModel
import ShapeEngine

/// Docs/Diagnostics.md: every kind of problem with its explanation, an example, and the repairs of it.
package enum DiagnosticsPage {
  package static var text: String {
    var page = """
      # What addup finds

      Written by the program from its kinds of problems; a test keeps it current. *error*: the framework
      refuses; *silent*: it accepts, and it is almost surely wrong; *note*: worth knowing.

      """
    for kind in Kind.all {
      var network = InferredNetwork(kind.example)
      guard let problem = network.problems.first(where: { $0.kind == kind }) else { continue }
      let words = problem.words(in: network)
      page += """

        ## \(kind.id) (\(kind.severity))

        \(kind.explanation)

        Example: `\(network.spelling(of: problem.site))`: \(words.message) (\(words.note)).

        """
      for repair in network.repairs(of: problem) { page += "\n- repair: \(repair.title)" }
      page += "\n"
    }
    return page
  }
}
