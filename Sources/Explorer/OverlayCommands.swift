extension Command {
  /// What has rows that are paged through, besides the views.
  private static let lists: Set<Context> = [.why, .repairs, .history, .lessons, .constantCost]

  /// Those of what lies over the panes.
  static let ofOverlays = ofScrolling + ofNumbers + ofFrames

  /// Further than any list is long.
  private static let farAway = 1_000_000_000

  private static let ofScrolling: [Command] = [
    Command(
      "list-page-down", ["page-down", "ctrl-f", "ctrl-d"], .move, ("ten rows down", "下移十行"),
      .scrollOverlay(by: 10), in: lists),
    Command(
      "list-page-up", ["page-up", "ctrl-b", "ctrl-u"], .move, ("ten rows up", "上移十行"),
      .scrollOverlay(by: -10), in: lists),
    Command(
      "list-first", ["g", "home"], .move, ("to the first row", "到第一行"), .scrollOverlay(by: -farAway),
      in: lists.subtracting([.history]).union([.help, .comparison])),
    Command(
      "list-last", ["G", "end"], .move, ("to the last row", "到最后一行"), .scrollOverlay(by: farAway),
      in: lists.subtracting([.history]).union([.help, .comparison])),
  ]

  /// Those that the numbers of a list call; the first three repairs have theirs in the panes too.
  private static let ofNumbers: [Command] =
    (4...9).map { number in
      Command(
        "repair-\(number)", ["\(number)"], .understand, ("apply repair \(number)", "应用第 \(number) 个修复"),
        .applyRepair(number - 1), in: [.repairs], where: { $0.repairsAtHand >= number })
    }
    + (1...9).map { number in
      Command(
        "choose-\(number)", ["\(number)"], .move, ("choose number \(number)", "选第 \(number) 个"),
        .chooseNumber(number), in: [.history, .lessons], where: { $0.hasRow(numbered: number) })
    }

  private static let ofFrames: [Command] = [
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
      "go-there", ["enter"], .move, ("go to where it is decided", "前往决定它的设置"), label: ("go there", "前往"),
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
      in: [.why]),
    Command(
      "close-help", ["esc", "?", "q", "ctrl-c"], .move, ("back", "返回"), label: ("back", "返回"),
      .closeOverlay, in: [.help]),
    Command(
      "close-history", ["esc", "H", "q", "ctrl-c"], .move, ("back", "返回"), label: ("back", "返回"),
      .closeOverlay, in: [.history]),
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
}
