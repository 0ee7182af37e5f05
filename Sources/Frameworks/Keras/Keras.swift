import NetworkModel
import ShapeEngine

/// How Keras 3 takes one layer: first it is constructed, then called on a symbolic input.
///
/// The order of the checks is that of `BaseConv.__init__` and `build`, `BasePooling` and `Dense`.
enum Keras {
  /// What Keras raises at a layer with this operation on `input`, or nil if it accepts it.
  static func refusal(of operation: Operation, on input: FeatureMap) -> Refusal? {
    switch operation {
    case .convolution(let convolution):
      return constructionRefusal(of: convolution) ?? callRefusal(of: convolution, on: input)
    case .maxPooling(let pooling): return refusal(of: pooling, on: input)
    case .zeroPadding(let zeros): return positive("1st entry of padding", zeros, from: 0)
    case .dense(let units): return refusal(ofDense: units, on: input)
    case .concatenate(let copies):
      return copies > 0 ? nil : Refusal(.call, .typeError, "object of type 'NoneType' has no len()")
    case .input:
      guard input.hasNegativeExtent else { return nil }
      let text = "Cannot convert '\(Python.tuple(input))' to a shape. Negative dimensions are not allowed."
      return Refusal(.construct, .valueError, text)
    case .batchNormalization: return input.channels.isKnown ? nil : undefinedVariable("(None,)")
    case .relu, .sigmoid, .slice, .scale, .add, .globalAveragePooling: return nil
    }
  }

  /// What Python raises at `int(filters / groups)` without groups.
  static let divisionByZero = Refusal(.python, .zeroDivisionError, "division by zero").at(.channelsPerSlice)

  private static func refusal(of pooling: MaxPooling, on input: FeatureMap) -> Refusal? {
    if let refusal = positive("pool_size", pooling.size) { return refusal }
    if let refusal = positive("strides", pooling.strides, from: 0) { return refusal }
    let beginning = "Exception encountered when calling MaxPooling2D.call().\n\n"
    if pooling.strides == 0 { return Refusal(.call, .zeroDivisionError, beginning + "division by zero") }
    guard pooling.output(for: input).problems.contains(.kernelDoesNotFit) else { return nil }
    // Keras reckons with −1 for an unknown height or width, and prints it.
    let (height, width) = (Extent(input.height.value ?? -1), Extent(input.width.value ?? -1))
    let shape = Python.array([.unknown, height, width, input.channels])
    let size = Python.array([Extent(pooling.size), Extent(pooling.size)])
    return Refusal(
      .call, .valueError,
      beginning + "Computed output size would be zero or negative. Received: `inputs.shape=\(shape)`, "
        + "`pool_size=\(size)`, `strides=\(Python.pair(pooling.strides))`, `padding=valid`.")
  }

  private static func refusal(ofDense units: Int, on input: FeatureMap) -> Refusal? {
    guard units > 0 else {
      return Refusal(
        .construct, .valueError,
        "Received an invalid value for `units`, expected a positive integer. Received: units=\(units)")
    }
    return input.channels.isKnown ? nil : undefinedVariable("(None, \(units))")
  }

  /// Keras's check of an argument that stands for two equal integers: none below `least`, 0 or 1.
  static func positive(_ argument: String, _ value: Int, from least: Int = 1) -> Refusal? {
    guard value < least else { return nil }
    return Refusal(
      .construct, .valueError,
      "The `\(argument)` argument must be a tuple of 2 integers. Received \(argument)=\(value), including "
        + "values {\(value)} that do not satisfy `value \(least == 0 ? ">=" : ">") 0`")
  }

  /// A variable cannot be made for an unknown extent; Keras goes on with the variable's numbered name.
  private static func undefinedVariable(_ shape: String) -> Refusal {
    Refusal(
      .call, .valueError,
      "Shapes used to initialize variables must be fully-defined (no `None` dimensions). "
        + "Received: shape=\(shape)")
  }
}
