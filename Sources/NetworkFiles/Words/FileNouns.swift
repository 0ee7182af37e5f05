import NetworkModel

/// What complaints about a file call its parts.
enum FileNouns: Phrase {
  case network, recipe, configuration, lesson
  case stem, preset, question
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
    case .preset: ("a preset", "预设")
    case .question: ("a kind of question", "问题的种类")
    case .key(let owner): ("a key of \(owner.english)", "\(owner.chinese.blankAfter)的键")
    case .value(let key): ("a value of '\(key)'", "'\(key)' 的值")
    case .list: ("a list", "列表")
    case .mapping: ("a mapping", "映射")
    case .quoted(let text): ("the text \(text)", "文本 \(text)")
    }
  }
}

extension String {
  /// With a blank before it where it begins with something else than a Chinese character.
  var blankBefore: String { unicodeScalars.first.map { $0.value < 0x2E80 } == true ? " " + self : self }

  /// With a blank behind it where it ends with something else than a Chinese character.
  var blankAfter: String { unicodeScalars.last.map { $0.value < 0x2E80 } == true ? self + " " : self }
}
