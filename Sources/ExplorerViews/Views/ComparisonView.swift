import Explorer
import NetworkModel
import ShapeEngine

/// What differs from the network as opened, or from another one, over the full width below the header.
struct ComparisonView {
  private let shown: ShownComparison
  private let layout: Layout
  private let language: Language
  private let columns: ComparisonColumns

  init(_ shown: ShownComparison, _ layout: Layout, in language: Language) {
    self.shown = shown
    self.layout = layout
    self.language = language
    columns = ComparisonColumns(layout)
  }

  func draw(on canvas: inout Canvas) {
    let rows = layout.comparisonRows
    canvas.clear(rows: (layout.kind == .minimal ? 1 : 3)..<canvas.rows)
    canvas.cursor = nil
    // The line between the panes leaves its mark on the rule.
    if layout.kind > .onePane {
      canvas.fill(rows: 2..<3, columns: 0..<canvas.columns, with: "─", role: .rule)
    }
    canvas.clearTargets()
    if layout.kind > .minimal { drawHeadings(row: rows.lowerBound == 4 ? 3 : 4, &canvas) }
    for (index, line) in zip(shown.rows.indices.dropFirst(shown.top), rows) {
      draw(shown.rows[index], line, isSelected: index == shown.selection, &canvas)
      if shown.rows[index].isSelectable {
        canvas.setTarget(.row(index), row: line, columns: 0..<canvas.columns)
      }
    }
  }

  private func drawHeadings(row: Int, _ canvas: inout Canvas) {
    func write(_ words: ComparisonWords, endingAt end: Int) {
      canvas.write(Line(language.say(words), .dim), row: row, endingAt: end)
    }
    canvas.write(Line(language.say(ComparisonWords.compare), .title), row: row, column: 1)
    if layout.kind > .onePane {
      canvas.write(Line(language.say(ComparisonWords.onlyWhatDiffers), .dim), row: row, column: 10)
    }
    canvas.write(
      Line(
        CellText(shown.base.name[language]).truncated(to: columns.old - (layout.kind > .onePane ? 28 : 9)),
        .dim),
      row: row,
      endingAt: columns.old)
    write(.now, endingAt: columns.new)
    write(.change, endingAt: columns.change ?? 0)
  }

  private func draw(_ row: ComparisonRow, _ line: Int, isSelected: Bool, _ canvas: inout Canvas) {
    if isSelected {
      canvas.lay(.selected, row: line, columns: 0..<canvas.columns)
      canvas.write("▌", row: line, column: 0, role: .title)
      canvas.cursor = Position(row: line, column: columns.label)
    }
    switch row {
    case .blank: break
    case .heading(let owner): drawHeading(owner, line, &canvas)
    case .arrival(let owner, let mark):
      draw(mark, line, &canvas)
      drawArrival(owner, line, &canvas)
    case .difference(let difference, let owner, let mark):
      draw(signOfTotals(difference) ?? mark, line, &canvas)
      draw(difference, label(of: owner) + 2, line, &canvas)
    case .same:
      let star = shown.comparison.newlyAssumedBlocks > 0 ? " *" : ""
      let room = canvas.columns - columns.label - 1
      let comparison = shown.comparison
      let words = [comparison.sameWords(in: language), comparison.shortSameWords(in: language)].map {
        $0 + star
      }
      let fitting = words.first { CellText.columns(of: $0) <= room } ?? words[1]
      canvas.write(Line(fitting, .dim), row: line, column: columns.label, limit: room)
    }
  }

  /// The additions of the whole network have the sign of its verdict.
  private func signOfTotals(_ difference: Difference) -> Mark? {
    difference.subject == .additions ? Headline(shown.comparison.new).mark : nil
  }

  private func draw(_ mark: Mark?, _ line: Int, _ canvas: inout Canvas) {
    guard let mark else { return }
    canvas.write(mark.sign, row: line, column: 1, role: mark.role)
  }

  /// The column where the name of `owner` stands.
  private func label(of owner: ComparisonRow.Owner) -> Int {
    switch owner {
    case .network, .stack: columns.label
    case .blocks: columns.label + columns.indent
    }
  }

  private func drawHeading(_ owner: ComparisonRow.Owner, _ line: Int, _ canvas: inout Canvas) {
    let column = label(of: owner)
    let name = owner == .network ? name(of: owner) : "▾ \(name(of: owner))"
    let end = column + canvas.write(name, row: line, column: column, role: .title)
    guard let block = block(of: owner), columns.hasDescriptions else { return }
    canvas.write(Line(block.words(in: language), .dim), row: line, column: max(end + 3, columns.label + 24))
  }

  private func drawArrival(_ owner: ComparisonRow.Owner, _ line: Int, _ canvas: inout Canvas) {
    let isNew = isNew(owner)
    let column = label(of: owner)
    let name = Line("\(isNew ? "+" : "−") \(name(of: owner))", .title)
    let word = Line(language.say(isNew ? ComparisonWords.added : .removed), .now)
    canvas.write(name, row: line, column: column, limit: columns.new - column)
    canvas.write(word, row: line, endingAt: columns.new)
    guard let block = block(of: owner) else { return }
    let start = column + name.width + 2
    let room = columns.new - word.width - 1 - start
    // Whole settings only: `filters 25` would be another block.
    let words = block.words(in: language).split(separator: ",", omittingEmptySubsequences: false)
    for count in (1...words.count).reversed() {
      let text = words.prefix(count).joined(separator: ",")
      guard CellText.columns(of: text) <= room else { continue }
      canvas.write(Line(text, .dim), row: line, column: start)
      return
    }
  }

  private func draw(_ difference: Difference, _ column: Int, _ line: Int, _ canvas: inout Canvas) {
    let words = difference.words(in: language, boxed: columns.hasRoomForBoxes)
    guard let change = columns.change else {
      return drawTogether(difference, words, column, line, &canvas)
    }
    let arrow = columns.old + 1
    let oldText = fitted(words.0, difference.old, to: columns.old - column - 9)
    let newText = fitted(words.1, difference.new, to: columns.new - arrow - 2)
    let name = difference.subject[language]
    let room = columns.old - CellText.columns(of: oldText) - 1 - column
    canvas.write(CellText(name).truncated(to: max(room, 1)), row: line, column: column)
    canvas.write(Line(oldText, .was), row: line, endingAt: columns.old)
    canvas.write("→", row: line, column: arrow, role: .dim)
    canvas.write(Line(newText, .now), row: line, endingAt: columns.new)
    if let percent = columns.percent {
      canvas.write(Line(difference.changeWords, .now), row: line, endingAt: change)
      canvas.write(Line(difference.percentWords, .dim), row: line, endingAt: percent)
    } else {
      canvas.write(Line(difference.shortChangeWords, .now), row: line, endingAt: change)
    }
  }

  /// `words` of `value`, in short where they are too long: a number that is cut would be another one.
  private func fitted(_ words: String, _ value: Difference.Value, to width: Int) -> String {
    CellText.columns(of: words) <= width
      ? words : CellText(value.shortWords(in: language)).truncated(to: max(width, 0))
  }

  /// Where there is no room for columns: `old → new` at the right.
  private func drawTogether(
    _ difference: Difference, _ words: (old: String, new: String), _ column: Int, _ line: Int,
    _ canvas: inout Canvas
  ) {
    let both = Line(words.old, .was) + Line(" → ", .dim) + Line(words.new, .now)
    let end = canvas.columns - 1
    let name = CellText(difference.subject[language]).truncated(
      to: max(end - both.width - 1 - column, 4))
    let start = max(column + canvas.write(name, row: line, column: column) + 1, end - both.width)
    canvas.write(both, row: line, column: start, limit: end - start)
  }
}

// MARK: - What a line is about

extension ComparisonView {
  private func isNew(_ owner: ComparisonRow.Owner) -> Bool {
    switch owner {
    case .network: false
    case .stack(let index): shown.comparison.stacks[index].old == nil
    case .blocks(let stack, let range): shown.comparison.stacks[stack].blocks[range.lowerBound].old == nil
    }
  }

  /// `stack 2`, `block 1`, `blocks 2–4, each`; its number as opened behind it if that was another one.
  private func name(of owner: ComparisonRow.Owner) -> String {
    switch owner {
    case .network: return language.say(ComparisonWords.network)
    case .stack(let index):
      let stack = shown.comparison.stacks[index]
      return "stack \(numbers(stack.old, stack.new, 1))"
    case .blocks(let index, let range):
      let block = shown.comparison.stacks[index].blocks[range.lowerBound]
      let numbers = numbers(block.old, block.new, range.count)
      return range.count == 1 ? "block \(numbers)" : language.say(ComparisonWords.eachBlock(numbers))
    }
  }

  private func numbers(_ old: Int?, _ new: Int?, _ count: Int) -> String {
    func numbers(_ first: Int) -> String { count == 1 ? "\(first + 1)" : "\(first + 1)–\(first + count)" }
    guard let new else { return old.map(numbers) ?? "" }
    guard let old, old != new else { return numbers(new) }
    return language.say(ComparisonWords.renumbered(numbers(new), was: numbers(old)))
  }

  private func block(of owner: ComparisonRow.Owner) -> Block? {
    guard case .blocks(let stack, let range) = owner else { return nil }
    return shown.comparison.settings(of: shown.comparison.stacks[stack].blocks[range.lowerBound], stack)
  }
}

/// Where the columns of a comparison stand; each number is one past its last column.
private struct ComparisonColumns {
  /// The column of the word `network`.
  let label: Int
  /// How far blocks stand right of their stack.
  let indent: Int
  let old: Int
  let new: Int
  /// Nil where there is no room for it, and old and new stand together.
  let change: Int?
  let percent: Int?
  /// Whether a block's settings stand beside its name.
  let hasDescriptions: Bool

  init(_ layout: Layout) {
    let isWide = layout.columns >= 120
    hasDescriptions = isWide
    switch layout.kind {
    case .tooSmall, .minimal: (label, indent, old, new, change, percent) = (1, 2, 24, 39, nil, nil)
    case .onePane where layout.columns < 80:
      (label, indent, old, new, change, percent) = (1, 2, 34, 50, 59, nil)
    case .onePane, .narrow, .wide, .huge:
      (label, indent, old, new, change, percent) =
        isWide ? (3, 2, 60, 84, 103, 115) : (3, 2, 46, 66, 79, nil)
    }
  }

  var hasRoomForBoxes: Bool { change != nil }
}

extension State {
  /// The comparison, if it is open; then the last rows are its own.
  func drawComparison(ascii: Bool, on canvas: inout Canvas) {
    guard let comparison else { return }
    ComparisonView(comparison, layout, in: language).draw(on: &canvas)
    if notice != nil || comparison.isTouched { drawMessageRow(on: &canvas) }
    drawFooter(ascii: ascii, on: &canvas)
  }
}
