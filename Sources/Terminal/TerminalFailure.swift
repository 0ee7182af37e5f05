import CTerminal
import ExplorerViews
import NetworkModel

/// Why the terminal could not be taken, in one line.
package enum TerminalFailure: Error, Hashable, Phrase, CustomStringConvertible {
  case noReason
  case inputIsNoTerminal, outputIsNoTerminal
  case termIsUnset
  /// By the value of TERM.
  case termIsUnknown(String), termIsTooSimple(String)

  init(_ refusal: addup_refusal, term: String) {
    // TERM is text from outside, of any length.
    let name = CellText(term).truncated(to: 40)
    self =
      switch refusal {
      case .ADDUP_REFUSAL_NONE, .ADDUP_REFUSAL_SYSTEM: .noReason
      case .ADDUP_REFUSAL_INPUT_IS_NO_TERMINAL: .inputIsNoTerminal
      case .ADDUP_REFUSAL_OUTPUT_IS_NO_TERMINAL: .outputIsNoTerminal
      case .ADDUP_REFUSAL_TERM_IS_UNSET: .termIsUnset
      case .ADDUP_REFUSAL_TERM_IS_UNKNOWN: .termIsUnknown(name)
      case .ADDUP_REFUSAL_TERM_IS_TOO_SIMPLE: .termIsTooSimple(name)
      }
  }

  /// In English.
  package var description: String { both.english }

  package var both: (english: String, chinese: String) {
    switch self {
    case .noReason: ("the terminal could not be taken", "无法使用终端")
    case .inputIsNoTerminal: ("standard input is no terminal", "标准输入不是终端")
    case .outputIsNoTerminal: ("standard output is no terminal", "标准输出不是终端")
    case .termIsUnset: ("TERM is not set: nothing is known about this terminal", "没有设置 TERM：不了解这个终端")
    case .termIsUnknown(let name):
      ("TERM=\(name): this system does not know that terminal", "TERM=\(name)：本系统不认识这个终端")
    case .termIsTooSimple(let name):
      ("TERM=\(name): that terminal cannot place its cursor", "TERM=\(name)：这个终端不能移动光标")
    }
  }
}
