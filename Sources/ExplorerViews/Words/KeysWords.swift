import Explorer
import NetworkModel

/// The headings of the list of keys.
enum KeysWords: Phrase {
  /// Of the keys of the panes that do one kind of thing.
  case group(Command.Group)
  /// Of the keys that hold in one place.
  case context(Command.Context)

  var both: (english: String, chinese: String) {
    switch self {
    case .group(let group):
      (group.both.english.prefix(1).uppercased() + group.both.english.dropFirst(), group.both.chinese)
    case .context(let context): words(context)
    }
  }

  private func words(_ context: Command.Context) -> (english: String, chinese: String) {
    switch context {
    case .panes: ("In the panes", "在窗格中")
    case .layers: ("In the layer view", "在层视图中")
    case .whole: ("In the drawing of the whole network", "在整个网络的图中")
    case .help: ("While help is open", "打开帮助时")
    case .why: ("While why is open", "打开“为什么”时")
    case .palette: ("While the palette is open", "输入命令时")
    case .history: ("While the history is open", "打开历史时")
    case .comparison: ("While the comparison is open", "打开比较时")
    case .lesson: ("In a lesson", "在课程中")
    case .demo: ("While a lesson is presented", "讲解课程时")
    case .notes: ("In the notes to a demo", "在演示的备注中")
    case .lessons: ("While the list of lessons is open", "打开课程列表时")
    case .constantCost: ("While the table of constant cost is open", "打开代价不变的表格时")
    case .repairs: ("While all repairs are listed", "列出全部修复时")
    }
  }
}
