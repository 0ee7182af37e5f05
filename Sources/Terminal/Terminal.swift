import Explorer
import ExplorerViews

/// What the event loop needs of a terminal: a size, canvases out, events in.
package protocol Terminal: ~Copyable {
  /// The columns and rows there are at present.
  var size: (columns: Int, rows: Int) { get }

  /// Whether `nextEvent` would answer at once. Drawing can wait for as long as it would.
  var hasPendingInput: Bool { mutating get }

  /// Shows a canvas; a smaller or larger one than the terminal is cut or filled up with blanks.
  mutating func show(_ canvas: Canvas)

  /// Waits for whatever happens next; `.calm` if that is nothing for so many milliseconds. Nil is for ever.
  mutating func nextEvent(within milliseconds: Int?) -> TerminalEvent
}

extension Terminal where Self: ~Copyable {
  /// Waits for whatever happens next.
  package mutating func nextEvent() -> TerminalEvent { nextEvent(within: nil) }
}

/// What can happen while the explorer waits.
package enum TerminalEvent: Hashable, Sendable {
  /// Something for the explorer: a key, the mouse, a paste, another size.
  case input(Input)
  /// A signal whose usual effect is to end the process. The loop saves what it must and lets the terminal
  /// end by it; only SIGINT leaves it the choice to ask.
  case signal(Int32)
  /// The process was stopped and goes on; the screen is as it was.
  case resumed
  /// Nothing happened for as long as was asked for.
  case calm
  /// The terminal is gone, and no further event will come.
  case closed
}
