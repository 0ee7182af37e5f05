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
  var dimensions: [Line] = []
  /// The rest, each with the word for the part it belongs to.
  var lines: [(part: String, line: Line)] = []

  let state: State
  let width: Int
  let isWide: Bool

  let rows: Int

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

  var network: InferredNetwork { state.network }

  var language: Language { state.language }

  func say(_ words: PanelWords) -> String { language.say(words) }

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

  private mutating func describeTitle(_ facts: BlockFacts, _ number: Int) {
    let place = network.place(of: number)
    let words: PanelWords
    switch facts.addition.verdict {
    case _ where !facts.layerProblems.isEmpty: words = .cannotBeBuilt
    case .refused: words = .doesNotAddUp
    case .broadcasts: words = isWide ? .broadcastInSilence : .broadcastsInSilence
    case .unknown: words = .atRunTime
    case .addsUp: words = facts.droppedChannels > 0 ? .addsUpWithLoss : .addsUp
    }
    let mark = network.mark(ofBlock: number)
    let block = isWide ? "" : "stack \(place.stack + 1) · block \(place.block + 1) "
    title = Line("\(mark.sign) \(block)\(say(words))", mark.verdictRole)
    let differing = facts.addition.count(of: .differs)
    let stretched = facts.addition.count(of: .stretched)
    if state.overview.problemCount > 1, !state.problems.isEmpty {
      aside = say(.problem(problemNumber, of: state.overview.problemCount))
    } else if differing > 0 {
      aside = say(.dimensionsDiffer(differing))
    } else if stretched > 0 {
      aside = say(.dimensionsStretched(stretched))
    } else if !isWide {
      aside = say(.addition(number + 1, of: network.blocks.count))
    }
  }

  /// The number of the selection's first problem among all.
  private var problemNumber: Int {
    state.problems.first.map { network.problemNumber(at: $0.site) } ?? 0
  }

  /// Name, main path's number and its cause, sign, shortcut's number and its cause.
  private func dimension(_ axis: Axis, _ facts: BlockFacts, _ number: Int) -> Line {
    let agreement = facts.addition[axis]
    // Expressions are wider than numbers, and take the blanks beside them.
    let isWider = [facts.main, facts.shortcut].contains { !$0.height.isKnown || !$0.width.isKnown }
    let sign = isWide ? (isWider ? 34 : 32) : width < 70 ? 31 : 39
    let digits = isWider ? 6 : 4
    let gap = Line(isWider ? " " : "  ")
    let block = network.block(number)
    let causes = [Operand.main, .shortcut].map { network.cause(of: axis, $0, atBlock: number) }
    var line = Line(axis.word[language], .dim).padded(to: 9)
    line += Line(padded("\(facts.main[axis])", to: digits), agreement.numberRole)
    let room = sign - 10 - digits - gap.width
    let words = causes.map { $0.words(in: language) }
    let fits = CellText.columns(of: words[0]) <= room
    line += gap + Line(CellText(fits ? words[0] : causes[0].briefWords(in: language)).truncated(to: room))
    line = line.padded(to: sign) + Line(agreement.sign, agreement.role)
    line = line.padded(to: sign + 1)
    line += Line(padded("\(facts.shortcut[axis])", to: max(digits, 5)), agreement.numberRole)
    line += gap
    let whole = words[1] + (!isWide && width >= 70 ? shortcutWords(block, axis) : "")
    let hasRoom = line.width + CellText.columns(of: whole) <= width + 2
    return line + Line(hasRoom ? whole : causes[1].briefWords(in: language))
  }

  /// What a shortcut that is not the input itself does to the extent.
  private func shortcutWords(_ block: Block, _ axis: Axis) -> String {
    if block.convShortcut { return say(.projectionAside) }
    return block.poolsShortcut && axis != .channels ? say(.poolingAside) : ""
  }

  // MARK: The stem and the head

  private mutating func describePart() {
    let isStem = state.site == .stem
    if case .stack(let stack) = state.selection {
      title = Line(say(.noBlocks(stack: stack + 1)), .dim)
      return
    }
    let name =
      isStem
      ? (network.network.stem == nil ? "input" : "stem") : network.network.head == nil ? "output" : "head"
    if let problem = state.problems.first {
      title = Line("✗ " + say(.partCannotBeBuilt(name)), .bad)
      describeReason(problem, 0)
      add(network.frameworkTexts(of: problem))
      addRepairs()
    } else {
      title = Line("✓ " + say(.part(name)), .verdictGood)
      add("", Line())
      paragraph(say(isStem ? .beforeFirstStack : .afterLastStack))
    }
  }

  mutating func paragraph(_ text: String) {
    for line in wrapped(text, to: width, in: language) { add("", Line(line, .dim)) }
  }

  mutating func add(_ part: String, _ line: Line) { lines.append((part, line)) }
}
