import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// Steps for what is wrong at `site`, to stand before and after those of the question: why it cannot be built,
  /// and of an addition also what is lost. The addition itself is told by its axes.
  func problemSteps(
    _ question: Why.Question, at site: Site
  ) -> (before: [Why.Step], after: [Why.Step]) {
    let problems = problems(at: site).filter { $0.kind.severity == .error || $0.kind == .droppedChannels }
      .filter { $0.kind != .additionMismatch }
    let loud = problems.filter { $0.kind.severity == .error }.flatMap { steps(for: $0, question) }
    let quiet = problems.filter { $0.kind == .droppedChannels && question == .addition }
      .flatMap { steps(for: $0, question) }
    // The loudest comes first, and a refused addition is louder than a loss.
    if case .block(let number) = site, blocks[number].addition.verdict != .addsUp { return (loud, quiet) }
    return (loud + quiet, [])
  }

  /// What is wrong, the layer that it happens to, the arithmetic, and the settings in it.
  private func steps(for problem: Problem, _ question: Why.Question) -> [Why.Step] {
    let settings = settingSteps(for: problem, question)
    let place = settings.first?.place ?? Why.Target(problem.site)
    var steps = [Why.Step(.problem(problem), at: place)]
    if problem.kind.severity == .error, let layer = layers(of: problem.site).first(where: \.isRefused) {
      steps.append(Why.Step(.refused(layer), depth: 1, at: place))
    }
    return steps + [Why.Step(.reason(problem), depth: 1, at: place)] + settings
  }

  private func settingSteps(for problem: Problem, _ question: Why.Question) -> [Why.Step] {
    switch problem.site {
    case .block(let number):
      let block = block(number)
      let settings = block.fields(for: problem.kind).map {
        Why.Step(.setting(block.setting($0)), depth: 2, at: Why.Target(problem.site, $0))
      }
      let sizes =
        problem.kind == .kernelDoesNotFit && question.axis == nil
        ? originSteps(of: .height, above: number, depth: 2) : []
      return settings + sizes
    case .stem:
      // The input's own extent is the last step of the number's chain.
      let asked = question.axis.flatMap { Why.Target.input($0).field }
      return stemFields(for: problem.kind).filter { .part($0) != asked }
        .compactMap { partStep($0, .stem) }
    case .head: return [partStep(.classes, .head)].compactMap(\.self)
    }
  }

  private func partStep(_ field: PartField, _ site: Site) -> Why.Step? {
    let subject: Why.Subject = [.height, .width, .channels].contains(field) ? .input : .part(site)
    return network.setting(field).map {
      Why.Step(.partSetting($0), depth: 2, at: Why.Target(subject, .part(field)))
    }
  }

  /// The settings of the input and the stem that make a problem of the stem.
  private func stemFields(for kind: Kind) -> [PartField] {
    if kind == .kernelDoesNotFit { return [.kernel, .padding, .height, .width] }
    if stem.layerProblems.contains(.input) || stem.layerProblems.contains(.emptyMap) {
      return [.height, .width, .channels]
    }
    return wrongStemFields
  }

  private func layers(of site: Site) -> [LayerFacts] {
    switch site {
    case .stem: stemLayers
    case .head: headLayers
    case .block(let number): layers(ofBlock: number)
    }
  }
}

extension LayerFacts {
  fileprivate var isRefused: Bool { !problems.isEmpty }
}

extension Block {
  /// The settings that make a problem of `kind`.
  fileprivate func fields(for kind: Kind) -> [BlockField] {
    switch kind {
    case .emptyGroups, .indivisibleGroups, .droppedChannels: [.filters, .groups]
    case .kernelDoesNotFit: dilation == 1 ? [.kernel] : [.kernel, .dilation]
    case .stridesWithDilation: [.strides, .dilation]
    default: wrongFields
    }
  }
}
