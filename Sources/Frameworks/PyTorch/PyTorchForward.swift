import ShapeEngine

extension PyTorch {
  /// What a convolution whose constructor was told `channels` raises when it is run on `input`.
  static func forwardRefusal(
    of convolution: Convolution, told channels: Extent, on input: FeatureMap
  ) -> Refusal? {
    func refusal(_ text: String) -> Refusal { Refusal(.forward, .runtimeError, text) }
    let groups = convolution.groups
    if convolution.zeros < 0 { return refusal("negative padding is not supported") }
    if convolution.strides <= 0 { return refusal("non-positive stride is not supported") }
    if convolution.dilation < 0 { return refusal("dilation should be greater than zero") }
    let weight = Python.list(weight(of: convolution, channels: channels))
    if convolution.filters < groups {
      return refusal(
        "Given groups=\(groups), expected weight to be at least \(groups) at dimension 0, but got weight "
          + "of size \(weight) instead")
    }
    if channels.isKnown, input.channels.isKnown, input.channels != channels {
      return refusal(
        "Given groups=\(groups), weight of size \(weight), expected input\(Python.batchList(input)) to have "
          + "\(channels) channels, but got \(input.channels) channels instead")
    }
    if !convolution.fits(input) {
      return refusal(
        "Calculated padded input size per channel: (\(convolution.padded(input.height)) x "
          + "\(convolution.padded(input.width))). Kernel size: (\(convolution.reach) x \(convolution.reach)). "
          + "Kernel size can't be greater than actual input size")
    }
    if input.channels == 0 { return nil }
    if input.height == 0 || input.width == 0 {
      return refusal(
        "Only zero batch or zero channel inputs are supported, but got input shape: "
          + Python.batchList(input))
    }
    return kernelText(of: convolution, on: input).map(refusal)
  }

  /// What the routine that would do the work says of a kernel or dilation of 0.
  ///
  /// PyTorch gives the work to oneDNN for groups, for kernels above 3 and for inputs above 20,480 numbers;
  /// the texts are those of its builds for x86-64.
  private static func kernelText(of convolution: Convolution, on input: FeatureMap) -> String? {
    let (kernel, dilation) = (convolution.kernel, convolution.dilation)
    guard kernel == 0 || dilation == 0 else { return nil }
    if convolution.groups > 1 || kernel > 3 || (input.elements.value ?? Int.max) > 20_480 {
      return dilation == 0
        ? "non-positive dilation is not supported"
        : "could not create a primitive descriptor for the convolution forward propagation primitive. "
          + "Run workload with environment variable ONEDNN_VERBOSE=all to get additional diagnostic "
          + "information."
    }
    if kernel > 0 { return "dilation should be greater than zero, but got [0, 0]" }
    let size = dilation == 1 ? "kernel_height: 0 kernel_width: 0" : "[0, 0]"
    return "kernel size should be greater than zero, but got \(size)"
  }

  /// What a convolution makes of a map without channels: none, whatever its filters; nil for other layers
  /// and inputs.
  static func emptyOutput(of operation: Operation, on input: FeatureMap) -> FeatureMap? {
    guard case .convolution(let convolution) = operation, input.channels == 0 else { return nil }
    return FeatureMap(
      height: input.height.map { Extent(convolution.places(over: $0)) },
      width: input.width.map { Extent(convolution.places(over: $0)) }, channels: 0)
  }
}

extension Convolution {
  /// Zeros on each side; PyTorch's convolutions are lowered with nothing else.
  fileprivate var zeros: Int {
    switch padding {
    case .same: kernel / 2 * dilation
    case .zeros(let zeros): zeros
    }
  }

  fileprivate func padded(_ extent: Extent) -> Extent { extent.map { Extent($0 + 2 * zeros) } }

  /// How many places its kernel has over `extent` pixels, or nil if none: also of a kernel or dilation of 0,
  /// which PyTorch refuses later.
  fileprivate func places(over extent: Int) -> Int? {
    windowedExtent(extent, window: reach, strides: strides, padding: zeros)
  }

  /// Whether the kernel has a place on `input`; on an unknown extent it has.
  fileprivate func fits(_ input: FeatureMap) -> Bool {
    [input.height, input.width].allSatisfy { $0.value.map { places(over: $0) != nil } ?? true }
  }
}
