import Diagnostics
import Explorer
import Frameworks
import NetworkFiles
import NetworkModel
import ShapeEngine

/// The words of a question and its answers.
struct LessonChoices {
  let step: LessonStep
  /// The network that is asked about.
  let scene: InferredNetwork
  let ask: LessonAsk
  let language: Language

  /// The question in the lesson's words, or in those of its kind.
  var question: String {
    if let own = step.question { return own.filled(in: language, from: scene) }
    switch ask.question {
    case .verdict: return language.say(LessonWords.askVerdict)
    case .shape(let place): return language.say(LessonWords.askShape(place.spelling))
    case .number(let place): return language.say(LessonWords.askNumber(place.spelling))
    case .yesNo: return language.say(LessonWords.askYesNo)
    case .which: return language.say(LessonWords.askWhich)
    }
  }

  func words(_ choice: LessonChoice) -> String {
    switch choice {
    case .addsUp:
      if let own = step.addsUp { return own.filled(in: language, from: scene) }
      return language.say(LessonWords.addsUp(facts?.main ?? FeatureMap(0, 0, 0)))
    case .refused(let axes):
      let map = facts?.main ?? FeatureMap(0, 0, 0)
      return language.say(
        LessonWords.refused(axes, main: map, shortcut: facts?.input.map ?? map))
    case .stretched: return language.say(LessonWords.stretched)
    case .atRunTime: return language.say(LessonWords.atRunTime)
    case .yes: return language.say(LessonWords.yes)
    case .no: return language.say(LessonWords.no)
    case .block(let place): return place.words
    case .none: return language.say(LessonWords.none)
    }
  }

  /// An answer with its number in front, in lines of at most `columns`.
  func lines(
    _ choice: LessonChoice, number: Int, _ role: Role = .text, numbered: Role = .title, to columns: Int
  ) -> [Line] {
    wrapped(words(choice), to: max(columns - 3, 8), in: language).enumerated().map { index, text in
      Line(index == 0 ? "\(number)" : " ", numbered) + Line("  " + text, role)
    }
  }

  /// What was answered, in lines of at most `columns`.
  func answer(_ answer: LessonAnswer, to columns: Int) -> [Line] {
    switch answer {
    case .choice(let index): lines(ask.choices[index], number: index + 1, to: columns)
    case .typed(let text): [Line(text)]
    case .shown: [Line()]
    }
  }

  /// What would have been right, in lines of at most `columns`.
  func right(to columns: Int) -> [Line] {
    switch ask.right {
    case .choice(let index): answer(.choice(index), to: columns)
    case .shape(let map): [Line("\(map)", .title)]
    case .number(let number): [Line(grouped(number), .title)]
    }
  }

  private var facts: BlockFacts? { askedAddition.map { scene.blocks[$0] } }

  /// The block whose addition is asked about, where that is the question.
  private var askedAddition: Int? {
    guard case .verdict(let place) = ask.question else { return nil }
    return scene.number(of: place)
  }

  /// The block that is shown, if it cannot be built and the question is whether all is well.
  private var unbuildable: Int? {
    guard case .yesNo(let conditions) = ask.question, let place = step.place?.block,
      conditions.contains(.addsUp) || conditions.contains(.nothingWrong),
      scene.network.block(at: place) != nil
    else { return nil }
    let number = scene.number(of: place)
    return scene.blocks[number].layerProblems.isEmpty ? nil : number
  }

  /// Whether the block that is shown cannot be built.
  var isUnbuildable: Bool { unbuildable != nil }

  /// What becomes of the addition that was asked about, or why it is not come to; none for other questions.
  func verdict(to columns: Int) -> [Line] {
    guard let (mark, words) = verdict else { return [] }
    return wrapped(words, to: max(columns - 2, 8), in: language).enumerated().map { index, text in
      Line((index == 0 ? mark.sign : " ") + " " + text, mark.verdictRole)
    }
  }

  private var verdict: (mark: Mark, words: String)? {
    if let unbuildable {
      let problem = scene.problems(at: .block(unbuildable)).first { !$0.isOfAddition }
      return problem.map { (.bad, $0.words(in: scene, language).message) }
    }
    guard let facts else { return nil }
    let addition = facts.addition
    let differing = Axis.allCases.filter { addition[$0] == .differs }
    let words: LessonWords =
      switch addition.verdict {
      case .addsUp: .agree(facts.main)
      case .refused: addition.count(of: .unknown) > 0 ? .knownToDiffer(differing) : .differ(differing)
      case .broadcasts: .repeated(Axis.allCases.filter { addition[$0] == .stretched })
      case .unknown: .waits
      }
    return (addition.verdict.mark, language.say(words))
  }

  /// Who says it, and what the framework raises at what was asked about; that it raises nothing where it should. Nil
  /// where there is nothing to raise.
  var frameworkWords: (label: String, text: String)? {
    let rules = scene.network.rules
    let label = language.say(LessonWords.wordForWord(rules == .pytorch ? "PyTorch" : "Keras"))
    if let unbuildable {
      let input = scene.blocks[unbuildable].input.map
      return judge(scene.block(unbuildable), on: input, rules: rules).error.map { error in
        (label, "\(error.errorClass.rawValue): \(error.text)")
      }
    }
    guard let number = askedAddition, let facts, facts.addition.verdict != .addsUp,
      facts.addition.verdict != .unknown
    else { return nil }
    let error = judge(scene.block(number), on: facts.input.map, rules: rules).error
    return (label, error?.text ?? language.say(LessonWords.raisesNothing))
  }

  /// The same in one piece.
  var framework: String? { frameworkWords.map { "\($0.label)  \($0.text)" } }
}
