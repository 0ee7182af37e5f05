import Diagnostics
import Frameworks
import NetworkModel
import ShapeEngine

/// What one framework says of a problem: an exception word for word or, without a class, why it is silent.
package struct FrameworkText: Hashable, Sendable {
  /// `Keras` where both its forms say the same, else `Keras groups` or `Keras slices`; `PyTorch`.
  package let framework: String
  /// Of the exception; nil if the framework accepts.
  package let errorClass: String?
  /// The exception's is the same in all languages.
  package let text: Text

  /// Whether the words are ours: the framework says nothing.
  var isOurs: Bool { errorClass == nil }

  /// As it reads in a report: `ValueError: Inputs have incompatible shapes. …`.
  package func sentence(in language: Language) -> String {
    errorClass.map { "\($0): \(text[language])" } ?? text[language]
  }
}

extension InferredNetwork {
  /// What the three rules say of `problem`, the network's own first; equal words of Keras's two forms stand
  /// once.
  func frameworkTexts(of problem: Problem) -> [FrameworkText] {
    if problem.kind.severity == .note { return [] }
    return named { text(of: problem, rules: $0) }
  }

  /// What the rules that are not the network's would raise in block `number`, which its own accept.
  func otherRefusals(ofBlock number: Int) -> [FrameworkText] {
    let own = network.rules
    return named { rules in
      guard rules != own, let error = refusal(ofBlock: number, rules: rules) else { return nil }
      return Saying(error)
    }
  }

  /// What a framework says, before it is known under which name.
  private struct Saying: Hashable {
    var errorClass: String?
    var text: Text

    init(_ error: FrameworkError) {
      errorClass = error.errorClass.rawValue
      text = Text(same: error.text)
    }

    init(_ words: AcceptanceWords) { text = words.text }
  }

  private func named(_ saying: (Rules) -> Saying?) -> [FrameworkText] {
    let own = network.rules
    let order = [own] + Rules.allCases.filter { $0 != own }
    let sayings = order.map { (rules: $0, saying: saying($0)) }
    let keras = sayings.filter { $0.rules != .pytorch }.map(\.saying)
    let isOneKeras = keras[0] == keras[1]
    var texts: [FrameworkText] = []
    for (rules, saying) in sayings {
      let name = rules.frameworkName(isWithForm: !isOneKeras)
      guard let saying, !texts.contains(where: { $0.framework == name }) else { continue }
      texts.append(FrameworkText(framework: name, errorClass: saying.errorClass, text: saying.text))
    }
    return texts
  }

  /// PyTorch is never asked about sizes that it does not have.
  private func refusal(ofBlock number: Int, rules: Rules) -> FrameworkError? {
    let input = blocks[number].input.map
    return rules == .pytorch && !input.isKnown ? nil : judge(block(number), on: input, rules: rules).error
  }

  private func text(of problem: Problem, rules: Rules) -> Saying {
    let error: FrameworkError? =
      switch problem.site {
      case .stem: judge(network.stem, on: network.input, rules: rules).error
      case .head:
        judge(network.head, after: network.lastKind, on: head.input.map, rules: rules).error
      case .block(let number): self.error(at: number, isAddition: problem.isOfAddition, rules: rules)
      }
    return error.map(Saying.init) ?? Saying(acceptance(of: problem, rules: rules))
  }

  private func error(at number: Int, isAddition: Bool, rules: Rules) -> FrameworkError? {
    let error = refusal(ofBlock: number, rules: rules)
    // A framework that stops before the addition never comes to it; but what the addition raises is no
    // matter of a layer that was accepted.
    return !isAddition && error?.site == .layer(.add) ? nil : error
  }

  /// Whether what is unknown of a map is known when data arrives; else nothing above could make it.
  private func comesAtRunTime(_ input: Handover) -> Bool {
    if !input.isAssumed { return true }
    let hasUnknownSize = network.input.height == nil || network.input.width == nil
    return hasUnknownSize && input.map.channels.value != nil
  }

  /// Why a framework lets `problem` pass.
  private func acceptance(of problem: Problem, rules: Rules) -> AcceptanceWords {
    guard case .block(let number) = problem.site else { return .accepts }
    let facts = blocks[number]
    if rules == .pytorch, !facts.input.map.isKnown {
      return comesAtRunTime(facts.input) ? .unknownSizes : .unknownFromAbove
    }
    if facts.addition.verdict == .broadcasts, problem.isOfAddition {
      guard rules == .pytorch else { return .broadcasts }
      guard let error = inPlaceAddition(main: facts.main, shortcut: facts.shortcut).error else {
        return .bothAdditions
      }
      return .outOfPlaceOnly(raised: "\(error.errorClass.rawValue): \(error.text)")
    }
    if facts.addition.verdict == .refused, problem.isOfAddition { return .otherPadding }
    if problem.isOfAddition { return .comparedLater }
    let block = block(number)
    return rules == .kerasSlices && block.kind != .basic && block.droppedChannels > 0
      ? .unread(block.droppedChannels) : .accepts
  }
}

extension Problem {
  /// Whether it lies in the addition, not in a layer before it.
  package var isOfAddition: Bool {
    ["addition-mismatch", "broadcast", "sizes-at-run-time"].contains(kind.id)
  }
}

extension Rules {
  /// The framework, with the form of its grouped convolution where that matters.
  fileprivate func frameworkName(isWithForm: Bool) -> String {
    switch self {
    case .keras: isWithForm ? "Keras groups" : "Keras"
    case .kerasSlices: isWithForm ? "Keras slices" : "Keras"
    case .pytorch: "PyTorch"
    }
  }
}
