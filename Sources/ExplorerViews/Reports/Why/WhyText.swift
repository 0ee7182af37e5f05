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
    let words = WhyWords(network, why.subject, written, forScripts: forScripts, language: language)
    title = words.title(why.question)
    mark = words.mark
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

/// Says facts in words, about one part or sum of one network.
struct WhyWords {
  let network: InferredNetwork
  let subject: Why.Subject
  private let written: WrittenSettings?
  let forScripts: Bool
  let language: Language

  init(
    _ network: InferredNetwork, _ subject: Why.Subject, _ written: WrittenSettings?, forScripts: Bool,
    language: Language
  ) {
    self.network = network
    self.subject = subject
    self.written = written
    self.forScripts = forScripts
    self.language = language
  }

  func say(_ phrase: some Phrase) -> String { language.say(phrase) }

  /// `stack 1 block 2`, or `stack1.block2`.
  func name(_ site: Site) -> String {
    if site == .head, network.network.head == nil { return say(WhySubjectWords.output) }
    return forScripts ? network.spelling(of: site) : network.words(for: site, in: language)
  }

  /// `stack 1`, or `stack1`; of the input and the whole network words.
  func name(_ subject: Why.Subject) -> String {
    switch subject {
    case .part(let site): name(site)
    case .stack(let stack): forScripts ? "stack\(stack + 1)" : "stack \(stack + 1)"
    case .input: say(forScripts && language == .english ? WhySubjectWords.bareInput : .input)
    case .network: say(WhySubjectWords.network)
    }
  }

  /// `stack 1 blocks 2 to 3`, of one block its name.
  func name(_ addend: Why.Addend) -> String {
    guard case .part(.block(let number)) = addend.subject, addend.copies > 1 else {
      return name(addend.subject)
    }
    let place = network.place(of: number)
    let blocks = place.block + 1...place.block + addend.copies
    return say(WhySubjectWords.blocks(blocks, of: name(.stack(place.stack))))
  }

  /// The block that is asked about, or nil.
  var block: Int? {
    guard case .part(.block(let number)) = subject else { return nil }
    return number
  }

  /// Where a setting of the part is written, or whose it is where nobody knows that.
  func source(of setting: BlockSetting) -> String {
    guard let number = block ?? lastBlock else { return say(WhySourceWords.of(name(subject))) }
    let site = Site.block(number)
    let place = network.place(of: number)
    let stack = name(.stack(place.stack))
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

  /// The last block of the stack that is asked about, or nil: what it hands on is the stack's.
  private var lastBlock: Int? {
    guard case .stack(let stack) = subject, network.starts[stack] < network.starts[stack + 1] else {
      return nil
    }
    return network.starts[stack + 1] - 1
  }

  // MARK: Around the steps

  func title(_ question: Why.Question) -> String {
    switch question {
    case .addition:
      guard let number = block else { return name(subject) }
      return say(additionTitle(network.blocks[number], name(subject)))
    case .height, .width, .channels:
      let axis = question.axis ?? .channels
      return say(WhyTitleWords.extent("\(output[axis])", axis, of: name(subject)))
    case .parameters, .multiplyAdds, .bytes:
      return say(WhyTitleWords.count(count(question), question, of: name(subject)))
    }
  }

  /// What the panel says of the block, which is its loudest problem.
  private func additionTitle(_ facts: BlockFacts, _ place: String) -> WhyTitleWords {
    if !facts.layerProblems.isEmpty { return .unbuildable(place) }
    let verdict = facts.addition.verdict
    return verdict == .addsUp && facts.droppedChannels > 0 ? .lossy(place) : .addition(place, verdict)
  }

  /// That of the loudest problem there is in it.
  var mark: Mark {
    switch subject {
    case .part(.block(let number)): return network.mark(ofBlock: number)
    case .part(let site): return network.problems(at: site).first?.mark ?? .good
    case .stack(let stack):
      return network.blocks.runs(in: network.starts[stack]..<network.starts[stack + 1])
        .reduce(.good) { max($0, Mark($1.facts)) }
    case .input: return network.stem.layerProblems.contains(.input) ? .bad : .good
    case .network: return Headline(network).mark
    }
  }

  func headline(_ question: Why.Question) -> String {
    switch question {
    case .addition:
      guard let number = block else { return "" }
      let facts = network.blocks[number]
      let equation = facts.addition.verdict.equation
      return say(WhyTitleWords.operands(main: "\(facts.main)", equation, shortcut: "\(facts.shortcut)"))
    case .height, .width, .channels:
      return say(subject == .input ? WhyTitleWords.input("\(output)") : .output("\(output)"))
    case .parameters:
      return say(
        network.network.rules == .pytorch ? WhyTitleWords.trainedParameters : .parametersWithStatistics)
    case .multiplyAdds: return say(WhyTitleWords.whatMultiplies)
    case .bytes: return say(WhyTitleWords.whatIsKept)
    }
  }

  func conclusion(_ question: Why.Question) -> String {
    guard question == .addition, let number = block else { return "" }
    return AdditionCondition(network, number, language, name: name).sentence
  }

  var output: FeatureMap {
    switch subject {
    case .part(.stem): network.stem.output.map
    case .part(.head), .network: network.head.output.map
    case .part(.block(let number)): network.blocks[number].output.map
    case .stack: lastBlock.map { network.blocks[$0].output.map } ?? network.stem.output.map
    case .input: FeatureMap(network.network.input)
    }
  }

  private func count(_ question: Why.Question) -> String {
    let count = question.count(network.measures(of: subject), by: network.network.rules)
    return grouped(count ?? .unknown)
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
