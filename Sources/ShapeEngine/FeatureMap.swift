/// One activation: height × width × channels, for one image.
///
/// An extent may be unknown: it is decided at run time (`input: [null, null, 3]`), or it follows from a
/// layer that no framework would build. Known extents lie in ±10¹⁸ (two integers of a network, multiplied).
package struct FeatureMap: Hashable, Sendable {
  package var height: Extent
  package var width: Extent
  package var channels: Extent

  package init(height: Extent, width: Extent, channels: Extent) {
    self.height = height
    self.width = width
    self.channels = channels
  }

  package init(_ height: Int, _ width: Int, _ channels: Int) {
    self.init(height: Extent(height), width: Extent(width), channels: Extent(channels))
  }

  package subscript(axis: Axis) -> Extent {
    switch axis {
    case .height: height
    case .width: width
    case .channels: channels
    }
  }

  /// How many numbers it holds; unknown if an extent is.
  package var elements: Count { pixels * Count(channels) }

  /// How many pixels it has; unknown if height or width is.
  @inline(__always)
  var pixels: Count { Count(height) * Count(width) }

  /// Whether all three extents are known.
  package var isKnown: Bool { height.isKnown && width.isKnown && channels.isKnown }
}

/// The axes of a feature map, in the order in which it is written.
package enum Axis: Int, CaseIterable, Hashable, Sendable {
  case height, width, channels

  package var name: String {
    switch self {
    case .height: "height"
    case .width: "width"
    case .channels: "channels"
    }
  }
}

/// The size of one axis, or unknown.
///
/// It is one machine word, so that a feature map is three: the walk over a network reads little else.
package struct Extent: Hashable, Sendable, ExpressibleByIntegerLiteral {
  private let raw: Int

  package init(_ value: Int) { raw = value }
  package init(integerLiteral value: Int) { raw = value }
  package init(_ value: Int?) { raw = value ?? Int.min }

  package static let unknown = Extent(Int.min)

  package var isKnown: Bool { raw != Int.min }
  /// The size, or nil if it is unknown.
  package var value: Int? { isKnown ? raw : nil }

  /// What `change` makes of a known extent; an unknown one stays unknown.
  package func map(_ change: (Int) -> Extent) -> Extent { isKnown ? change(raw) : .unknown }
}

extension Extent: CustomStringConvertible {
  /// The number, or `?`.
  package var description: String { isKnown ? String(raw) : "?" }
}

extension FeatureMap: CustomStringConvertible {
  /// As running text writes it, without padding: `56×56×256`.
  package var description: String { "\(height)×\(width)×\(channels)" }
}
