import Explorer
import NetworkModel
import ShapeEngine

/// The whole network as boxes that shrink in height and grow in width, with every addition below.
struct WholeView {
  private let state: State
  private let drawing: WholeDrawing
  /// The row of the names, which is the first one below the boxes.
  private let names: Int

  init(_ state: State) {
    self.state = state
    drawing = WholeDrawing(state)
    names = drawing.rows.upperBound
  }

  private var network: InferredNetwork { state.network }

  func draw(on canvas: inout Canvas) {
    for (index, part) in drawing.parts.enumerated() {
      if index > 0 { drawArrow(from: drawing.parts[index - 1], to: part, &canvas) }
      drawBox(part, &canvas)
      drawTexts(part, isSelected: isSelected(part), &canvas)
    }
    drawPageSigns(&canvas)
    drawLabels(&canvas)
    drawBreaks(&canvas)
    drawAssumptions(&canvas)
    WholeFoot(state).draw(on: &canvas)
  }

  private func isSelected(_ part: WholeDrawing.Part) -> Bool {
    switch part.kind {
    case .input: state.selectedPart == 0 && network.network.stem == nil
    case .stem: state.selectedPart == 0
    case .stack(let stack): state.selectedPart == stack + 1
    case .head: state.selectedPart == network.network.stacks.count + 1
    }
  }

  // MARK: Boxes and arrows

  private func drawBox(_ part: WholeDrawing.Part, _ canvas: inout Canvas) {
    let top = drawing.axis - part.height / 2
    canvas.fill(
      rows: top..<top + part.height, columns: part.left..<part.left + part.width,
      with: part.kind == .head ? "█" : "▒", role: .bar)
  }

  private func drawArrow(
    from first: WholeDrawing.Part, to second: WholeDrawing.Part, _ canvas: inout Canvas
  ) {
    let columns = first.left + first.width..<second.left
    canvas.fill(rows: drawing.axis..<drawing.axis + 1, columns: columns, with: "─", role: .path)
    canvas.write("▸", row: drawing.axis, column: columns.upperBound - 1, role: .path)
  }

  private func drawPageSigns(_ canvas: inout Canvas) {
    if drawing.before > 0 {
      canvas.write(state.say(WholeWords.moreBefore(drawing.before)), row: drawing.axis, column: 1, role: .dim)
    }
    guard drawing.after > 0 else { return }
    canvas.write(
      Line(state.say(WholeWords.moreAfter(drawing.after)), .dim), row: drawing.axis,
      endingAt: canvas.columns - 1)
  }

  // MARK: Texts below

  private func drawTexts(_ part: WholeDrawing.Part, isSelected: Bool, _ canvas: inout Canvas) {
    let room = part.slot - 1
    if isSelected {
      canvas.lay(.selected, row: names, columns: part.left - 1..<part.left + max(part.width, room - 1))
      canvas.write("▌", row: names, column: part.left - 1, role: .title)
      canvas.cursor = Position(row: names, column: part.left)
    }
    let name = state.say(part.name(in: network))
    canvas.write(name, row: names, column: part.left, role: isSelected ? .title : .text, limit: room)
    canvas.write(part.size(in: network), row: names + 1, column: part.left, role: .dim, limit: room)
    canvas.write(part.map.channels.compact, row: names + 2, column: part.left, limit: room)
    if state.layout.hasWholeMeasures, let measures = measures(of: part) {
      for measure in BarMeasure.allCases {
        let count = measure.count(measures, by: network.network.rules)
        canvas.write(
          count == 0 ? "·" : abbreviated(count), row: names + 3 + measure.rawValue, column: part.left,
          role: .dim, limit: room)
      }
    }
    if case .stack(let stack) = part.kind { drawMarks(ofStack: stack, part.left, room, &canvas) }
  }

  private func measures(of part: WholeDrawing.Part) -> Measures? {
    switch part.kind {
    case .input: nil
    case .stem: network.stem.measures
    case .stack(let stack): state.overview.stacks[stack].measures
    case .head: network.head.measures
    }
  }

  private var marks: Int { state.layout.rows - 5 - state.layout.wholeWordRows }

  /// A sign for each addition or, where there is no room, how many have it.
  private func drawMarks(ofStack stack: Int, _ column: Int, _ room: Int, _ canvas: inout Canvas) {
    let blocks = network.starts[stack]..<network.starts[stack + 1]
    if blocks.count <= room {
      for (offset, number) in blocks.enumerated() {
        let mark = network.mark(ofBlock: number)
        canvas.write(mark.sign, row: marks, column: column + offset, role: mark.role)
      }
      return
    }
    var counts: [Mark: Int] = [:]
    for run in network.blocks.runs(in: blocks) { counts[Mark(run.facts), default: 0] += run.range.count }
    var line = Line()
    for (mark, count) in counts.sorted(by: { $0.key > $1.key }) {
      line += Line(line.isEmpty ? mark.sign : " " + mark.sign, mark.role) + Line("\(count)")
    }
    canvas.write(line, row: marks, column: column, limit: room)
  }

  private func drawLabels(_ canvas: inout Canvas) {
    guard drawing.before > 0 || drawing.parts.first?.kind == .input else { return }
    canvas.write(state.say(WholeWords.additions), row: marks, column: 1, role: .dim)
    guard state.layout.hasWholeMeasures else { return }
    for measure in BarMeasure.allCases {
      canvas.write(state.say(measure.title), row: names + 3 + measure.rawValue, column: 1, role: .dim)
    }
  }

  private func drawAssumptions(_ canvas: inout Canvas) {
    let count = network.totals.assumedBlocks
    guard count > 0 else { return }
    let words = state.say(WholeWords.restOnAssumption(count))
    let first = drawing.parts.first { part in
      guard case .stack(let stack) = part.kind else { return false }
      // What rests on an assumption, rests on it to the end.
      return (network.starts[stack]..<network.starts[stack + 1]).last.map {
        network.blocks[$0].input.isAssumed
      } == true
    }
    let column = min(first?.left ?? 12, canvas.columns - 1 - CellText.columns(of: words))
    canvas.write(words, row: marks + 1, column: max(column, 1), role: .dim)
  }

  // MARK: Breaks

  /// A sign on the axis in front of each stack's first block that is no good, and the number of its addition.
  private func drawBreaks(_ canvas: inout Canvas) {
    var free = 0
    let drawn = state.drawnBlock
    for (index, part) in drawing.parts.enumerated() {
      guard case .stack(let stack) = part.kind, let number = loudest(ofStack: stack) else { continue }
      let place = number - network.starts[stack]
      let mark = network.mark(ofBlock: number)
      let start = index > 0 ? drawing.parts[index - 1].left + drawing.parts[index - 1].width : part.left - 3
      let count = network.starts[stack + 1] - network.starts[stack]
      let column =
        place == 0 ? (start + part.left - 1) / 2 : part.left + min(place * part.width / count, part.width - 1)
      let top = drawing.rows.lowerBound
      let label = state.say(WholeWords.addition(number + 1, isShort: number != drawn))
      let width = CellText.columns(of: label)
      let left = max(min(column, canvas.columns - 1 - width), 1)
      if left >= free {
        canvas.write(label, row: top - 1, column: left, role: mark.role)
        free = left + width + 1
      }
      canvas.fill(rows: top..<drawing.axis, columns: column..<column + 1, with: "│", role: mark.role)
      canvas.write(mark.sign, row: drawing.axis, column: column, role: mark.role)
    }
  }

  /// The block of `stack` that is to be shown: the one spoken of, or the first of the loudest.
  private func loudest(ofStack stack: Int) -> Int? {
    let blocks = network.starts[stack]..<network.starts[stack + 1]
    let mark = state.overview.stacks[stack].mark
    guard mark != .good else { return nil }
    if let drawn = state.drawnBlock, blocks.contains(drawn), network.mark(ofBlock: drawn) != .good {
      return drawn
    }
    return network.blocks.runs(in: blocks).first { Mark($0.facts) == mark }?.range.first
  }
}
