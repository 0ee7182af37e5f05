import NetworkModel

/// What is wrong with a command line, and the names of what has none.
enum CommandLineWords: Phrase {
  case standardInput, standardOutput
  case noCommand(String, near: String)
  case tooManyBlocks(String)
  case noConfigurationFolder
  case explorerNeedsTerminal, lessonNeedsTerminal, checkNeedsNoTerminal
  case noLesson(String, of: Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .standardInput: ("standard input", "标准输入")
    case .standardOutput: ("standard output", "标准输出")
    case .noCommand(let word, let near):
      ("there is no command '\(word)'; did you mean \(near)?", "没有命令 '\(word)'；是不是 \(near)？")
    case .tooManyBlocks(let edit):
      ("\(edit): that would be more than \(Limits.blocks) blocks", "\(edit)：块数会超过 \(Limits.blocks)")
    case .noConfigurationFolder:
      (
        "neither XDG_CONFIG_HOME nor HOME says where the configuration is",
        "XDG_CONFIG_HOME 和 HOME 都没有说明配置在哪里"
      )
    case .explorerNeedsTerminal:
      (
        "the explorer needs a terminal; use addup show or addup check instead",
        "交互界面需要终端；请改用 addup show 或 addup check"
      )
    case .lessonNeedsTerminal:
      (
        "a lesson needs a terminal; addup screen --lesson shows its screens without one",
        "课程需要终端；addup screen --lesson 不用终端就能显示它的画面"
      )
    case .checkNeedsNoTerminal:
      ("addup check and addup show need no terminal", "addup check 和 addup show 不需要终端")
    case .noLesson(let number, let count):
      (
        "there is no lesson \(number); addup lesson lists the \(count) there are",
        "没有第 \(number) 课；addup lesson 列出全部 \(count) 课"
      )
    }
  }
}
