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
    _ why: Why, in network: InferredNetwork, written: WrittenSettings? = nil, forScripts: Bool = false
  ) {
    let words = WhyWords(network, why.site, written, forScripts: forScripts)
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

  init(_ network: InferredNetwork, _ site: Site, _ written: WrittenSettings?, forScripts: Bool) {
    self.network = network
    self.site = site
    self.written = written
    self.forScripts = forScripts
  }

  /// `stack 1 block 2`, or `stack1.block2`.
  func name(_ site: Site) -> String { forScripts ? network.spelling(of: site) : network.words(for: site) }

  /// Where a setting of the part is written, or whose it is where nobody knows that.
  func source(of setting: BlockSetting) -> String {
    guard case .block(let number) = site else { return "of \(name(site))" }
    let place = network.place(of: number)
    let stack = forScripts ? "stack\(place.stack + 1)" : "stack \(place.stack + 1)"
    switch written?.origin(of: setting.field, at: place, in: network.network) {
    case .block(let line): return "\(name(site)), line \(line) of the file"
    case .stack(let line): return "\(stack), line \(line) of the file"
    case .defaults(let line): return "defaults, line \(line) of the file"
    case .unwritten: return "default"
    case .changed(let was): return "changed here, was \(was.value)"
    case nil: return "of \(name(site))"
    }
  }

  /// Where the input is written, if that is known.
  var inputSource: String {
    written?.inputLine(in: network.network).map { "line \($0) of the file" } ?? ""
  }

  func words(_ cause: Cause) -> String { forScripts ? cause.scriptWords : cause.words }

  // MARK: Around the steps

  func title(_ question: Why.Question) -> String {
    switch question {
    case .addition:
      guard case .block(let number) = site else { return name(site) }
      return "\(name(site)) \(network.blocks[number].addition.verdict.clause)"
    case .height, .width, .channels:
      let axis = question.axis ?? .channels
      return "\(output[axis]), the \(axis.name) of \(name(site))"
    case .parameters, .multiplyAdds: return "\(count(question)) in \(name(site))"
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
      return "main path \(facts.main)  \(facts.addition.verdict.equation)  \(facts.shortcut) shortcut"
    case .height, .width, .channels: return "output \(output)"
    case .parameters:
      return network.network.rules == .pytorch
        ? "what training changes; statistics of normalisations are buffers"
        : "with the statistics of normalisations, 4 numbers a channel"
    case .multiplyAdds: return "of convolutions and dense layers, for one image"
    }
  }

  func conclusion(_ question: Why.Question) -> String {
    guard question == .addition, case .block(let number) = site else { return "" }
    return AdditionCondition(network, number, name: name).sentence
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
      ? "\(grouped(measures.parameters.counted(by: network.network.rules))) parameters"
      : "\(grouped(measures.multiplyAdds)) multiply-adds"
  }
}

extension AdditionVerdict {
  /// As a clause about a block: `adds up`.
  fileprivate var clause: String {
    switch self {
    case .addsUp: "adds up"
    case .unknown: "is decided at run time"
    case .broadcasts: "only broadcasts"
    case .refused: "does not add up"
    }
  }

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
