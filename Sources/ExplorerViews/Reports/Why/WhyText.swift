import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// The words of a `Why`: a heading, a line a step, and under which condition it holds.
package struct WhyText: Sendable {
  /// `stack 1 block 2 adds up`, `512, the channels of stack 2 block 1`.
  package let title: String
  package let mark: Mark
  /// The two operands, or the number as an equation; above the steps.
  package let headline: String
  package let lines: [WhyLine]
  /// When it holds, or what would repair it; empty where nothing is to be added.
  package let conclusion: String

  /// Speaks of places as sentences do or, `forScripts`, as `addup set` takes them; of settings it says where
  /// they are `written`, if that is known.
  package init(
    _ why: Why, in network: InferredNetwork, written: WrittenSettings? = nil, forScripts: Bool = false,
    language: Language = .english
  ) {
    let words = WhyWords(network, why.site, written, forScripts: forScripts, language: language)
    title = words.title(why.question)
    mark = words.mark(why.question)
    headline = words.headline(why.question)
    lines = why.steps.map(words.line)
    conclusion = words.conclusion(why.question)
  }
}

/// One step in words: what is, and where or why.
package struct WhyLine: Hashable, Sendable {
  package let depth: Int
  package let text: String
  package let remark: String
  package let target: Why.Target?
}

/// Says facts in words, about one part of one network.
struct WhyWords {
  let network: InferredNetwork
  let site: Site
  private let written: WrittenSettings?
  let forScripts: Bool
  let language: Language

  init(
    _ network: InferredNetwork, _ site: Site, _ written: WrittenSettings?, forScripts: Bool,
    language: Language
  ) {
    self.network = network
    self.site = site
    self.written = written
    self.forScripts = forScripts
    self.language = language
  }

  func say(_ phrase: some Phrase) -> String { language.say(phrase) }

  /// `stack 1 block 2`, or `stack1.block2`.
  func name(_ site: Site) -> String {
    forScripts ? network.spelling(of: site) : network.words(for: site, in: language)
  }

  /// Where a setting of the part is written, or whose it is where nobody knows that.
  func source(of setting: BlockSetting) -> String {
    guard case .block(let number) = site else { return say(WhySourceWords.of(name(site))) }
    let place = network.place(of: number)
    let stack = forScripts ? "stack\(place.stack + 1)" : "stack \(place.stack + 1)"
    let source: WhySourceWords =
      switch written?.origin(of: setting.field, at: place, in: network.network) {
      case .block(let line): .line(line, of: name(site))
      case .stack(let line): .line(line, of: stack)
      case .defaults(let line): .line(line, of: "defaults")
      case .unwritten: .unwritten
      case .changed(let was): .changed(was: was.value)
      case nil: .of(name(site))
      }
    return say(source)
  }

  /// Where the input is written, if that is known.
  var inputSource: String {
    written?.inputLine(in: network.network).map { say(WhySourceWords.lineOfFile($0)) } ?? ""
  }

  func words(_ cause: Cause) -> String {
    forScripts ? cause.scriptWords(in: language) : cause.words(in: language)
  }

  // MARK: Around the steps

  func title(_ question: Why.Question) -> String {
    switch question {
    case .addition:
      guard case .block(let number) = site else { return name(site) }
      return say(WhyTitleWords.addition(name(site), network.blocks[number].addition.verdict))
    case .height, .width, .channels:
      let axis = question.axis ?? .channels
      return say(WhyTitleWords.extent("\(output[axis])", axis, of: name(site)))
    case .parameters, .multiplyAdds:
      return say(WhyTitleWords.count(count(question), question, of: name(site)))
    }
  }

  func mark(_ question: Why.Question) -> Mark {
    guard question == .addition, case .block(let number) = site else { return .good }
    return network.blocks[number].addition.verdict.mark
  }

  func headline(_ question: Why.Question) -> String {
    switch question {
    case .addition:
      guard case .block(let number) = site else { return "" }
      let facts = network.blocks[number]
      let equation = facts.addition.verdict.equation
      return say(WhyTitleWords.operands(main: "\(facts.main)", equation, shortcut: "\(facts.shortcut)"))
    case .height, .width, .channels: return say(WhyTitleWords.output("\(output)"))
    case .parameters:
      return say(
        network.network.rules == .pytorch ? WhyTitleWords.trainedParameters : .parametersWithStatistics)
    case .multiplyAdds: return say(WhyTitleWords.whatMultiplies)
    }
  }

  func conclusion(_ question: Why.Question) -> String {
    guard question == .addition, case .block(let number) = site else { return "" }
    return AdditionCondition(network, number, language, name: name).sentence
  }

  var output: FeatureMap {
    switch site {
    case .stem: network.stem.output.map
    case .head: network.head.output.map
    case .block(let number): network.blocks[number].output.map
    }
  }

  private func count(_ question: Why.Question) -> String {
    let measures: Measures =
      switch site {
      case .stem: network.stem.measures
      case .head: network.head.measures
      case .block(let number): network.blocks[number].measures
      }
    return question == .parameters
      ? grouped(measures.parameters.counted(by: network.network.rules)) : grouped(measures.multiplyAdds)
  }
}

extension AdditionVerdict {
  /// Between two shapes.
  fileprivate var equation: String {
    switch self {
    case .addsUp: "="
    case .unknown: "?"
    case .broadcasts: "≈"
    case .refused: "≠"
    }
  }
}
