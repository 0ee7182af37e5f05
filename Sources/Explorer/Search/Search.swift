import NetworkModel

/// A search: what is looked for, where it occurs, and where the person came from.
///
/// It lasts until `esc` or the next edit; as long as it does, `n` and `N` go from hit to hit.
package struct Search: Hashable, Sendable {
  package internal(set) var text = ""
  /// In the order of the outline.
  package internal(set) var hits: [Row] = []
  let origin: Origin

  /// What `esc` goes back to while something is being typed.
  struct Origin: Hashable, Sendable {
    let selection: Row
    let folded: Set<Int>
    let outlineTop: Int
    let field: BlockField
  }
}

extension State {
  /// Whether `n` and `N` go from hit to hit.
  package var isSearching: Bool {
    if case .search = prompt { false } else { search != nil }
  }

  /// Which hit is selected, counted from 1, or nil if none is.
  package var selectedHit: Int? {
    guard let search, let index = index(of: selection, in: search.hits), search.hits[index] == selection
    else {
      return nil
    }
    return index + 1
  }

  mutating func beginSearch() {
    search = Search(
      origin: Search.Origin(selection: selection, folded: folded, outlineTop: outlineTop, field: field))
    prompt = .search("")
  }

  /// Searches for `text` from the beginning and selects the first hit, or where the person came from.
  mutating func search(for text: String) {
    guard var search else { return }
    prompt = .search(text)
    search.text = text
    search.hits = Query.hits(for: text, in: network)
    self.search = search
    // From the origin, so that stacks which were opened for another hit close again.
    restore(search.origin)
    if let first = search.hits.first { show(first) } else { keepSelectionVisible(); diagnose() }
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
  }

  /// Selects the next hit or, for a negative `direction`, the one before; round the ends.
  mutating func selectHit(_ direction: Int) {
    guard let hits = search?.hits, !hits.isEmpty else { return }
    // Between two hits the next one is where the selection would stand among them.
    let index = index(of: selection, in: hits) ?? hits.count
    let isHit = index < hits.count && hits[index] == selection
    let next = direction > 0 ? (isHit ? index + 1 : index) : index - 1
    show(hits[(next + hits.count) % hits.count])
  }

  /// Where `row` stands or would stand among `hits`, or nil behind the last of them.
  private func index(of row: Row, in hits: [Row]) -> Int? {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].order < row.order { low = middle + 1 } else { high = middle }
    }
    return low < hits.count ? low : nil
  }
}

extension Row {
  /// Rows in the order of the outline: the number of the stack, and in it that of the block.
  fileprivate var order: (Int, Int) {
    switch self {
    case .stem: (-1, 0)
    case .stack(let stack): (stack, 0)
    case .block(let place): (place.stack, place.block + 1)
    case .head: (Int.max, 0)
    }
  }
}
