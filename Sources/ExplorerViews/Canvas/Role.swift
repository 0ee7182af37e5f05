/// What a piece of text is there for; a palette gives each role its colour and weight.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Numbers and names.
  case text
  /// Labels, kinds, units.
  case dim
  /// Pane titles, keys, settings that are causes.
  case title
  /// Rules and the line between panes.
  case rule
  /// Lines and nodes of a block.
  case path
  /// `✓` and `=` in header and panel.
  case verdictGood
  /// `✓` in the outline.
  case markGood
  /// `✗`, wherever it stands.
  case bad
  /// `≈`, wherever it stands.
  case silent
  /// `?` in the outline.
  case markUnknown
  /// A dimension of a refused addition that differs.
  case differs
  /// A dimension of a broadcast that is stretched.
  case stretched
  /// A value before the last edit.
  case was
  /// A value after the last edit, and deltas.
  case now
  /// The field that is being edited.
  case fieldFocus
  /// Bars.
  case bar
  /// The frame of an overlay.
  case overlayFrame
  /// What lies under an overlay.
  case shade
}
