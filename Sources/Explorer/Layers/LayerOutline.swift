import ShapeEngine

/// The rows of the layer view: those of the block outline and, below each open part, its layers.
///
/// Only the open parts are taken apart; every other row is found by arithmetic.
package struct LayerOutline: Sendable {
  private let outline: Outline
  private var open: [Open] = []

  private struct Open: Sendable {
    let part: Row
    let layers: PartLayers
    /// Where the part's own row stands, among all rows and in the block outline.
    let top: Int
    let base: Int
  }

  /// The rows where the parts `open` show their layers, those of closed stacks not.
  init(
    _ network: InferredNetwork, _ outline: Outline, open parts: Set<Row>, folds: [GroupedLayer: BranchFold]
  ) {
    self.outline = outline
    let shown = parts.map { (part: $0, base: outline.index(of: $0)) }
      .filter { outline.row(at: $0.base) == $0.part }
      .sorted { $0.base < $1.base }
    var above = 0
    for (part, base) in shown {
      let layers = PartLayers(network, part) { folds[GroupedLayer(part: part, layer: $0)] ?? .ends }
      open.append(Open(part: part, layers: layers, top: base + above, base: base))
      above += layers.count
    }
  }

  /// How many rows there are.
  package var count: Int { outline.count + open.reduce(0) { $0 + $1.layers.count } }

  /// The row at `index`, which is kept within the outline.
  package func row(at index: Int) -> LayerRow {
    let index = max(index, 0)
    guard let above = lastOpen(above: index) else {
      return LayerRow(part: outline.row(at: index), item: .part)
    }
    let offset = index - above.top - 1
    if offset >= 0, offset < above.layers.count {
      return LayerRow(part: above.part, item: above.layers.item(at: offset))
    }
    let below = above.base + index - above.top
    return LayerRow(part: outline.row(at: offset < 0 ? below : below - above.layers.count), item: .part)
  }

  /// Where `row` stands; nil if it is not shown.
  package func index(of row: LayerRow) -> Int? {
    if row.item != .part {
      guard let part = open.first(where: { $0.part == row.part }) else { return nil }
      return part.layers.index(of: row.item).map { part.top + 1 + $0 }
    }
    let base = outline.index(of: row.part)
    guard outline.row(at: base) == row.part else { return nil }
    return base + open.prefix { $0.base < base }.reduce(0) { $0 + $1.layers.count }
  }

  /// The layers of `part`, if it is open.
  package func layers(of part: Row) -> PartLayers? { open.first { $0.part == part }?.layers }

  private func lastOpen(above index: Int) -> Open? {
    let below = open.partitioningIndex(where: { $0.top > index })
    return below > 0 ? open[below - 1] : nil
  }
}
