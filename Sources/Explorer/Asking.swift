import Diagnostics
import NetworkModel
import ShapeEngine

/// Why: the question about the selection, its steps, and the way to where they are decided.
extension State {
  /// Asks why the shown addition turns out as it does or, at the stem and the head, where the channels come
  /// from.
  mutating func askWhy() {
    let site = self.site
    guard let first = network.questions(at: site).first else { return }
    askWhy(first == .addition ? first : .channels, at: site)
  }

  /// Asks one question about one part.
  mutating func askWhy(_ question: Why.Question, at site: Site) {
    open(.why(question, site, step: 0))
    selectStep(0, from: -1)
  }

  /// The answer that is shown, if one is.
  package var why: Why? {
    guard case .why(let question, let site, _) = overlay else { return nil }
    return network.why(question, at: site)
  }

  mutating func nextQuestion(_ direction: Int) {
    guard case .why(let question, let site, _) = overlay else { return }
    let all = network.questions(at: site)
    let index = all.firstIndex(of: question) ?? 0
    open(.why(all[(index + direction + all.count) % all.count], site, step: 0))
    selectStep(0, from: -1)
  }

  mutating func moveStep(_ direction: Int) {
    guard case .why(_, _, let step) = overlay else { return }
    selectStep(step + direction, from: step)
  }

  /// Selects the step at `index` or, if it leads nowhere, the next one in that direction that does.
  private mutating func selectStep(_ index: Int, from old: Int) {
    guard case .why(let question, let site, _) = overlay, let steps = why?.steps else { return }
    let direction = index > old ? 1 : -1
    var index = index
    while steps.indices.contains(index), steps[index].place == nil { index += direction }
    guard steps.indices.contains(index) else { return }
    overlay = .why(question, site, step: index)
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
    if let field = place.field { self.field = field }
    switch place.site {
    case .stem: show(.stem)
    case .head: show(.head)
    case .block(let number): show(.block(network.place(of: number)))
    }
    if layout.kind < .narrow { pane = .block }
  }
}
