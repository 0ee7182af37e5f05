import Diagnostics
import NetworkModel

/// What `addup explain` says besides the words of kinds.
package enum ExplainWords: Phrase {
  case severity(Severity)
  case example, repairs
  case noKind(String, near: String?)

  package var both: (english: String, chinese: String) {
    switch self {
    case .severity(.error): ("a framework refuses it", "框架会拒绝")
    case .severity(.silent): ("accepted, and almost surely wrong", "会被接受，但几乎肯定是错误")
    case .severity(.note): ("worth knowing", "值得知道")
    case .example: ("example", "例子")
    case .repairs: ("repairs", "修复")
    case .noKind(let word, let near?):
      ("there is no kind '\(word)'; did you mean \(near)?", "没有 '\(word)' 这种问题；是不是 \(near)？")
    case .noKind(let word, nil):
      ("there is no kind '\(word)'; addup explain lists the kinds", "没有 '\(word)' 这种问题；addup explain 列出所有种类")
    }
  }
}
