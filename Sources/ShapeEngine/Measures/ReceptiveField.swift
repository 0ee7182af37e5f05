/// How far back an output pixel sees, in input pixels; both are the same for height and width.
package struct Sight: Hashable, Sendable {
  /// Input pixels, in a row, that one output pixel can see; padding counts as input.
  package var receptiveField: Count
  /// Input pixels from one output pixel to the next.
  package var effectiveStride: Count

  /// An input pixel sees itself.
  package static let pixel = Sight(receptiveField: 1, effectiveStride: 1)

  /// Widens by a window: r + (window − 1) · dilation · s, then s · strides (Araujo et al. 2019, eq. 2).
  mutating func widen(window: Int, dilation: Int, strides: Int) {
    if window != 1 { receptiveField += Count(window - 1) * Count(dilation) * effectiveStride }
    if strides > 1 { effectiveStride = effectiveStride * Count(strides) }
  }

  /// How far back is seen through something that itself sees `other` of what it reads, where that sees `self`.
  ///
  /// It is what widening by all windows of `other` in their order would make: their sum, times the stride here.
  func seeing(through other: Sight) -> Sight {
    let widening = other.receptiveField.value.map { Count($0 - 1) } ?? other.receptiveField
    return Sight(
      receptiveField: receptiveField + widening * effectiveStride,
      effectiveStride: effectiveStride * other.effectiveStride)
  }
}
