/// What scrolls without a selection: help, notes, a lesson, what a room sees, or the panel of problems.
///
/// How far it goes only the picture knows; who draws it says with what line it begins, so that no key is pressed in
/// vain on the way back.
extension State {
  /// The line, from 0, with which it is to begin; it may lie behind the last one that it can begin with.
  package var scrollTop: Int {
    switch context {
    case .help, .notes: overlayTop
    case .lesson: lesson?.top ?? 0
    case .demo: demo?.top ?? 0
    case .panes: panelTop
    case .layers, .whole, .why, .repairs, .lessons, .palette, .history, .comparison, .constantCost: 0
    }
  }

  /// It begins with this line on the screen.
  package mutating func scrolled(to line: Int) {
    let rows = line - scrollTop
    switch context {
    case .help, .notes: overlayTop = line
    case .lesson: lesson?.top = line
    case .demo: demo?.scroll(by: rows)
    case .panes: panelTop = line
    case .layers, .whole, .why, .repairs, .lessons, .palette, .history, .comparison, .constantCost: break
    }
  }
}
