import Diagnostics
import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// A line of a lesson, and what may be done with it where there is little room.
struct LessonRow {
  var line = Line()
  var isMarked = false
  /// Empty, and the first to go.
  var isSpare: Bool { line.isEmpty && !isMarked }
}

/// What a step of a lesson says: its text, a picture of the block, and the question, its answer or the task.
///
/// The picture stays where it is when the answer is given.
struct LessonSections {
  private let state: State
  private let run: LessonRun
  private var language: Language { state.language }
  private let columns: Int
  private let rows: Int

  init(_ state: State, _ run: LessonRun) {
    self.state = state
    self.run = run
    columns = state.layout.columns
    rows = state.layout.rows
  }

  private func say(_ words: LessonWords) -> String { language.say(words) }

  private var textWidth: Int { min(columns - 2, 64) }

  private func text(_ text: String, _ role: Role = .text) -> [LessonRow] {
    wrapped(text, to: textWidth, in: language).map { LessonRow(line: Line($0, role)) }
  }

  /// What is told, the picture, and the question, its answer or the task; empty lines may go.
  var all: [LessonRow] {
    var rows: [LessonRow] = []
    if let place = shownBlock {
      rows.append(LessonRow(line: Line(say(.place(state.network.place(of: place).words)))))
    }
    rows += text(run.current.text.filled(in: language, from: run.scene), rows.isEmpty ? .text : .dim)
    if let picture { rows += [LessonRow()] + picture }
    rows.append(LessonRow())
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

  /// What is drawn, and what is told in the end: of a task, the network as it is now. The text of a task speaks of
  /// the one it began with.
  private var network: InferredNetwork { state.lessonGoals.isEmpty ? run.scene : state.network }

  private var shownBlock: Int? {
    var block = run.current.place?.block
    if case .ask(.verdict(let place)) = run.current.task { block = place }
    guard let block, network.network.block(at: block) != nil else { return nil }
    return network.number(of: block)
  }

  private var picture: [LessonRow]? {
    guard let number = shownBlock else { return nil }
    let width = min(63, columns - 5)
    guard width >= 45 else { return nil }
    let indent = Line(String(repeating: " ", count: (columns - width) / 2 - 1))
    let cover = run.lesson.cover(
      of: network.place(of: number), in: network.network, at: run.step, isAnswered: run.isAnswered)
    return LessonPicture(
      block: network.block(number), facts: network.blocks[number], cover: cover, language: language,
      width: width
    ).lines.map { LessonRow(line: indent + $0) }
  }

  // MARK: Questions

  private func asked(_ ask: LessonAsk) -> [LessonRow] {
    let choices = LessonChoices(step: run.current, scene: run.scene, ask: ask, language: language)
    var rows =
      [LessonRow()]
      + wrapped(choices.question, to: textWidth, in: language).map { LessonRow(line: Line($0, .title)) }
    rows.append(LessonRow())
    if ask.choices.isEmpty {
      rows.append(LessonRow(line: Line("  ") + Line(run.typed + "_", .title), isMarked: true))
      if case .shape = ask.right { rows.append(LessonRow(line: Line("  " + say(.typeHeight), .dim))) }
      return rows
    }
    for (index, choice) in ask.choices.enumerated() {
      let isMarked = index == run.marked
      let lines = choices.lines(choice, number: index + 1, isMarked ? .title : .text, to: columns - 4)
      rows += lines.map { line in
        LessonRow(line: (Line("  ") + line).clicking(.key(Key("\(index + 1)"))), isMarked: isMarked)
      }
    }
    return rows
  }

  private func revealed(_ ask: LessonAsk, _ answer: LessonAnswer) -> [LessonRow] {
    let choices = LessonChoices(step: run.current, scene: run.scene, ask: ask, language: language)
    var rows = choices.verdict(to: columns - 2).map { LessonRow(line: $0) }
    let isRight = ask.isRight(answer)
    if !isRight, answer != .shown { rows += labelled(.youSaid) { choices.answer(answer, to: $0) } }
    rows += labelled(isRight ? .right : .soItIs) { choices.right(to: $0) }
    if let reveal = run.current.reveal {
      rows += [LessonRow()] + text(reveal.filled(in: language, from: run.scene))
    }
    if !isRight, answer != .shown, ask.choices.isEmpty { rows += chain }
    return rows + frameworkRows(choices)
  }

  /// Where the number comes from that was not predicted, in steps that lead back to settings.
  private var chain: [LessonRow] {
    guard let reason = state.lessonReason else { return [] }
    let lines = LessonChain(reason, in: network, language: language).lines
    guard !lines.isEmpty else { return [] }
    return [LessonRow()]
      + lines.map { line in
        let text = Line(String(repeating: "  ", count: line.depth + 1) + line.text, .dim)
        if line.remark.isEmpty { return LessonRow(line: text) }
        return LessonRow(line: text.padded(to: 36) + Line("  " + line.remark, .dim))
      }
  }

  /// A label in front of lines, of which `lines` makes as many as it needs for the columns that are left.
  private func labelled(_ label: LessonWords, _ lines: (Int) -> [Line]) -> [LessonRow] {
    let word = say(label)
    let indent = max(columns < 80 ? 9 : 11, CellText.columns(of: word) + 1)
    return lines(columns - 2 - indent).enumerated().map { index, line in
      LessonRow(line: Line(index == 0 ? word : "", .dim).padded(to: indent) + line)
    }
  }

  /// What the framework raises at the addition that was asked about; that it raises nothing where it should.
  private func frameworkRows(_ choices: LessonChoices) -> [LessonRow] {
    guard let (label, said) = choices.frameworkWords else { return [] }
    let indent = CellText.columns(of: label) + 2
    if rows < 24 {
      return wrapped("\(label)  \(said)", to: columns - 2).map { LessonRow(line: Line($0, .dim)) }
    }
    let lines = said.sentences.flatMap { wrapped($0, to: max(columns - 2 - indent, 20)) }
    return [LessonRow()]
      + lines.enumerated().map { index, text in
        let head = index == 0 ? label + "  " : String(repeating: " ", count: indent)
        return LessonRow(line: Line(head, .dim) + Line(text, .dim))
      }
  }

  // MARK: Tasks

  private var goals: [LessonRow] {
    var rows = [LessonRow(line: Line(say(.task), .dim))]
    let words = LessonGoals(network: state.network, start: run.current.scene, language: language)
    rows += state.lessonGoals.map { LessonRow(line: words.line($0.condition, isReached: $0.isReached)) }
    guard state.isLessonStepDone else { return rows }
    rows += [LessonRow(), LessonRow(line: Line("✓ " + say(run.wasShown ? .shown : .done), .verdictGood))]
    if let reveal = run.current.reveal { rows += text(reveal.filled(in: language, from: network)) }
    return rows
  }

  private var hints: [LessonRow] {
    let all = run.current.hints
    return [LessonRow()]
      + all.prefix(run.hintCount).enumerated().flatMap { index, hint in
        let label = say(.hint(index + 1, of: all.count))
        return text(label + language.colon + hint.filled(in: language, from: run.scene), .dim)
      }
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
