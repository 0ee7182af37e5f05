import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// What a room sees of a presented lesson: what was edited, one picture, and a few words below it.
///
/// The picture stays where it is from the first to the last part of a step.
package struct DemoView {
  let state: State
  let run: DemoRun
  var language: Language { state.language }
  let columns: Int
  let rows: Int

  package init?(_ state: State) {
    guard let run = state.demo else { return nil }
    self.state = state
    self.run = run
    columns = state.layout.columns
    rows = state.layout.rows
  }

  /// Whether all that belongs on the screen can be seen at once.
  package static func fits(_ state: State) -> Bool {
    guard let view = DemoView(state) else { return true }
    return view.content.count <= view.room
  }

  func say(_ words: DemoWords) -> String { language.say(words) }
  func say(_ words: LessonWords) -> String { language.say(words) }

  /// Columns of what stands in the middle.
  var width: Int { max(min(columns - 4, 76), 1) }
  private var left: Int { max((columns - width) / 2, 0) }
  /// Rows between the rule above and the row for notices.
  private var room: Int { max(rows - 4, 0) }
  /// Empty rows between two things.
  private var gap: Int { rows >= 30 ? 2 : rows >= 20 ? 1 : 0 }

  func draw(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    if run.beat.kind == .title { drawTitle(on: &canvas) } else { drawContent(on: &canvas) }
    drawFooter(on: &canvas)
  }

  // MARK: Above and in the middle

  private func drawHeader(on canvas: inout Canvas) {
    let isTitle = run.beat.kind == .title
    let count = run.lesson.steps.count
    let right = isTitle ? Line() : Line(say(.step(run.beat.step + 1, of: count)), .dim)
    let title = run.lesson.title.filled(in: language, from: run.scene)
    let heading = CellText(say(.lesson(run.number, title: title))).truncated(to: columns - right.width - 4)
    if !isTitle { canvas.write(Line(heading, .dim), row: 0, column: 1) }
    canvas.write(right, row: 0, endingAt: columns - 1)
    canvas.fill(rows: 1..<2, columns: 0..<columns, with: "─", role: .rule)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let title = run.lesson.title.filled(in: language, from: run.scene)
    let lines =
      wrapped(say(.lesson(run.number, title: title)), to: width, in: language).map { Line($0, .title) }
      + [Line(), Line(say(.steps(run.lesson.steps.count)), .dim)]
    let top = max((rows - lines.count) / 2 - 1, 2)
    canvas.scrollTop = 0
    for (offset, line) in lines.enumerated() where top + offset < rows - 2 {
      canvas.write(line, row: top + offset, column: max((columns - line.width) / 2, 0), limit: columns)
    }
  }

  private func drawContent(on canvas: inout Canvas) {
    let content = content
    let top = min(run.top, max(content.count - room, 0))
    canvas.scrollTop = top
    for (offset, line) in content.dropFirst(top).prefix(room).enumerated() {
      if line.isMarked {
        canvas.lay(.selected, row: 2 + offset, columns: left..<left + width)
        canvas.write("▌", row: 2 + offset, column: max(left - 1, 0), role: .title)
      }
      canvas.write(line.line, row: 2 + offset, column: left, limit: columns - left)
    }
    guard top + room < content.count, let key = Command.named("demo-down")?.keys.first else { return }
    canvas.write(Line(" \(Key(key).shown)", .dim), row: rows - 2, endingAt: columns - 1)
  }

  /// A line, and whether it is the answer that was chosen.
  struct Row {
    var line = Line()
    var isMarked = false
  }

  /// All lines, with empty ones between them.
  private var content: [Row] {
    let above = [Row](repeating: Row(), count: rows >= 30 ? 2 : rows >= 24 ? 1 : 0)
    var result = above
    for section in [changeRows, pictureRows] + wordRows where !section.isEmpty {
      if result.count > above.count { result += [Row](repeating: Row(), count: gap) }
      result += section
    }
    // Where there is little room empty lines go, from the last one on: the picture stays.
    while result.count > room, let spare = result.lastIndex(where: { $0.line.isEmpty && !$0.isMarked }) {
      result.remove(at: spare)
    }
    return result
  }

  /// The part that is spoken of, and what was edited last.
  private var changeRows: [Row] {
    let place = state.demoPlace?.block.map { Line($0.words, .dim) }
    let changes = run.changes
    let shown = changes.count > 3 ? 2 : 3
    var lines = changes.prefix(shown).map { $0.line(in: language) }
    if changes.count > shown { lines.append(Line(say(.more(changes.count - shown)), .dim)) }
    let isTold = changes.contains { $0.block != nil && $0.block == state.demoPlace?.block }
    if lines.isEmpty || !isTold { lines.insert(place ?? Line(), at: 0) }
    return lines.filter { !$0.isEmpty }.map { Row(line: $0) }
  }

  private var pictureRows: [Row] {
    guard let place = state.demoPlace?.block, run.scene.network.block(at: place) != nil, width >= 45 else {
      return []
    }
    let number = run.scene.number(of: place)
    var before: LessonPicture.Former?
    if run.former.starts == run.scene.starts, run.former.network != run.scene.network {
      before = LessonPicture.Former(block: run.former.block(number), facts: run.former.blocks[number])
    }
    return LessonPicture(
      block: run.scene.block(number), facts: run.scene.blocks[number], cover: run.cover(of: place),
      language: language, width: width.isMultiple(of: 2) ? width - 1 : width, former: before,
      isSpacious: rows >= 24
    ).lines.map { Row(line: $0) }
  }

  // MARK: Below

  private func drawFooter(on canvas: inout Canvas) {
    if let notice = state.notice {
      canvas.fill(rows: rows - 2..<rows - 1, columns: 0..<columns)
      canvas.write(Line(state.say(notice), .title), row: rows - 2, column: 1, limit: columns - 2)
    }
    let keys = run.keyLine
    canvas.write(keys, row: rows - 1, endingAt: columns - 1)
    let end = columns - 2 - keys.width
    var column = 1
    if let interval = run.interval, !run.isAtEnd {
      let time = DemoView.time(interval)
      let key = Command.named("demo-go-on")?.keys.first ?? ""
      let words: DemoWords = run.isRunning ? .everySeconds(time) : .pausedSeconds(time, key: key)
      let line = Line(say(words), .dim)
      guard run.isRunning || rows < 11 else {
        if state.notice == nil { canvas.write(line, row: rows - 2, column: 1, limit: columns - 4) }
        return drawCommands(from: &column, to: end, on: &canvas)
      }
      canvas.write(line, row: rows - 1, column: 1, limit: end - 1)
      return
    }
    drawCommands(from: &column, to: end, on: &canvas)
  }

  private func drawCommands(from column: inout Int, to end: Int, on canvas: inout Canvas) {
    for name in ["demo-forward", "demo-back", "demo-try", "leave-demo", "help"] {
      guard let command = Command.named(name), command.isPossible(in: state) else { continue }
      let line =
        Line(Key(command.keys[0]).shown, .title) + Line(" \(command.label(in: language) ?? "")", .dim)
      guard column + line.width < end else { return }
      canvas.write(line.clicking(state.click(for: command)), row: rows - 1, column: column)
      column += line.width + 2
    }
  }

  /// `5 s`, `2.5 s`, `1 min`.
  package static func time(_ milliseconds: Int) -> String {
    if milliseconds.isMultiple(of: 60_000) { return "\(milliseconds / 60_000) min" }
    let rest = milliseconds % 1000
    if rest == 0 { return "\(milliseconds / 1000) s" }
    var digits = "\(1000 + rest)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(milliseconds / 1000).\(digits) s"
  }
}

extension DemoRun {
  /// The last keys that were pressed, as a room sees them; the latest one stands out.
  var keyLine: Line {
    pressed.enumerated().reduce(Line()) { line, key in
      let isLast = key.offset == pressed.count - 1
      return line + Line(key.offset == 0 ? "" : "  ") + Line(key.element.shown, isLast ? .title : .dim)
    }
  }
}
