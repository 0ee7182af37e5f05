import Explorer
import NetworkModel

extension State {
  /// The whole screen as a value; what it shows is in the state and nowhere else.
  ///
  /// With `ascii` every cell is an ASCII character, keys are named by letters, and the language is English.
  package func drawn(ascii: Bool = false) -> Canvas {
    if ascii, language != .english {
      var state = self
      state.language = .english
      return state.drawn(ascii: true)
    }
    var canvas = Canvas(columns: layout.columns, rows: layout.rows, isASCII: ascii)
    draw(ascii: ascii, on: &canvas)
    if layout.kind > .tooSmall { drawQuestion(on: &canvas) }
    return ascii ? canvas.inASCII() : canvas
  }

  private func draw(ascii: Bool, on canvas: inout Canvas) {
    if showsLesson, layout.kind > .tooSmall, let lesson = LessonView(self) {
      lesson.draw(on: &canvas)
      return drawOverlay(ascii: ascii, on: &canvas)
    }
    if showsDemo || overlay == .notes, layout.kind > .tooSmall {
      if showsDemo { DemoView(self)?.draw(on: &canvas) }
      return drawOverlay(ascii: ascii, on: &canvas)
    }
    switch view {
    case .blocks: drawBlocks(on: &canvas)
    case .layers:
      drawHeader(on: &canvas)
      LayersView(self).draw(on: &canvas)
    case .whole:
      drawHeader(on: &canvas)
      WholeView(self).draw(on: &canvas)
    }
    if layout.kind > .tooSmall {
      if hasMessageRow { drawMessageRow(on: &canvas) }
      drawFooter(ascii: ascii, on: &canvas)
      drawOverlay(ascii: ascii, on: &canvas)
      if let demo { drawPressed(demo.keyLine, on: &canvas) }
    }
  }

  private func drawOverlay(ascii: Bool, on canvas: inout Canvas) {
    switch overlay {
    case .help:
      underneath.drawOverlay(ascii: ascii, on: &canvas)
      drawHelp(on: &canvas)
    case .palette: drawPalette(on: &canvas)
    case .why(let question, let subject, let step):
      drawWhy(question, subject, step: step, on: &canvas)
    case .history(let point): drawHistory(point: point, on: &canvas)
    case .comparison: drawComparison(ascii: ascii, on: &canvas)
    case .constantCost: drawConstantCost(ascii: ascii, on: &canvas)
    case .repairs(let list): drawRepairs(list, on: &canvas)
    case .lessons(let selected): drawLessons(selected: selected, on: &canvas)
    case .notes: NotesView(self)?.draw(on: &canvas)
    case nil: break
    }
  }

  private func drawBlocks(on canvas: inout Canvas) {
    switch layout.kind {
    case .tooSmall: drawTooSmall(on: &canvas)
    case .minimal: drawMinimal(on: &canvas)
    case .onePane: drawOnePane(on: &canvas)
    case .narrow: drawNarrow(on: &canvas)
    case .wide, .huge: drawWide(on: &canvas)
    }
  }

  /// The keys that were pressed, at the end of the message row where that leaves room.
  private func drawPressed(_ keys: Line, on canvas: inout Canvas) {
    let row = canvas.rows - 2
    let start = canvas.columns - 2 - keys.width
    guard start > 0, (start - 1..<canvas.columns).allSatisfy({ canvas[row, $0].character == " " }) else {
      return
    }
    canvas.write(keys, row: row, column: start + 1)
  }

  /// Whether nothing else takes the message row: a repair, or what there is to say of a layer.
  private var hasMessageRow: Bool {
    switch view {
    case .blocks: !hasRepairInMessageRow
    case .layers: layout.layerDetailRows > 0 || prompt != nil || notice != nil || search != nil
    case .whole: true
    }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let sentence = say(HeaderWords.tooSmall(columns: layout.columns, rows: layout.rows))
    for (row, line) in wrapped(sentence, to: max(layout.columns, 1), in: language).enumerated() {
      canvas.write(line, row: row, column: 0)
    }
  }

  private func drawWide(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    OutlineView(self).draw(on: &canvas)
    let bottom = layout.rows - 3
    canvas.fill(rows: bottom..<bottom + 1, columns: 0..<layout.columns, with: "─", role: .rule)
    let line = layout.outlineWidth
    let width = min(layout.columns - line - 1, layout.kind == .huge ? 76 : layout.columns)
    drawBlockPane(column: line + 1, width: width, on: &canvas)
    drawPaneLine(column: line, rows: 2..<bottom + 1, on: &canvas)
    let third = line + 1 + width
    guard layout.columns - third > 30, let number = shownBlock else { return }
    drawPaneLine(column: third, rows: 2..<bottom + 1, on: &canvas)
    canvas.write(say(NetworkWords.layers), row: layout.top, column: third + 2, role: .title)
    drawLayers(
      network.layers(ofBlock: number), row: layout.top + 2, column: third + 2,
      width: layout.columns - third - 3, rows: bottom - layout.top - 3, on: &canvas)
  }

  private func drawNarrow(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    OutlineView(self).draw(on: &canvas)
    let line = layout.outlineWidth
    drawBlockPane(column: line + 1, width: layout.columns - line - 1, on: &canvas)
    let bottom = layout.top + layout.outlineHeight
    drawPanel(row: bottom, column: 0, width: layout.columns, rows: layout.panelHeight, on: &canvas)
    drawPaneLine(column: line, rows: 2..<bottom, on: &canvas)
  }

  /// The line between two panes, from the rule above to the rule below.
  private func drawPaneLine(column: Int, rows: Range<Int>, on canvas: inout Canvas) {
    canvas.fill(rows: rows, columns: column..<column + 1, with: "│", role: .rule)
    canvas.write("┬", row: rows.lowerBound, column: column, role: .rule)
    if layout.kind >= .wide { canvas.write("┴", row: rows.upperBound - 1, column: column, role: .rule) }
  }

  private func drawOnePane(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    let bottom = layout.rows - 2
    switch pane {
    case .network: OutlineView(self).draw(on: &canvas)
    case .block:
      guard let number = shownBlock else {
        return drawBlockPane(column: 0, width: layout.columns, on: &canvas)
      }
      EditorView(self)?.draw(row: layout.top, column: 1, width: layout.columns - 2, on: &canvas)
      PictureView(self, number, left: 3, width: 54, hasDetails: false, hasStub: true)
        .draw(row: layout.top + 3, on: &canvas)
      let content = PanelContent(self, width: layout.columns - 2, rows: 0)
      let repairs = content.lines.filter { $0.part == "repairs" }.map(\.line)
      // The first repair stands in the message row while nothing else is said there.
      let end = hasRepairInMessageRow ? bottom + 1 : bottom
      for (offset, line) in (content.dimensions + repairs).enumerated() where layout.top + 12 + offset < end {
        canvas.write(line, row: layout.top + 12 + offset, column: 1, limit: layout.columns - 1)
      }
    case .problem:
      drawPanel(row: layout.top, column: 0, width: layout.columns, rows: bottom - layout.top - 1, on: &canvas)
    }
  }

  private var hasRepairInMessageRow: Bool {
    layout.kind == .onePane && pane == .block && prompt == nil && notice == nil && search == nil
      && !repairs.isEmpty
  }

  /// Four settings, the one that keys change among them and between signs: where it is none of the first four it has
  /// the place of the last.
  private func shortSettings(ofBlock number: Int) -> [Line] {
    var fields: [BlockField] = [.filters, .groups, .strides, .convShortcut]
    if !fields.contains(field) { fields[3] = field }
    return fields.map { field in
      let setting = Setting.block(network.block(number).setting(field))
      guard field == self.field else { return Line(setting.words, .dim).clicking(.field(setting.field)) }
      var value = setting.text[language]
      if case .number(let typed) = prompt { value = typed + "_" }
      return Line("\(setting.field.name) ", .title) + Line("◂ \(value) ▸", .fieldFocus)
    }
  }

  /// The verdict, and either the outline or the addition with its dimensions.
  private func drawMinimal(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    if pane == .network { return OutlineView(self).draw(on: &canvas) }
    guard let number = shownBlock else {
      if let editor = EditorView(self) {
        return editor.draw(row: 2, column: 1, width: layout.columns - 2, on: &canvas)
      }
      return OutlineView(self).draw(on: &canvas)
    }
    let content = PanelContent(self, width: max(layout.columns - 2, 58), rows: 0)
    canvas.write(content.title, row: 2, column: 1, limit: layout.columns - 2)
    let settings = shortSettings(ofBlock: number)
    for (offset, pair) in [settings[..<2], settings[2...]].enumerated() {
      canvas.write(
        pair.reduce(Line()) { $0 + Line($0.isEmpty ? "" : "  ") + $1 }, row: 3 + offset, column: 1,
        limit: layout.columns - 2)
    }
    for (offset, line) in content.dimensions.enumerated() where 5 + offset < layout.rows - 2 {
      canvas.write(line, row: 5 + offset, column: 1, limit: layout.columns - 1)
    }
  }
}
