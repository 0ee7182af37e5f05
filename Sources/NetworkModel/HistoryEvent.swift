/// What happened to a network since it was opened; the events in order tell its whole history.
package enum HistoryEvent: Hashable, Sendable {
  /// An edit was made as one step.
  case step(Edit, StepWords)
  /// The last step was taken back.
  case undo
  /// The step taken back last was taken again.
  case redo
  /// All up to here was saved.
  case saved
}

/// What a person reads of a step.
package struct StepWords: Hashable, Sendable {
  /// What was done: `filters 64 → 96`.
  package var title: String
  /// Where, as scripts spell it: `stack2.block1`, `stack2`, `stem`, `head`; nil for the network as a whole.
  package var place: String?
  /// Where, as sentences say it: `stack 2 block 1`.
  package var placeWords: String

  package init(title: String, place: String?, placeWords: String) {
    self.title = title
    self.place = place
    self.placeWords = placeWords
  }
}
