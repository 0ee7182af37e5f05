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
    if state.offersHint {
      describeHint(block)
    } else if block.convShortcut || block.poolsShortcut, let report = state.report, report.changedOutputs > 0,
      case .setting(.block(.strides), .block(.strides)) = report.subject.what
    {
      let more = (report.after.multiplyAdds.value ?? 0) > (report.before.multiplyAdds.value ?? 0)
      paragraph(say(.followStrides(growing: more)))
    } else if facts.input.isAssumed {
      paragraph(say(.onAssumption("\(facts.input.map)")))
    } else if block.convShortcut {
      paragraph(say(.alwaysAddsUp("\(facts.shortcut)")))
    } else {
      let (network, language) = (network, language)
      paragraph(
        AdditionCondition(network, number, language) { network.words(for: $0, in: language) }.sentence)
    }
    let refusals = network.otherRefusals(ofBlock: number)
    if !refusals.isEmpty {
      add("", Line())
      add("", Line(say(.otherRules), .dim))
      add(refusals)
    }
  }

  /// Why unknown sizes agree, which the framework itself cannot say.
  private mutating func describeRunTimeSizes(_ facts: BlockFacts) {
    guard network.network.rules != .pytorch, facts.addition.verdict == .addsUp,
      Axis.allCases.contains(where: { facts.main[$0].expression != nil })
    else { return }
    paragraph(say(.bothAre("\(facts.main)")))
  }

  private mutating func describeHint(_ block: Block) {
    let sentence = say(block.convShortcut ? .takesProjection : .givesProjection)
    let question = say(.firstTime)
    if isWide || width < 70 {
      if isWide { add("", Line()) }
      add("", Line(question, .title))
      add("", Line("space ", .title) + Line(sentence, .dim))
      add("", Line("u     ", .title) + Line(say(.takesBack) + language.fullStop, .dim) + lesson)
    } else {
      let indent = CellText.columns(of: question) + 2
      add("", Line("\(question)  ", .title) + Line("space ", .title) + Line(sentence, .dim))
      add("", Line().padded(to: indent) + Line("u ", .title) + Line(say(.takesBack), .dim) + lesson)
    }
  }

  /// That there are lessons, as long as none has begun.
  private var lesson: Line {
    guard state.lesson == nil, state.demo == nil else { return Line() }
    return Line("   ")
      + (Line("L ", .title) + Line(say(.shortLesson), .dim)).clicking(.key(Key("L")))
  }

  /// Where there is room: what the block holds, costs and sees.
  mutating func describeMeasures(_ facts: BlockFacts) {
    let measures = facts.measures
    let bytes = measures.activations * 4
    let rows: [(MeasureWords, String)] = [
      (.parameters, grouped(measures.parameters.total)),
      (.trainable, grouped(measures.parameters.trainable)),
      (.multiplyAdds, grouped(measures.multiplyAdds)),
      (.activations, MeasureWords.bytes(bytes)[language]),
      (.receptiveField, MeasureWords.pixels(facts.output.sight.receptiveField)[language]),
      (.effectiveStride, MeasureWords.pixels(facts.output.sight.effectiveStride)[language]),
    ]
    add("measures", Line())
    add("measures", Line(MeasureWords.heading[language], .title))
    for (name, value) in rows { add("measures", Line(name[language], .dim).padded(to: 20) + Line(value)) }
  }
}
