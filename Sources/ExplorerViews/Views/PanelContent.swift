import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// What the panel says of the shown block: its verdict, a row a dimension, and lines that scroll.
struct PanelContent {
  /// `✗ does not add up`.
  private(set) var title = Line()
  /// `3 dimensions differ`, `problem 1 of 3`.
  private(set) var aside = ""
  /// One row for each dimension; they never scroll.
  private(set) var dimensions: [Line] = []
  /// The rest, each with the word for the part it belongs to.
  private(set) var lines: [(part: String, line: Line)] = []

  private let state: State
  private let width: Int
  private let isWide: Bool

  private let rows: Int

  init(_ state: State, width: Int, rows: Int) {
    self.state = state
    self.width = width
    self.rows = rows
    isWide = state.layout.kind >= .wide
    if let number = state.shownBlock {
      describe(number)
    } else {
      describePart()
    }
  }

  private var network: InferredNetwork { state.network }

  /// What begins below line `end`, or else what goes on there.
  func partBelow(_ end: Int) -> String? {
    let seen = Set(lines.prefix(end).map(\.part))
    let below = lines.dropFirst(end).map(\.part).filter { !$0.isEmpty }
    return below.first { !seen.contains($0) } ?? below.first
  }

  // MARK: A block

  private mutating func describe(_ number: Int) {
    let facts = network.blocks[number]
    describeTitle(facts, number)
    dimensions = Axis.allCases.map { dimension($0, facts, number) }
    if let problem = state.problems.first {
      describe(problem, number)
    } else {
      describeGood(facts, number)
    }
    if state.layout.kind == .huge { describeMeasures(facts) }
  }

  /// Where there is room: what the block holds, costs and sees.
  private mutating func describeMeasures(_ facts: BlockFacts) {
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

  private mutating func describeTitle(_ facts: BlockFacts, _ number: Int) {
    let place = network.place(of: number)
    let words: String
    switch facts.addition.verdict {
    case _ where !facts.layerProblems.isEmpty: words = "can not be built"
    case .refused: words = "does not add up"
    case .broadcasts: words = isWide ? "broadcast, in silence" : "broadcasts in silence"
    case .unknown: words = "decided at run time"
    case .addsUp: words = facts.droppedChannels > 0 ? "adds up, with loss" : "adds up"
    }
    let mark = network.mark(ofBlock: number)
    let block = isWide ? "" : "stack \(place.stack + 1) · block \(place.block + 1) "
    title = Line("\(mark.sign) \(block)\(words)", mark.verdictRole)
    let differing = facts.addition.count(of: .differs)
    let stretched = facts.addition.count(of: .stretched)
    if state.overview.problemCount > 1, !state.problems.isEmpty {
      aside = "problem \(problemNumber) of \(state.overview.problemCount)"
    } else if differing > 0 {
      aside = "\(counted(differing, "dimension")) differ\(differing == 1 ? "s" : "")"
    } else if stretched > 0 {
      aside = "\(counted(stretched, "dimension")) stretched"
    } else if !isWide {
      aside = "addition \(number + 1) of \(network.blocks.count)"
    }
  }

  /// The number of the selection's first problem among all.
  private var problemNumber: Int {
    guard let site = state.problems.first?.site else { return 0 }
    var number = 1
    if site != .stem { number += network.problems(at: .stem).count }
    let end =
      switch site {
      case .stem: 0
      case .block(let block): block
      case .head: network.blocks.count
      }
    for block in 0..<end where !network.blocks[block].isSound {
      number += network.problems(at: .block(block)).count
    }
    return number
  }

  /// Name, main path's number and its cause, sign, shortcut's number and its cause.
  private func dimension(_ axis: Axis, _ facts: BlockFacts, _ number: Int) -> Line {
    let agreement = facts.addition[axis]
    let sign = isWide ? 32 : width < 70 ? 31 : 39
    let block = network.block(number)
    var causes = [Operand.main, .shortcut].map { network.cause(of: axis, $0, atBlock: number).words }
    if !isWide, width >= 70, block.convShortcut { causes[1] += ", projection" }
    var line = Line(axis.name, .dim).padded(to: 9)
    line += Line(padded("\(facts.main[axis])", to: 4), agreement.numberRole)
    line += Line("  ") + Line(CellText(causes[0]).truncated(to: sign - 16))
    line = line.padded(to: sign) + Line(agreement.sign, agreement.role)
    line = line.padded(to: sign + 1)
    line += Line(padded("\(facts.shortcut[axis])", to: 5), agreement.numberRole)
    return line + Line("  ") + Line(causes[1])
  }

  // MARK: What is wrong

  private mutating func describe(_ problem: Problem, _ number: Int) {
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
  private mutating func describeReason(_ problem: Problem, _ number: Int) {
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
      let sign = problem.kind.severity == .error ? Mark.bad : .silent
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
      add("then", Line("≈", .silent) + Line(" \(problem.words(in: network).message)"))
    }
  }

  private mutating func add(_ text: FrameworkText) {
    let indent = isWide ? 8 : 9
    for (index, line) in wrapped(text.sentence, to: width - indent + (isWide ? 1 : 0)).enumerated() {
      let label = index == 0 ? Line(text.framework, .dim) : Line()
      add(text.framework, label.padded(to: indent) + Line(line))
    }
  }

  private mutating func addRepairs() {
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

  // MARK: What is good

  private mutating func describeGood(_ facts: BlockFacts, _ number: Int) {
    add("", Line())
    let block = network.block(number)
    if state.showsHint {
      describeHint(block)
    } else if block.convShortcut, let report = state.report, report.changedOutputs > 0,
      case .setting(.strides, .strides) = report.subject.what
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
      describeIdentity(block, facts, number)
    }
  }

  private mutating func describeIdentity(_ block: Block, _ facts: BlockFacts, _ number: Int) {
    let origin = network.origin(ofInputTo: number).map { network.place(of: $0).words } ?? "the input"
    paragraph(
      "It adds up only while filters here is \(block.filters), strides is 1, and what comes in, from "
        + "\(origin), has \(facts.input.map.channels) channels. Nothing converts an identity.")
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

  // MARK: The stem and the head

  private mutating func describePart() {
    let isStem = state.site == .stem
    let name = isStem ? "stem" : "head"
    if let problem = state.problems.first {
      title = Line("✗ the \(name) can not be built", .bad)
      describeReason(problem, 0)
      for text in network.frameworkTexts(of: problem) { add(text) }
      addRepairs()
    } else {
      title = Line("✓ the \(name)", .verdictGood)
      add("", Line())
      paragraph(
        isStem
          ? "What comes before the first stack. Its additions begin below; select a block."
          : "What comes after the last stack. There is no addition here.")
    }
  }

  private mutating func paragraph(_ text: String) {
    for line in wrapped(text, to: width) { add("", Line(line, .dim)) }
  }

  private mutating func add(_ part: String, _ line: Line) { lines.append((part, line)) }
}
