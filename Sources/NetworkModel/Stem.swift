/// The layers before the first stack: one or several convolutions, each with its normalisation and ReLU, and
/// perhaps a pooling.
package struct Stem: Hashable, Sendable {
  /// Of each convolution, one after the other; there is at least one. A deep stem is `[32, 32, 64]` (He et al.
  /// 2019, figure 2b).
  package var filters: [Int]
  /// Of every convolution.
  package var kernel: Int
  /// Of the first convolution; the others have 1.
  package var strides: Int
  /// Whether the convolutions have biases.
  package var useBias: Bool
  /// Whether a normalisation and a ReLU follow each convolution; keras.applications leaves both out where the
  /// first block normalises (ResNet50V2).
  package var useNorm: Bool
  /// Of every convolution.
  package var padding: StemPadding
  package var pool: StemPool?

  /// A stem of one convolution.
  package init(
    filters: Int, kernel: Int, strides: Int, useBias: Bool, useNorm: Bool = true, padding: StemPadding,
    pool: StemPool?
  ) {
    self.init(
      filters: [filters], kernel: kernel, strides: strides, useBias: useBias, useNorm: useNorm,
      padding: padding, pool: pool)
  }

  /// A stem of as many convolutions as `filters`, which are not empty.
  package init(
    filters: [Int], kernel: Int, strides: Int, useBias: Bool, useNorm: Bool = true, padding: StemPadding,
    pool: StemPool?
  ) {
    self.filters = filters
    self.kernel = kernel
    self.strides = strides
    self.useBias = useBias
    self.useNorm = useNorm
    self.padding = padding
    self.pool = pool
  }
}

/// How the stem's convolutions are padded.
package enum StemPadding: Hashable, Sendable {
  /// Keras's 'same': the output has ⌈extent / strides⌉.
  case same
  /// So many rows and columns of zeros on each side; 0 is Keras's 'valid'.
  case zeros(Int)
}

/// The stem's max pooling; `padding` rows and columns on each side.
package struct StemPool: Hashable, Sendable {
  package var size: Int
  package var strides: Int
  package var padding: Int

  package init(size: Int, strides: Int, padding: Int) {
    self.size = size
    self.strides = strides
    self.padding = padding
  }
}

extension Stem {
  /// 7×7 by 2 and max pooling by 2, as in ResNet for ImageNet.
  package static let imagenet = Stem(
    filters: 64, kernel: 7, strides: 2, useBias: false, padding: .zeros(3),
    pool: StemPool(size: 3, strides: 2, padding: 1))
  /// The article's: `imagenet` with a bias in its convolution.
  package static let seed = Stem(
    filters: 64, kernel: 7, strides: 2, useBias: true, padding: .zeros(3),
    pool: StemPool(size: 3, strides: 2, padding: 1))
  /// The article's without its two paddings.
  package static let valid7 = Stem(
    filters: 64, kernel: 7, strides: 2, useBias: true, padding: .zeros(0),
    pool: StemPool(size: 3, strides: 2, padding: 0))
  /// 3×3 at full size, as in ResNet for CIFAR.
  package static let cifar = Stem(
    filters: 64, kernel: 3, strides: 1, useBias: false, padding: .same, pool: nil)

  /// The stems that have a name in network files; `none` is no stem at all.
  package static let named: [(name: String, stem: Stem?)] = [
    ("imagenet", imagenet), ("seed", seed), ("valid7", valid7), ("cifar", cifar), ("none", nil),
  ]
}
