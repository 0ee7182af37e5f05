import Diagnostics
import NetworkModel
import ShapeEngine

/// Docs/Diagnostics.md: how repairs are found; every kind of problem with its explanation, an example, and the repairs of it.
package enum DiagnosticsPage {
  package static var text: String {
    var page = """
      # What addup finds

      Written by the program from its kinds of problems; a test keeps it current. *error*: the framework
      refuses; *silent*: it accepts, and it is almost surely wrong; *note*: worth knowing.

      ## How repairs are found

      A repair is a set of edits that was tried on the network at hand: its problem is gone, and nowhere is a
      problem that was not there before, of whatever severity. What it costs, and how many other problems go
      with it, comes from the same trial.

      Each kind names the usual ways out; those that hold stand beside the problem and in the reports, at most
      three: fewest edits first, then those that clear the most. They are listed under each kind below. They are
      sought by their names, so they keep that place even where something smaller would do: a named repair may
      hold more edits than it needs if it clears more problems, or leaves more of the outputs what they are, as
      `filters 128; projection to block 2`, which strides in the next block so that nothing below changes. Where
      none of them holds, the first of those that are searched stand there.

      Searched are single edits, and pairs where single ones give fewer than six repairs in all: of the block
      itself, the block above it, the one that made the channels that reach it, the one below, and their stacks;
      for problems of layers also of input, stem, head and rules. Values are the legal ones next to what is
      there, the number on the other path, and what neighbours have. Half of a pair is never a repair by itself,
      and of two sets of edits that make the same network the smaller is kept. The order is: fewer edits; fewer
      blocks and parts touched; those nearer to the problem; the smaller change of parameters, then of
      multiply-adds, up or down. `R` lists them all, at most twelve.

      A search tries 1,500 candidates, for `check --lines` 300, and looks at 2,000,000 blocks at the most; a trial
      ends where a block hands on what it handed on before, and as soon as another problem comes up.

      """
    for kind in Kind.all {
      let network = InferredNetwork(kind.example)
      guard let problem = network.problems.first(where: { $0.kind == kind }) else { continue }
      let words = problem.words(in: network)
      page += """

        ## \(kind.id) (\(kind.severity))

        \(kind.explanation[.english])

        Example: `\(network.spelling(of: problem.site))`: \(words.message) (\(words.note)).

        """
      for repair in network.repairs(of: problem) { page += "\n- repair: \(repair.title)" }
      page += "\n"
    }
    return page
  }
}
