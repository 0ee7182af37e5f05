import Explorer
import NetworkModel

/// A step of a lesson: where one is, what `LessonSections` says, and the keys.
///
/// Columns count cells, so that both languages have the same corners.
package struct LessonView {
  private let state: State
  private let run: LessonRun
  private var language: Language { state.language }
  private let columns: Int
  private let rows: Int

  init?(_ state: State) {
    guard let run = state.lesson else { return nil }
    self.state = state
    self.run = run
    columns = state.layout.columns
    rows = state.layout.rows
  }

  /// Whether everything of the step can be seen at once.
  package static func fits(_ state: State) -> Bool {
    guard let view = LessonView(state) else { return true }
    return view.content.count <= view.room
  }

  private func say(_ words: LessonWords) -> String { language.say(words) }

  func draw(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    let content = content
    // Where there is more below, the last row says so.
    let room = content.count > room && state.notice == nil ? max(room - 1, 0) : room
    let top = min(run.top, max(content.count - room, 0))
    canvas.scrollTop = top
    for (offset, row) in content.dropFirst(top).prefix(room).enumerated() {
      if row.isMarked {
        canvas.lay(.selected, row: 2 + offset, columns: 0..<columns)
        canvas.write("▌", row: 2 + offset, column: 0, role: .title)
      }
      canvas.write(row.line, row: 2 + offset, column: 1, limit: columns - 2)
    }
    LessonFooter(state, run).draw(on: &canvas)
    // Notices stand in the same row.
    if top + room < content.count, state.notice == nil, let key = Command.named("lesson-down")?.keys[0] {
      canvas.write(Line(" ↓ \(Key(key).shown)", .dim), row: rows - 2, endingAt: columns)
    }
  }

  private var room: Int { max(rows - 3, 0) }

  private var content: [LessonRow] {
    let told = LessonSections(state, run).all
    return rows < 24 ? told.filter { !$0.isSpare } : fitted([LessonRow()] + told, to: room)
  }

  /// Without empty lines, from the last one on, as far as that is needed.
  private func fitted(_ lines: [LessonRow], to room: Int) -> [LessonRow] {
    var lines = lines
    while lines.count > room, let spare = lines.lastIndex(where: \.isSpare) { lines.remove(at: spare) }
    return lines
  }

  // MARK: Above

  private func drawHeader(on canvas: inout Canvas) {
    let title = run.lesson.title.filled(in: language, from: run.scene)
    let count = run.lesson.steps.count
    var dots = Line()
    for index in 0..<count {
      let role: Role = index < run.step ? .markGood : index == run.step ? .title : .dim
      dots += Line(index < run.step ? "●" : "○", role)
    }
    // As in the drawing of a step that is asked, the one at work counts as open.
    var right = Line(say(.step(run.step + 1, of: count)), .dim)
    if count + right.width + 3 < columns / 2 { right += Line("   ") + dots }
    let heading = CellText(say(.lesson(run.number, title: title))).truncated(to: columns - right.width - 5)
    canvas.write(Line(heading, .title), row: 0, column: 1)
    canvas.write(right, row: 0, endingAt: columns - 1)
    canvas.fill(rows: 1..<2, columns: 0..<columns, with: "─", role: .rule)
  }
}
