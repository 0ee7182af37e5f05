import NetworkModel
import ShapeEngine

/// Where a search found something, in the order of the outline: rows of parts and, in the layer view, of layers.
///
/// Blocks one after the other that answer alike are held once, so that a hundred thousand of them cost no more than
/// one; a hit is found by arithmetic.
package struct Hits: RandomAccessCollection, Hashable, Sendable {
  private var pieces: [Piece] = []
  package private(set) var count = 0

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// What was found in a part, and in as many parts after it.
  private struct Piece: Hashable, Sendable {
    let part: Row
    let parts: Int
    let found: [Found]
    /// How many hits come before it.
    let start: Int
  }

  /// A row of a part, and how many of the part's rows stand above it where every branch is shown.
  struct Found: Hashable, Sendable {
    let item: LayerRow.Item
    let rank: Int

    /// The part's own row.
    static let part = Found(item: .part, rank: 0)
  }

  /// Adds what was found in `part`, and as much in each of the blocks after it, `parts` in all.
  mutating func append(_ found: [Found], in part: Row, parts: Int = 1) {
    guard !found.isEmpty, parts > 0 else { return }
    pieces.append(Piece(part: part, parts: parts, found: found, start: count))
    count += parts * found.count
  }

  package subscript(index: Int) -> LayerRow {
    let (part, found) = hit(at: index)
    return LayerRow(part: part, item: found.item)
  }

  private func hit(at index: Int) -> (part: Row, found: Found) {
    let piece = pieces[pieces.partitioningIndex(where: { $0.start > index }) - 1]
    let (part, row) = (index - piece.start).quotientAndRemainder(dividingBy: piece.found.count)
    return (piece.part.later(by: part), piece.found[row])
  }

  /// Where `row` of `network` is or would be among the hits, or nil behind the last of them.
  func index(of row: LayerRow, in network: InferredNetwork) -> Int? {
    let place = (row.part.order, row.rank(in: network))
    let index = indices.partitioningIndex(where: { index in
      let hit = hit(at: index)
      let order = hit.part.order
      return place.0 < order || place.0 == order && place.1 <= hit.found.rank
    })
    return index < count ? index : nil
  }
}

extension LayerRow {
  /// How many rows of its part stand above it where every branch is shown.
  fileprivate func rank(in network: InferredNetwork) -> Int {
    switch item {
    case .part: 0
    case .moreBranches(let layer): LayerRow(part: part, item: .branch(layer: layer, 2)).rank(in: network)
    case .path, .layer, .branch, .unread, .concatenate: PartLayers(unfolded: part, of: network).rank(of: item)
    }
  }
}

extension PartLayers {
  /// Those of `part` with every branch.
  package init(unfolded part: Row, of network: InferredNetwork) { self.init(network, part) { _ in .all } }

  /// How many rows of the part stand above `item`, the part's own included.
  func rank(of item: LayerRow.Item) -> Int { index(of: item).map { $0 + 1 } ?? 0 }
}

extension Row {
  /// The number of the stack, and in it that of the block.
  fileprivate var order: (Int, Int) {
    switch self {
    case .stem: (-1, 0)
    case .stack(let stack): (stack, 0)
    case .block(let place): (place.stack, place.block + 1)
    case .head: (Int.max, 0)
    }
  }

  /// The block that comes so many after this one in its stack.
  fileprivate func later(by blocks: Int) -> Row {
    guard case .block(let place) = self else { return self }
    return .block(BlockPlace(stack: place.stack, block: place.block + blocks))
  }
}
