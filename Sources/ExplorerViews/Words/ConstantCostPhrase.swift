import Explorer
import NetworkModel
import ShapeEngine

/// What the table of groups against width says.
enum ConstantCostPhrase: Phrase {
  case constantCost
  case outputs([Int])
  /// Where, and what the table is about; then the outputs.
  case about(Scope, outputs: String), aboutInShort(Scope, outputs: String)
  case width, block, leftOver, network
  case above(Int), below(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .constantCost: ("constant cost", "代价不变")
    case .outputs(let channels):
      channels.count > 4
        ? ("outputs stay", "输出不变")
        : (
          "outputs stay \(channels.map(String.init).joined(separator: " "))",
          "输出保持 \(channels.map(String.init).joined(separator: " "))"
        )
    case .about(let scope, let outputs):
      (
        "\(scope.text.english): more groups, each narrower; \(outputs)",
        "\(scope.text.chinese)：分组更多，每组更窄；\(outputs)"
      )
    case .aboutInShort(let scope, let outputs):
      ("\(scope.text.english); \(outputs)", "\(scope.text.chinese)；\(outputs)")
    case .width: ("width", "宽度")
    case .block: ("block", "块")
    case .leftOver: ("left over", "差额")
    case .network: ("network", "网络")
    case .above(let count): ("↑ \(count) more", "↑ 还有 \(count)")
    case .below(let count): ("↓ \(count) more", "↓ 还有 \(count)")
    }
  }
}

/// What is said below the table of groups against width, in sentences.
enum ConstantCostSentence: Phrase {
  case worse(Int)
  case asItIs(groups: Int, width: Int), exactly(groups: Int, width: Int)
  case least(groups: Int, width: Int, leaves: String)
  case leaves(groups: Int, width: Int, String)
  case between(groups: Int, width: Int, String, other: Int, String)
  case kept(KeptMeasure, BlockPlace, inProportion: Bool)
  case countedByPyTorch, countedByKeras
  case heldByExpansion(Int, was: Int, now: Int), heldByOutputChannels(Int, given: Int)
  case keptExactly(rows: Int), spread(rows: Int, percent: String)

  var both: (english: String, chinese: String) {
    switch self {
    case .worse(let count):
      ("✗ \(counted(count, "block")) would no longer be good.", "✗ \(grouped(count)) 个块将不再成立。")
    case .asItIs(let groups, let width):
      ("groups \(groups): width \(width), as it is now.", "groups \(groups)：宽度 \(width)，就是现在这样。")
    case .exactly(let groups, let width):
      ("groups \(groups): width \(width) costs exactly the same.", "groups \(groups)：宽度 \(width) 的代价完全相同。")
    case .least(let groups, let width, let rest):
      (
        "groups \(groups): width \(width), the least there is, leaves \(rest).",
        "groups \(groups)：宽度 \(width) 已是最小，差额 \(rest)。"
      )
    case .leaves(let groups, let width, let rest):
      ("groups \(groups): width \(width) leaves \(rest).", "groups \(groups)：宽度 \(width) 差额 \(rest)。")
    case .between(let groups, let width, let rest, let other, let otherRest):
      (
        "groups \(groups): width \(width) leaves \(rest), width \(other) \(otherRest); none costs the same.",
        "groups \(groups)：宽度 \(width) 差额 \(rest)，宽度 \(other) 差额 \(otherRest)；没有代价完全相同的宽度。"
      )
    case .kept(let measure, let place, let inProportion):
      (
        "block: \(place.words), whose \(measure.both.english) are kept"
          + (inProportion ? "; filters in proportion." : "."),
        "块：\(place.words)，保持它的\(measure.both.chinese)" + (inProportion ? "；其余块的 filters 按比例。" : "。")
      )
    case .countedByPyTorch:
      ("Parameters as PyTorch counts them, without BN statistics.", "参数按 PyTorch 计数，不含 BN 统计量。")
    case .countedByKeras: ("Parameters as Keras counts them, with BN statistics.", "参数按 Keras 计数，含 BN 统计量。")
    case .heldByExpansion(let channels, let was, let now):
      (
        "Its \(grouped(channels)) output channels stay: expansion \(was) → \(now).",
        "输出仍是 \(grouped(channels)) 个通道：expansion \(was) → \(now)。"
      )
    case .heldByOutputChannels(let channels, let given):
      (
        "Its \(grouped(channels)) output channels stay: output_channels \(given).",
        "输出仍是 \(grouped(channels)) 个通道：output_channels \(given)。"
      )
    case .keptExactly(let rows): ("All \(rows) rows keep them exactly.", "全部 \(rows) 行都完全保持。")
    case .spread(let rows, let percent):
      ("All \(rows) rows lie within \(percent) % of what is kept.", "全部 \(rows) 行都在保持值的 \(percent) % 以内。")
    }
  }
}
