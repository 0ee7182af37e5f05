import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

/// The words of a question and its answers.
struct LessonChoices {
  let run: LessonRun
  let ask: LessonAsk
  let language: Language

  /// The question in the lesson's words, or in those of its kind.
  var question: String {
    if let own = run.current.question { return own.filled(in: language, from: run.scene) }
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
      if let own = run.current.addsUp { return own.filled(in: language, from: run.scene) }
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

  private var facts: BlockFacts? {
    guard case .verdict(let place) = ask.question else { return nil }
    return run.scene.blocks[run.scene.number(of: place)]
  }
}
