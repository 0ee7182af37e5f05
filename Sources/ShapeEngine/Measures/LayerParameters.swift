extension Operation {
  /// The numbers one copy of it holds for `input`, as Keras and PyTorch count them.
  ///
  /// A normalisation has a scale and a shift to train, a mean and a variance besides.
  func parameters(for input: FeatureMap) -> Parameters {
    switch self {
    case .convolution(let convolution):
      let weights = convolution.weights(for: input)
      return Parameters(total: weights, trainable: weights)
    case .batchNormalization:
      let channels = Count(input.channels)
      return Parameters(total: 4 * channels, trainable: 2 * channels)
    case .dense(let units):
      let weights = Count(input.channels) * Count(units) + Count(units)
      return Parameters(total: weights, trainable: weights)
    case .input, .zeroPadding, .relu, .sigmoid, .maxPooling, .slice, .concatenate, .scale, .add,
      .globalAveragePooling:
      return .none
    }
  }
}
