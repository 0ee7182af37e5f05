import NetworkModel

/// What complaints about a file call its parts.
enum FileNouns: Phrase {
  case network, recipe, configuration, lesson
  case stem
  case key(of: Text), value(of: String)
  case list, mapping
  /// A text in quotes, as it is shown.
  case quoted(String)

  var both: (english: String, chinese: String) {
    switch self {
    case .network: ("a network", "网络")
    case .recipe: ("a recipe", "配方")
    case .configuration: ("a configuration", "配置")
    case .lesson: ("a lesson", "课程")
    case .stem: ("a stem", "stem 的名称")
    case .key(let owner): ("a key of \(owner.english)", "\(owner.chinese)的键")
    case .value(let key): ("a value of '\(key)'", "'\(key)' 的值")
    case .list: ("a list", "列表")
    case .mapping: ("a mapping", "映射")
    case .quoted(let text): ("the text \(text)", "文本 \(text)")
    }
  }
}
