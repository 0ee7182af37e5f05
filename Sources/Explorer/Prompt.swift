import NetworkModel

/// What the person is typing or is being asked; it takes the message row and all keys.
package enum Prompt: Hashable, Sendable {
  /// A number for the current field.
  case number(String)
  /// What to search for.
  case search(String)
  /// A file name to save to.
  case saveAs(String, thenQuit: Bool)
  /// Whether to write over the file at `path`, and why that is a question.
  case overwrite(path: String, reason: Text, thenQuit: Bool)
  /// Whether to leave without saving.
  case quit
  /// What is to become of unsaved work that was found.
  case recovery(RecoveryOffer)
  /// Whether to take over the file of this name, which has changed while there are unsaved edits.
  case reload(String)
}

/// What the executable is asked to do.
package enum Wish: Hashable, Sendable {
  /// Write the network to `path`; over a file that is there, or that changed since it was read, only if
  /// `overwriting`. The answer comes back as `.saved`, `.saveNeedsConsent` or `.saveFailed`.
  case save(path: String, overwriting: Bool, thenQuit: Bool)
  case quit
  /// Draw every cell again.
  case redraw
  /// Do with the unsaved work that was offered as the person says.
  case recovery(RecoveryAnswer)
  /// Take over the file as it is now.
  case reload
  /// Show what differs between the file at `path` and the network.
  case compare(path: String)
  /// Copy what is selected to the clipboard; `.notify` says how that went.
  case copy
}
