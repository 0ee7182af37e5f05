import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// What is good, and why it is.
extension PanelContent {
  mutating func describeGood(_ facts: BlockFacts, _ number: Int) {
    add("", Line())
    describeRunTimeSizes(facts)
    let block = network.block(number)
    if state.showsHint {
      describeHint(block)
    } else if block.convShortcut || block.poolsShortcut, let report = state.report, report.changedOutputs > 0,
      case .setting(.block(.strides), .block(.strides)) = report.subject.what
    {
      let more = (report.after.multiplyAdds.value ?? 0) > (report.before.multiplyAdds.value ?? 0)
      paragraph(
        "Height and width follow the same strides on both sides, so every addition stays good; only the "
          + "work \(more ? "grows" : "shrinks").")
    } else if facts.input.isAssumed {
      paragraph("It adds up on the assumption that its input is \(facts.input.map).")
    } else if block.convShortcut {
      paragraph(
        "The projection makes the shortcut \(facts.shortcut) whatever comes in; that is why it always adds up."
      )
    } else {
      paragraph(AdditionCondition(network, number, name: network.words).sentence)
    }
    let refusals = network.otherRefusals(ofBlock: number)
    if !refusals.isEmpty {
      add("", Line())
      add("", Line("Not with other rules:", .dim))
      add(refusals)
    }
  }

  /// Why unknown sizes agree, which the framework itself cannot say.
  private mutating func describeRunTimeSizes(_ facts: BlockFacts) {
    guard network.network.rules != .pytorch, facts.addition.verdict == .addsUp,
      Axis.allCases.contains(where: { facts.main[$0].expression != nil })
    else { return }
    paragraph(
      "Keras sees None on both sides and waits; addup knows that both are \(facts.main), whatever arrives.")
  }

  private mutating func describeHint(_ block: Block) {
    let sentence =
      block.convShortcut
      ? "takes the projection away. Does it still add up?" : "gives it a projection. What does it cost?"
    if isWide || width < 70 {
      if isWide { add("", Line()) }
      add("", Line("First time here?", .title))
      add("", Line("space ", .title) + Line(sentence, .dim))
      add("", Line("u     ", .title) + Line("takes any step back.", .dim))
    } else {
      add("", Line("First time here?  ", .title) + Line("space ", .title) + Line(sentence, .dim))
      add(
        "", Line(String(repeating: " ", count: 18)) + Line("u ", .title) + Line("takes any step back", .dim))
    }
  }

  /// Where there is room: what the block holds, costs and sees.
  mutating func describeMeasures(_ facts: BlockFacts) {
    let measures = facts.measures
    let bytes = measures.activations * 4
    let rows: [(String, String)] = [
      ("parameters", grouped(measures.parameters.total)),
      ("of these trainable", grouped(measures.parameters.trainable)),
      ("multiply-adds", grouped(measures.multiplyAdds)),
      ("activation memory", "\(grouped(bytes)) bytes in float32, one image"),
      ("receptive field", "\(grouped(facts.output.sight.receptiveField)) pixels of the input"),
      ("effective stride", "\(grouped(facts.output.sight.effectiveStride)) pixels of the input"),
    ]
    add("measures", Line())
    add("measures", Line("measures of this block", .title))
    for (name, value) in rows { add("measures", Line(name, .dim).padded(to: 20) + Line(value)) }
  }
}
