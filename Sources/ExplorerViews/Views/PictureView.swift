import Explorer
import NetworkModel
import ShapeEngine

/// A block as two paths from one input that meet in its addition.
///
/// Rows and columns belong to a thing and stay empty when it is absent: every block's addition stands on
/// the same row. With `hasDetails` it takes ten rows, else seven or eight.
struct PictureView {
  private let state: State
  private let block: Block
  private let facts: BlockFacts
  private let before: BlockFacts?
  private let shapes: ShapeColumns
  private let left: Int
  private let width: Int
  private let hasDetails: Bool
  private let hasStub: Bool

  init(_ state: State, _ number: Int, left: Int, width: Int, hasDetails: Bool, hasStub: Bool) {
    self.state = state
    block = state.network.block(number)
    facts = state.network.blocks[number]
    before = state.report?.facts(before: number)
    shapes = ShapeColumns(
      spatialDigits: state.overview.spatialDigits, channelDigits: state.overview.channelDigits)
    self.left = left
    self.width = width
    self.hasDetails = hasDetails
    self.hasStub = hasStub
  }

  private var center: Int { (width - 1) / 2 }

  func draw(row first: Int, on canvas: inout Canvas) {
    var row = first
    writeCentered("\(facts.input.map)", row: row, role: .text, &canvas)
    row += 1
    drawSplit(row, &canvas)
    row += 1
    let steps = self.steps
    for index in 0..<3 {
      drawSides(row, &canvas)
      if index < steps.count { draw(steps[index], row, &canvas) }
      if index == 1 { drawShortcut(row, beside: index < steps.count ? steps[index] : nil, &canvas) }
      row += 1
      guard hasDetails, index < 2 else { continue }
      drawSides(row, &canvas)
      if index < steps.count {
        let limit = index == 1 ? width - shortcutDetail.width - 5 : width - 4
        canvas.write(steps[index].detail, row: row, column: left + 2, limit: limit)
      }
      if index == 1 { write(shortcutDetail, row: row, endingAt: width - 2, &canvas) }
      row += 1
    }
    drawAddition(row, &canvas)
    row += 1
    if hasStub {
      canvas.write("│", row: row, column: left + center, role: .path)
      row += 1
    }
    drawResult(row, &canvas)
  }

  // MARK: Layers

  /// A layer of the main path.
  private struct Step {
    var name: String
    var shape: FeatureMap
    var detail = Line()
  }

  private var steps: [Step] {
    let one = say(.convolution(kernel: 1))
    let kernel = say(.convolution(kernel: block.kernel))
    let first = block.strideAt == .first && block.kind != .basic
    let strides = block.strides == 1 ? "" : " /\(block.strides)"
    let compact = hasDetails ? "" : strides
    switch block.kind {
    case .bottleneck, .preactivation:
      let last = block.squeezeExcitation.map { "\(one), se \($0)" } ?? one
      return [
        Step(name: one + (first ? compact : ""), shape: facts.reduced, detail: reductionDetail(first)),
        Step(name: kernel + (first ? "" : compact), shape: facts.grouped, detail: groupDetail(!first)),
        Step(name: last, shape: facts.main),
      ]
    case .basic:
      return [
        Step(name: kernel + compact, shape: facts.reduced, detail: groupDetail(true)),
        Step(name: kernel, shape: facts.grouped, detail: groupDetail(false)),
      ]
    }
  }

  private func say(_ words: NetworkWords) -> String { state.say(words) }

  private func reductionDetail(_ takesStrides: Bool) -> Line {
    if facts.droppedChannels > 0 { return Line(say(.unread(facts.droppedChannels)), .silent) }
    if block.kind == .preactivation { return Line(say(.normalisedFirst), .dim) }
    return takesStrides && block.strides != 1 ? Line("/\(block.strides)", .dim) : Line()
  }

  private func groupDetail(_ takesStrides: Bool) -> Line {
    let isWhole = block.groups > 0 && block.filters >= block.groups
    var parts = [say(.groups(block.groups, width: isWhole ? block.filters / block.groups : nil))]
    if takesStrides, block.strides != 1 { parts.append("/\(block.strides)") }
    if block.dilation != 1 { parts.append(say(.dilation(block.dilation))) }
    return Line(parts.joined(separator: state.language.comma), .dim)
  }

  private func draw(_ step: Step, _ row: Int, _ canvas: inout Canvas) {
    canvas.write("○", row: row, column: left, role: .path)
    canvas.write(step.name, row: row, column: left + 2)
    let text = shapes.text(step.shape)
    canvas.write(text, row: row, column: left + shapeEnd(of: step) - text.count)
  }

  /// Where the shape of a layer ends. Shapes of more columns than usual move into the room beside them, and leave a
  /// blank behind the layer's name.
  private func shapeEnd(of step: Step) -> Int {
    let usual = (width >= 54 ? 22 : 16) + max(10, shapes.total - 3)
    return max(usual, 2 + CellText.columns(of: step.name) + 1 + shapes.text(step.shape).count)
  }

  private func drawShortcut(_ row: Int, beside step: Step?, _ canvas: inout Canvas) {
    guard block.convShortcut || block.poolsShortcut else {
      return write(Line(say(.identity), .title), row: row, endingAt: width - 2, &canvas)
    }
    canvas.write("○", row: row, column: left + width - 1, role: .path)
    var line = Line(say(block.convShortcut ? .convolution(kernel: 1) : .maxPool))
    let shape = Line(shapes.text(facts.shortcut) + "  ")
    let room = width - 2 - line.width - (step.map(shapeEnd) ?? 0)
    if width >= 58, shape.width + 2 <= room { line = shape + line }
    write(line, row: row, endingAt: width - 2, &canvas)
  }

  private var shortcutDetail: Line {
    if !block.convShortcut, !block.poolsShortcut, let before, before.shortcut != facts.shortcut {
      return Line(say(.was(before.shortcut)), .was)
    }
    if block.convShortcut { return Line(say(.projecting(strides: block.strides)), .dim) }
    return Line(say(block.poolsShortcut ? .pooling(strides: block.strides) : .theInputItself), .dim)
  }

  // MARK: Lines

  private func drawSplit(_ row: Int, _ canvas: inout Canvas) {
    let dashes = String(repeating: "─", count: max(width - 2, 0))
    canvas.write("┌\(dashes)┐", row: row, column: left, role: .path)
    canvas.write("┴", row: row, column: left + center, role: .path)
    canvas.write(" \(say(.mainPath)) ", row: row, column: left + 2, role: .dim)
    canvas.write(Line(" \(say(.shortcut)) ", .dim), row: row, endingAt: left + width - 2)
  }

  private func drawSides(_ row: Int, _ canvas: inout Canvas) {
    canvas.write("│", row: row, column: left, role: .path)
    canvas.write("│", row: row, column: left + width - 1, role: .path)
  }

  /// Both operands with an arrow from each side into the plus; every dimension in a slot of its own.
  private func drawAddition(_ row: Int, _ canvas: inout Canvas) {
    let verdict = facts.addition.verdict
    var main = operand(facts.main)
    var shortcut = operand(facts.shortcut)
    let plus = width >= 58 ? "( \(verdict.sign) )" : "(\(verdict.sign))"
    let start = center - plus.count / 2
    if max(main.width, shortcut.width) > start - 3 {
      main = operand(facts.main, isShort: true)
      shortcut = operand(facts.shortcut, isShort: true)
    }
    // Long operands take the shafts of their arrows.
    let room = start - 1
    let shaft = max(main.width, shortcut.width) + 3 <= room ? "─" : ""
    let mainEnd = start - 1 - shaft.count
    let shortcutStart = start + plus.count + 1 + shaft.count
    canvas.write(
      "└" + String(repeating: "─", count: max(width - 2, 0)) + "┘", row: row, column: left, role: .path)
    let blank = mainEnd - main.width >= 2 ? " " : ""
    write(
      Line(blank) + main + Line(mainEnd - main.width >= 1 ? " " : ""), row: row, endingAt: mainEnd, &canvas)
    let gap = Line(shaft.isEmpty && shortcut.width + 1 > room ? "" : " ")
    canvas.write(
      gap + shortcut + Line(shortcutStart + gap.width + shortcut.width < width - 1 ? " " : ""), row: row,
      column: left + shortcutStart)
    canvas.write("\(shaft)▸", row: row, column: left + mainEnd, role: .path)
    canvas.write("◂\(shaft)", row: row, column: left + start + plus.count, role: .path)
    let role: Role = verdict == .addsUp ? .title : verdict.mark.verdictRole
    canvas.write(plus, row: row, column: left + start, role: role)
  }

  private func operand(_ map: FeatureMap, isShort: Bool = false) -> Line {
    var line = Line()
    for axis in Axis.allCases {
      if axis != .height { line += Line("×") }
      let agreement = facts.addition[axis]
      let extent = isShort ? shortened(map[axis]) : "\(map[axis])"
      line += Line(agreement.isMarked ? "[\(extent)]" : " \(extent) ", agreement.numberRole)
    }
    return line
  }

  private func drawResult(_ row: Int, _ canvas: inout Canvas) {
    let changed = before.map { $0.output.map != facts.output.map } ?? false
    let text = "\(facts.output.map)"
    writeCentered(text, row: row, role: changed ? .now : .text, &canvas)
    guard facts.isRefused else { return }
    let column = left + center - text.count / 2 + text.count
    canvas.write(
      say(hasStub && width >= 58 ? .assumedFromHere : .assumed), row: row, column: column,
      role: .dim)
  }

  private func writeCentered(_ text: String, row: Int, role: Role, _ canvas: inout Canvas) {
    canvas.write(text, row: row, column: left + center - text.count / 2, role: role)
  }

  private func write(_ line: Line, row: Int, endingAt column: Int, _ canvas: inout Canvas) {
    canvas.write(line, row: row, endingAt: left + column)
  }
}
