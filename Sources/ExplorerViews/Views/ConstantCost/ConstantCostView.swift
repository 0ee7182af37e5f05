import Explorer
import NetworkModel
import ShapeEngine

/// Groups against width at one cost: a scale of groups, the table with the selected row, and what that row means.
struct ConstantCostView {
  private let shown: ShownConstantCost
  private let layout: Layout
  private let columns: ConstantCostColumns
  private let rules: Rules
  private let language: Language

  init(_ shown: ShownConstantCost, _ layout: Layout, in language: Language) {
    self.language = language
    self.shown = shown
    self.layout = layout
    columns = ConstantCostColumns(layout)
    rules = shown.preview.network.rules
  }

  func draw(on canvas: inout Canvas) {
    canvas.clear(rows: (layout.kind == .minimal ? 1 : 3)..<canvas.rows)
    canvas.cursor = nil
    if layout.kind > .onePane {
      canvas.fill(rows: 2..<3, columns: 0..<canvas.columns, with: "─", role: .rule)
    }
    if layout.kind > .minimal {
      canvas.write(title(canvas.columns - 2), row: columns.titleRow, column: 1, limit: canvas.columns - 2)
      let scale = ConstantCostScale(shown, columns: canvas.columns)
      scale.draw(row: columns.scaleRow, hasPointer: columns.hasPointer, on: &canvas)
    }
    drawHeadings(on: &canvas)
    drawTable(on: &canvas)
  }

  /// Of what the table is, and that the output channels stay.
  private func title(_ room: Int) -> Line {
    let name = Line(say(.constantCost), .title) + Line("  ")
    let outputs = say(.outputs(shown.cost.outputChannels))
    let scope = shown.cost.scope
    let long = name + Line(say(.about(scope, outputs: outputs)), .dim)
    return long.width <= room ? long : name + Line(say(.aboutInShort(scope, outputs: outputs)), .dim)
  }

  private func say(_ phrase: ConstantCostPhrase) -> String { language.say(phrase) }

  private func drawHeadings(on canvas: inout Canvas) {
    let kept = shown.kept.title[language]
    let leftOver = say(.leftOver)
    let network = say(.network)
    let heads: [(end: Int?, first: String, second: String)] = [
      (columns.groups, "groups", "C"), (columns.width, say(.width), "d"),
      (columns.filters, "filters", "C × d"),
      (columns.block, say(.block), kept), (columns.leftOver, leftOver, ""),
      (columns.percent, columns.leftOver == nil ? leftOver : "", ""), (columns.network, network, kept),
      (columns.other, network, shown.kept.other.title[language]),
    ]
    for head in heads {
      guard let end = head.end else { continue }
      canvas.write(Line(head.first, .dim), row: columns.headingRow, endingAt: end)
      if layout.kind > .minimal {
        canvas.write(Line(head.second, .dim), row: columns.headingRow + 1, endingAt: end)
      }
    }
  }

  // MARK: The table and what is below it

  private func drawTable(on canvas: inout Canvas) {
    let top = columns.tableRow
    let room = max(canvas.rows - 2 - top, 1)
    let height = max(1, min(shown.rows.count, layout.kind == .minimal ? room : room - 3))
    let first = max(0, min(shown.selection - height / 2, shown.rows.count - height))
    for index in first..<first + height {
      let row = top + index - first
      draw(shown.rows[index], row, isSelected: index == shown.selection, on: &canvas)
      canvas.setTarget(.row(index), row: row, columns: 0..<canvas.columns)
    }
    guard layout.kind > .minimal else { return }
    drawMore(first, shown.rows.count - first - height, row: top + height, on: &canvas)
    drawWords(top + height + 1..<top + room, on: &canvas)
  }

  /// As many whole sentences as there is room for, the first one as text.
  private func drawWords(_ rows: Range<Int>, on canvas: inout Canvas) {
    var row = rows.lowerBound
    for (index, sentence) in ConstantCostWords(shown).sentences.enumerated() {
      let lines = wrapped(language.say(sentence), to: canvas.columns - 2, in: language)
      guard row + lines.count <= rows.upperBound else { return }
      for line in lines {
        canvas.write(line, row: row, column: 1, role: index == 0 ? .text : .dim)
        row += 1
      }
    }
  }

  /// How many rows there are above and below those that can be seen.
  private func drawMore(_ above: Int, _ below: Int, row: Int, on canvas: inout Canvas) {
    let parts = (above > 0 ? [say(.above(above))] : []) + (below > 0 ? [say(.below(below))] : [])
    canvas.write(Line(parts.joined(separator: "   "), .dim), row: row, column: 1)
  }

  private func draw(_ choice: ConstantCost.Choice, _ row: Int, isSelected: Bool, on canvas: inout Canvas) {
    let role: Role = isSelected ? .title : .text
    func write(_ text: String, _ end: Int?, _ role: Role) {
      if let end { canvas.write(Line(text, role), row: row, endingAt: end) }
    }
    if isSelected {
      canvas.lay(.selected, row: row, columns: 0..<canvas.columns)
      canvas.write("▌", row: row, column: 0, role: .title)
      canvas.cursor = Position(row: row, column: 1)
    }
    if choice.worseBlocks > 0 { canvas.write("✗", row: row, column: 1, role: .bad) }
    write("\(choice.groups)", columns.groups, role)
    write("\(choice.width)", columns.width, role)
    write(columns.fitted("\(choice.filters)", nil, to: columns.filters), columns.filters, role)
    let kept = shown.kept.count(choice.measures, by: rules)
    write(columns.fitted(grouped(kept), abbreviated(kept), to: columns.block), columns.block, role)
    let leftOver = choice.leftOver
    write(
      columns.fitted(signed(leftOver), signedAbbreviated(leftOver), to: columns.leftOver), columns.leftOver,
      leftOver == 0 ? .dim : .now)
    let target = shown.cost.target.value ?? 0
    write(percent(leftOver, of: target), columns.percent, leftOver == 0 ? .dim : .now)
    let network = shown.kept.count(choice.network, by: rules)
    write(columns.fitted(grouped(network), abbreviated(network), to: columns.network), columns.network, role)
    let other = shown.kept.otherCount(choice.network, by: rules)
    write(columns.fitted(grouped(other), abbreviated(other), to: columns.other), columns.other, role)
    if let left = columns.bar, let value = kept.value {
      let most = shown.rows.compactMap { shown.kept.count($0.measures, by: rules).value }.max() ?? 1
      canvas.write(bar(value, of: most, width: 6), row: row, column: left, role: .bar)
    }
  }
}

extension KeptMeasure {
  /// At the head of a column.
  fileprivate var title: Text { (self == .multiplyAdds ? HeaderWords.multAdds : .params).text }

  fileprivate func otherCount(_ measures: Measures, by rules: Rules) -> Count {
    switch self {
    case .multiplyAdds: KeptMeasure.parameters.count(measures, by: rules)
    case .parameters: KeptMeasure.multiplyAdds.count(measures, by: rules)
    }
  }
}

extension State {
  /// The table of groups against width, if it is open, below the totals as its selected row would make them.
  func drawConstantCost(ascii: Bool, on canvas: inout Canvas) {
    guard let constantCost else { return }
    canvas.fill(rows: 0..<2, columns: 0..<canvas.columns)
    canvas.clearTargets()
    withConstantCost.drawHeader(on: &canvas)
    ConstantCostView(constantCost, layout, in: language).draw(on: &canvas)
    if notice != nil { drawMessageRow(on: &canvas) }
    drawFooter(ascii: ascii, on: &canvas)
  }
}
