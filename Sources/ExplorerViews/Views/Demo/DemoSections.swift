import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// The words below the picture, in sections with room between them.
extension DemoView {
  var wordRows: [[Row]] {
    switch run.beat.kind {
    case .title: []
    case .tell: [text(run.step.text), goalRows, isTask ? pause(.whatWouldYouChange) : []]
    case .more: [text(run.step.reveal)]
    case .ask: askRows
    case .answer: [answerRows, text(run.step.reveal)] + [frameworkRows]
    case .edit(let number): [editRows(number), goalRows]
    case .done: [goalRows, text(run.step.reveal)]
    }
  }

  private var isTask: Bool { if case .do = run.step.task { true } else { false } }

  private func text(_ text: Text?) -> [Row] {
    guard let text else { return [] }
    return lines(text.filled(in: language, from: run.scene), .text)
  }

  private func lines(_ text: String, _ role: Role) -> [Row] {
    wrapped(text, to: min(width, 64), in: language).map { Row(line: Line($0, role)) }
  }

  /// A question to the room, before what comes next tells.
  private func pause(_ words: DemoWords) -> [Row] { [Row(line: Line(say(words), .title))] }

  // MARK: Questions

  private var choices: LessonChoices? {
    run.ask.map { LessonChoices(step: run.step, scene: run.scene, ask: $0, language: language) }
  }

  private var askRows: [[Row]] {
    guard let choices, let ask = run.ask else { return [] }
    let question = lines(choices.question, .title)
    guard !ask.choices.isEmpty else {
      let answer = Row(line: Line(run.typed + "_"), isMarked: true)
      return [question, [answer, Row(line: Line(say(.typeIt), .dim))], pause(.whatDoYouThink)]
    }
    let answers = ask.choices.enumerated().flatMap { index, choice in
      let isChosen = run.answer == .choice(index)
      // Where the chosen one is reversed, a title would be a gap.
      return choices.lines(choice, number: index + 1, numbered: isChosen ? .text : .title, to: width).map {
        Row(line: $0.clicking(.key(Key("\(index + 1)"))), isMarked: isChosen)
      }
    }
    let isVerdict = if case .verdict = ask.question { true } else { false }
    return [question, answers, pause(isVerdict ? .whatHappens : .whatDoYouThink)]
  }

  private var answerRows: [Row] {
    guard let choices, let ask = run.ask else { return [] }
    let rows = choices.verdict(to: width).map { Row(line: $0) }
    guard let answer = run.answer else { return rows + labelled(say(.soItIs)) { choices.right(to: $0) } }
    if ask.isRight(answer) { return rows + labelled(say(.roomWasRight)) { choices.right(to: $0) } }
    return rows + labelled(say(.roomSaid)) { choices.answer(answer, to: $0) }
      + labelled(say(.soItIs)) { choices.right(to: $0) }
  }

  /// A label in front of lines, of which `lines` makes as many as it needs for the columns that are left.
  private func labelled(_ word: String, _ lines: (Int) -> [Line]) -> [Row] {
    let indent = max(CellText.columns(of: say(.roomSaid)), CellText.columns(of: word)) + 2
    return lines(width - indent).enumerated().map { index, line in
      Row(line: Line(index == 0 ? word : "", .dim).padded(to: indent) + line)
    }
  }

  /// What the framework says, word for word, where there is room for it, or where no addition tells.
  private var frameworkRows: [Row] {
    guard let choices, let said = choices.framework, rows >= 30 || choices.isUnbuildable else { return [] }
    return wrapped(said, to: width).map { Row(line: Line($0, .dim)) }
  }

  // MARK: Tasks

  private func editRows(_ number: Int) -> [Row] {
    let count = run.step.solution.count
    return count < 2 ? [] : [Row(line: Line(say(.edit(number, of: count)), .dim))]
  }

  private var goalRows: [Row] {
    let goals = run.goals
    guard !goals.isEmpty else { return [] }
    let words = LessonGoals(network: run.scene, start: run.step.scene, language: language)
    var rows = goals.map { Row(line: words.line($0.condition, isReached: $0.isReached)) }
    if goals.allSatisfy(\.isReached), run.beat.kind != .tell {
      rows.append(Row(line: Line("✓ " + say(LessonWords.done), .verdictGood)))
    }
    return rows
  }
}
