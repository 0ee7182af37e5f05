import ShapeEngine

extension Keras {
  /// What `Conv2D(…)` raises before it sees an input.
  static func constructionRefusal(of convolution: Convolution) -> Refusal? {
    if let refusal = positive("kernel_size", convolution.kernel)
      ?? positive("strides", convolution.strides) ?? positive("dilation_rate", convolution.dilation)
    {
      return refusal
    }
    return refusalOfFilters(convolution) ?? refusalOfStridesWithDilation(convolution)
  }

  private static func refusalOfFilters(_ convolution: Convolution) -> Refusal? {
    let (filters, groups) = (convolution.filters, convolution.groups)
    if filters <= 0 {
      return Refusal(
        .construct, .valueError,
        "Invalid value for argument `filters`. Expected a strictly positive value. "
          + "Received filters=\(filters).")
    }
    if groups <= 0 {
      return Refusal(
        .construct, .valueError,
        "The number of groups must be a positive integer. Received: groups=\(groups).")
    }
    guard filters % groups != 0 else { return nil }
    return Refusal(
      .construct, .valueError,
      "The number of filters must be evenly divisible by the number of groups. "
        + "Received: groups=\(groups), filters=\(filters).")
  }

  private static func refusalOfStridesWithDilation(_ convolution: Convolution) -> Refusal? {
    let (strides, dilation) = (convolution.strides, convolution.dilation)
    guard strides > 1, dilation > 1 else { return nil }
    return Refusal(
      .construct, .valueError,
      "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
        + "strides=\(Python.pair(strides)) and dilation_rate=\(Python.pair(dilation))")
  }

  /// What a constructed `Conv2D` raises when it is called on `input`.
  static func callRefusal(of convolution: Convolution, on input: FeatureMap) -> Refusal? {
    guard let channels = input.channels.value else {
      return Refusal(.call, .typeError, "unsupported operand type(s) for %: 'NoneType' and 'int'")
    }
    let shape = Python.batchTuple(input)
    if channels % convolution.groups != 0 {
      return Refusal(
        .call, .valueError,
        "The number of input channels must be evenly divisible by the number of groups. Received "
          + "groups=\(convolution.groups), but the input has \(channels) channels "
          + "(full input shape is \(shape)).")
    }
    guard convolution.output(for: input).problems.contains(.kernelDoesNotFit) else { return nil }
    let (kernel, dilation) = (convolution.kernel, Extent(convolution.dilation))
    return Refusal(
      .call, .valueError,
      "Computed output size would be zero or negative. Received `inputs shape=\(shape)`, "
        + "`kernel shape=(\(kernel), \(kernel), \(channels), \(convolution.filters))`, "
        + "`dilation_rate=\(Python.array([dilation, dilation]))`, "
        + "`strides=\(Python.pair(convolution.strides))`, `padding=valid`.")
  }
}
