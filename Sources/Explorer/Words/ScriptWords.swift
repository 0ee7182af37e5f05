import NetworkModel

/// What is wrong with a word of a script of keys, and what to write instead.
package enum ScriptWords: Phrase, Hashable, Error {
  case noKey(String, near: String?)
  /// A call by its name.
  case noCall(String, near: String?)
  /// A word whose arguments are none, and how they are written.
  case writeCall(String, Example)

  package enum Example: Hashable, Sendable {
    /// `click` and the like, by their names.
    case place(String)
    case size, step
    case text(String)
  }

  package var both: (english: String, chinese: String) {
    switch self {
    case .noKey(let word, let near?):
      ("'\(word)' is no key and no command: did you mean \(near)?", "'\(word)' 既不是键也不是命令：是不是 \(near)？")
    case .noKey(let word, nil):
      (
        "'\(word)' is no key and no command: ? in the explorer lists the keys",
        "'\(word)' 既不是键也不是命令：在界面中按 ? 列出所有键"
      )
    case .noCall(let name, let near?):
      ("'\(name)(…)' is nothing that can happen: did you mean \(near)?", "没有 '\(name)(…)' 这种事件：是不是 \(near)？")
    case .noCall(let name, nil):
      (
        "'\(name)(…)' is nothing that can happen: write one of \(ScriptCall.names.joined(separator: ", "))",
        "没有 '\(name)(…)' 这种事件：请写 \(ScriptCall.names.joined(separator: "、")) 之一"
      )
    case .writeCall(let word, let example):
      ("'\(word)': write \(example.both.english)", "'\(word)'：请写 \(example.both.chinese)")
    }
  }
}

extension ScriptWords.Example {
  fileprivate var both: (english: String, chinese: String) {
    switch self {
    case .place(let name): ("\(name)(12,30), a row and a column from 1", "\(name)(12,30)：行和列，从 1 数起")
    case .size: ("resize(100x30), columns and rows", "resize(100x30)：列数和行数")
    case .step: ("lesson-step(4), a step from 1", "lesson-step(4)：步数，从 1 数起")
    case .text(let name):
      (
        "\(name)(\"…\"), with \\\" \\\\ \\n \\t and \\u{e9}",
        "\(name)(\"…\")，其中可用 \\\" \\\\ \\n \\t 和 \\u{e9}"
      )
    }
  }
}
