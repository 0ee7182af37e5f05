import NetworkModel

/// One activation: height × width × channels, for one image.
///
/// An extent may be an expression of a size that is decided at run time (`input: [null, null, 3]`), or it is
/// unknown because it follows from a layer that no framework would build.
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

  /// An input; its unknown height and width are what the expressions below it are of.
  package init(_ input: InputSize) {
    height = input.height.map { Extent($0) } ?? Extent(SizeExpression(.height))
    width = input.width.map { Extent($0) } ?? Extent(SizeExpression(.width))
    channels = Extent(input.channels)
  }

  package subscript(axis: Axis) -> Extent {
    switch axis {
    case .height: height
    case .width: width
    case .channels: channels
    }
  }

  /// How many numbers it holds; unknown if an extent is not known.
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

extension FeatureMap: CustomStringConvertible {
  /// As running text writes it, without padding: `56×56×256`, `⌈H/4⌉×⌈W/4⌉×256`.
  package var description: String { "\(height)×\(width)×\(channels)" }
}
