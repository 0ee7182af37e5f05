import Explorer
import NetworkModel
import ShapeEngine

/// What the drawing of the whole network says.
enum WholeWords: Phrase {
  case additions
  case moreBefore(Int), moreAfter(Int)
  case restOnAssumption(Int)
  /// A number with the word for it, or alone.
  case addition(Int, isShort: Bool)
  case problem(Int, of: Int)
  case additionOf(Int, of: Int)
  case hasNoBlocks(stack: Int)
  case measures(parameters: Count, multiplyAdds: Count)

  var both: (english: String, chinese: String) {
    switch self {
    case .additions: ("additions", "相加")
    case .moreBefore(let count): ("‹ \(count) more", "‹ 还有 \(count)")
    case .moreAfter(let count): ("\(count) more ›", "还有 \(count) ›")
    case .restOnAssumption(let count):
      ("\(grouped(count)) rest\(count == 1 ? "s" : "") on an assumption *", "\(grouped(count)) 个基于假设 *")
    case .addition(let number, let isShort):
      isShort ? ("\(number)", "\(number)") : ("addition \(number)", "相加 \(number)")
    case .problem(let number, let count): ("problem \(number) of \(count)", "第 \(number) 个问题，共 \(count) 个")
    case .additionOf(let number, let count):
      (
        "addition \(grouped(number)) of \(grouped(count))",
        "第 \(grouped(number)) 处相加，共 \(grouped(count)) 处"
      )
    case .hasNoBlocks(let stack): ("stack \(stack) has no blocks", "stack \(stack) 没有块")
    case .measures(let parameters, let work):
      (
        "\(grouped(parameters)) parameters, \(grouped(work)) multiply-adds",
        "\(grouped(parameters)) 个参数，\(grouped(work)) 次乘加"
      )
    }
  }
}

extension WholeDrawing.Part {
  /// `stack 2`.
  func name(in network: InferredNetwork) -> Text {
    switch kind {
    case .input: NetworkWords.input.text
    case .stem: Text(same: "stem")
    case .stack(let stack): Text(same: "stack \(stack + 1)")
    case .head: network.network.head == nil ? NetworkWords.output.text : Text(same: "head")
    }
  }
}
