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
    receptiveField += Count(window - 1) * Count(dilation) * effectiveStride
    if strides > 0 { effectiveStride = effectiveStride * Count(strides) }
  }

  mutating func widen(by operation: Operation) {
    switch operation {
    case .convolution(let convolution):
      widen(window: convolution.kernel, dilation: convolution.dilation, strides: convolution.strides)
    case .maxPooling(let pooling): widen(window: pooling.size, dilation: 1, strides: pooling.strides)
    case .input, .zeroPadding, .batchNormalization, .relu, .sigmoid, .slice, .concatenate, .scale, .add,
      .globalAveragePooling, .dense:
      break
    }
  }
}
