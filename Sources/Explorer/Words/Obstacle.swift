import NetworkModel

/// Why a command cannot be done now.
package enum Obstacle: Phrase, Hashable {
  case takesNoNumber(field: String)
  case noProblem, noProblemHere
  case selectBlock, onlyAtBlocks, noJump
  case nothingToUndo, nothingUndone, nothingChanged
  case nothingSelected
  case lastBlock, lastStack
  case nothingCopied, blockNeedsStack
  /// It is the first of its kind, or the last.
  case atEnd(StepNoun, isFirst: Bool)
  case needsRoom
  case leadsNowhere
  case noGroupedConvolution
  case noRepair
  case aboutWholeNetwork, followsFromSettings
  case nothingDiffers(from: ComparisonBase)
  case noCommand(String)
  /// What the chosen row of the palette says.
  case told(Text)
  case meansNothing, onlyWhilePlaying
  case onlyIn([NetworkView])
  case noBlockWithGroups, stackWithoutBlocks
  case unbuildable(BlockPlace)
  case noBlocks(Scope), noCommonGroups(Scope), tooVaried
  case comesAtRunTime(KeptMeasure)
  case passesLimit(KeptMeasure, BlockPlace), nothingToKeep(KeptMeasure, BlockPlace)
  case nothingToWiden, asItIs
  case beginningOfDemo, endOfDemo
  case firstStep, predictFirst, noStepsLead, typeShape, typeNumber, noHint, lastHint

  package var both: (english: String, chinese: String) {
    switch self {
    case .takesNoNumber(let field):
      ("\(field) takes no number; left and right change it", "\(field) 不是数值；请用左右键更改")
    case .noProblem: ("no problem in this network", "这个网络没有问题")
    case .noProblemHere: ("no problem here", "这里没有问题")
    case .selectBlock: ("select a block or a stack", "请选中块或 stack")
    case .onlyAtBlocks: ("only while looking at blocks; esc goes there", "只在块视图中可用；按 esc 返回")
    case .noJump: ("no jump to come back from", "没有可返回的跳转")
    case .nothingToUndo: ("nothing to undo", "没有可撤销的修改")
    case .nothingUndone: ("nothing undone yet", "没有可重做的修改")
    case .nothingChanged: ("nothing changed yet", "还没有任何修改")
    case .nothingSelected: ("neither a block nor a stack is selected", "没有选中块或 stack")
    case .lastBlock: ("a stack keeps its last block", "stack 至少保留一个块")
    case .lastStack: ("a network keeps its last stack", "网络至少保留一个 stack")
    case .nothingCopied: ("nothing copied yet", "还没有复制任何内容")
    case .blockNeedsStack:
      ("a block goes into a stack; select one, or a block", "块只能放进 stack；请选中 stack 或块")
    case .atEnd(let noun, let isFirst):
      (
        "it is the \(isFirst ? "first" : "last") \(noun.both.english) already",
        "已经是\(isFirst ? "第一个" : "最后一个")\(noun.both.chinese)"
      )
    case .needsRoom: ("the other views need 60×20", "其他视图需要 60×20")
    case .leadsNowhere: ("this step leads nowhere", "这一步没有可去的位置")
    case .noGroupedConvolution: ("no grouped convolution is open here", "这里没有展开的分组卷积")
    case .noRepair: ("no repair of this problem was found", "没有找到这个问题的修复")
    case .aboutWholeNetwork: ("this is about the whole network", "这一项针对整个网络")
    case .followsFromSettings:
      ("this follows from settings; select a setting to take it back", "这是设置的结果；请选中设置再还原")
    case .nothingDiffers(let base): base.nothingDiffers
    case .noCommand(let text): ("no command is called '\(text)'", "没有叫“\(text)”的命令")
    case .told(let words): words.both
    case .meansNothing: ("means nothing here", "在这里不适用")
    case .onlyWhilePlaying: ("only while you play freely; esc goes there", "只在自由尝试时可用；按 esc 进入")
    case .onlyIn(let views):
      (
        "only while looking at \(views.map(\.name.english).sorted().joined(separator: " or ")); z goes there",
        "只在\(views.map(\.name.chinese).joined(separator: "或"))视图中可用；按 z 切换"
      )
    case .noBlockWithGroups: ("there is no block whose groups could change", "没有可以改变 groups 的块")
    case .stackWithoutBlocks: ("this stack has no blocks", "这个 stack 没有块")
    case .unbuildable(let place):
      ("\(place.words) cannot be built as it is; repair it first", "\(place.words) 现在无法构建；请先修复")
    case .noBlocks(let scope): ("\(scope.text.english): no blocks", "\(scope.text.chinese)：没有块")
    case .noCommonGroups(let scope):
      (
        "\(scope.text.english): its blocks cannot be built with the same groups",
        "\(scope.text.chinese)：其中的块无法用相同的 groups 构建"
      )
    case .tooVaried:
      (
        "more than 1,000 blocks differ from each other; choose a stack or a block",
        "互不相同的块超过 1,000 个；请选一个 stack 或块"
      )
    case .comesAtRunTime(let kept):
      ("the \(kept.both.english) come at run time, with height and width", "\(kept.both.chinese)随高和宽在运行时才确定")
    case .passesLimit(let kept, let place):
      (
        "the \(kept.both.english) of \(place.words) pass 9.2·10^18",
        "\(place.words) 的\(kept.both.chinese)超过 9.2·10^18"
      )
    case .nothingToKeep(let kept, let place):
      ("\(place.words) has no \(kept.both.english) to keep", "\(place.words) 没有可保持的\(kept.both.chinese)")
    case .nothingToWiden: ("neither a stack nor a block is selected", "没有选中 stack 或块")
    case .asItIs: ("this is what it is now", "现在就是这样")
    case .beginningOfDemo: ("this is the beginning", "这是开头")
    case .endOfDemo: ("this is the end; left goes back", "到结尾了；按 ← 后退")
    case .firstStep: ("this is the first step", "这是第一步")
    case .predictFirst: ("predict first; then y says why", "请先预测；然后按 y 看原因")
    case .noStepsLead: ("no steps lead back to settings here; the text says why", "这里没有追溯到设置的步骤；原因见正文")
    case .typeShape: ("type height, width and channels, as in 12x34x56", "请输入高、宽、通道数，例如 12x34x56")
    case .typeNumber: ("type a number", "请输入一个数")
    case .noHint: ("this step has no hint", "这一步没有提示")
    case .lastHint: ("that was the last hint; s shows it", "这是最后一条提示；按 s 演示")
    }
  }
}

extension ComparisonBase {
  fileprivate var nothingDiffers: (english: String, chinese: String) {
    switch self {
    case .opened: ("nothing differs from the network as opened", "与打开时没有差别")
    case .other(let reference):
      ("nothing differs from \(reference.name.english)", "与 \(reference.name.chinese) 没有差别")
    }
  }
}

extension NetworkView {
  /// As sentences say what is looked at.
  fileprivate var name: Text {
    switch self {
    case .blocks: Text(english: "blocks", chinese: "块")
    case .layers: Text(english: "layers", chinese: "层")
    case .whole: Text(english: "the whole network", chinese: "整个网络")
    }
  }
}
