extension Convolution {
  /// Output pixels · kernel² · (input channels / groups) · filters; a bias adds but does not multiply.
  ///
  /// The rule of torchvision's published figures and of the ResNet papers, which count the multiply-adds of
  /// convolutions and dense layers; normalisation, ReLU, pooling and addition count nothing.
  package func multiplyAdds(from input: FeatureMap, to output: FeatureMap) -> Count {
    output.pixels * kernels(for: input)
  }
}
