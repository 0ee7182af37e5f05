import Explorer
import NetworkModel
import ShapeEngine

extension Difference.Subject: Phrase {
  /// Its name: settings as `addup set` and network files spell them.
  package var both: (english: String, chinese: String) {
    switch self {
    case .additions: ("additions that add up", "成立的相加")
    case .parameters: ("parameters", "参数")
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .activationBytes: ("activation bytes", "激活值字节数")
    case .verdict: ("verdict", "判定")
    case .mainPath: ("main path", "主路径")
    case .shortcut: ("shortcut", "捷径")
    case .output: ("output", "输出")
    case .blocks: ("blocks", "块数")
    case .name, .input, .rules, .stem, .stemSetting, .head, .setting: (spelling, spelling)
    }
  }

  private var spelling: String {
    switch self {
    case .input(let axis): "input.\(axis.name)"
    case .stemSetting(let field): "stem.\(field.rawValue)"
    case .head: "head.classes"
    case .setting(let field): field.rawValue
    case .name: "name"
    case .rules: "rules"
    case .stem: "stem"
    case .additions, .parameters, .multiplyAdds, .activationBytes, .verdict, .mainPath, .shortcut, .output,
      .blocks:
      ""
    }
  }
}

/// What a value says where it is no number or name alone.
enum DifferenceWords: Phrase {
  case share(Int, of: Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .share(let number, let total):
      ("\(grouped(number)) of \(grouped(total))", "\(grouped(total)) 个中的 \(grouped(number)) 个")
    }
  }
}

extension BlockVerdict: Phrase {
  /// What becomes of the block, in two or three words.
  package var both: (english: String, chinese: String) {
    switch self {
    case .addsUp: ("adds up", "成立")
    case .unknown: ("run time", "运行时判定")
    case .drops: ("with loss", "有丢失")
    case .broadcasts: ("broadcasts", "广播")
    case .refused: ("refused", "被拒绝")
    case .unbuildable: ("not buildable", "无法构建")
    }
  }
}

/// What kind of block it is, in a line.
struct BlockPhrase: Phrase {
  let block: Block

  var both: (english: String, chinese: String) {
    (
      "\(block.convShortcut ? "projection" : "identity"), \(settings)",
      "\(block.convShortcut ? "投影" : "恒等")，\(settings)"
    )
  }

  private var settings: String {
    let kind = block.kind == .bottleneck ? "" : "\(block.kind.rawValue), "
    return "\(kind)filters \(block.filters), groups \(block.groups), strides \(block.strides)"
  }
}
