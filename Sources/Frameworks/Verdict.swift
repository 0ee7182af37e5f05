import NetworkModel
import ShapeEngine

/// What a framework says of one block: how far it came, and what it returned or raised.
package struct BlockVerdict: Hashable, Sendable {
  /// The layers of the main path that were passed, in order: convolutions, slices, concatenation.
  package var main: [JudgedLayer] = []
  /// The shortcut's operand, or nil if the framework stopped before it was there.
  package var shortcut: FeatureMap?
  /// The block's output, or nil after an error.
  package var out: FeatureMap?
  package var status: Status
  /// What was raised, if the status is `error`.
  package var error: FrameworkError?
  /// What `main += shortcut` would do: PyTorch only, and only where an addition was reached.
  package var inPlace: InPlaceVerdict?
}

/// What a framework says of the stem or the head.
package struct PartVerdict: Hashable, Sendable {
  /// The layers that were passed, in order.
  package var layers: [JudgedLayer] = []
  /// What the last layer made, or nil after an error.
  package var out: FeatureMap?
  /// `ok` or `error`; unknown extents alone do not change it.
  package var status: Status
  /// What was raised, if the status is `error`.
  package var error: FrameworkError?
}

/// What a framework did with a part, the quietest first; the raw values are those of recorded verdicts.
package enum Status: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Accepted; the operands of the addition are equal and known.
  case ok
  /// Accepted; an extent of an operand is decided at run time.
  case unknown
  /// Accepted; the operands differ, and an extent of 1 was repeated.
  case broadcast
  /// Something was raised.
  case error

  package static func < (a: Status, b: Status) -> Bool { a.loudness < b.loudness }

  private var loudness: Int {
    switch self {
    case .ok: 0
    case .unknown: 1
    case .broadcast: 2
    case .error: 3
    }
  }
}

/// A layer that a framework accepted, and what it made.
package struct JudgedLayer: Hashable, Sendable {
  /// Which layer it is.
  package var role: LayerRole
  /// What it made; of slices and their convolutions, what one of them made.
  package var output: FeatureMap

  /// Its name without the path it lies on, as recorded verdicts have it: `conv1`, `gconv`, `pad2`.
  package var name: String {
    let spelling = role.rawValue
    guard let dot = spelling.utf8.lastIndex(of: UInt8(ascii: ".")) else { return spelling }
    return String(spelling[spelling.utf8.index(after: dot)...])
  }

  /// The output's extents as the framework has them: after global pooling only the channels are left.
  package var extents: [Extent] {
    switch role {
    case .headPool, .headDense: [output.channels]
    default: [output.height, output.width, output.channels]
    }
  }
}

/// What becomes of `main += shortcut`, the form torchvision and timm write: the sum must fit into `main`.
package struct InPlaceVerdict: Hashable, Sendable {
  /// Its own: `main + shortcut` may be accepted where this is refused.
  package var status: Status
  /// The sum, which has the shape of `main`, or nil after an error.
  package var out: FeatureMap?
  /// What was raised, if the status is `error`.
  package var error: FrameworkError?
}
