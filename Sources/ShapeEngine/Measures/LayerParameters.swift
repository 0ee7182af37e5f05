extension Parameters {
  /// Of a normalisation: a scale and a shift a channel to train, a mean and a variance besides.
  init(normalizing channels: Extent) {
    let channels = Count(channels)
    self.init(total: 4 * channels, trainable: 2 * channels)
  }

  /// Of a layer without statistics.
  init(allTrainable weights: Count) { self.init(total: weights, trainable: weights) }
}

extension Convolution {
  /// kernel² · (input channels / groups) · filters, and a bias a filter.
  package func weights(for input: FeatureMap) -> Count { biased(kernels(for: input)) }

  /// The weights without biases: what each output pixel is multiplied by.
  @inline(__always)
  func kernels(for input: FeatureMap) -> Count {
    Count(kernel) * Count(kernel) * Count(input.channels).divided(by: groups) * Count(filters)
  }

  func biased(_ kernels: Count) -> Count { useBias ? kernels + Count(filters) : kernels }
}
