import NetworkModel

/// What the report of `addup check` says besides the words of problems.
enum CheckWords: Phrase {
  case standardInput
  case rules(String)
  case omitted(Int)
  case tried(Int)
  case repairs, parameters, multiplyAdds, shortMultiplyAdds
  case channels(made: Int, read: Int)
  /// How many later blocks rest on `bases`.
  case assumption(Int, bases: String)
  case gave(place: String, map: String)
  case otherPlaces(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .standardInput: ("standard input", "标准输入")
    case .rules(let name): ("rules \(name)", "规则 \(name)")
    case .omitted(let count):
      (
        "and \(grouped(count)) more; addup show lists every addition with its verdict",
        "另外还有 \(grouped(count)) 个问题；addup show 列出每一处相加及其判定"
      )
    case .tried(let count):
      ("repairs were tried for the first \(grouped(count)) only", "只为前 \(grouped(count)) 个问题试过修复")
    case .repairs: ("repairs, each tried", "修复方案（均已试过）")
    case .parameters: ("params", "参数")
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .shortMultiplyAdds: ("mult-adds", "乘加")
    case .channels(let made, let read): ("channels \(made) → \(read)", "通道数 \(made) → \(read)")
    case .assumption(let blocks, let bases):
      (
        (blocks == 1 ? "1 later block is judged" : "\(grouped(blocks)) later blocks are judged")
          + " as if \(bases).",
        "后面 \(grouped(blocks)) 个块的判定假设：\(bases)。"
      )
    case .gave(let place, let map): ("\(place) gave \(map)", "\(place) 给出 \(map)")
    case .otherPlaces(let count):
      (
        "\(grouped(count)) more went on with their main paths",
        "另有 \(grouped(count)) 处以主路径的形状继续"
      )
    }
  }
}
