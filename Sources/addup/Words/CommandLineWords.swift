import NetworkModel

/// What is wrong with a command line, and the names of what has none.
enum CommandLineWords: Phrase {
  case standardInput, standardOutput
  case noCommand(String, near: String)
  case tooManyBlocks(String)
  case noConfigurationFolder

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
    }
  }
}
