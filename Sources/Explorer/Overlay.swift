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

  /// What lies under the overlay: its keys, not the overlay's. Help may lie over another overlay; all others are
  /// about the panes.
  package var underneath: State {
    var state = self
    state.overlay = overlay == .help ? overlayBelow : nil
    state.overlayBelow = nil
    return state
  }

  mutating func open(_ overlay: Overlay) {
    switch (overlay, self.overlay) {
    case (.help, .help), (.palette, .help): break
    case (.help, _), (.palette, _): overlayBelow = self.overlay
    default: overlayBelow = nil
    }
    self.overlay = overlay
    overlayTop = 0
  }

  /// Leaves the overlay; from help and the command line back to what they were opened over.
  mutating func leaveOverlay() {
    guard let below = overlayBelow else { return closeOverlay() }
    overlay = below
    overlayBelow = nil
    overlayTop = 0
  }

  /// Goes back to the panes.
  mutating func closeOverlay() {
    overlay = nil
    overlayBelow = nil
    constantCost = nil
  }
}
