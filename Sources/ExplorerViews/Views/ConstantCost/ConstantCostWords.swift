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

  var sentences: [String] {
    [worse, nearest, kept, counting, held, spread].compactMap(\.self)
  }

  private var target: Int { shown.cost.target.value ?? 0 }

  private var worse: String? {
    guard choice.worseBlocks > 0 else { return nil }
    return "✗ \(counted(choice.worseBlocks, "block")) would no longer be good."
  }

  /// What the nearest width leaves, and the next one on the other side.
  private var nearest: String {
    let start = "groups \(choice.groups): width \(choice.width)"
    if shown.report == nil { return "\(start), as it is now." }
    if choice.leftOver == 0 { return "\(start) costs exactly the same." }
    if choice.width == 1, choice.leftOver > 0 {
      return "\(start), the least there is, leaves \(percent(choice.leftOver, of: target))."
    }
    let own = "width \(choice.width) leaves \(percent(choice.leftOver, of: target))"
    let next = choice.leftOver > 0 ? choice.leftOverIfNarrower : choice.leftOverIfWider
    guard let next else { return "groups \(choice.groups): \(own)." }
    let width = choice.leftOver > 0 ? choice.width - 1 : choice.width + 1
    return
      "groups \(choice.groups): \(own), width \(width) \(percent(next, of: target)); none costs the same."
  }

  private var kept: String {
    let words = "block: \(shown.cost.template.words), whose \(shown.kept.words) are kept"
    if case .block = shown.cost.scope { return words + "." }
    return words + "; filters in proportion."
  }

  /// How a framework counts what is kept.
  private var counting: String? {
    switch (shown.kept, shown.preview.network.rules) {
    case (.multiplyAdds, _): nil
    case (.parameters, .pytorch): "Parameters as PyTorch counts them, without BN statistics."
    case (.parameters, .keras), (.parameters, .kerasSlices):
      "Parameters as Keras counts them, with BN statistics."
    }
  }

  /// Which setting holds the output channels.
  private var held: String? {
    let old = shown.cost.block
    guard let new = shown.cost.template(groups: choice.groups, width: choice.width) else { return nil }
    let channels = new.outputChannels
    if new.expansion != old.expansion {
      return "Its \(grouped(channels)) output channels stay: expansion \(old.expansion) → \(new.expansion)."
    }
    if let given = new.givenOutputChannels {
      return "Its \(grouped(channels)) output channels stay: output_channels \(given)."
    }
    return nil
  }

  /// How far the rows lie from what is kept.
  private var spread: String? {
    guard target > 0, shown.rows.count > 1 else { return nil }
    let most = shown.rows.map { Int128($0.leftOver).magnitude }.max() ?? 0
    let whole = (most * 100 + Int128(target).magnitude - 1) / Int128(target).magnitude
    if whole == 0 { return "All \(shown.rows.count) rows keep them exactly." }
    return "All \(shown.rows.count) rows lie within \(whole) % of what is kept."
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
