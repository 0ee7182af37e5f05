import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// The notes to a presented lesson, for whoever speaks: what to say, the right answer and its reason, hints, what
/// comes next, and the time.
struct NotesView {
  private let state: State
  private let run: DemoRun
  private var language: Language { state.language }
  private let columns: Int
  private let rows: Int

  init?(_ state: State) {
    guard let run = state.demo else { return nil }
    self.state = state
    self.run = run
    columns = state.layout.columns
    rows = state.layout.rows
  }

  private func say(_ words: DemoWords) -> String { language.say(words) }

  func draw(on canvas: inout Canvas) {
    canvas.clearTargets()
    canvas.clear(rows: 0..<rows)
    drawHeader(on: &canvas)
    let lines = isWaiting ? waitingLines : lines
    let room = max(rows - 3, 0)
    let top = min(state.overlayTop, max(lines.count - room, 0))
    canvas.scrollTop = top
    for (offset, line) in lines.dropFirst(top).prefix(room).enumerated() {
      canvas.write(line, row: 2 + offset, column: 1, limit: columns - 2)
    }
    drawFooter(hasMore: top + room < lines.count || top > 0, on: &canvas)
    canvas.cursor = nil
  }

  // MARK: Above and below

  private func drawHeader(on canvas: inout Canvas) {
    let number = run.number.map { "\($0) " } ?? ""
    let place =
      run.beat.kind == .title
      ? "" : " · " + language.say(LessonWords.step(run.beat.step + 1, of: run.lesson.steps.count))
    let right = clock
    let title = CellText("\(number)\(run.lesson.title[language])").truncated(
      to: max(columns - 3 - right.width - CellText.columns(of: isWaiting ? "" : place), 8))
    canvas.write(
      Line(title, .title) + Line(isWaiting ? "" : place, .dim), row: 0, column: 1,
      limit: columns - right.width - 2)
    canvas.write(right, row: 0, endingAt: columns - 1)
    canvas.fill(rows: 1..<2, columns: 0..<columns, with: "─", role: .rule)
  }

  /// The time since the beginning, and on this step; nothing where no clock is known.
  private var clock: Line {
    guard case .live(let report, let now, _)? = state.followed else { return Line() }
    return Line(NotesView.time(now - report.started), .title)
      + Line(" +\(NotesView.time(now - report.entered))", .dim)
  }

  /// `4:05`, `1:02:03`.
  static func time(_ milliseconds: Int) -> String {
    let seconds = max(milliseconds, 0) / 1000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60
    return minutes < 60
      ? "\(minutes):\(two(seconds % 60))"
      : "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
  }

  private func drawFooter(hasMore: Bool, on canvas: inout Canvas) {
    var line = Line()
    for (name, label) in [("close-notes", say(.quit)), ("demo-down", say(.scroll))] {
      guard name == "close-notes" || hasMore, let key = Command.named(name)?.keys.first else { continue }
      line += Line("\(Key(key).shown) ", .title) + Line("\(label)  ", .dim)
    }
    canvas.write(line, row: rows - 1, column: 1, limit: columns - 2)
  }

  // MARK: Waiting

  private var isWaiting: Bool {
    switch state.followed {
    case .absent?, .ended?: true
    case .live?, nil: false
    }
  }

  private var waitingLines: [Line] {
    let word = run.number.map(String.init) ?? run.lesson.name
    let command = "addup demo \(word)"
    let words: DemoWords = state.followed == .ended ? .ended(command) : .waiting(command)
    return text(say(words), .text)
  }

  // MARK: The notes

  private var lines: [Line] {
    var sections = [warnings, notes, screen, answer, hints, next].filter { !$0.isEmpty }
    guard rows >= 20, let last = sections.popLast() else { return sections.flatMap(\.self) }
    return sections.flatMap { $0 + [Line()] } + last
  }

  private var warnings: [Line] {
    guard case .live(let report, _, let others)? = state.followed else { return [] }
    var lines = others > 0 ? text(say(.others(others)), .silent) : []
    if report.count != run.beats.count { lines += text(say(.otherText), .bad) }
    return lines
  }

  private var notes: [Line] {
    if run.beat.kind == .title { return [] }
    guard let notes = run.step.notes else { return text(say(.noNotes), .dim) }
    return text(filled(notes), .title)
  }

  /// What the room sees now, in a word, and the text of the step.
  private var screen: [Line] {
    let what = run.isTrying ? say(.trying) : kindWords(run.beat)
    let heading = labelled(.onScreen, what, .text)
    return run.beat.kind == .title ? heading : heading + text(filled(run.step.text), .dim)
  }

  private var answer: [Line] {
    if case .do = run.step.task, run.beat.kind != .title { return solution }
    guard let ask = run.ask else { return [] }
    let choices = LessonChoices(step: run.step, scene: run.scene, ask: ask, language: language)
    var lines = labelled(.answerIs, text(choices.right(to: .max)), .title)
    if let said = run.answer {
      let words = text(choices.answer(said, to: .max))
      lines += labelled(ask.isRight(said) ? .roomWasRight : .roomSaid, words, .text)
    }
    if let reveal = run.step.reveal { lines += labelled(.because, filled(reveal), .text) }
    return lines
  }

  /// What does a task, as `addup set` takes it, and what is told once it is done.
  private var solution: [Line] {
    let edits = run.step.solution.map(\.spelling).joined(separator: " ")
    let lines = edits.isEmpty ? [] : labelled(.answerIs, edits, .title)
    guard let reveal = run.step.reveal, let last = run.beats.last(where: { $0.step == run.beat.step }) else {
      return lines
    }
    return lines + labelled(.because, filled(reveal, from: InferredNetwork(last.now)), .text)
  }

  private func text(_ lines: [Line]) -> String { lines.map(\.text).joined(separator: " ") }

  private var hints: [Line] {
    run.step.hints.isEmpty || run.beat.kind == .title
      ? [] : labelled(.hints, run.step.hints.map { filled($0) }.joined(separator: " / "), .dim)
  }

  private var next: [Line] {
    guard !run.isAtEnd else { return labelled(.next, say(.end), .text) }
    let beat = run.beats[run.position + 1]
    var words = kindWords(beat)
    if beat.step != run.beat.step || run.beat.kind == .title {
      let text = run.lesson.steps[beat.step].text.filled(in: language, from: InferredNetwork(beat.now))
      words += language.colon + text.split(separator: "\n").joined(separator: language == .english ? " " : "")
    }
    return labelled(.next, words, .text)
  }

  private func kindWords(_ beat: DemoBeat) -> String {
    switch beat.kind {
    case .title: say(.title)
    case .tell, .more: say(.told)
    case .ask: say(.asked)
    case .answer: say(.answered)
    case .edit(let number): editWords(number, run.lesson.steps[beat.step].solution)
    case .done: say(.done)
    }
  }

  /// `change 1 of 2: stack2.block1.conv_shortcut=on`.
  private func editWords(_ number: Int, _ solution: [Edit]) -> String {
    say(.edit(number, of: solution.count)) + language.colon + solution[number - 1].spelling
  }

  // MARK: Lines

  private func filled(_ text: Text, from network: InferredNetwork? = nil) -> String {
    text.filled(in: language, from: network ?? run.scene).split(separator: "\n").joined(
      separator: language == .english ? " " : "")
  }

  private func text(_ text: String, _ role: Role) -> [Line] {
    wrapped(text, to: min(max(columns - 2, 1), 76), in: language).map { Line($0, role) }
  }

  /// A label in front of a text, which is indented where it goes on.
  private func labelled(_ label: DemoWords, _ text: String, _ role: Role) -> [Line] {
    let label = say(label) + language.colon
    return self.text(label + text, role).enumerated().map { index, line in
      guard index == 0, let first = line.pieces.first?.text, first.hasPrefix(label) else { return line }
      return Line(label, .dim) + Line(String(first.dropFirst(label.count)), role)
    }
  }
}

extension Edit {
  /// As a lesson's solution and `addup set` have it.
  fileprivate var spelling: String {
    if case .setStack(let stack, let number) = self {
      return "stack\(number + 1).blocks=\(stack.blocks.count)"
    }
    return assignments.joined(separator: " ")
  }
}

extension Line {
  /// Its characters, without their roles.
  fileprivate var text: String { pieces.map(\.text).joined() }
}
