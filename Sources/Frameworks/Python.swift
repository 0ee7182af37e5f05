import ShapeEngine

/// Numbers as Python, NumPy and PyTorch print them; an unknown extent is `None`.
enum Python {
  /// `(56, 56, 256)`, without the batch.
  static func tuple(_ map: FeatureMap) -> String { "(\(joined([map.height, map.width, map.channels])))" }

  /// `(None, 56, 56, 256)`: Keras's shape, whose batch is unknown.
  static func batchTuple(_ map: FeatureMap) -> String {
    "(\(joined([.unknown, map.height, map.width, map.channels])))"
  }

  /// `(2, 2)`.
  static func pair(_ number: Int) -> String { "(\(number), \(number))" }

  /// `[128, 4, 3, 3]`.
  static func list(_ extents: [Extent]) -> String { "[\(joined(extents))]" }

  /// `[1, 256, 56, 56]`: PyTorch's sizes of one image.
  static func batchList(_ map: FeatureMap) -> String { list([1, map.channels, map.height, map.width]) }

  /// `[3 3]`, as NumPy prints an array.
  static func array(_ extents: [Extent]) -> String { "[\(joined(extents, by: " "))]" }

  /// `None` or the number.
  static func number(_ extent: Extent) -> String { extent.value.map(String.init) ?? "None" }

  /// `value`'s numbers one after the other, as in `4x56x56`.
  static func joined(_ extents: [Extent], by separator: String = ", ") -> String {
    extents.map(number).joined(separator: separator)
  }
}
