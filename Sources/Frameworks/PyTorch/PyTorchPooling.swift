import ShapeEngine

extension PyTorch {
  /// What `MaxPool2d` raises when it is run on `input`; its constructor checks nothing.
  static func forwardRefusal(of pooling: MaxPooling, on input: FeatureMap) -> Refusal? {
    func refusal(_ text: String) -> Refusal { Refusal(.forward, .runtimeError, text) }
    let (size, strides, padding) = (pooling.size, pooling.strides, pooling.padding)
    if strides == 0 { return refusal("stride should not be zero") }
    if padding < 0 { return refusal("pad must be non-negative, but got pad: \(padding)") }
    if padding > size / 2 {
      return refusal(
        "pad should be at most half of effective kernel size, but got pad=\(padding), "
          + "kernel_size=\(size) and dilation=1")
    }
    if size <= 0 {
      return refusal("kernel size should be greater than zero, but got kH: \(size) kW: \(size)")
    }
    if strides < 0 {
      return refusal("stride should be greater than zero, but got dH: \(strides) dW: \(strides)")
    }
    if input.channels == 0 || input.height == 0 || input.width == 0 {
      return refusal(
        "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:"
          + Python.batchList(input))
    }
    let height = pooling.pooled(input.height)
    let width = pooling.pooled(input.width)
    guard (height.value ?? 1) < 1 || (width.value ?? 1) < 1 else { return nil }
    let sizes = Python.joined([input.channels, input.height, input.width], by: "x")
    let pooled = Python.joined([input.channels, height, width], by: "x")
    return refusal(
      "Given input size: (\(sizes)). Calculated output size: (\(pooled)). Output size is too small")
  }
}

extension MaxPooling {
  /// ⌊(extent + 2 · padding − size) / strides⌋ + 1, below 1 where the window does not fit.
  fileprivate func pooled(_ extent: Extent) -> Extent {
    extent.map { extent in
      let (quotient, rest) = (extent + 2 * padding - size).quotientAndRemainder(dividingBy: strides)
      return Extent(rest < 0 ? quotient : quotient + 1)
    }
  }
}
