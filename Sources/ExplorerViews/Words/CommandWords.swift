import Explorer
import NetworkModel

extension Command {
  /// A word or two for the footer, in `language`; nil if it never stands there.
  func label(in language: Language) -> String? {
    switch language {
    case .english: label
    case .chinese: label.map { Command.chineseLabels[name] ?? $0 }
    }
  }

  /// The Chinese labels, by the names of commands.
  package static let chineseLabels: [String: String] = {
    var labels = [
      "give-answer": "回答", "next-lesson-step": "下一步", "try-it": "动手试", "lesson-back": "上一步", "hint": "提示",
      "lesson-why": "为什么", "show-me": "演示", "reset-step": "重来", "play-freely": "自由尝试", "leave-lesson": "离开",
      "back-to-lesson": "课程", "lessons": "课程", "next-lesson": "选课", "open-lesson": "打开",
      "close-lessons": "返回",
      "help": "帮助",
    ]
    for index in 1...4 { labels["predict-\(index)"] = "预测" }
    return labels
  }()
}
