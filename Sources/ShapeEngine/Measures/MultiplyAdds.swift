extension Operation {
  /// The multiply-adds of one copy: those of convolutions and dense layers, without biases.
  ///
  /// The rule of torchvision's published figures; normalisation, ReLU, pooling and addition count nothing.
  func multiplyAdds(from input: FeatureMap, to output: FeatureMap) -> Count {
    switch self {
    case .convolution(let convolution): convolution.multiplyAdds(from: input, to: output)
    case .dense(let units): Count(input.channels) * Count(units)
    case .input, .zeroPadding, .batchNormalization, .relu, .sigmoid, .maxPooling, .slice, .concatenate,
      .scale, .add, .globalAveragePooling:
      0
    }
  }
}
