import ShapeEngine

/// A row of the layer view.
package struct LayerRow: Hashable, Sendable {
  /// What it belongs to: the stem, a stack, a block or the head.
  package var part: Row
  package var item: Item

  package init(part: Row, item: Item) {
    self.part = part
    self.item = item
  }

  package enum Item: Hashable, Sendable {
    /// The part's own row.
    case part
    /// The heading of a path through a block.
    case path(Path)
    /// A layer with what shares its row, by its number in the part; of a convolution in slices the first slice.
    case layer(Int)
    /// A branch of the grouped convolution at `layer`; both counted from 0.
    case branch(layer: Int, Int)
    /// The branches between the first two and the last two.
    case moreBranches(layer: Int)
    /// Channels that no branch reads.
    case unread(layer: Int)
    /// Where the slices of `layer` are put together again.
    case concatenate(layer: Int)

    /// The layer to which it belongs, if to one.
    var layer: Int? {
      switch self {
      case .part, .path: nil
      case .layer(let layer), .branch(let layer, _), .moreBranches(let layer), .unread(let layer),
        .concatenate(let layer):
        layer
      }
    }
  }
}

/// How much of a grouped convolution's branches is shown.
package enum BranchFold: Hashable, Sendable {
  case none
  /// The first two and the last two.
  case ends
  case all
}

/// A grouped convolution, by its part and the number of its first layer there.
struct GroupedLayer: Hashable, Sendable {
  var part: Row
  var layer: Int
}
