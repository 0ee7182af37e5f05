import NetworkModel

/// What the first rows of the screen say.
enum HeaderWords: Phrase {
  case parameters, params, multiplyAdds, multAdds
  case modified, readOnly, rules
  /// The panes, where there is room for one.
  case network, block, addition
  case problem(Int)
  /// So many blocks rest on an assumption.
  case assumed(Int)
  case tooSmall(columns: Int, rows: Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .parameters: ("parameters", "参数")
    case .params: ("params", "参数")
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .multAdds: ("mult-adds", "乘加")
    case .modified: ("modified", "已修改")
    case .readOnly: ("RO", "只读")
    case .rules: ("rules", "规则")
    case .network: ("network", "网络")
    case .block: ("block", "块")
    case .addition: ("addition", "相加")
    case .problem(let count): ("problem \(count)", "问题 \(count)")
    case .assumed(let count): ("\(count) assumed", "\(count) 个基于假设")
    case .tooSmall(let columns, let rows):
      ("addup needs 40×10; this is \(columns)×\(rows)", "addup 需要 40×10；现在是 \(columns)×\(rows)")
    }
  }
}
