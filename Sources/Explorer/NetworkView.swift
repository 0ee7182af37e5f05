import NetworkModel

/// The three ways to look at the network.
package enum NetworkView: Int, CaseIterable, Hashable, Sendable {
  /// The outline of blocks, with the selected one as a picture.
  case blocks
  case layers
  /// The whole network as a drawing.
  case whole
}

extension State {
  /// The view that is shown: where there is no room for the others, that of the blocks.
  package var view: NetworkView { layout.kind >= .onePane ? chosenView : .blocks }

  mutating func showNextView() {
    let all = NetworkView.allCases
    show(all[(view.rawValue + 1) % all.count])
  }

  /// Shows the network another way; the selection stays where it is.
  mutating func show(_ view: NetworkView) {
    chosenView = view
    if view == .layers { enterLayers() }
  }

  var viewObstacle: Obstacle? { layout.kind >= .onePane ? nil : .needsRoom }

  // MARK: What moving means in each view

  mutating func moveSelection(by rows: Int) {
    switch view {
    case .blocks: select(at: outline.index(of: selection) + rows)
    case .layers: moveLayer(by: rows)
    case .whole: moveStack(by: rows)
    }
  }

  mutating func movePage(by pages: Int) {
    let rows = view == .layers ? layout.layerRows : layout.outlineRows
    moveSelection(by: pages * max(rows - 1, 1))
  }

  mutating func selectFirst() {
    switch view {
    case .blocks: select(at: 0)
    case .layers: selectLayer(at: 0)
    case .whole: show(.stem)
    }
  }

  mutating func selectLast() {
    switch view {
    case .blocks: select(at: outline.count - 1)
    case .layers: selectLayer(at: Int.max)
    case .whole: show(.head)
    }
  }

  /// Whether `open` has something to open.
  var canOpen: Bool {
    switch view {
    case .blocks: if case .stack = selection { true } else { false }
    case .layers: canFoldLayer
    case .whole: true
    }
  }

  mutating func openSelection() {
    switch view {
    case .blocks: toggleFold()
    case .layers: foldLayer()
    case .whole: openStack()
    }
  }
}
