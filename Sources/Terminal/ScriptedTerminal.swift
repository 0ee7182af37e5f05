import Explorer
import ExplorerViews

/// A terminal without a terminal: it plays events and keeps every canvas it is shown.
package struct ScriptedTerminal: Terminal {
  package private(set) var size: (columns: Int, rows: Int)
  /// What was shown, first to last.
  package private(set) var canvases: [Canvas] = []
  private var events: ArraySlice<TerminalEvent>
  private let drawsEachEvent: Bool

  /// Plays `events`, then closes. The loop is kept from drawing between them unless `drawsEachEvent`.
  package init(columns: Int, rows: Int, events: [TerminalEvent], drawsEachEvent: Bool = true) {
    size = (columns, rows)
    self.events = events[...]
    self.drawsEachEvent = drawsEachEvent
  }

  /// Plays keys as the command table spells them, with blanks between.
  package init(columns: Int, rows: Int, keys: String, drawsEachEvent: Bool = true) {
    let events = keys.split(separator: " ").map { TerminalEvent.input(.key(Key(String($0)))) }
    self.init(columns: columns, rows: rows, events: events, drawsEachEvent: drawsEachEvent)
  }

  package var hasPendingInput: Bool { !drawsEachEvent && !events.isEmpty }

  package mutating func show(_ canvas: Canvas) { canvases.append(canvas) }

  package mutating func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    let event = events.popFirst() ?? .closed
    if case .input(.size(let columns, let rows)) = event { size = (columns, rows) }
    return event
  }
}
