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
  package static let all = ofNetworks + ofLessons + ofDemos

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
      label: ("shortcut", "捷径"), .toggleShortcut,
      where: { $0.scope != nil }),
    Command(
      "reach", ["s"], .change, ("to block, stack, all", "用于块、stack、全部"), .widen,
      where: { $0.shownBlock != nil }),
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
      where: { !$0.problems.isEmpty },
      unless: \.listObstacle),
    Command(
      "add-block", ["a"], .change, ("add a copy of the block", "添加块的副本"), .addBlock,
      where: { $0.shownBlock != nil }),
    Command(
      "add-stack", ["A"], .change, ("add a stack, halved", "添加尺寸减半的 stack"), .addStack,
      where: { $0.shownBlock != nil }),
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
      "quit", ["q", "ctrl-c"], .network, ("quit", "退出"), label: ("quit", "退出"), .quit, in: views),
    Command(
      "copy", ["Y"], .network, ("copy what is selected", "复制选中的内容"), .copy, in: views),
    Command(
      "redraw", ["ctrl-l"], .network, ("draw again", "重新绘制"), .redraw, in: views.union([.lesson, .demo])),
    Command(
      "palette", [":"], .understand, ("type a command", "输入命令"), label: ("command", "命令"), .palette,
      in: views.union([.help, .lesson])),
    Command(
      "help", ["?"], .understand, ("help", "帮助"), label: ("help", "帮助"), .help,
      in: views.union([.lesson, .demo])),
    Command(
      "scroll-down", ["down", "j"], .move, ("scroll down", "下滚"), .scrollOverlay(by: 1), in: [.help]),
    Command(
      "scroll-up", ["up", "k"], .move, ("scroll up", "上滚"), .scrollOverlay(by: -1), in: [.help]),
    Command(
      "scroll-page-down", ["page-down", "ctrl-f", "ctrl-d", "space"], .move, ("ten lines down", "下滚十行"),
      .scrollOverlay(by: 10), in: [.help]),
    Command(
      "scroll-page-up", ["page-up", "ctrl-b", "ctrl-u"], .move, ("ten lines up", "上滚十行"),
      .scrollOverlay(by: -10), in: [.help]),
    Command(
      "next-step", ["down", "j"], .move, ("next step", "下一步"), label: ("step", "步骤"), .moveStep(by: 1),
      in: [.why]),
    Command(
      "previous-step", ["up", "k"], .move, ("step before", "上一步"), .moveStep(by: -1), in: [.why]),
    Command(
      "next-question", ["right", "l", "tab", "y"], .understand, ("next question", "下一个数"),
      label: ("other number", "其他数值"),
      .nextQuestion(by: 1), in: [.why]),
    Command(
      "previous-question", ["left", "h", "shift-tab"], .understand, ("question before", "上一个数"),
      .nextQuestion(by: -1),
      in: [.why]),
    Command(
      "go-there", ["enter"], .move, ("go to where it is decided", "去决定它的地方"), label: ("go there", "前往"),
      .goToStep, in: [.why],
      unless: \.stepObstacle),
    Command(
      "next-point", ["down", "j"], .move, ("next step", "下一步"), label: ("step", "步骤"), .movePoint(by: 1),
      in: [.history]),
    Command(
      "previous-point", ["up", "k"], .move, ("step before", "上一步"), .movePoint(by: -1), in: [.history]),
    Command(
      "first-point", ["g", "home"], .move, ("as it was opened", "打开时的样子"), .movePoint(by: -.max),
      in: [.history]),
    Command(
      "last-point", ["G", "end"], .move, ("last step", "最后一步"), .movePoint(by: .max), in: [.history]),
    Command(
      "go-to-point", ["enter"], .change, ("go to the network after this step", "回到这一步之后"),
      label: ("go there", "前往"), .goToPoint,
      in: [.history]),
    Command(
      "choose-next", ["down", "ctrl-n"], .move, ("choose the next one", "选下一个"), label: ("choose", "选择"),
      .choose(by: 1),
      in: [.palette]),
    Command(
      "choose-previous", ["up", "ctrl-p"], .move, ("choose the one before", "选上一个"), .choose(by: -1),
      in: [.palette]),
    Command(
      "run", ["enter"], .change, ("do what is chosen", "执行所选"), label: ("run", "执行"), .runChosen,
      in: [.palette],
      unless: \.chosenObstacle),
    Command(
      "complete", ["tab"], .change, ("type it to its end", "补全"), label: ("complete", "补全"), .completeChosen,
      in: [.palette]),
    Command(
      "close-palette", ["esc", "ctrl-c"], .move, ("back", "返回"), label: ("back", "返回"), .closeOverlay,
      in: [.palette]),
    Command(
      "close", ["esc", "q", "ctrl-c"], .move, ("back", "返回"), label: ("back", "返回"), .closeOverlay,
      in: [.help, .why, .history]),
    Command(
      "next-repair", ["down", "j"], .move, ("choose the next repair", "选下一个修复"), label: ("choose", "选择"),
      .chooseRepair(by: 1),
      in: [.repairs]),
    Command(
      "previous-repair", ["up", "k"], .move, ("choose the repair before", "选上一个修复"), .chooseRepair(by: -1),
      in: [.repairs]
    ),
    Command(
      "next-repaired", ["tab", "right", "l"], .understand, ("repairs of the next problem here", "此处下一个问题的修复"),
      label: ("other problem", "其他问题"), .listNextProblem(by: 1), in: [.repairs],
      where: { $0.problems.count > 1 }),
    Command(
      "previous-repaired", ["shift-tab", "left", "h"], .understand,
      ("repairs of the problem before", "此处上一个问题的修复"),
      .listNextProblem(by: -1), in: [.repairs], where: { $0.problems.count > 1 }),
    Command(
      "apply-repair", ["enter"], .change, ("apply the chosen repair", "应用所选修复"), label: ("apply", "应用"),
      .applyChosenRepair,
      in: [.repairs], unless: \.repairObstacle),
    Command(
      "close-repairs", ["esc", "R", "q", "ctrl-c"], .move, ("back", "返回"), label: ("back", "返回"),
      .closeOverlay,
      in: [.repairs]),
    Command(
      "next-difference", ["down", "j"], .move, ("select the next difference", "选下一处差别"),
      label: ("select", "选择"),
      .selectDifference(by: 1), in: [.comparison]),
    Command(
      "previous-difference", ["up", "k"], .move, ("select the difference before", "选上一处差别"),
      .selectDifference(by: -1),
      in: [.comparison]),
    Command(
      "differences-down", ["page-down", "ctrl-f", "ctrl-d"], .move, ("a page down", "下一页"),
      .pageDifferences(by: 1),
      in: [.comparison]),
    Command(
      "differences-up", ["page-up", "ctrl-b", "ctrl-u"], .move, ("a page up", "上一页"),
      .pageDifferences(by: -1),
      in: [.comparison]
    ),
    Command(
      "go-to-difference", ["enter"], .move, ("go to the block that differs", "去有差别的块"),
      label: ("go there", "前往"),
      .goToDifference, in: [.comparison], unless: \.differenceObstacle),
    Command(
      "take-back", ["x"], .change, ("take back this one difference", "只还原这一处"),
      label: ("take this one back", "还原这一处"),
      .takeBackDifference, in: [.comparison], unless: \.takingBackObstacle),
    Command(
      "other-comparison", ["tab"], .understand, ("the network as opened, or the other one", "与打开时或另一网络比较"),
      label: ("other", "换对象"),
      .compareWithOther, in: [.comparison], where: { $0.reference != nil }, unless: \.otherBaseObstacle),
    Command(
      "close-comparison", ["esc", "v", "q", "ctrl-c"], .move, ("close", "关闭"), label: ("close", "关闭"),
      .closeOverlay,
      in: [.comparison]),
    Command(
      "more-groups", ["right", "down", "l", "j"], .change, ("more groups", "更多分组"), label: ("groups", "分组"),
      .selectGroups(by: 1),
      in: [.constantCost]),
    Command(
      "fewer-groups", ["left", "up", "h", "k"], .change, ("fewer groups", "更少分组"), .selectGroups(by: -1),
      in: [.constantCost]),
    Command(
      "one-group-more", ["shift-right", "+"], .change, ("groups, up by one", "分组数加一"), .nudgeGroups(by: 1),
      in: [.constantCost]),
    Command(
      "one-group-fewer", ["shift-left", "-"], .change, ("groups, down by one", "分组数减一"), .nudgeGroups(by: -1),
      in: [.constantCost]),
    Command(
      "keep-other-measure", ["tab"], .change, ("keep multiply-adds, or parameters", "保持乘加或参数"),
      label: ("other measure", "换一种量"),
      .keepOtherMeasure, in: [.constantCost]),
    Command(
      "widen-scope", ["s"], .change, ("to block, stack, all", "用于块、stack、全部"), label: ("reach", "范围"),
      .widenConstantCost, in: [.constantCost], unless: \.wideningObstacle),
    Command(
      "apply-groups", ["enter"], .change, ("make it so", "就这样应用"), label: ("apply", "应用"), .applyConstantCost,
      in: [.constantCost], unless: \.constantCostIsAsItIs),
    Command(
      "close-constant-cost", ["esc", "c", "q", "ctrl-c"], .move, ("leave it as it was", "保持原样"),
      label: ("leave as it was", "保持原样"), .closeOverlay, in: [.constantCost]),
  ]

  /// The command that `key` calls in `state`.
  package static func called(by key: Key, in state: State) -> Command? {
    all.first { $0.keys.contains(key.spelling) && $0.hasMeaning(in: state) }
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
