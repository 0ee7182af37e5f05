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
      add(texts)
      describeWhatFollows(number)
      addRepairs()
      if dimensions.count + lines.count <= rows { return }
      lines = start
    }
    // Where there is no room for all, the other framework comes last.
    let indent = indent(of: texts)
    if let first = texts.first { add(first, indent: indent) }
    if isWide { describeWhatFollows(number) }
    addRepairs()
    if !isWide { describeWhatFollows(number) }
    for text in texts.dropFirst() { add(text, indent: indent) }
  }

  /// A sentence for what the dimension rows do not say already; `number` is of no account for a stem or head,
  /// and there may be no block at all.
  mutating func describeReason(_ problem: Problem, _ number: Int) {
    if problem.kind.id == "addition-mismatch" { return }
    if problem.kind.id == "broadcast" {
      add("why", Line())
      let facts = network.blocks[number]
      for sentence in wrapped(broadcastSentence(facts, number), to: width, in: language) {
        add("why", Line(sentence))
      }
      if isWide { add("why", Line()) }
      return
    }
    let words = problem.words(in: network, language)
    let sentence = words.message + language.colon + words.note
    for line in wrapped(sentence, to: width - 2, in: language) {
      let isFirst = lines.isEmpty
      let sign = problem.mark
      add("why", isFirst ? Line("\(sign.sign) ", sign.role) + Line(line) : Line("  \(line)"))
    }
  }

  private func broadcastSentence(_ facts: BlockFacts, _ number: Int) -> String {
    let spatial = facts.addition.height == .stretched || facts.addition.width == .stretched
    guard spatial, let height = facts.output.map.height.value, let width = facts.output.map.width.value else {
      return say(.dimensionRepeated) + language.fullStop
    }
    let refusal = refusalOnLargerInput(number).map { say($0) } ?? ""
    return say(.valueAdded(toPixels: height * width)) + refusal + language.fullStop
  }

  /// On which larger input the same network would be refused.
  private func refusalOnLargerInput(_ number: Int) -> PanelWords? {
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
    return .refusedOnLarger(
      height: height * 2, width: width * 2, "\(facts.main[axis])", "\(facts.shortcut[axis])")
  }

  /// The next addition that breaks on this one, and silent faults beside a loud one.
  private mutating func describeWhatFollows(_ number: Int) {
    let below = network.blocks.runs(
      in: min(number + 1, network.blocks.count)..<network.blocks.count)
    if let next = below.first(where: { $0.facts.addition.verdict == .refused })?.range.lowerBound,
      network.blocks[next].input.isAssumed, network.blocks[number].isRefused
    {
      let facts = network.blocks[next]
      let place = network.place(of: next)
      let isNear = place.stack == network.place(of: number).stack
      let axis = Axis.allCases.first { facts.addition[$0] == .differs } ?? .channels
      let name = isNear ? "block \(place.block + 1)" : place.words
      let words = PanelWords.then(name, main: "\(facts.main[axis])", shortcut: "\(facts.shortcut[axis])")
      add("then", Line("✗", .bad) + Line(say(words)))
    }
    for problem in state.problems.dropFirst() {
      let sign = problem.mark
      add("then", Line(sign.sign, sign.role) + Line(" \(problem.words(in: network, language).message)"))
    }
  }

  mutating func add(_ texts: [FrameworkText]) {
    for text in texts { add(text, indent: indent(of: texts)) }
  }

  /// Where the sentences begin: behind the longest name.
  private func indent(of texts: [FrameworkText]) -> Int {
    max(isWide ? 8 : 9, (texts.map(\.framework.utf8.count).max() ?? 0) + 1)
  }

  private mutating func add(_ text: FrameworkText, indent: Int) {
    let columns = width - indent + (isWide ? 1 : 0)
    let sentence = text.sentence(in: language)
    let lines = text.isOurs ? wrapped(sentence, to: columns, in: language) : wrapped(sentence, to: columns)
    for (index, line) in lines.enumerated() {
      let label = index == 0 ? Line(text.framework, .dim) : Line()
      add(text.framework, label.padded(to: indent) + Line(line))
    }
  }

  mutating func addRepairs() {
    guard !state.repairs.isEmpty else { return }
    let units = [PanelWords.parameters, .multiplyAdds].map { Line(say($0)).width }
    let columns = RepairColumns(isWide: isWide, width: width, units: (units[0], units[1]))
    if isWide {
      let (parameters, work) = (Line(say(.parameters), .dim), Line(say(.multiplyAdds), .dim))
      let heading =
        Line(say(.repairs), .dim).padded(to: columns.parameters - parameters.width) + parameters
      add("repairs", heading.padded(to: columns.work - work.width) + work)
    }
    for (index, repair) in state.repairs.enumerated() { add("repairs", line(repair, index + 1, columns)) }
  }

  /// Digit, title, what it clears where that is a question, and its cost.
  private func line(_ repair: Repair, _ digit: Int, _ columns: RepairColumns) -> Line {
    let parameters = Line(repair.parameters.map(signed) ?? "?")
    let work = Line(repair.multiplyAdds.map(signedAbbreviated) ?? "?")
    let room = columns.parameters - parameters.width - 3
    var line = Line("\(digit)", .title) + Line(" \(repair.words[language])")
    if let outcome = outcome(of: repair), line.width + outcome.width + 2 <= room {
      line = line.padded(to: max(min(27, room - outcome.width), line.width + 2)) + outcome
    }
    line = line.padded(to: columns.parameters - parameters.width) + parameters
    if columns.haveUnits { line += Line(" " + say(.parameters), .dim) }
    line = line.padded(to: columns.work - work.width) + work
    if columns.haveUnits { line += Line(" " + say(.multiplyAdds), .dim) }
    return line.clicking(.key(Key("\(digit)")))
  }

  /// What becomes of all problems, where there is more than one.
  private func outcome(of repair: Repair) -> Line? {
    let total = state.overview.problemCount
    guard total > 1 else { return nil }
    if repair.clears == total { return Line(say(.clearsAll(total)), .dim) }
    return Line(say(.leaves(repair.leaves.errors == 0 ? "≈" : "✗")), .dim)
  }
}

/// Where the two costs of a repair end, and whether their units stand behind them.
private struct RepairColumns {
  let parameters: Int
  let work: Int
  let haveUnits: Bool

  /// `units` says how wide the words behind the costs are.
  init(isWide: Bool, width: Int, units: (parameters: Int, work: Int)) {
    haveUnits = !isWide && width >= 70
    work = isWide ? 61 : haveUnits ? min(width, 78) - 1 - units.work : 57
    parameters = isWide ? 50 : haveUnits ? work - 12 - units.parameters : 46
  }
}
