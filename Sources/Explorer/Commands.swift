import NetworkModel

/// One thing a person can do: dispatch, footer, help, `--keys` scripts and Docs/Keys.md all read this.
package struct Command: Sendable {
  package let name: String
  /// The keys, the one that is shown first first.
  package let keys: [String]
  package let group: Group
  /// What it does, for the help: `next legal value`.
  package let summary: Text
  /// A word or two for the footer, or nil if it never stands there.
  package let label: Text?
  package let message: Message
  /// Where its keys hold.
  package let contexts: Set<Context>
  /// Whether it has a meaning here; where it has none its keys are free for others.
  let applies: @Sendable (State) -> Bool
  /// Why it cannot be done now, or nil if it can.
  package let obstacle: @Sendable (State) -> Obstacle?

  package enum Group: CaseIterable, Sendable {
    case move, change, understand, network
  }

  /// What has the keys: the panes, or what lies over them.
  package enum Context: CaseIterable, Sendable {
    case panes, layers, whole, help, why, repairs, lesson, demo, notes, lessons, palette, history, comparison
    case constantCost
  }

  /// What stands in a row of the table, in both languages.
  typealias Words = (english: String, chinese: String)

  /// The panes, the layers and the whole network.
  static let views: Set<Context> = [.panes, .layers, .whole]

  init(
    _ name: String, _ keys: [String], _ group: Group, _ summary: Words, label: Words? = nil,
    _ message: Message, in contexts: Set<Context> = [.panes],
    where applies: @escaping @Sendable (State) -> Bool = { _ in true },
    unless obstacle: @escaping @Sendable (State) -> Obstacle? = { _ in nil }
  ) {
    self.name = name
    self.keys = keys
    self.group = group
    self.summary = Text(english: summary.english, chinese: summary.chinese)
    self.label = label.map { Text(english: $0.english, chinese: $0.chinese) }
    self.message = message
    self.contexts = contexts
    self.applies = applies
    self.obstacle = obstacle
  }
}

extension Command {
  /// All of them; where two share a key, the first that applies has it.
  package static let all = ofNetworks + ofOverlays + ofLessons + ofDemos

  private static let ofNetworks: [Command] = [
    Command(
      "next-row", ["down", "j"], .move, ("select the next row", "选下一行"), label: ("select", "选择"),
      .moveSelection(by: 1),
      in: [.panes, .layers]),
    Command(
      "previous-row", ["up", "k"], .move, ("select the row before", "选上一行"), .moveSelection(by: -1),
      in: [.panes, .layers]),
    Command(
      "page-down", ["page-down", "ctrl-f", "ctrl-d"], .move, ("a page down", "下一页"), .movePage(by: 1),
      in: [.panes, .layers]),
    Command(
      "page-up", ["page-up", "ctrl-b", "ctrl-u"], .move, ("a page up", "上一页"), .movePage(by: -1),
      in: [.panes, .layers]),
    Command(
      "first-row", ["g", "home"], .move, ("first row", "第一行"), .selectFirst, in: views),
    Command(
      "last-row", ["G", "end"], .move, ("last row", "最后一行"), .selectLast, in: views),
    Command(
      "open", ["enter"], .move, ("open or close", "展开或折叠"), label: ("open", "展开"), .open, in: views,
      where: \.canOpen),
    Command(
      "type-number", ["enter", "="], .change, ("type a value", "输入数值"), label: ("type", "输入"),
      .typeNumber(""),
      where: \.hasField, unless: \.numberObstacle),
    Command(
      "next-problem", ["n"], .move, ("next problem", "下一个问题"), label: ("next problem", "下一个问题"),
      .nextProblem(by: 1),
      in: views, where: { !$0.isSearching }, unless: \.problemObstacle),
    Command(
      "previous-problem", ["N"], .move, ("previous problem", "上一个问题"), .nextProblem(by: -1),
      in: views, where: { !$0.isSearching }, unless: \.problemObstacle),
    Command(
      "search", ["/"], .move, ("search", "搜索"), .search, in: views),
    Command(
      "next-hit", ["n"], .move, ("next hit", "下一个结果"), label: ("next hit", "下一个结果"), .nextHit(by: 1),
      in: views,
      where: \.isSearching),
    Command(
      "previous-hit", ["N"], .move, ("previous hit", "上一个结果"), .nextHit(by: -1), in: views,
      where: \.isSearching),
    Command(
      "end-search", ["esc"], .move, ("end the search", "结束搜索"), .endSearch, in: views, where: \.isSearching),
    Command(
      "jump-back", ["ctrl-o", "backspace"], .move, ("back to before a jump", "回到跳转之前"), .jumpBack, in: views,
      unless: \.jumpObstacle),
    Command(
      "next-pane", ["tab", "p"], .move, ("next pane", "下一个窗格"), label: ("pane", "窗格"), .nextPane(by: 1),
      where: { $0.layout.kind < .narrow }),
    Command(
      "previous-pane", ["shift-tab", "P"], .move, ("pane before", "上一个窗格"), .nextPane(by: -1),
      where: { $0.layout.kind < .narrow }),
    Command(
      "next-field", ["tab", "f"], .change, ("next field", "下一项设置"), label: ("field", "设置"), .nextField(by: 1),
      where: \.hasField),
    Command(
      "previous-field", ["shift-tab", "F"], .change, ("field before", "上一项设置"), .nextField(by: -1),
      where: \.hasField),
    Command(
      "increase", ["right", "l"], .change, ("next legal value", "下一个合法值"), label: ("change", "更改"),
      .step(by: 1),
      where: \.hasField),
    Command(
      "decrease", ["left", "h"], .change, ("legal value before", "上一个合法值"), .step(by: -1), where: \.hasField),
    Command(
      "increase-by-one", ["shift-right", "+"], .change, ("any value, up by one", "任意值，加一"), .nudge(by: 1),
      where: \.hasField),
    Command(
      "decrease-by-one", ["shift-left", "-"], .change, ("any value, down by one", "任意值，减一"), .nudge(by: -1),
      where: \.hasField),
    Command(
      "toggle-shortcut", ["space"], .change, ("conv_shortcut on, off", "开关 conv_shortcut"),
      label: ("shortcut", "捷径"), .toggleShortcut, unless: \.blockObstacle),
    Command(
      "reach", ["s"], .change, ("to block, stack, all", "用于块、stack、全部"), .widen,
      unless: \.blockObstacle),
    Command(
      "repair-1", ["1"], .understand, ("apply the first repair", "应用第一个修复"), label: ("fix", "修复"),
      .applyRepair(0),
      in: [.panes, .repairs], where: { $0.repairsAtHand > 0 }),
    Command(
      "repair-2", ["2"], .understand, ("apply the second repair", "应用第二个修复"), .applyRepair(1),
      in: [.panes, .repairs], where: { $0.repairsAtHand > 1 }),
    Command(
      "repair-3", ["3"], .understand, ("apply the third repair", "应用第三个修复"), .applyRepair(2),
      in: [.panes, .repairs], where: { $0.repairsAtHand > 2 }),
    Command(
      "repairs", ["R"], .understand, ("all repairs, previewed", "全部修复，可预览"), .listRepairs,
      unless: \.listObstacle),
    Command(
      "add-block", ["a"], .change, ("add a copy of the block", "添加块的副本"), .addBlock,
      unless: \.additionObstacle),
    Command(
      "add-stack", ["A"], .change, ("add a stack, halved", "添加尺寸减半的 stack"), .addStack,
      unless: \.additionObstacle),
    Command(
      "delete", ["d"], .change, ("delete block or stack", "删除块或 stack"), .remove, unless: \.removalObstacle),
    Command(
      "duplicate", ["D"], .change, ("duplicate it", "就地复制一份"), .duplicate, unless: \.selectedObstacle),
    Command(
      "copy-block", ["C"], .change, ("copy block or stack", "复制块或 stack"), .copyBlock,
      unless: \.selectedObstacle),
    Command(
      "paste-block", ["V"], .change, ("paste the copy", "粘贴副本"), .pasteBlock, unless: \.pasteObstacle),
    Command(
      "move-up", ["[", "<"], .change, ("move it up", "上移"), .move(by: -1), unless: { $0.moveObstacle(-1) }),
    Command(
      "move-down", ["]", ">"], .change, ("move it down", "下移"), .move(by: 1), unless: { $0.moveObstacle(1) }),
    Command(
      "undo", ["u"], .change, ("undo", "撤销"), label: ("undo", "撤销"), .undo, in: views.union([.comparison]),
      unless: \.undoObstacle),
    Command(
      "redo", ["U", "ctrl-r"], .change, ("redo", "重做"), .redo, in: views.union([.comparison]),
      unless: \.redoObstacle),
    Command(
      "history", ["H"], .change, ("all steps, and back", "全部步骤，可回退"), .history, in: views,
      unless: \.historyObstacle),
    Command(
      "panel-down", ["J", "shift-down"], .understand, ("scroll the panel down", "面板下滚"), .scrollPanel(by: 1)),
    Command(
      "panel-up", ["K", "shift-up"], .understand, ("scroll the panel up", "面板上滚"), .scrollPanel(by: -1)),
    Command(
      "why", ["y"], .understand, ("why this number", "为什么是这个数"), label: ("why", "为什么"), .why, in: views),
    Command(
      "next-bars", ["b"], .understand, ("bars: other measure", "条形图换一种量"), .nextBars,
      where: { $0.layout.kind > .minimal }),
    Command(
      "next-view", ["z"], .understand, ("blocks, layers, whole", "块、层、整个网络"), label: ("view", "视图"),
      .nextView, in: views,
      unless: \.viewObstacle),
    Command(
      "all-branches", ["a"], .understand, ("all branches, or their ends", "全部分支，或只看两端"),
      label: ("all branches", "全部分支"), .allBranches,
      in: [.layers], unless: \.branchObstacle),
    Command(
      "next-stack", ["right", "l", "down", "j"], .move, ("next stack", "下一个 stack"),
      label: ("stack", "stack"), .moveStack(by: 1),
      in: [.whole]),
    Command(
      "previous-stack", ["left", "h", "up", "k"], .move, ("stack before", "上一个 stack"), .moveStack(by: -1),
      in: [.whole]),
    Command(
      "block-view", ["esc"], .move, ("back to the blocks", "回到块视图"), .show(.blocks), in: [.layers, .whole]),
    Command(
      "hide-hint", ["x"], .understand, ("put the hint away", "收起提示"), .hideHint, where: \.offersHint),
    Command(
      "compare", ["v"], .network, ("compare: what differs", "比较：有何不同"), .compare, in: views,
      unless: \.comparisonObstacle),
    Command(
      "constant-cost", ["c"], .understand, ("constant cost", "代价不变"), .constantCost, in: views,
      unless: \.constantCostObstacle),
    Command(
      "rules", ["m"], .network, ("rules: Keras, PyTorch", "规则：Keras、PyTorch"), .nextRules, in: views),
    Command(
      "save", ["w", "ctrl-s"], .network, ("save", "保存"), label: ("save", "保存"), .save, in: views),
    Command(
      "save-as", ["W"], .network, ("save under another name", "另存为"), label: ("save as", "另存为"), .saveAs,
      in: views),
    Command(
      "quit", ["q", "ctrl-c"], .network, ("quit", "退出"), label: ("quit", "退出"), .quit, in: views),
    Command(
      "copy", ["Y"], .network, ("copy what is selected", "复制选中的内容"), .copy, in: views),
    Command(
      "redraw", ["ctrl-l"], .network, ("draw again", "重新绘制"), .redraw, in: views.union([.lesson, .demo])),
    Command(
      "palette", [":"], .understand, ("type a command", "输入命令"), label: ("command", "命令"), .palette,
      in: views.union([.help, .lesson, .comparison, .constantCost])),
    Command(
      "help", ["?"], .understand, ("help", "帮助"), label: ("help", "帮助"), .help,
      in: views.union([
        .lesson, .demo, .why, .repairs, .history, .lessons, .comparison, .constantCost,
      ])),
  ]

  /// The command that `key` calls in `state`.
  package static func called(by key: Key, in state: State) -> Command? {
    all.first { $0.keys.contains(key.spelling) && $0.hasMeaning(in: state) }
  }

  /// Whether `key` changes something where blocks are looked at.
  static func changesBlocks(_ key: Key) -> Bool {
    all.contains { $0.group == .change && $0.contexts.contains(.panes) && $0.keys.contains(key.spelling) }
  }

  package static func named(_ name: String) -> Command? { all.first { $0.name == name } }

  /// Whether it has a meaning in `state` and nothing stands against it.
  package func isPossible(in state: State) -> Bool { hasMeaning(in: state) && obstacle(state) == nil }

  /// Whether it has a meaning in `state`.
  package func hasMeaning(in state: State) -> Bool { contexts.contains(state.context) && applies(state) }
}

extension State {
  /// Whether settings can be changed here.
  package var hasField: Bool { currentField != nil && view == .blocks }

  var numberObstacle: Obstacle? {
    guard let setting = currentSetting, !setting.takesNumber else { return nil }
    return .takesNoNumber(field: setting.field.name)
  }

  var problemObstacle: Obstacle? { hasProblems ? nil : .noProblem }

  /// Whether anything in the network is to be told.
  package var hasProblems: Bool {
    let totals = network.totals
    return totals.additions(.addsUp) < network.blocks.count || totals.unbuildableBlocks > 0
      || totals.droppingBlocks > 0 || totals.multiplyAdds.isOverflow
      || totals.parameters.total.isOverflow || !network.stem.layerProblems.isEmpty
      || !network.head.layerProblems.isEmpty
  }

  var undoObstacle: Obstacle? { document.canUndo ? nil : .nothingToUndo }
  var redoObstacle: Obstacle? { document.canRedo ? nil : .nothingUndone }
}
