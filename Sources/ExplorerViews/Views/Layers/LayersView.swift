import Explorer
import NetworkModel
import ShapeEngine

/// The network as an outline over the full width: stack, block, path, layer, branch.
struct LayersView {
  private let state: State
  private let columns: LayerColumns
  private let shapes: ShapeColumns
  private let outline: LayerOutline

  init(_ state: State) {
    self.state = state
    columns = LayerColumns(state)
    shapes = ShapeColumns(
      spatialDigits: state.overview.spatialDigits, channelDigits: state.overview.channelDigits)
    outline = state.layerOutline
  }

  func draw(on canvas: inout Canvas) {
    let top = state.layout.top
    drawHeadings(top, &canvas)
    let end = min(state.layerView.top + state.layout.layerRows, outline.count)
    for index in state.layerView.top..<max(end, state.layerView.top) {
      draw(outline.row(at: index), top + 1 + index - state.layerView.top, &canvas)
    }
    if !columns.bar.isEmpty {
      canvas.write(state.say(state.bars.title), row: top, column: columns.bar.lowerBound, role: .dim)
    }
    drawDetails(&canvas)
  }

  private func drawHeadings(_ row: Int, _ canvas: inout Canvas) {
    canvas.write(state.say(LayerViewWords.layer), row: row, column: 7, role: .dim)
    // Where a title is wider than its column, the shapes speak for themselves.
    let isCrowded = columns.counts.contains {
      CellText.columns(of: state.say($0.measure.title)) > $0.width + 1
    }
    if !isCrowded {
      canvas.write(Line(state.say(NetworkWords.output), .dim), row: row, endingAt: columns.shape)
    }
    for count in columns.counts {
      canvas.write(Line(state.say(count.measure.title), .dim), row: row, endingAt: count.end)
    }
  }

  // MARK: Rows

  private func draw(_ row: LayerRow, _ line: Int, _ canvas: inout Canvas) {
    let isSelected = row == state.layerView.row
    if isSelected {
      canvas.lay(.selected, row: line, columns: 0..<canvas.columns)
      canvas.write("▌", row: line, column: 0, role: .title)
    }
    let name: Int
    if row.item == .part {
      name = drawPart(row.part, line, &canvas)
    } else {
      guard let layers = outline.layers(of: row.part) else { return }
      name = drawItem(row, layers, line, &canvas)
    }
    if isSelected { canvas.cursor = Position(row: line, column: name) }
  }

  /// Draws a part's own row; answers where its name begins.
  private func drawPart(_ part: Row, _ line: Int, _ canvas: inout Canvas) -> Int {
    let network = state.network
    var words = LayerWords()
    var column = 5
    var isAssumed = false
    var isOpen = outline.layers(of: part) != nil
    let measures: Measures
    switch part {
    case .stem:
      words = LayerWords(
        name: network.network.stem == nil ? state.say(NetworkWords.input) : "stem",
        map: network.stem.output.map)
      if !network.stem.layerProblems.isEmpty { words.mark = .bad }
      measures = network.stem.measures
    case .head:
      words = LayerWords(
        name: network.network.head == nil ? state.say(NetworkWords.output) : "head",
        map: network.head.output.map)
      words.isVector = network.network.head != nil
      if !network.head.layerProblems.isEmpty { words.mark = .bad }
      isAssumed = network.head.input.isAssumed
      measures = network.head.measures
    case .stack(let stack):
      let summary = state.overview.stacks[stack]
      let blocks = network.starts[stack]..<network.starts[stack + 1]
      words = LayerWords(
        name: "stack \(stack + 1)", route: blocks.isEmpty ? state.say(NetworkWords.noBlocks) : "",
        map: blocks.last.map { network.blocks[$0].output.map }, mark: summary.mark)
      measures = summary.measures
      isOpen = !state.folded.contains(stack)
    case .block(let place):
      let number = network.number(of: place)
      words = LayerWords(
        name: "block \(place.block + 1)", route: network.block(number).shortcutWords(false)[state.language],
        map: network.blocks[number].output.map, mark: network.mark(ofBlock: number))
      measures = network.blocks[number].measures
      isAssumed = network.blocks[number].input.isAssumed
      column = 7
    }
    canvas.write(isOpen ? "▾" : "▸", row: line, column: column - 2, role: .dim)
    canvas.write(words.name, row: line, column: column)
    draw(words, measures, isAssumed: isAssumed, line, &canvas)
    if case .stack = part { return column }
    drawBar(measures, line, &canvas)
    return column
  }

  /// Draws a row below its part's own; answers where its name begins.
  private func drawItem(_ row: LayerRow, _ layers: PartLayers, _ line: Int, _ canvas: inout Canvas) -> Int {
    var words = LayerWords(row.item, layers, in: state.language)
    var column = 9
    var role = Role.text
    var facts: BlockFacts?
    if case .block(let place) = row.part { facts = state.network.blocks[state.network.number(of: place)] }
    switch row.item {
    case .part: break
    case .path: role = .dim
    case .layer(let index):
      if let fold = layers.fold(of: index) {
        canvas.write(fold == .none ? "▸" : "▾", row: line, column: 7, role: .dim)
      }
      if layers.layers[index].layer.role == .add {
        role = .title
        if let facts, facts.layerProblems.isEmpty || facts.addition.verdict == .refused {
          words.mark = facts.addition.verdict.mark
        }
      }
    case .moreBranches:
      canvas.write("▸", row: line, column: 9, role: .dim)
      (column, role) = (11, .dim)
    case .branch, .unread, .concatenate: column = 11
    }
    let end = words.range.isEmpty ? columns.route - 1 : columns.range - CellText.columns(of: words.range) - 1
    // Where there is no room for all, a number says enough: that of the branch, or how many more there are.
    let name = column + CellText.columns(of: words.name) <= end ? words.name : words.shortName
    canvas.write(name, row: line, column: column, role: role, limit: max(end - column, 0))
    let isAssumed = facts?.input.isAssumed ?? (row.part == .head && state.network.head.input.isAssumed)
    draw(words, layers.measures(of: row.item) ?? Measures(), isAssumed: isAssumed, line, &canvas)
    return column
  }

  // MARK: Parts of a row

  private func draw(
    _ words: LayerWords, _ measures: Measures, isAssumed: Bool, _ line: Int, _ canvas: inout Canvas
  ) {
    if let mark = words.mark { canvas.write(mark.sign, row: line, column: 1, role: mark.role) }
    canvas.write(Line(words.range), row: line, endingAt: columns.range)
    var routeEnd = columns.shape
    if let map = words.map {
      let text = words.isVector ? "\(map.channels)" : shapes.text(map)
      routeEnd = columns.shape - text.unicodeScalars.count
      canvas.write(Line(text), row: line, endingAt: columns.shape)
      if isAssumed { canvas.write("*", row: line, column: columns.shape, role: .dim) }
    }
    // It moves to the left where a shape is wider than its column; cut it would be another number.
    let route = min(columns.route, routeEnd - 1 - CellText.columns(of: words.route))
    if route > columns.range { canvas.write(words.route, row: line, column: route, role: .dim) }
    for column in columns.counts {
      let count = column.measure.count(measures, by: state.network.network.rules)
      canvas.write(Line(text(count, column.width), .text), row: line, endingAt: column.end)
    }
  }

  /// A dot stands for a true nought, so that numbers are found again.
  private func text(_ count: Count, _ width: Int) -> String {
    if count == 0 { return "·" }
    let whole = grouped(count)
    return whole.utf8.count > width ? abbreviated(count) : whole
  }

  private func drawBar(_ measures: Measures, _ line: Int, _ canvas: inout Canvas) {
    guard !columns.bar.isEmpty, let value = state.bars.count(measures, by: state.network.network.rules).value
    else { return }
    canvas.write(
      bar(value, of: state.overview.most(state.bars), width: columns.bar.count), row: line,
      column: columns.bar.lowerBound, role: .bar)
  }

  /// What there is to say of the selected row, below a rule or, where there is no room, in the message row.
  private func drawDetails(_ canvas: inout Canvas) {
    let lines = LayerDetails(state, outline).lines
    let layout = state.layout
    if layout.layerDetailRows > 0 {
      let row = layout.rows - 2 - layout.layerDetailRows
      canvas.fill(rows: row..<row + 1, columns: 0..<canvas.columns, with: "─", role: .rule)
      for (offset, line) in lines.prefix(layout.layerDetailRows - 1).enumerated() {
        canvas.write(line, row: row + 1 + offset, column: 1, limit: canvas.columns - 2)
      }
    } else if state.prompt == nil, state.notice == nil, state.search == nil, let first = lines.first {
      let second = lines.dropFirst().first.map { Line("   ") + $0 } ?? Line()
      let both = first + second
      canvas.write(
        both.width <= canvas.columns - 2 ? both : first, row: layout.rows - 2, column: 1,
        limit: canvas.columns - 2)
    }
  }
}
