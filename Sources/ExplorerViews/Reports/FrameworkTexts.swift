import Diagnostics
import Frameworks
import NetworkModel
import ShapeEngine

/// What one framework says of a problem: an exception word for word or, without a class, why it is silent.
package struct FrameworkText: Hashable, Sendable {
  package let framework: String
  /// Of the exception; nil if the framework accepts.
  package let errorClass: String?
  package let text: String

  /// As it reads in a report: `ValueError: Inputs have incompatible shapes. …`.
  package var sentence: String { errorClass.map { "\($0): \(text)" } ?? text }
}

extension InferredNetwork {
  /// What Keras and PyTorch say of `problem`; first the one whose rules the network has.
  func frameworkTexts(of problem: Problem) -> [FrameworkText] {
    if problem.kind.severity == .note { return [] }
    let keras = network.rules == .pytorch ? Rules.keras : network.rules
    let order = network.rules == .pytorch ? [.pytorch, keras] : [keras, .pytorch]
    return order.map { text(of: problem, rules: $0) }
  }

  private func text(of problem: Problem, rules: Rules) -> FrameworkText {
    let framework = rules == .pytorch ? "PyTorch" : "Keras"
    let error: FrameworkError? =
      switch problem.site {
      case .stem: judge(network.stem, on: network.input, rules: rules).error
      case .head:
        judge(network.head, after: network.lastKind, on: head.input.map, rules: rules).error
      case .block(let number) where rules == .pytorch && !blocks[number].input.map.isKnown: nil
      case .block(let number): self.error(at: number, isAddition: problem.isOfAddition, rules: rules)
      }
    guard let error else {
      return FrameworkText(
        framework: framework, errorClass: nil, text: acceptance(of: problem, rules: rules))
    }
    return FrameworkText(framework: framework, errorClass: error.errorClass.rawValue, text: error.text)
  }

  private func error(at number: Int, isAddition: Bool, rules: Rules) -> FrameworkError? {
    let error = judge(block(number), on: blocks[number].input.map, rules: rules).error
    // A framework that stops before the addition never comes to it; but what the addition raises is no
    // matter of a layer that was accepted.
    return !isAddition && error?.site == .layer(.add) ? nil : error
  }

  /// Why a framework lets `problem` pass.
  private func acceptance(of problem: Problem, rules: Rules) -> String {
    guard case .block(let number) = problem.site else { return "accepts this" }
    let facts = blocks[number]
    if rules == .pytorch, !facts.input.map.isKnown {
      return "knows no unknown sizes: it judges when data arrives"
    }
    if facts.addition.verdict == .broadcasts, problem.isOfAddition {
      guard rules == .pytorch else { return "accepts: a dimension of 1 fits any other" }
      guard let error = inPlaceAddition(main: facts.main, shortcut: facts.shortcut).error else {
        return "accepts main + shortcut, and main += shortcut"
      }
      return "accepts main + shortcut; main += shortcut raises "
        + "\(error.errorClass.rawValue): \(error.text)"
    }
    if facts.addition.verdict == .refused, problem.isOfAddition {
      return "accepts: with its padding both sides keep one shape"
    }
    if problem.isOfAddition {
      return "accepts: the sizes are compared when data arrives"
    }
    return facts.droppedChannels > 0 && rules == .kerasSlices
      ? "accepts: no slice reaches the last \(facts.droppedChannels), and nothing looks for them"
      : "accepts this"
  }
}

extension Problem {
  /// Whether it lies in the addition, not in a layer before it.
  package var isOfAddition: Bool {
    ["addition-mismatch", "broadcast", "sizes-at-run-time"].contains(kind.id)
  }
}
