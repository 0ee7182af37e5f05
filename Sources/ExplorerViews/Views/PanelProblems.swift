import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// What is wrong: why, what the frameworks say, what follows from it, and the repairs.
extension PanelContent {
  mutating func describe(_ problem: Problem, _ number: Int) {
    let texts = network.frameworkTexts(of: problem)
    describeReason(problem, number)
    let start = lines
    if isWide {
      for text in texts { add(text) }
      describeWhatFollows(number)
      addRepairs()
      if dimensions.count + lines.count <= rows { return }
      lines = start
    }
    // Where there is no room for all, the other framework comes last.
    if let first = texts.first { add(first) }
    if isWide { describeWhatFollows(number) }
    addRepairs()
    if !isWide { describeWhatFollows(number) }
    for text in texts.dropFirst() { add(text) }
  }

  /// A sentence for what the dimension rows do not say already.
  mutating func describeReason(_ problem: Problem, _ number: Int) {
    let facts = network.blocks[number]
    if problem.kind.id == "addition-mismatch" { return }
    if problem.kind.id == "broadcast" {
      add("why", Line())
      for sentence in wrapped(broadcastSentence(facts, number), to: width) { add("why", Line(sentence)) }
      if isWide { add("why", Line()) }
      return
    }
    let words = problem.words(in: network)
    let sentence = "\(words.message): \(words.note)"
    for line in wrapped(sentence, to: width - 2) {
      let isFirst = lines.isEmpty
      let sign = problem.mark
      add("why", isFirst ? Line("\(sign.sign) ", sign.role) + Line(line) : Line("  \(line)"))
    }
  }

  private func broadcastSentence(_ facts: BlockFacts, _ number: Int) -> String {
    var sentence = "A dimension of 1 is repeated to fit. Almost surely wrong"
    let spatial = facts.addition.height == .stretched || facts.addition.width == .stretched
    if spatial, let height = facts.output.map.height.value, let width = facts.output.map.width.value {
      sentence = "One value is added to all \(height * width) pixels. Almost surely wrong"
      if let refusal = refusalOnLargerInput(number) { return sentence + ": \(refusal)." }
    }
    return sentence + "."
  }

  /// On which larger input the same network would be refused.
  private func refusalOnLargerInput(_ number: Int) -> String? {
    let size = network.network.input
    guard network.blocks.count <= 1000, let height = size.height, let width = size.width,
      height < 1_000_000, width < 1_000_000
    else { return nil }
    var larger = network.network
    larger.input.height = height * 2
    larger.input.width = width * 2
    let facts = InferredNetwork(larger).blocks[number]
    guard facts.addition.verdict == .refused else { return nil }
    let axis: Axis = facts.addition.height == .differs ? .height : .width
    return "on a \(height * 2)×\(width * 2) input the same network is refused "
      + "(\(facts.main[axis]) ≠ \(facts.shortcut[axis]))"
  }

  /// The next addition that breaks on this one, and silent faults beside a loud one.
  private mutating func describeWhatFollows(_ number: Int) {
    if let next = network.blocks.indices.dropFirst(number + 1).first(where: {
      network.blocks[$0].addition.verdict == .refused
    }), network.blocks[next].input.isAssumed, network.blocks[number].isRefused {
      let facts = network.blocks[next]
      let place = network.place(of: next)
      let isNear = place.stack == network.place(of: number).stack
      let axis = Axis.allCases.first { facts.addition[$0] == .differs } ?? .channels
      let name = isNear ? "block \(place.block + 1)" : place.words
      add(
        "then",
        Line("✗", .bad)
          + Line(" then \(name): main \(facts.main[axis]) ≠ \(facts.shortcut[axis]) from here, on assumption")
      )
    }
    for problem in state.problems.dropFirst() {
      let sign = problem.mark
      add("then", Line(sign.sign, sign.role) + Line(" \(problem.words(in: network).message)"))
    }
  }

  mutating func add(_ text: FrameworkText) {
    let indent = isWide ? 8 : 9
    for (index, line) in wrapped(text.sentence, to: width - indent + (isWide ? 1 : 0)).enumerated() {
      let label = index == 0 ? Line(text.framework, .dim) : Line()
      add(text.framework, label.padded(to: indent) + Line(line))
    }
  }

  mutating func addRepairs() {
    guard !state.repairs.isEmpty else { return }
    let params = isWide ? 50 : 50
    if isWide {
      let heading = Line("repairs, each tried", .dim).padded(to: params - 6) + Line("params", .dim)
      add("repairs", heading + Line("  mult-adds", .dim))
    }
    let total = state.overview.problemCount
    for (index, repair) in state.repairs.enumerated() {
      var line = Line("\(index + 1)", .title)
      var outcome = ""
      if total > 1 {
        outcome =
          repair.clears == total
          ? "clears all \(total)" : repair.leaves.errors == 0 ? "leaves ≈" : "leaves ✗"
      }
      let parameters = Line(repair.parameters.map(signed) ?? "?")
      let end = width < 70 && !isWide ? 46 : params
      let room = end - parameters.width - 3
      line += Line(" \(repair.title)")
      if !outcome.isEmpty, line.width + outcome.count + 2 <= room {
        line = line.padded(to: max(min(27, room - outcome.count), line.width + 2)) + Line(outcome, .dim)
      }
      line = line.padded(to: end - parameters.width) + parameters
      if !isWide, width >= 70 { line += Line(" params", .dim) }
      let work = Line(repair.multiplyAdds.map(signedAbbreviated) ?? "?")
      line = line.padded(to: (isWide ? 61 : width >= 70 ? 68 : 57) - work.width) + work
      if !isWide, width >= 70 { line += Line(" mult-adds", .dim) }
      add("repairs", line)
    }
  }
}
