import Explorer
import NetworkModel
import ShapeEngine

/// What a table of groups against width says of its selected row and of itself, the most important first.
struct ConstantCostWords {
  private let shown: ShownConstantCost
  private let choice: ConstantCost.Choice

  init(_ shown: ShownConstantCost) {
    self.shown = shown
    choice = shown.selected
  }

  var sentences: [ConstantCostSentence] {
    [worse, nearest, kept, counting, held, spread].compactMap(\.self)
  }

  private var target: Int { shown.cost.target.value ?? 0 }

  private var worse: ConstantCostSentence? {
    choice.worseBlocks > 0 ? .worse(choice.worseBlocks) : nil
  }

  /// What the nearest width leaves, and the next one on the other side.
  private var nearest: ConstantCostSentence {
    let (groups, width) = (choice.groups, choice.width)
    if shown.report == nil { return .asItIs(groups: groups, width: width) }
    if choice.leftOver == 0 { return .exactly(groups: groups, width: width) }
    let rest = percent(choice.leftOver, of: target)
    if width == 1, choice.leftOver > 0 { return .least(groups: groups, width: width, leaves: rest) }
    let next = choice.leftOver > 0 ? choice.leftOverIfNarrower : choice.leftOverIfWider
    guard let next else { return .leaves(groups: groups, width: width, rest) }
    let other = choice.leftOver > 0 ? width - 1 : width + 1
    return .between(groups: groups, width: width, rest, other: other, percent(next, of: target))
  }

  private var kept: ConstantCostSentence {
    if case .block = shown.cost.scope { return .kept(shown.kept, shown.cost.template, inProportion: false) }
    return .kept(shown.kept, shown.cost.template, inProportion: true)
  }

  /// How a framework counts what is kept.
  private var counting: ConstantCostSentence? {
    switch (shown.kept, shown.preview.network.rules) {
    case (.multiplyAdds, _): nil
    case (.parameters, .pytorch): .countedByPyTorch
    case (.parameters, .keras), (.parameters, .kerasSlices): .countedByKeras
    }
  }

  /// Which setting holds the output channels.
  private var held: ConstantCostSentence? {
    let old = shown.cost.block
    guard let new = shown.cost.template(groups: choice.groups, width: choice.width) else { return nil }
    let channels = new.outputChannels
    if new.expansion != old.expansion {
      return .heldByExpansion(channels, was: old.expansion, now: new.expansion)
    }
    return new.givenOutputChannels.map { .heldByOutputChannels(channels, given: $0) }
  }

  /// How far the rows lie from what is kept.
  private var spread: ConstantCostSentence? {
    guard target > 0, shown.rows.count > 1 else { return nil }
    let most = shown.rows.map { Int128($0.leftOver).magnitude }.max() ?? 0
    let whole = (most * 100 + Int128(target).magnitude - 1) / Int128(target).magnitude
    if whole == 0 { return .keptExactly(rows: shown.rows.count) }
    return .spread(rows: shown.rows.count, percent: "\(whole)")
  }
}

/// A difference as a share of `whole`, to a tenth of a hundredth: `−0.7 %`; `0` of none, and of a trace `+<0.1 %`.
func percent(_ difference: Int, of whole: Int) -> String {
  guard difference != 0, whole > 0 else { return difference == 0 ? "0 %" : "" }
  let sign = difference < 0 ? "−" : "+"
  let twice = Int128(difference.magnitude) * 2000 / Int128(whole)
  let tenths = (twice + 1) / 2
  if tenths == 0 { return "\(sign)<0.1 %" }
  return tenths >= 10_000 ? "\(sign)>999 %" : "\(sign)\(tenths / 10).\(tenths % 10) %"
}
