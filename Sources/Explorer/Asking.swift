import Diagnostics
import NetworkModel
import ShapeEngine

/// Why: the question about the selection, its steps, and the way to where they are decided.
extension State {
  /// Asks why the shown addition turns out as it does or, at the stem and the head, where the channels come
  /// from; in the layer view about the selected layer.
  mutating func askWhy() {
    if view == .layers, let asked = questionOfLayer {
      return open(asked.question, asked.subject, at: asked.step)
    }
    let site = self.site
    guard let first = network.questions(at: site).first else { return }
    askWhy(first == .addition ? first : .channels, at: site)
  }

  /// Asks one question about one part.
  mutating func askWhy(_ question: Why.Question, at site: Site) { open(question, .part(site), at: 0) }

  private mutating func open(_ question: Why.Question, _ subject: Why.Subject, at step: Int) {
    open(.why(question, subject, step: 0))
    selectStep(step, from: step - 1)
  }

  /// The answer that is shown, if one is.
  package var why: Why? {
    guard case .why(let question, let subject, _) = overlay else { return nil }
    return network.why(question, of: subject)
  }

  mutating func nextQuestion(_ direction: Int) {
    guard case .why(let question, let subject, _) = overlay else { return }
    let all = questions(beside: subject)
    let index = all.firstIndex { $0 == (question, subject) } ?? 0
    let next = all[(index + direction + all.count) % all.count]
    open(next.0, next.1, at: 0)
  }

  /// What can be asked about the part that `subject` belongs to, then about its stack, and the whole network; of
  /// a number of the stack or the network those of the selected part.
  private func questions(beside subject: Why.Subject) -> [(Why.Question, Why.Subject)] {
    var subjects: [Why.Subject] = [.part(site)]
    if case .part(let site) = subject { subjects = [.part(site)] }
    switch subjects[0] {
    case .part(.block(let number)): subjects.append(.stack(network.place(of: number).stack))
    case .part(.stem): subjects.append(.input)
    case .part(.head), .stack, .input, .network: break
    }
    // Of a stack and the input what the part itself does not answer.
    return (subjects + [.network]).flatMap { subject in
      network.questions(about: subject).filter { question in
        if case .stack = subject { return question.axis == nil }
        return true
      }.map { ($0, subject) }
    }
  }

  mutating func moveStep(_ direction: Int) {
    guard case .why(_, _, let step) = overlay else { return }
    selectStep(step + direction, from: step)
  }

  /// Selects the step at `index` or, if it leads nowhere, the next one in that direction that does.
  private mutating func selectStep(_ index: Int, from old: Int) {
    guard case .why(let question, let subject, _) = overlay, let steps = why?.steps else { return }
    let nearest = min(max(index, 0), steps.count - 1)
    let leading = steps.indices.filter { steps[$0].place != nil }
    let next = index > old ? leading.first { $0 >= nearest } : leading.last { $0 <= nearest }
    // At either end the one that is nearest to it.
    guard let chosen = next ?? (index > old ? leading.last : leading.first) else { return }
    overlay = .why(question, subject, step: chosen)
  }

  private var stepPlace: Why.Target? {
    guard case .why(_, _, let step) = overlay, let steps = why?.steps, steps.indices.contains(step) else {
      return nil
    }
    return steps[step].place
  }

  var stepObstacle: Obstacle? { stepPlace == nil ? .leadsNowhere : nil }

  /// Closes the answer and selects the place and the setting of its selected step.
  mutating func goToStep() {
    guard let place = stepPlace else { return }
    closeOverlay()
    lesson?.isPlaying = true
    show(NetworkView.blocks)
    switch place.field {
    case .block(let field)?: self.field = field
    case .part(let field)?:
      if place.subject == .part(.head) { headField = field } else { stemField = field }
    case nil: break
    }
    select(place.subject)
    if layout.kind < .narrow { pane = .block }
  }

  private mutating func select(_ subject: Why.Subject) {
    switch subject {
    case .part(let site): show(network.row(of: site))
    case .stack(let stack): show(Row.stack(stack))
    case .input: show(Row.stem)
    case .network: break
    }
  }
}
