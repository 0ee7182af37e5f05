/// Which panes a terminal of a given size has room for, and where they stand.
///
/// Height counts before width: 120×24 has the panes of 80×24, wider.
package struct Layout: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  package let kind: Kind

  package enum Kind: Int, Hashable, Comparable, Sendable {
    /// Below 40×10: a line that says so.
    case tooSmall
    /// From 40×10: the verdict, and either the outline or the addition.
    case minimal
    /// From 60×20: one pane at a time.
    case onePane
    /// From 80×24: outline and block side by side, the panel below.
    case narrow
    /// From 120×36: outline and block, the panel within the block's pane.
    case wide
    /// From 160×45: a third pane with the layers of the block.
    case huge

    package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  package init(columns: Int, rows: Int) {
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
    kind =
      if columns < 40 || rows < 10 {
        .tooSmall
      } else if columns < 60 || rows < 20 {
        .minimal
      } else if columns < 80 || rows < 24 {
        .onePane
      } else if columns < 120 || rows < 36 {
        .narrow
      } else if columns < 160 || rows < 45 {
        .wide
      } else {
        .huge
      }
  }

  /// Rows above the panes, rules included.
  package var top: Int { kind == .minimal ? 1 : 3 }

  /// Columns of the outline.
  package var outlineWidth: Int {
    switch kind {
    case .tooSmall: 0
    case .minimal, .onePane: columns
    case .narrow: columns >= 100 && rows >= 30 ? 40 : 33
    case .wide: 56
    case .huge: 84
    }
  }

  /// Rows of the outline, its heading included where it has one.
  package var outlineHeight: Int {
    switch kind {
    case .tooSmall: 0
    case .minimal: rows - 3
    case .onePane: rows - 4
    case .narrow: rows - 5 - panelHeight - 1
    case .wide, .huge: rows - 6
    }
  }

  /// Whether the outline begins with a row of headings.
  package var hasHeadings: Bool { kind >= .wide }

  /// Rows of the panel below the panes, its rule not included; 0 where it is within the block's pane.
  ///
  /// It takes what a taller terminal has to give until it can show everything, then the panes do.
  package var panelHeight: Int { kind == .narrow ? 7 + min(max(rows - 24, 0), 3) : 0 }

  /// Whether the panel, or the block's pane that it is part of, stands at this cell beside the outline.
  func isPanel(_ row: Int, _ column: Int) -> Bool {
    switch kind {
    case .tooSmall, .minimal, .onePane: false
    case .narrow: row >= top + outlineHeight
    case .wide, .huge: column >= outlineWidth
    }
  }

  /// Rows of blocks that can be seen at once.
  package var outlineRows: Int { max(outlineHeight - (hasHeadings ? 1 : 0), 0) }
}
