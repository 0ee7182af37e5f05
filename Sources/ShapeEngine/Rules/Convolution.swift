extension Convolution {
  /// The feature map this convolution makes of `input`, and what is wrong with the two together.
  ///
  /// Where a framework would refuse it, the answer is the best there is: an axis that still follows is
  /// given, any other one is unknown.
  package func output(for input: FeatureMap) -> (map: FeatureMap, problems: LayerProblems) {
    var problems = settingProblems
    if groups > 0, let channels = input.channels.value, channels % groups != 0 {
      problems.insert(.indivisibleInput)
    }
    let height = outputExtent(of: input.height, &problems)
    let width = outputExtent(of: input.width, &problems)
    let channels: Extent = filters > 0 ? Extent(filters) : .unknown
    return (FeatureMap(height: height, width: width, channels: channels), problems)
  }

  /// The same with what it counts, worked out once for weights and multiply-adds.
  func outcome(for input: Flow) -> Outcome {
    let (map, problems) = output(for: input.map)
    var outcome = Outcome(map, from: input, problems)
    outcome.flow.sight.widen(window: kernel, dilation: dilation, strides: strides)
    let kernels = kernels(for: input.map)
    outcome.parameters = Parameters(allTrainable: biased(kernels))
    outcome.multiplyAdds = map.pixels * kernels
    return outcome
  }

  @inline(__always)
  private var settingProblems: LayerProblems {
    var problems: LayerProblems = []
    if filters <= 0 { problems.insert(.filters) }
    if groups <= 0 { problems.insert(.groups) }
    if strides <= 0 { problems.insert(.strides) }
    if kernel <= 0 { problems.insert(.kernel) }
    if dilation <= 0 { problems.insert(.dilation) }
    if groups > 0, filters % groups != 0 { problems.insert(.indivisibleFilters) }
    if padding == .same, strides > 1, dilation > 1 { problems.insert(.stridesWithDilation) }
    return problems
  }

  /// Pixels from the first to the last that one output pixel reads, both included.
  package var reach: Int { (kernel - 1) * dilation + 1 }

  @inline(__always)
  private func outputExtent(of extent: Extent, _ problems: inout LayerProblems) -> Extent {
    guard strides > 0, kernel > 0, dilation > 0 else { return .unknown }
    switch padding {
    case .same:
      guard let known = extent.value else { return extent.expressionOfCeiling(adding: 0, over: strides) }
      return known < 0 ? .unknown : Extent(samePaddedExtent(known, strides: strides))
    case .zeros(let zeros):
      return windowedExtent(extent, window: reach, strides: strides, padding: zeros, &problems)
    }
  }
}

/// ⌈extent / strides⌉: Keras's 'same', whatever the kernel. `extent` ≥ 0, `strides` > 0.
func samePaddedExtent(_ extent: Int, strides: Int) -> Int {
  let (quotient, rest) = extent.quotientAndRemainder(dividingBy: strides)
  return rest == 0 ? quotient : quotient + 1
}

/// ⌊(extent + 2 · padding − window) / strides⌋ + 1, or nil if the window does not fit. `strides` > 0.
///
/// The guard is part of the formula: `/` rounds toward zero in Swift, so a window of 3 over 2 pixels at
/// strides 2 would come out as 1.
package func windowedExtent(_ extent: Int, window: Int, strides: Int, padding: Int) -> Int? {
  let room = extent + 2 * padding - window
  return room >= 0 ? room / strides + 1 : nil
}

/// The same of an extent that may be unknown, and why there is none.
@inline(__always)
func windowedExtent(
  _ extent: Extent, window: Int, strides: Int, padding: Int, _ problems: inout LayerProblems
) -> Extent {
  if padding < 0 {
    problems.insert(.padding)
    return .unknown
  }
  guard let known = extent.value else {
    return extent.expressionOfCeiling(adding: 2 * padding - window + 1, over: strides)
  }
  guard let windowed = windowedExtent(known, window: window, strides: strides, padding: padding) else {
    problems.insert(.kernelDoesNotFit)
    return .unknown
  }
  return Extent(windowed)
}
