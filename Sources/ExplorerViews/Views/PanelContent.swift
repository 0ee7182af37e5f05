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
    let words: String
    switch facts.addition.verdict {
    case _ where !facts.layerProblems.isEmpty: words = "cannot be built"
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
    var line = Line(axis.name, .dim).padded(to: 9)
    line += Line(padded("\(facts.main[axis])", to: digits), agreement.numberRole)
    let room = sign - 10 - digits - gap.width
    let fits = causes[0].words.unicodeScalars.count <= room
    line += gap + Line(CellText(fits ? causes[0].words : causes[0].briefWords).truncated(to: room))
    line = line.padded(to: sign) + Line(agreement.sign, agreement.role)
    line = line.padded(to: sign + 1)
    line += Line(padded("\(facts.shortcut[axis])", to: max(digits, 5)), agreement.numberRole)
    line += gap
    let whole = causes[1].words + (!isWide && width >= 70 ? shortcutWords(block, axis) : "")
    return line + Line(line.width + whole.unicodeScalars.count <= width + 2 ? whole : causes[1].briefWords)
  }

  /// What a shortcut that is not the input itself does to the extent.
  private func shortcutWords(_ block: Block, _ axis: Axis) -> String {
    if block.convShortcut { return ", projection" }
    return block.poolsShortcut && axis != .channels ? ", pooling" : ""
  }

  // MARK: The stem and the head

  private mutating func describePart() {
    let isStem = state.site == .stem
    if case .stack(let stack) = state.selection {
      title = Line("stack \(stack + 1) has no blocks", .dim)
      return
    }
    let name =
      isStem
      ? (network.network.stem == nil ? "input" : "stem") : network.network.head == nil ? "output" : "head"
    if let problem = state.problems.first {
      title = Line("✗ the \(name) cannot be built", .bad)
      describeReason(problem, 0)
      add(network.frameworkTexts(of: problem))
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

  mutating func paragraph(_ text: String) {
    for line in wrapped(text, to: width) { add("", Line(line, .dim)) }
  }

  mutating func add(_ part: String, _ line: Line) { lines.append((part, line)) }
}
