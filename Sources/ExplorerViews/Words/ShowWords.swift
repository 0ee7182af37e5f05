import NetworkModel
import ShapeEngine

/// What a table says besides names and numbers.
enum ShowWords: Phrase {
  case total
  case yes, no
  case projection, pooling, identity
  case notBuilt
  case dropped(Int)
  case share(Int, of: Int)
  case assumed

  var both: (english: String, chinese: String) {
    switch self {
    case .total: ("total", "合计")
    case .yes: ("yes", "是")
    case .no: ("no", "否")
    case .projection: ("projection", "投影")
    case .pooling: ("pooling", "池化")
    case .identity: ("identity", "恒等")
    case .notBuilt: ("not built", "未构建")
    case .dropped(let channels): ("\(grouped(channels)) dropped", "丢掉 \(grouped(channels)) 个")
    case .share(let count, let total):
      ("\(grouped(count)) of \(grouped(total))", "\(grouped(total)) 个中有 \(grouped(count)) 个")
    case .assumed: ("* assumed, see addup check", "* 基于假设，见 addup check")
    }
  }
}

extension ShowColumn: Phrase {
  /// The head of a column for a person; settings keep their names.
  package var both: (english: String, chinese: String) {
    switch self {
    case .name: (rawValue, "名称")
    case .place: (rawValue, "位置")
    case .kind: (rawValue, "类型")
    case .shortcut: (rawValue, "捷径")
    case .blocks: (rawValue, "块数")
    case .filters, .groups, .strides: (rawValue, rawValue)
    case .output: (rawValue, "输出")
    case .assumed: (rawValue, "假设")
    case .params: (rawValue, "参数")
    case .trainable: (rawValue, "可训练")
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .activations: (rawValue, "激活值")
    case .receptiveField: ("receptive field", "感受野")
    case .effectiveStride: ("effective stride", "有效步长")
    case .addition: (rawValue, "相加")
    }
  }
}

/// Why a table cannot be made.
enum ShowErrorWords: Phrase {
  case tooManyLayers
  case noColumn(String, at: ShowDepth, there: [String])
  case unknownColumn(String, near: String)
  case unknownColumnOf(String, at: ShowDepth, there: [String])

  var both: (english: String, chinese: String) {
    switch self {
    case .tooManyLayers:
      (
        "this network has more than \(grouped(ShowReport.mostLayers)) layers; use --depth blocks",
        "这个网络的层数超过 \(grouped(ShowReport.mostLayers))；请用 --depth blocks"
      )
    case .noColumn(let name, let depth, let there):
      (
        "\(depth.rawValue) have no column '\(name)'; they have \(there.joined(separator: ", "))",
        "\(depth.rawValue) 的表没有 '\(name)' 这一列；有 \(there.joined(separator: "、"))"
      )
    case .unknownColumn(let name, let near):
      ("there is no column '\(name)'; did you mean \(near)?", "没有 '\(name)' 这一列；是不是 \(near)？")
    case .unknownColumnOf(let name, let depth, let there):
      (
        "there is no column '\(name)'; \(depth.rawValue) have \(there.joined(separator: ", "))",
        "没有 '\(name)' 这一列；\(depth.rawValue) 的表有 \(there.joined(separator: "、"))"
      )
    }
  }
}
