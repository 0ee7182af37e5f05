import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// The outline: a row for the stem, each stack, each block of an open stack, and the head.
struct OutlineView {
  private let state: State
  private let columns: OutlineColumns
  private let shapes: ShapeColumns

  init(_ state: State) {
    self.state = state
    columns = OutlineColumns(state.layout)
    shapes = ShapeColumns(
      spatialDigits: state.overview.spatialDigits, channelDigits: state.overview.channelDigits)
  }

  func draw(on canvas: inout Canvas) {
    let layout = state.layout
    var row = layout.top
    if layout.hasHeadings {
      drawHeadings(row, &canvas)
      row += 1
    }
    let outline = state.outline
    let last = min(outline.count, state.outlineTop + layout.outlineRows)
    for index in state.outlineTop..<max(last, state.outlineTop) {
      draw(outline.row(at: index), row, &canvas)
      row += 1
    }
    if layout.kind >= .wide { drawFootnote(below: row, &canvas) }
    if layout.kind == .narrow || layout.kind == .onePane { drawBarTitle(&canvas) }
  }

  private func drawHeadings(_ row: Int, _ canvas: inout Canvas) {
    canvas.write(state.say(NetworkWords.network), row: row, column: 5, role: .dim)
    canvas.write(Line(state.say(NetworkWords.output), .dim), row: row, endingAt: columns.shape + 10)
    if let parameters = columns.parameters {
      canvas.write(Line(state.say(columnMeasure.title), .dim), row: row, endingAt: parameters)
    }
    if columns.multiplyAdds != nil, state.bars != .parameters {
      canvas.write(state.say(state.bars.title), row: row, column: columns.bar, role: .dim)
    }
    if let work = columns.multiplyAdds {
      canvas.write(Line(state.say(HeaderWords.multiplyAdds), .dim), row: row, endingAt: work)
    }
  }

  /// What the column in front of the bars counts; multiply-adds may have a column of their own.
  private var columnMeasure: BarMeasure {
    state.bars == .multiplyAdds && columns.multiplyAdds != nil ? .parameters : state.bars
  }

  /// Where the outline has no row of headings, the rule above it says what the bars show, if not parameters.
  private func drawBarTitle(_ canvas: inout Canvas) {
    guard state.bars != .parameters else { return }
    canvas.write(
      Line(" \(state.say(state.bars.title)) ", .dim), row: state.layout.top - 1,
      endingAt: state.layout.outlineWidth)
  }

  private func draw(_ row: Row, _ line: Int, _ canvas: inout Canvas) {
    let isSelected = row == state.selection
    if isSelected {
      canvas.lay(.selected, row: line, columns: 0..<state.layout.outlineWidth)
      canvas.write("▌", row: line, column: 0, role: .title)
    }
    switch row {
    case .stem: drawStem(line, &canvas)
    case .head: drawHead(line, &canvas)
    case .stack(let stack): draw(stack: stack, line, &canvas)
    case .block(let place): draw(block: place, line, &canvas)
    }
    if isSelected {
      if case .block = row {
        canvas.cursor = Position(row: line, column: 7)
      } else {
        canvas.cursor = Position(row: line, column: 5)
      }
    }
  }

  // MARK: Rows

  private func drawStem(_ line: Int, _ canvas: inout Canvas) {
    let network = state.network
    let isGood = network.stem.layerProblems.isEmpty
    if !isGood { canvas.write("✗", row: line, column: 1, role: .bad) }
    let stem = network.network.stem
    canvas.write(stem == nil ? state.say(NetworkWords.input) : "stem", row: line, column: 5)
    let kind =
      columns.isNarrow ? "" : stem?.layersInShort[state.language] ?? ""
    drawShape(
      network.stem.output.map, was: state.report?.stemBefore, kind: kind, isAssumed: false, line, &canvas)
    drawMeasures(network.stem.measures, hasBar: true, line, &canvas)
  }

  private func drawHead(_ line: Int, _ canvas: inout Canvas) {
    let network = state.network
    if !network.head.layerProblems.isEmpty { canvas.write("✗", row: line, column: 1, role: .bad) }
    canvas.write(
      network.network.head == nil ? state.say(NetworkWords.output) : "head", row: line, column: 5)
    if network.network.head == nil {
      drawShape(
        network.head.output.map, was: nil, kind: "", isAssumed: network.head.input.isAssumed, line, &canvas)
      return
    }
    if let kind = columns.kind, !columns.isNarrow {
      canvas.write(state.say(NetworkWords.poolAndDense), row: line, column: kind, role: .dim)
    }
    canvas.write(
      Line("\(network.head.output.map.channels)"), row: line, endingAt: columns.shape + 10)
    drawMeasures(network.head.measures, hasBar: true, line, &canvas)
  }

  private func draw(stack: Int, _ line: Int, _ canvas: inout Canvas) {
    let network = state.network
    let blocks = network.starts[stack]..<network.starts[stack + 1]
    let summary = state.overview.stacks[stack]
    canvas.write(summary.mark.sign, row: line, column: 1, role: summary.mark.role)
    let isFolded = state.folded.contains(stack)
    canvas.write(isFolded ? "▸" : "▾", row: line, column: 3, role: .dim)
    canvas.write("stack \(stack + 1)", row: line, column: 5)
    guard let last = blocks.last else {
      if let kind = columns.kind {
        canvas.write(state.say(NetworkWords.noBlocks), row: line, column: kind, role: .dim)
      }
      return
    }
    let filters = network.block(blocks.lowerBound).filters
    drawShape(
      network.blocks[last].output.map, was: state.report?.facts(before: last)?.output.map,
      kind: columns.isNarrow ? "" : state.say(NetworkWords.filters(filters)),
      isAssumed: isFolded && network.blocks[last].input.isAssumed,
      after: 12, line, &canvas)
    drawMeasures(summary.measures, hasBar: false, line, &canvas)
  }

  private func draw(block place: BlockPlace, _ line: Int, _ canvas: inout Canvas) {
    let network = state.network
    let number = network.number(of: place)
    let facts = network.blocks[number]
    let mark = network.mark(ofBlock: number)
    canvas.write(mark.sign, row: line, column: 1, role: mark.role)
    let was = state.report?.facts(before: number)?.output.map
    let changed = was.map { $0 != facts.output.map } ?? false
    // Where the old shape needs the room, the word goes and the number stays.
    var name = "block \(place.block + 1)"
    let roomForWas = columns.shape - 4 - "\(was ?? facts.output.map)".count
    if changed, columns.isNarrow || 7 + name.count > roomForWas { name = "\(place.block + 1)" }
    canvas.write(name, row: line, column: 7)
    let kind = network.network.stacks[place.stack].blocks[place.block].shortcutWords(columns.isNarrow)[
      state.language]
    // The longest name of the network decides where kinds stand, so that they stand alike.
    let widest = "\(state.overview.mostBlocks)".count
    let nameEnd = changed ? 7 + name.count : 13 + widest
    drawShape(
      facts.output.map, was: was, kind: kind, isAssumed: facts.input.isAssumed, after: nameEnd, line,
      &canvas)
    drawMeasures(facts.measures, hasBar: true, line, &canvas)
  }

  // MARK: Parts of a row

  /// The shape, aligned; in front of it the kind, or what the shape was before the last edit.
  private func drawShape(
    _ map: FeatureMap, was: FeatureMap?, kind: String, isAssumed: Bool, after nameEnd: Int = 0, _ line: Int,
    _ canvas: inout Canvas
  ) {
    let text = shapes.text(map)
    // A shape wider than its column grows to the left and keeps its last sign in place.
    let start = columns.shape + 10 - text.count
    let changed = was.map { $0 != map } ?? false
    if let was, changed {
      let before = "\(was)"
      let arrow = columns.shape - 2
      let first = arrow - (columns.isNarrow ? 0 : 1) - before.count
      if first >= max(columns.firstWas, nameEnd + 1), start >= columns.shape {
        canvas.write(before, row: line, column: first, role: .was)
      }
      canvas.write("→", row: line, column: min(arrow, start - 2), role: .dim)
    } else if let column = columns.kind.map({ max($0, nameEnd + 1) }),
      column + CellText.columns(of: kind) < start
    {
      canvas.write(kind, row: line, column: column, role: .dim)
    }
    canvas.write(text, row: line, column: start, role: changed ? .now : .text)
    if isAssumed { canvas.write("*", row: line, column: columns.star, role: .dim) }
  }

  private func drawMeasures(
    _ measures: Measures, hasBar: Bool, _ line: Int, _ canvas: inout Canvas
  ) {
    let rules = state.network.network.rules
    if let end = columns.parameters {
      let count = columnMeasure.count(measures, by: rules)
      let whole = grouped(count)
      let text = columns.isShort ? shortened(count) : whole.count > 10 ? abbreviated(count) : whole
      canvas.write(Line(text, hasBar ? .dim : .text), row: line, endingAt: end)
    }
    if let end = columns.multiplyAdds {
      canvas.write(
        Line(grouped(measures.multiplyAdds), hasBar ? .dim : .text), row: line, endingAt: end)
    }
    guard hasBar, let value = state.bars.count(measures, by: rules).value, columns.barWidth > 0 else {
      return
    }
    canvas.write(
      bar(value, of: state.overview.most(state.bars), width: columns.barWidth), row: line,
      column: columns.bar, role: .bar)
  }

  private func shortened(_ count: Count) -> String {
    guard let value = count.value, value >= 10_000, value < 1_000_000 else { return abbreviated(count) }
    return "\((value + 500) / 1000) k"
  }

  /// Which blocks the starred rows rest on.
  private func drawFootnote(below row: Int, _ canvas: inout Canvas) {
    let overview = state.overview
    let network = state.network
    guard network.totals.assumedBlocks > 0 else { return }
    var words: [AssumptionWords] = []
    if !network.stem.layerProblems.isEmpty {
      words = [.restsOnStem, .goesOn(with: network.stem.output.map)]
    } else if let first = overview.assumptions.first {
      words = assumptions(from: first)
    }
    let bottom = state.layout.top + state.layout.outlineHeight
    for (offset, line) in words.enumerated() where row + 1 + offset < bottom {
      canvas.write(
        CellText(state.say(line)).truncated(to: 50), row: row + 1 + offset, column: 5, role: .dim)
    }
  }

  private func assumptions(from first: Int) -> [AssumptionWords] {
    let overview = state.overview
    let network = state.network
    let place = network.place(of: first)
    if overview.assumptionCount == 1 {
      let facts = network.blocks[first]
      return [
        .restsOn(place),
        facts.addition.verdict == .refused
          ? .goesOnWithMainPath(facts.output.map) : .goesOnWithLayer(facts.output.map),
      ]
    }
    let places = overview.assumptions.map(network.place(of:))
    let areAll = overview.assumptionCount == places.count
    let blocks = AssumptionWords.restsOnBlocks(places.map { $0.block + 1 }, stack: place.stack + 1)
    if areAll, Set(places.map(\.stack)).count == 1, CellText.columns(of: state.say(blocks)) <= 50 {
      return [blocks, .goOnWithMainPaths]
    }
    return [.restsOnMore(place, more: overview.assumptionCount - 1), .goOnWithMainPaths]
  }
}

/// `2 and 3`, `1, 2 and 3`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// A bar of at most `width` cells in eighths; what is not nought has at least one.
func bar(_ value: Int, of most: Int, width: Int) -> String {
  guard value > 0, most > 0 else { return "" }
  let eighths = max(1, Int((Double(value) / Double(most) * Double(width) * 8).rounded()))
  let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  return String(repeating: "█", count: eighths / 8) + partial[eighths % 8]
}
