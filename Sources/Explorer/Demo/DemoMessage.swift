/// What can happen while a lesson is presented.
package enum DemoMessage: Hashable, Sendable {
  /// Presents the lesson that is selected in the list.
  case present
  case forward
  case back
  /// The room's answer among those to choose from, counted from 0.
  case answer(Int)
  case scroll(by: Int)
  /// Leaves the script to try what the room asks.
  case tryIt
  /// Back to where the script was left.
  case goToScript
  /// Goes on by itself after a pause.
  case goOn
  /// The time of one step is over.
  case tick
  /// Opens the notes for whoever speaks.
  case notes
  case closeNotes
  /// The other terminal, which presents, has something to tell.
  case follow(DemoNews)
  case leave
}
