import Diagnostics
import NetworkModel
import ShapeEngine

/// What lies over the panes; it has the keys until it is closed.
package enum Overlay: Hashable, Sendable {
  /// The commands that mean something where the selection stands.
  case help
  /// The command line.
  case palette
  /// Where a number comes from, or why an addition turns out as it does; the step that is selected.
  case why(Why.Question, Why.Subject, step: Int)
  /// What differs from the network as opened, or from another one.
  case comparison
  /// Every step, and the point between them that is selected: after how many.
  case history(point: Int)
  /// Groups against width at one cost.
  case constantCost
  /// All repairs of a problem, with a preview of the one that is chosen.
  case repairs(RepairList)
  /// The lessons that come with the program, and the one that is selected, counted from 0.
  case lessons(selected: Int)
  /// The notes to the lesson that is presented.
  case notes
}

extension NetworkView {
  /// Whose keys hold where nothing lies over it.
  var context: Command.Context {
    switch self {
    case .blocks: .panes
    case .layers: .layers
    case .whole: .whole
    }
  }
}

extension State {
  /// Whose keys hold.
  package var context: Command.Context {
    switch overlay {
    case nil where showsLesson: .lesson
    case nil where showsDemo: .demo
    case nil: view.context
    case .help: .help
    case .palette: .palette
    case .why: .why
    case .comparison: .comparison
    case .history: .history
    case .constantCost: .constantCost
    case .repairs: .repairs
    case .lessons: .lessons
    case .notes: .notes
    }
  }

  /// The panes without what lies over them: their keys, not the overlay's.
  package var underneath: State {
    var state = self
    state.overlay = nil
    return state
  }

  mutating func open(_ overlay: Overlay) {
    self.overlay = overlay
    overlayTop = 0
  }

  mutating func closeOverlay() {
    overlay = nil
    constantCost = nil
  }
}
