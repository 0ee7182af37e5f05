import NetworkModel

/// A search: what is looked for, where it occurs, and where the person came from.
///
/// It lasts until `esc` or the next edit; as long as it does, `n` and `N` go from hit to hit.
package struct Search: Hashable, Sendable {
  package internal(set) var text = ""
  package internal(set) var hits = Hits()
  /// Whether they are rows of the layer view.
  var findsLayers = false
  let origin: Origin

  /// What `esc` goes back to while something is being typed.
  struct Origin: Hashable, Sendable {
    let selection: Row
    let folded: Set<Int>
    let outlineTop: Int
    let field: BlockField
    let layerView: LayerView
  }
}

extension State {
  /// Whether `n` and `N` go from hit to hit.
  package var isSearching: Bool {
    if case .search = prompt { false } else { search != nil }
  }

  /// Which hit is selected, counted from 1, or nil if none is.
  package var selectedHit: Int? {
    guard let search, let index = search.hits.index(of: selectedRow, in: network),
      search.hits[index] == selectedRow
    else { return nil }
    return index + 1
  }

  /// The selected row of the view that is shown.
  private var selectedRow: LayerRow {
    view == .layers ? layerView.row : LayerRow(part: selection, item: .part)
  }

  mutating func beginSearch() {
    search = Search(
      origin: Search.Origin(
        selection: selection, folded: folded, outlineTop: outlineTop, field: field, layerView: layerView))
    charactersBehind = 0
    prompt = .search("")
  }

  /// Searches for `text` from the beginning and selects the first hit, or where the person came from.
  mutating func search(for text: String) {
    guard var search else { return }
    prompt = .search(text)
    search.text = text
    self.search = search
    findHits()
    // From the origin, so that what was opened for another hit closes again.
    restore(search.origin)
    if let first = self.search?.hits.first { show(first) } else { keepSelectionVisible(); diagnose() }
  }

  private mutating func findHits() {
    guard var search else { return }
    search.findsLayers = view == .layers
    search.hits = Query.hits(for: search.text, in: network, layers: search.findsLayers)
    self.search = search
  }

  /// Searches again where another view finds other rows.
  mutating func keepHitsToView() {
    guard let search, search.findsLayers != (view == .layers) else { return }
    findHits()
  }

  /// Keeps what is selected; without a hit there is no search.
  mutating func finishSearch() {
    prompt = nil
    guard let search, search.hits.isEmpty else { return }
    if !search.text.isEmpty { say(.nothingAnswers(to: search.text)) }
    self.search = nil
  }

  /// Gives the search up and goes back to where it began.
  mutating func cancelSearch() {
    prompt = nil
    guard let origin = search?.origin else { return }
    search = nil
    restore(origin)
    keepSelectionVisible()
    diagnose()
  }

  private mutating func restore(_ origin: Search.Origin) {
    selection = origin.selection
    folded = origin.folded
    field = origin.field
    outlineTop = origin.outlineTop
    layerView = origin.layerView
  }

  /// Selects the next hit or, for a negative `direction`, the one before; round the ends.
  mutating func selectHit(_ direction: Int) {
    guard let hits = search?.hits, !hits.isEmpty else { return }
    // Between two hits the next one is where the selection would stand among them.
    let index = hits.index(of: selectedRow, in: network) ?? hits.count
    let isHit = index < hits.count && hits[index] == selectedRow
    let next = direction > 0 ? (isHit ? index + 1 : index) : index - 1
    show(hits[(next + hits.count) % hits.count])
  }

  /// Selects `hit`; in the layer view what it is folded into is opened.
  private mutating func show(_ hit: LayerRow) {
    show(hit.part)
    guard view == .layers else { return }
    if hit.item != .part { layerView.open.insert(hit.part) }
    if let layer = hit.item.layer, layerOutline.index(of: hit) == nil {
      let grouped = GroupedLayer(part: hit.part, layer: layer)
      layerView.folds[grouped] = .ends
      if layerOutline.index(of: hit) == nil { layerView.folds[grouped] = .all }
    }
    layerView.row = hit
    showLayerInContext()
  }
}
