import NetworkModel
import ShapeEngine

/// What is open in the layer view, and where it stands.
package struct LayerView: Hashable, Sendable {
  package var row = LayerRow(part: .stem, item: .part)
  /// The stem, the blocks and the head whose layers are shown.
  var open: Set<Row> = []
  /// Where a grouped convolution shows something else than its ends.
  var folds: [GroupedLayer: BranchFold] = [:]
  /// The first row that can be seen.
  package var top = 0
}

extension State {
  package var layerOutline: LayerOutline {
    LayerOutline(network, outline, open: layerView.open, folds: layerView.folds)
  }

  /// Opens what is selected, with the row above it still on the screen.
  mutating func enterLayers() {
    layerView.row = LayerRow(part: selection, item: .part)
    if case .stack = selection {} else { layerView.open.insert(selection) }
    layerView.top = max((layerOutline.index(of: layerView.row) ?? 0) - 1, 0)
    keepLayerVisible()
  }

  mutating func selectLayer(at index: Int) {
    let outline = layerOutline
    layerView.row = outline.row(at: min(max(index, 0), outline.count - 1))
    if layerView.row.part != selection {
      selection = layerView.row.part
      keepSelectionVisible()
      diagnose()
    }
    keepLayerVisible()
  }

  mutating func moveLayer(by rows: Int) {
    selectLayer(at: (layerOutline.index(of: layerView.row) ?? 0) + rows)
  }

  /// Keeps to what is selected, and the row on the screen.
  mutating func keepLayerVisible() {
    guard view == .layers else { return }
    if layerView.row.part != selection { layerView.row = LayerRow(part: selection, item: .part) }
    let outline = layerOutline
    if outline.index(of: layerView.row) == nil { layerView.row.item = .part }
    guard let index = outline.index(of: layerView.row) else { return }
    let height = max(layout.layerRows, 1)
    layerView.top = min(layerView.top, max(index - 1, 0))
    layerView.top = max(layerView.top, index - height + 1)
    layerView.top = max(0, min(layerView.top, outline.count - height))
  }

  /// Keeps the row on the screen after a jump, with what follows it where it was not to be seen.
  mutating func showLayerInContext() {
    let height = layout.layerRows
    if let index = layerOutline.index(of: layerView.row),
      !(layerView.top..<layerView.top + height).contains(index)
    {
      layerView.top = max(index - height / 3, 0)
    }
    keepLayerVisible()
  }

  // MARK: Opening and closing

  /// Whether there is anything to open or to close at the selected row.
  var canFoldLayer: Bool {
    switch layerView.row.item {
    case .part: true
    case .moreBranches: true
    case .layer(let layer): layerOutline.layers(of: selection)?.fold(of: layer) != nil
    case .path, .branch, .unread, .concatenate: false
    }
  }

  mutating func foldLayer() {
    switch layerView.row.item {
    case .part:
      if case .stack(let stack) = selection {
        if folded.remove(stack) == nil { folded.insert(stack) }
      } else if layerView.open.remove(selection) == nil {
        layerView.open.insert(selection)
      }
    case .moreBranches(let layer): layerView.folds[GroupedLayer(part: selection, layer: layer)] = .all
    case .layer(let layer):
      guard let fold = layerOutline.layers(of: selection)?.fold(of: layer) else { return }
      layerView.folds[GroupedLayer(part: selection, layer: layer)] = fold == .none ? .ends : BranchFold.none
    case .path, .branch, .unread, .concatenate: return
    }
    keepLayerVisible()
  }

  /// The grouped convolution that the selected row belongs to, or else the first of its part.
  private var groupedLayer: Int? {
    guard let layers = layerOutline.layers(of: selection) else { return nil }
    if let layer = layerView.row.item.layer, layers.fold(of: layer) != nil { return layer }
    return layers.firstGrouped
  }

  var branchObstacle: Obstacle? { groupedLayer == nil ? .noGroupedConvolution : nil }

  /// Shows every branch, or the first two and the last two again.
  mutating func showAllBranches() {
    guard let layer = groupedLayer, let layers = layerOutline.layers(of: selection) else { return }
    let isAll = layers.fold(of: layer) == .all
    layerView.folds[GroupedLayer(part: selection, layer: layer)] = isAll ? .ends : .all
    if layerOutline.index(of: layerView.row) == nil { layerView.row.item = .layer(layer) }
    keepLayerVisible()
  }

  /// Selects the layer that is refused in the selected part, or its addition.
  mutating func showProblemLayer() {
    guard view == .layers else { return }
    layerView.open.insert(selection)
    if let item = layerOutline.layers(of: selection)?.loudestItem {
      layerView.row = LayerRow(part: selection, item: item)
    }
    showLayerInContext()
  }

  mutating func clickLayer(_ row: Int) {
    let line = row - layout.top - 1
    let index = layerView.top + line
    guard (0..<layout.layerRows).contains(line), index < layerOutline.count else { return }
    let isSelected = layerOutline.row(at: index) == layerView.row
    if !isSelected { return selectLayer(at: index) }
    if canFoldLayer { foldLayer() }
  }
}

extension Layout {
  /// Rows of the layer view, its heading not included.
  package var layerRows: Int { max(rows - top - 3 - layerDetailRows, 0) }

  /// Rows that say more of the selected layer, a rule included; where there are none the message row does.
  package var layerDetailRows: Int { rows >= 30 ? 4 : 0 }
}
