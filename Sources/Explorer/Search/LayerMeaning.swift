import Diagnostics
import ShapeEngine

extension Query {
  /// What a word can stand for in the layer view, of a row there.
  enum LayerMeaning: Hashable, Sendable {
    case kind(LayerKind)
    /// Rows and columns of a convolution's kernel or a pooling's window.
    case kernel(Int)
    case strides(Int)
    /// The heading of a path, and the layers on it.
    case path(Path)
    case anyPath
    /// A grouped convolution, and each of its rows.
    case branches
    /// The branch of this number, counted from 1.
    case branch(Int)
    /// Channels that no branch reads.
    case unread
    case shape([Wanted])
    /// Of the block with the addition of this number, counted from 1.
    case addition(Int)
    /// Of a part that means this of a problem, the row where it is seen.
    case problem(Meaning)
    case trait(Trait)
  }

  /// A row below a part's own that may be a hit.
  struct LayerCandidate {
    let item: LayerRow.Item
    /// The layers that the row is about.
    let layers: [LayerFacts]
    /// The maps that are shown in it or meet there.
    let maps: [FeatureMap]
    /// Whether it is a grouped convolution or belongs to one.
    let hasBranches: Bool
    /// Whether a problem of its part is seen here, unless it is that channels are dropped.
    let isLoudest: Bool
    /// The number of its block.
    let block: Int?
  }
}

extension Query.Meaning {
  /// What it means of a layer, or nil if it says where layers are or what their block is like.
  var ofLayers: Query.LayerMeaning? {
    switch self {
    case .shape(let wanted): .shape(wanted)
    case .addition(let number): .addition(number)
    case .problem, .severity, .anyProblem: .problem(self)
    case .trait(let trait):
      switch trait {
      case .pooling, .grouped, .dilated, .strided, .dense: .trait(trait)
      case .projection, .identity, .biased, .squeezing: nil
      }
    case .stem, .head, .anyStack, .anyBlock, .stack, .block, .setting, .comparison, .assumed: nil
    }
  }
}

extension Query.LayerMeaning {
  /// Whether `row` answers to it; `means` says what its part answers to.
  func isMet(by row: Query.LayerCandidate, _ means: (Query.Meaning) -> Bool) -> Bool {
    switch self {
    case .kind(let kind): row.layers.contains { $0.layer.operation.kind == kind }
    case .kernel(let size):
      row.layers.contains {
        $0.layer.operation.convolution?.kernel == size || $0.layer.operation.pooling?.size == size
      }
    case .strides(let strides):
      row.layers.contains {
        $0.layer.operation.convolution?.strides == strides || $0.layer.operation.pooling?.strides == strides
      }
    case .path(let path): row.item == .path(path) || row.layers.contains { $0.layer.role.path == path }
    case .anyPath: if case .path = row.item { true } else { false }
    case .branches: row.hasBranches
    case .branch(let number):
      if case .branch(_, let branch) = row.item { branch + 1 == number } else { false }
    case .unread: if case .unread = row.item { true } else { false }
    case .shape(let wanted): row.maps.contains { $0.answers(to: wanted) }
    case .addition(let number):
      row.block.map { $0 + 1 } == number && row.layers.contains { $0.layer.role == .add }
    case .problem(.problem(.droppedChannels)):
      if case .unread = row.item { means(.problem(.droppedChannels)) } else { false }
    case .problem(let meaning): row.isLoudest && means(meaning)
    case .trait(let trait): row.layers.contains { trait.isMet(by: $0.layer) }
    }
  }
}

extension Query.Trait {
  fileprivate func isMet(by layer: Layer) -> Bool {
    let operation = layer.operation
    switch self {
    case .pooling: return operation.pooling != nil || operation == .globalAveragePooling
    case .grouped: return layer.role == .slice && layer.copies > 1 || (operation.convolution?.groups ?? 1) > 1
    case .dilated: return (operation.convolution?.dilation ?? 1) > 1
    case .strided: return (operation.convolution?.strides ?? operation.pooling?.strides ?? 1) > 1
    case .dense: return operation.kind == .dense
    case .projection, .identity, .biased, .squeezing: return false
    }
  }
}

extension Operation {
  fileprivate var convolution: Convolution? {
    if case .convolution(let convolution) = self { convolution } else { nil }
  }

  fileprivate var pooling: MaxPooling? { if case .maxPooling(let pooling) = self { pooling } else { nil } }
}
