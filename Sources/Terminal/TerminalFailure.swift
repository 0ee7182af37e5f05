import CTerminal
import ExplorerViews

/// Why the terminal could not be taken, in one line.
package struct TerminalFailure: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(_ refusal: addup_refusal, term: String) {
    // TERM is text from outside, of any length.
    let name = CellText(term).truncated(to: 40)
    description =
      switch refusal {
      case .ADDUP_REFUSAL_NONE, .ADDUP_REFUSAL_SYSTEM: "the terminal could not be taken"
      case .ADDUP_REFUSAL_INPUT_IS_NO_TERMINAL: "standard input is no terminal"
      case .ADDUP_REFUSAL_OUTPUT_IS_NO_TERMINAL: "standard output is no terminal"
      case .ADDUP_REFUSAL_TERM_IS_UNSET: "TERM is not set: nothing is known about this terminal"
      case .ADDUP_REFUSAL_TERM_IS_UNKNOWN: "TERM=\(name): this system does not know that terminal"
      case .ADDUP_REFUSAL_TERM_IS_TOO_SIMPLE: "TERM=\(name): that terminal cannot place its cursor"
      }
  }
}
