import NetworkModel
import ShapeEngine

/// The steps that were taken, and the way to any point between them.
extension State {
  mutating func openHistory() { open(.history(point: document.stepsDone)) }

  /// Selects another point; the first is the network as it was opened.
  mutating func movePoint(_ direction: Int) {
    guard case .history(let point) = overlay else { return }
    let count = document.steps.count
    overlay = .history(point: min(max(point + min(max(direction, -count), count), 0), count))
  }

  /// Takes steps back, or takes them again, until the selected point is reached.
  mutating func goToPoint() {
    guard case .history(let point) = overlay else { return }
    closeOverlay()
    let old = network
    var last: EditReport?
    while document.stepsDone > point, let report = document.undo() {
      keepFolds(after: report.subject)
      last = report
    }
    while document.stepsDone < point, let report = document.redo() {
      keepFolds(after: report.subject)
      last = report
    }
    guard let last else { return }
    let what = EditReport.Subject.What.went(to: point, of: document.steps.count)
    var subject = EditReport.Subject(what, at: last.subject.row, in: last.subject.whereabouts)
    subject.viewAfter = last.subject.viewAfter
    follow(EditReport(subject, from: old, to: network))
  }

  private mutating func keepFolds(after subject: EditReport.Subject) {
    if let view = subject.viewAfter { folded = view.folded } else { renumberFolds(after: subject) }
  }

  var historyObstacle: Obstacle? { document.steps.isEmpty ? .nothingChanged : nil }
}
