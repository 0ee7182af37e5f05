extension MaxPooling {
  /// The feature map of each window's largest value, and what is wrong.
  ///
  /// With more padding than half its size a window could lie on padding alone: PyTorch refuses that. Keras's
  /// pooling has no padding of its own.
  package func output(for input: FeatureMap) -> (map: FeatureMap, problems: LayerProblems) {
    var problems: LayerProblems = []
    guard size > 0, strides > 0 else {
      problems.insert(size > 0 ? .strides : .kernel)
      return (FeatureMap(height: .unknown, width: .unknown, channels: input.channels), problems)
    }
    guard padding <= size / 2 else {
      return (FeatureMap(height: .unknown, width: .unknown, channels: input.channels), .padding)
    }
    let height = windowedExtent(input.height, window: size, strides: strides, padding: padding, &problems)
    let width = windowedExtent(input.width, window: size, strides: strides, padding: padding, &problems)
    return (FeatureMap(height: height, width: width, channels: input.channels), problems)
  }
}
