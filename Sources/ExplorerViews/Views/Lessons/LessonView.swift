import Diagnostics
import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// A step of a lesson: what is told, a picture of the block, and the question, its answer or the task.
///
/// The picture stays where it is when the answer is given. Columns count cells, so that both languages have the
/// same corners.
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
    let room = room
    let top = min(run.top, max(content.count - room, 0))
    for (offset, row) in content.dropFirst(top).prefix(room).enumerated() {
      if row.isMarked {
        canvas.lay(.selected, row: 2 + offset, columns: 0..<columns)
        canvas.write("▌", row: 2 + offset, column: 0, role: .title)
      }
      canvas.write(row.line, row: 2 + offset, column: 1, limit: columns - 2)
    }
    drawFooter(on: &canvas)
    // What is below can be scrolled to; notices stand in the same row.
    if top + room < content.count, state.notice == nil, let key = Command.named("lesson-down")?.keys[0] {
      canvas.write(Line(" ↓ \(Key(key).shown)", .dim), row: rows - 2, endingAt: columns)
    }
  }

  private var room: Int { max(rows - 3, 0) }

  private var content: [Row] {
    rows < 24 ? told.filter { !$0.isSpare } : fitted([Row()] + told, to: room)
  }

  /// A line, and what may be done with it where there is little room.
  private struct Row {
    var line = Line()
    var isMarked = false
    /// Empty, and the first to go.
    var isSpare: Bool { line.isEmpty && !isMarked }
  }

  /// Without empty lines, from the last one on, as far as that is needed.
  private func fitted(_ lines: [Row], to room: Int) -> [Row] {
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
    canvas.write(
      Line(say(.lesson(run.number, title: title)), .title), row: 0, column: 1,
      limit: columns - right.width - 4)
    canvas.write(right, row: 0, endingAt: columns - 1)
    canvas.fill(rows: 1..<2, columns: 0..<columns, with: "─", role: .rule)
  }

  // MARK: What is told

  private var textWidth: Int { min(columns - 2, 64) }

  private func text(_ text: String, _ role: Role = .text) -> [Row] {
    wrapped(text, to: textWidth, in: language).map { Row(line: Line($0, role)) }
  }

  private var told: [Row] {
    var rows: [Row] = []
    if let place = shownBlock {
      rows.append(Row(line: Line(say(.place(state.network.place(of: place).words)))))
    }
    rows += text(run.current.text.filled(in: language, from: network), rows.isEmpty ? .text : .dim)
    if let picture { rows += [Row()] + picture }
    rows.append(Row())
    if let ask = run.ask {
      rows += run.answer.map { revealed(ask, $0) } ?? asked(ask)
    } else if !state.lessonGoals.isEmpty {
      rows += goals
    } else if let reveal = run.current.reveal {
      rows += text(reveal.filled(in: language, from: network))
    }
    if run.hintCount > 0, !state.isLessonStepDone { rows += hints }
    return rows
  }

  /// What texts speak of: of a task, the network as it is now.
  private var network: InferredNetwork { state.lessonGoals.isEmpty ? run.scene : state.network }

  private var shownBlock: Int? {
    var block = run.current.place?.block
    if case .ask(.verdict(let place)) = run.current.task { block = place }
    guard let block, network.network.block(at: block) != nil else { return nil }
    return network.number(of: block)
  }

  private var picture: [Row]? {
    guard let number = shownBlock else { return nil }
    let width = min(63, columns - 5)
    guard width >= 45 else { return nil }
    let indent = Line(String(repeating: " ", count: (columns - width) / 2 - 1))
    return LessonPicture(
      block: network.block(number), facts: network.blocks[number], isCovered: !run.isAnswered,
      language: language, width: width
    ).lines.map { Row(line: indent + $0) }
  }

  // MARK: Questions

  private func asked(_ ask: LessonAsk) -> [Row] {
    let choices = LessonChoices(step: run.current, scene: run.scene, ask: ask, language: language)
    var rows =
      [Row()] + wrapped(choices.question, to: textWidth, in: language).map { Row(line: Line($0, .title)) }
    rows.append(Row())
    if ask.choices.isEmpty {
      rows.append(Row(line: Line("  ") + Line(run.typed + "_", .title), isMarked: true))
      if case .shape = ask.right { rows.append(Row(line: Line("  " + say(.typeHeight), .dim))) }
      return rows
    }
    for (index, choice) in ask.choices.enumerated() {
      let isMarked = index == run.marked
      let line =
        Line("  ") + Line("\(index + 1)", .title)
        + Line("  " + choices.words(choice), isMarked ? .title : .text)
      rows.append(Row(line: line.clicking(.key(Key("\(index + 1)"))), isMarked: isMarked))
    }
    return rows
  }

  private func revealed(_ ask: LessonAsk, _ answer: LessonAnswer) -> [Row] {
    let choices = LessonChoices(step: run.current, scene: run.scene, ask: ask, language: language)
    var rows: [Row] = choices.verdict.map { [Row(line: $0)] } ?? []
    let isRight = ask.isRight(answer)
    if isRight {
      rows.append(labelled(.right, choices.right))
    } else {
      if answer != .shown { rows.append(labelled(.youSaid, choices.answer(answer))) }
      rows.append(labelled(.soItIs, choices.right))
    }
    if let reveal = run.current.reveal {
      rows += [Row()] + text(reveal.filled(in: language, from: run.scene))
    }
    if !isRight, answer != .shown, ask.choices.isEmpty { rows += chain }
    return rows + frameworkRows(choices)
  }

  /// Where the number comes from that was not predicted: the steps in English, in Chinese the way to them.
  private var chain: [Row] {
    // Nothing makes a channel vanish but the division, which the reveal tells.
    if run.current.place?.what == .dropped { return [] }
    guard let (question, site) = state.lessonWhy, let why = network.why(question, at: site) else { return [] }
    switch language {
    case .english:
      let lines = WhyText(why, in: network).lines.prefix(6)
      return [Row()]
        + lines.map { line in
          let indent = String(repeating: "  ", count: line.depth + 1)
          let text = Line(indent + line.text, .dim)
          return Row(line: line.remark.isEmpty ? text : text.padded(to: 36) + Line("  " + line.remark, .dim))
        }
    case .chinese:
      guard let command = Command.named("lesson-why") else { return [] }
      return [Row(), Row(line: Line(say(.chain(key: Key(command.keys[0]).shown)), .dim))]
    }
  }

  private func labelled(_ label: LessonWords, _ line: Line) -> Row {
    let word = say(label)
    let gap = max((columns < 80 ? 9 : 11) - CellText.columns(of: word), 1)
    return Row(line: Line(word, .dim) + Line(String(repeating: " ", count: gap)) + line)
  }

  /// What the framework raises at the addition that was asked about; that it raises nothing where it should.
  private func frameworkRows(_ choices: LessonChoices) -> [Row] {
    guard let (label, said) = choices.frameworkWords else { return [] }
    let indent = CellText.columns(of: label) + 2
    if rows < 24 { return wrapped("\(label)  \(said)", to: columns - 2).map { Row(line: Line($0, .dim)) } }
    let lines = said.sentences.flatMap { wrapped($0, to: max(columns - 2 - indent, 20)) }
    return [Row()]
      + lines.enumerated().map { index, text in
        let head = index == 0 ? label + "  " : String(repeating: " ", count: indent)
        return Row(line: Line(head, .dim) + Line(text, .dim))
      }
  }

  // MARK: Tasks

  private var goals: [Row] {
    var rows = [Row(line: Line(say(.task), .dim))]
    let words = LessonGoals(network: state.network, start: run.current.scene, language: language)
    rows += state.lessonGoals.map { Row(line: words.line($0.condition, isReached: $0.isReached)) }
    guard state.isLessonStepDone else { return rows }
    rows += [Row(), Row(line: Line("✓ " + say(run.wasShown ? .shown : .done), .verdictGood))]
    if let reveal = run.current.reveal { rows += text(reveal.filled(in: language, from: network)) }
    return rows
  }

  private var hints: [Row] {
    let all = run.current.hints
    return [Row()]
      + all.prefix(run.hintCount).enumerated().flatMap { index, hint in
        let label = say(.hint(index + 1, of: all.count))
        return wrapped("\(label): " + hint.filled(in: language, from: run.scene), to: textWidth, in: language)
          .map { Row(line: Line($0, .dim)) }
      }
  }

  // MARK: Below

  private func drawFooter(on canvas: inout Canvas) {
    if let notice = state.notice {
      canvas.fill(rows: rows - 2..<rows - 1, columns: 0..<columns)
      canvas.write(Line(notice[language], .title), row: rows - 2, column: 1, limit: columns - 2)
    }
    let help = Line("?", .title) + Line(" \(say(.help))", .dim)
    let right = help.clicking(.key(Key("?"))) + Line("  ") + Line(":", .title).clicking(.key(Key(":")))
    var column = 1
    for name in footerCommands {
      guard let command = Command.named(name), command.isPossible(in: state.underneath) else { continue }
      let count = run.ask?.choices.count ?? 0
      let keys = name == "predict-1" ? (count > 1 ? "1-\(count)" : "1") : Key(command.keys[0]).shown
      let line = (Line(keys, .title) + Line(" \(command.label(in: language) ?? "")", .dim))
        .clicking(.key(Key(command.keys[0])))
      guard column + line.width + 2 < columns - 1 - right.width else { break }
      canvas.write(line, row: rows - 1, column: column)
      column += line.width + 2
    }
    canvas.write(right, row: rows - 1, endingAt: columns - 1)
  }

  /// Most useful first.
  private var footerCommands: [String] {
    if !run.isAnswered {
      return run.ask?.choices.isEmpty == true
        ? ["give-answer", "hint", "play-freely"] : ["predict-1", "hint", "play-freely"]
    }
    if !state.isLessonStepDone { return ["try-it", "hint", "show-me", "reset-step", "lesson-back"] }
    let isTask = !state.lessonGoals.isEmpty
    return ["next-lesson-step", "lesson-back"]
      + (isTask ? ["reset-step"] : run.ask == nil ? [] : ["lesson-why"])
      + ["play-freely"]
  }
}

extension String {
  /// One sentence a line, where a full stop and a blank end them.
  fileprivate var sentences: [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in self {
      if character == " ", sentence.hasSuffix(".") {
        sentences.append(sentence)
        sentence = ""
      } else {
        sentence.append(character)
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }
}
