import Explorer
import NetworkModel

extension DemoChange {
  /// `stack 2 block 1: strides 1 → 2`, the old value as what was and the new one as what is.
  func line(in language: Language) -> Line {
    switch self {
    case .input(let was, let now): Line("input ") + DemoChange.arrow(was.words, now.words)
    case .part(let difference):
      Line(difference.subject[language] + " ") + difference.arrow(in: language)
    case .stacks(let was, let now):
      Line(language.say(DemoWords.stacks) + " ") + DemoChange.arrow("\(was)", "\(now)")
    case .blocks(let stack, let was, let now):
      Line("stack \(stack + 1)\(language.colon)\(language.say(DemoWords.blocks)) ")
        + DemoChange.arrow("\(was)", "\(now)")
    case .setting(let reach, let difference):
      Line("\(reach.words(in: language))\(language.colon)\(difference.subject[language]) ")
        + difference.arrow(in: language)
    }
  }

  private static func arrow(_ was: String, _ now: String) -> Line {
    Line(was, .was) + Line(" → ") + Line(now, .now)
  }
}

extension Difference {
  fileprivate func arrow(in language: Language) -> Line {
    Line(old.words(in: language), .was) + Line(" → ") + Line(new.words(in: language), .now)
  }
}

extension DemoChange.Reach {
  fileprivate func words(in language: Language) -> String {
    switch self {
    case .all: language.say(DemoWords.allBlocks)
    case .stack(let stack): "stack \(stack + 1)"
    case .block(let place): place.words
    }
  }
}
