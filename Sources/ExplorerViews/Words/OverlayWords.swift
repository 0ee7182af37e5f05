import Explorer
import NetworkModel

/// What stands in the frames over the panes.
enum OverlayWords: Phrase {
  case help, notPossible, scroll
  case command, noSuchCommand
  case problemsMore(Int), problemsFewer(Int)
  case history, saved, now, asOpened
  case unsavedWork
  /// So many steps in the file of this name, the last at this time.
  case neverSaved(Int, in: String, at: String)
  case fileHasChanged(Int)
  case damaged

  var both: (english: String, chinese: String) {
    switch self {
    case .help: ("help", "帮助")
    case .notPossible: ("not possible now", "现在不可用")
    case .scroll: ("scroll", "滚动")
    case .command: ("command", "命令")
    case .noSuchCommand: (" no command is called that", " 没有叫这个名字的命令")
    case .problemsMore(let count): ("   \(counted(count, "problem")) more", "   多 \(grouped(count)) 个问题")
    case .problemsFewer(let count): ("   \(counted(count, "problem")) fewer", "   少 \(grouped(count)) 个问题")
    case .history: ("history", "历史")
    case .saved: ("saved", "已保存")
    case .now: ("now", "现在")
    case .asOpened: ("as opened", "打开时")
    case .unsavedWork: ("unsaved work", "未保存的修改")
    case .neverSaved(let count, let name, let time):
      (
        "\(counted(count, "step")) in \(name) \(count == 1 ? "was" : "were") never saved, the last at \(time).",
        "\(name) 中有 \(grouped(count)) 步从未保存，最后一步在 \(time)。"
      )
    case .fileHasChanged(let count):
      (
        "The file has changed since; the \(counted(count, "step")) lead on from what it was before.",
        "此后文件已改变；这 \(grouped(count)) 步是接着改变之前的内容做的。"
      )
    case .damaged: ("More followed, but what was kept of it is damaged.", "后面还有修改，但保存下来的部分已损坏。")
    }
  }
}
