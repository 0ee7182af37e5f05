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

  /// The number in front of an answer, and its words; what was typed stands alone.
  func answer(_ answer: LessonAnswer) -> Line {
    switch answer {
    case .choice(let index): return Line("\(index + 1)", .title) + Line("  " + words(ask.choices[index]))
    case .typed(let text): return Line(text)
    case .shown: return Line()
    }
  }

  var right: Line {
    switch ask.right {
    case .choice(let index): answer(.choice(index))
    case .shape(let map): Line("\(map)", .title)
    case .number(let number): Line(grouped(number), .title)
    }
  }

  private var facts: BlockFacts? { askedAddition.map { scene.blocks[$0] } }

  /// The block whose addition is asked about, where that is the question.
  private var askedAddition: Int? {
    guard case .verdict(let place) = ask.question else { return nil }
    return scene.number(of: place)
  }

  /// What becomes of the addition that was asked about.
  var verdict: Line? {
    guard let facts else { return nil }
    let addition = facts.addition
    let mark = addition.verdict.mark
    let words: LessonWords =
      switch addition.verdict {
      case .addsUp: .agree(facts.main)
      case .refused: .differ(Axis.allCases.filter { addition[$0] == .differs })
      case .broadcasts: .repeated(Axis.allCases.filter { addition[$0] == .stretched })
      case .unknown: .waits
      }
    return Line("\(mark.sign) \(language.say(words))", mark.verdictRole)
  }

  /// Who says it, and what the framework raises at the addition that was asked about; that it raises nothing where
  /// it should. Nil where there is nothing to raise.
  var frameworkWords: (label: String, text: String)? {
    guard let number = askedAddition, let facts, facts.addition.verdict != .addsUp,
      facts.addition.verdict != .unknown
    else { return nil }
    let rules = scene.network.rules
    let error = judge(scene.block(number), on: facts.input.map, rules: rules).error
    let label = language.say(LessonWords.wordForWord(rules == .pytorch ? "PyTorch" : "Keras"))
    return (label, error?.text ?? language.say(LessonWords.raisesNothing))
  }

  /// The same in one piece.
  var framework: String? { frameworkWords.map { "\($0.label)  \($0.text)" } }
}
