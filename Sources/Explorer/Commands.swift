import NetworkModel

/// One thing a person can do: dispatch, footer, help, `--keys` scripts and Docs/Keys.md all read this.
package struct Command: Sendable {
  package let name: String
  /// The keys, the one that is shown first first.
  package let keys: [String]
  package let group: Group
  /// What it does, for the help: `next legal value`.
  package let summary: String
  /// A word or two for the footer, or nil if it never stands there.
  package let label: String?
  package let message: Message
  /// Where its keys hold.
  package let contexts: Set<Context>
  /// Whether it has a meaning here; where it has none its keys are free for others.
  let applies: @Sendable (State) -> Bool
  /// Why it cannot be done now, or nil if it can.
  package let obstacle: @Sendable (State) -> String?

  package enum Group: String, CaseIterable, Sendable {
    case move, change, understand, network
  }

  /// What has the keys: the panes, or what lies over them.
  package enum Context: String, CaseIterable, Sendable {
    case panes, layers, whole, help, why, repairs
    case lesson = "a lesson"
    case lessons = "the list of lessons"
    case palette = "the palette"
    case history = "the history"
    case comparison = "the comparison"
    case constantCost = "constant cost"
  }

  /// The panes, the layers and the whole network.
  static let views: Set<Context> = [.panes, .layers, .whole]

  init(
    _ name: String, _ keys: [String], _ group: Group, _ summary: String, label: String? = nil,
    _ message: Message, in contexts: Set<Context> = [.panes],
    where applies: @escaping @Sendable (State) -> Bool = { _ in true },
    unless obstacle: @escaping @Sendable (State) -> String? = { _ in nil }
  ) {
    self.name = name
    self.keys = keys
    self.group = group
    self.summary = summary
    self.label = label
    self.message = message
    self.contexts = contexts
    self.applies = applies
    self.obstacle = obstacle
  }
}

extension Command {
  /// All of them; where two share a key, the first that applies has it.
  package static let all = ofNetworks + ofLessons

  private static let ofNetworks: [Command] = [
    Command(
      "next-row", ["down", "j"], .move, "select the next row", label: "select", .moveSelection(by: 1),
      in: [.panes, .layers]),
    Command(
      "previous-row", ["up", "k"], .move, "select the row before", .moveSelection(by: -1),
      in: [.panes, .layers]),
    Command(
      "page-down", ["page-down", "ctrl-f"], .move, "a page down", .movePage(by: 1), in: [.panes, .layers]),
    Command("page-up", ["page-up", "ctrl-b"], .move, "a page up", .movePage(by: -1), in: [.panes, .layers]),
    Command("first-row", ["g", "home"], .move, "first row", .selectFirst, in: views),
    Command("last-row", ["G", "end"], .move, "last row", .selectLast, in: views),
    Command(
      "open", ["enter"], .move, "open or close", label: "open", .open, in: views,
      where: \.canOpen),
    Command(
      "type-number", ["enter", "="], .change, "type a value", label: "type", .typeNumber(""),
      where: \.hasField, unless: \.numberObstacle),
    Command(
      "next-problem", ["n"], .move, "next problem", label: "next problem", .nextProblem(by: 1),
      in: views, where: { !$0.isSearching }, unless: \.problemObstacle),
    Command(
      "previous-problem", ["N"], .move, "previous problem", .nextProblem(by: -1),
      in: views, where: { !$0.isSearching }, unless: \.problemObstacle),
    Command("search", ["/"], .move, "search", .search, in: views),
    Command(
      "next-hit", ["n"], .move, "next hit", label: "next hit", .nextHit(by: 1), in: views,
      where: \.isSearching),
    Command(
      "previous-hit", ["N"], .move, "previous hit", .nextHit(by: -1), in: views, where: \.isSearching),
    Command("end-search", ["esc"], .move, "end the search", .endSearch, in: views, where: \.isSearching),
    Command(
      "next-pane", ["tab", "p"], .move, "next pane", label: "pane", .nextPane(by: 1),
      where: { $0.layout.kind < .narrow }),
    Command(
      "previous-pane", ["shift-tab", "P"], .move, "pane before", .nextPane(by: -1),
      where: { $0.layout.kind < .narrow }),
    Command(
      "next-field", ["tab", "f"], .change, "next field", label: "field", .nextField(by: 1), where: \.hasField),
    Command(
      "previous-field", ["shift-tab", "F"], .change, "field before", .nextField(by: -1), where: \.hasField),
    Command(
      "increase", ["right", "l"], .change, "next legal value", label: "change", .step(by: 1),
      where: \.hasField),
    Command("decrease", ["left", "h"], .change, "legal value before", .step(by: -1), where: \.hasField),
    Command(
      "increase-by-one", ["shift-right", "+"], .change, "any value, up by one", .nudge(by: 1),
      where: \.hasField),
    Command(
      "decrease-by-one", ["shift-left", "-"], .change, "any value, down by one", .nudge(by: -1),
      where: \.hasField),
    Command(
      "toggle-shortcut", ["space"], .change, "conv_shortcut on, off", label: "shortcut", .toggleShortcut,
      where: { $0.scope != nil }),
    Command(
      "reach", ["s"], .change, "to block, stack, all", .widen, where: { $0.shownBlock != nil }),
    Command(
      "repair-1", ["1"], .understand, "apply the first repair", label: "fix", .applyRepair(0),
      in: [.panes, .repairs], where: { $0.repairsAtHand > 0 }),
    Command(
      "repair-2", ["2"], .understand, "apply the second repair", .applyRepair(1),
      in: [.panes, .repairs], where: { $0.repairsAtHand > 1 }),
    Command(
      "repair-3", ["3"], .understand, "apply the third repair", .applyRepair(2),
      in: [.panes, .repairs], where: { $0.repairsAtHand > 2 }),
    Command(
      "repairs", ["R"], .understand, "all repairs, previewed", .listRepairs, where: { !$0.problems.isEmpty },
      unless: \.listObstacle),
    Command(
      "add-block", ["a"], .change, "add a copy of the block", .addBlock, where: { $0.shownBlock != nil }),
    Command(
      "add-stack", ["A"], .change, "add a stack, halved", .addStack,
      where: { $0.shownBlock != nil }),
    Command("delete", ["d"], .change, "delete block or stack", .remove, unless: \.removalObstacle),
    Command("duplicate", ["D"], .change, "duplicate it", .duplicate, unless: \.selectedObstacle),
    Command("copy-block", ["C"], .change, "copy block or stack", .copyBlock, unless: \.selectedObstacle),
    Command("paste-block", ["V"], .change, "paste the copy", .pasteBlock, unless: \.pasteObstacle),
    Command(
      "move-up", ["[", "<"], .change, "move it up", .move(by: -1), unless: { $0.moveObstacle(-1) }),
    Command(
      "move-down", ["]", ">"], .change, "move it down", .move(by: 1), unless: { $0.moveObstacle(1) }),
    Command(
      "undo", ["u"], .change, "undo", label: "undo", .undo, in: views.union([.comparison]),
      unless: \.undoObstacle),
    Command(
      "redo", ["U", "ctrl-r"], .change, "redo", .redo, in: views.union([.comparison]), unless: \.redoObstacle),
    Command(
      "history", ["H"], .change, "all steps, and back", .history, in: views, unless: \.historyObstacle),
    Command("panel-down", ["J", "shift-down"], .understand, "scroll the panel down", .scrollPanel(by: 1)),
    Command("panel-up", ["K", "shift-up"], .understand, "scroll the panel up", .scrollPanel(by: -1)),
    Command("why", ["y"], .understand, "why this number", label: "why", .why, in: views),
    Command(
      "next-bars", ["b"], .understand, "bars: other measure", .nextBars,
      where: { $0.layout.kind > .minimal }),
    Command(
      "next-view", ["z"], .understand, "blocks, layers, whole", label: "view", .nextView, in: views,
      unless: \.viewObstacle),
    Command(
      "all-branches", ["a"], .understand, "all branches, or their ends", label: "all branches", .allBranches,
      in: [.layers], unless: \.branchObstacle),
    Command(
      "next-stack", ["right", "l", "down", "j"], .move, "next stack", label: "stack", .moveStack(by: 1),
      in: [.whole]),
    Command(
      "previous-stack", ["left", "h", "up", "k"], .move, "stack before", .moveStack(by: -1), in: [.whole]),
    Command("block-view", ["esc"], .move, "back to the blocks", .show(.blocks), in: [.layers, .whole]),
    Command("hide-hint", ["x"], .understand, "put the hint away", .hideHint, where: \.showsHint),
    Command(
      "compare", ["v"], .network, "compare: what differs", .compare, in: views, unless: \.comparisonObstacle),
    Command(
      "constant-cost", ["c"], .understand, "groups against width", .constantCost, in: views,
      unless: \.constantCostObstacle),
    Command("rules", ["m"], .network, "rules: Keras, PyTorch", .nextRules, in: views),
    Command("save", ["w", "ctrl-s"], .network, "save", label: "save", .save, in: views),
    Command("quit", ["q", "ctrl-c"], .network, "quit", label: "quit", .quit, in: views),
    Command("copy", ["Y"], .network, "copy what is selected", .copy, in: views),
    Command("redraw", ["ctrl-l"], .network, "draw again", .redraw, in: views.union([.lesson])),
    Command(
      "palette", [":"], .understand, "type a command", label: "command", .palette,
      in: views.union([.help, .lesson])),
    Command("help", ["?"], .understand, "help", label: "help", .help, in: views.union([.lesson])),
    Command("scroll-down", ["down", "j"], .move, "scroll down", .scrollOverlay(by: 1), in: [.help]),
    Command("scroll-up", ["up", "k"], .move, "scroll up", .scrollOverlay(by: -1), in: [.help]),
    Command("next-step", ["down", "j"], .move, "next step", label: "step", .moveStep(by: 1), in: [.why]),
    Command("previous-step", ["up", "k"], .move, "step before", .moveStep(by: -1), in: [.why]),
    Command(
      "next-question", ["right", "l", "tab", "y"], .understand, "next question", label: "other number",
      .nextQuestion(by: 1), in: [.why]),
    Command(
      "previous-question", ["left", "h", "shift-tab"], .understand, "question before", .nextQuestion(by: -1),
      in: [.why]),
    Command(
      "go-there", ["enter"], .move, "go to where it is decided", label: "go there", .goToStep, in: [.why],
      unless: \.stepObstacle),
    Command(
      "next-point", ["down", "j"], .move, "next step", label: "step", .movePoint(by: 1), in: [.history]),
    Command("previous-point", ["up", "k"], .move, "step before", .movePoint(by: -1), in: [.history]),
    Command(
      "first-point", ["g", "home"], .move, "as it was opened", .movePoint(by: -.max), in: [.history]),
    Command("last-point", ["G", "end"], .move, "last step", .movePoint(by: .max), in: [.history]),
    Command(
      "go-to-point", ["enter"], .change, "go to the network after this step", label: "go there", .goToPoint,
      in: [.history]),
    Command(
      "choose-next", ["down", "ctrl-n"], .move, "choose the next one", label: "choose", .choose(by: 1),
      in: [.palette]),
    Command(
      "choose-previous", ["up", "ctrl-p"], .move, "choose the one before", .choose(by: -1), in: [.palette]),
    Command(
      "run", ["enter"], .change, "do what is chosen", label: "run", .runChosen, in: [.palette],
      unless: \.chosenObstacle),
    Command(
      "complete", ["tab"], .change, "type it to its end", label: "complete", .completeChosen, in: [.palette]),
    Command("close-palette", ["esc", "ctrl-c"], .move, "back", label: "back", .closeOverlay, in: [.palette]),
    Command(
      "close", ["esc", "q", "ctrl-c"], .move, "back", label: "back", .closeOverlay,
      in: [.help, .why, .history]),
    Command(
      "next-repair", ["down", "j"], .move, "choose the next repair", label: "choose", .chooseRepair(by: 1),
      in: [.repairs]),
    Command(
      "previous-repair", ["up", "k"], .move, "choose the repair before", .chooseRepair(by: -1), in: [.repairs]
    ),
    Command(
      "next-repaired", ["tab", "right", "l"], .understand, "repairs of the next problem here",
      label: "other problem", .listNextProblem(by: 1), in: [.repairs], where: { $0.problems.count > 1 }),
    Command(
      "previous-repaired", ["shift-tab", "left", "h"], .understand, "repairs of the problem before",
      .listNextProblem(by: -1), in: [.repairs], where: { $0.problems.count > 1 }),
    Command(
      "apply-repair", ["enter"], .change, "apply the chosen repair", label: "apply", .applyChosenRepair,
      in: [.repairs], unless: \.repairObstacle),
    Command(
      "close-repairs", ["esc", "R", "q", "ctrl-c"], .move, "back", label: "back", .closeOverlay,
      in: [.repairs]),
    Command(
      "next-difference", ["down", "j"], .move, "select the next difference", label: "select",
      .selectDifference(by: 1), in: [.comparison]),
    Command(
      "previous-difference", ["up", "k"], .move, "select the difference before", .selectDifference(by: -1),
      in: [.comparison]),
    Command(
      "differences-down", ["page-down", "ctrl-f"], .move, "a page down", .pageDifferences(by: 1),
      in: [.comparison]),
    Command(
      "differences-up", ["page-up", "ctrl-b"], .move, "a page up", .pageDifferences(by: -1), in: [.comparison]
    ),
    Command(
      "go-to-difference", ["enter"], .move, "go to the block that differs", label: "go there",
      .goToDifference, in: [.comparison], unless: \.differenceObstacle),
    Command(
      "take-back", ["x"], .change, "take back this one difference", label: "take this one back",
      .takeBackDifference, in: [.comparison], unless: \.takingBackObstacle),
    Command(
      "other-comparison", ["tab"], .understand, "the network as opened, or the other one", label: "other",
      .compareWithOther, in: [.comparison], where: { $0.reference != nil }, unless: \.otherBaseObstacle),
    Command(
      "close-comparison", ["esc", "v", "q", "ctrl-c"], .move, "close", label: "close", .closeOverlay,
      in: [.comparison]),
    Command(
      "more-groups", ["right", "down", "l", "j"], .change, "more groups", label: "groups",
      .selectGroups(by: 1),
      in: [.constantCost]),
    Command(
      "fewer-groups", ["left", "up", "h", "k"], .change, "fewer groups", .selectGroups(by: -1),
      in: [.constantCost]),
    Command(
      "one-group-more", ["shift-right", "+"], .change, "groups, up by one", .nudgeGroups(by: 1),
      in: [.constantCost]),
    Command(
      "one-group-fewer", ["shift-left", "-"], .change, "groups, down by one", .nudgeGroups(by: -1),
      in: [.constantCost]),
    Command(
      "keep-other-measure", ["tab"], .change, "keep multiply-adds, or parameters", label: "other measure",
      .keepOtherMeasure, in: [.constantCost]),
    Command(
      "widen-scope", ["s"], .change, "to block, stack, all", label: "reach",
      .widenConstantCost, in: [.constantCost], unless: \.wideningObstacle),
    Command(
      "apply-groups", ["enter"], .change, "make it so", label: "apply", .applyConstantCost,
      in: [.constantCost], unless: \.constantCostIsAsItIs),
    Command(
      "close-constant-cost", ["esc", "c", "q", "ctrl-c"], .move, "leave it as it was",
      label: "leave as it was", .closeOverlay, in: [.constantCost]),
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

  var numberObstacle: String? {
    guard let setting = currentSetting, !setting.takesNumber else { return nil }
    return "\(setting.field.name) takes no number; use ← →"
  }

  var problemObstacle: String? { hasProblems ? nil : "no problem in this network" }

  /// Whether anything in the network is to be told.
  package var hasProblems: Bool {
    let totals = network.totals
    return totals.additions(.addsUp) < network.blocks.count || totals.unbuildableBlocks > 0
      || totals.droppingBlocks > 0 || totals.multiplyAdds.isOverflow
      || totals.parameters.total.isOverflow || !network.stem.layerProblems.isEmpty
      || !network.head.layerProblems.isEmpty
  }

  var undoObstacle: String? { document.canUndo ? nil : "nothing to undo" }
  var redoObstacle: String? { document.canRedo ? nil : "nothing undone yet" }
}
