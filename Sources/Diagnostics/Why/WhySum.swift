import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// What a sum over a stack or the whole network is made of, the largest first.
  func sumSteps(_ question: Why.Question, of subject: Why.Subject) -> [Why.Step] {
    let addends =
      (subject == .network ? partAddends(question) : blockAddends(question, of: subject))
      .filter { $0.sum != 0 }
    let order = addends.indices.sorted { (addends[$1].weight, $0) < (addends[$0].weight, $1) }
    let shown = addends.count > Why.Addend.most ? Why.Addend.most - 1 : addends.count
    var steps = order.prefix(shown).map {
      Why.Step(.addend(addends[$0]), at: Why.Target(addends[$0].subject))
    }
    let rest = order.dropFirst(shown)
    if !rest.isEmpty {
      steps.append(Why.Step(.otherAddends(rest.count, rest.reduce(0) { $0 + addends[$1].sum })))
    }
    return steps
  }

  private func partAddends(_ question: Why.Question) -> [Why.Addend] {
    let stacks = network.stacks.indices.map { Why.Subject.stack($0) }
    return ([.part(.stem)] + stacks + [.part(.head)]).map { part in
      let count = question.count(measures(of: part), by: network.rules)
      return Why.Addend(subject: part, copies: 1, each: count ?? 0)
    }
  }

  private func blockAddends(_ question: Why.Question, of subject: Why.Subject) -> [Why.Addend] {
    guard case .stack(let stack) = subject else { return [] }
    return blocks.runs(in: starts[stack]..<starts[stack + 1]).map { run in
      let count = question.count(run.facts.measures, by: network.rules)
      return Why.Addend(
        subject: .part(.block(run.range.lowerBound)), copies: run.range.count, each: count ?? 0)
    }
  }

  /// What all layers of `subject` count together; those of the input alone are none.
  package func measures(of subject: Why.Subject) -> Measures {
    switch subject {
    case .part(.stem): return stem.measures
    case .part(.head): return head.measures
    case .part(.block(let number)): return blocks[number].measures
    case .stack(let stack):
      return blocks.runs(in: starts[stack]..<starts[stack + 1]).reduce(into: Measures()) {
        $0 += $1.facts.measures * $1.range.count
      }
    case .input: return Measures()
    case .network:
      var measures = Measures()
      measures.parameters = totals.parameters
      measures.multiplyAdds = totals.multiplyAdds
      measures.activations = totals.activations
      return measures
    }
  }
}

extension Why.Addend {
  /// How many of a sum are listed.
  fileprivate static let most = 32

  /// By which they are ordered: what makes the sum unknown, or too large, comes first.
  fileprivate var weight: Int { sum.value ?? Int.max }
}
