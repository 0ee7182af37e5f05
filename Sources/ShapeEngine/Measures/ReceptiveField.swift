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
}
