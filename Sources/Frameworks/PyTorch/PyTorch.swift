import NetworkModel
import ShapeEngine

/// How PyTorch takes layers: it constructs all of them, and then runs them one by one, in evaluation mode, on
/// the CPU.
///
/// The order of the checks is that of `torch.nn` and of ATen's `check_shape_forward`, `batch_norm`,
/// `max_pool2d`.
enum PyTorch {
  /// Constructs `layers` in their order, the first for `channels`: the input channels that each is told, or
  /// what one of them raises.
  ///
  /// A constructor knows the channels that it is told; those that arrive may be others.
  static func construct(
    _ layers: [Layer], channels: Extent
  ) -> (told: [Extent], error: FrameworkError?) {
    var paths = Paths(channels)
    var told: [Extent] = []
    for layer in layers {
      var channels = paths.input(of: layer.role)
      if let refusal = constructionRefusal(of: layer.operation, channels: channels) {
        return (told, refusal.at(.layer(layer.role)))
      }
      told.append(channels)
      if case .convolution(let convolution) = layer.operation { channels = Extent(convolution.filters) }
      paths.carry(channels, from: layer.role)
    }
    return (told, nil)
  }

  private static func constructionRefusal(of operation: Operation, channels: Extent) -> Refusal? {
    switch operation {
    case .convolution(let convolution): constructionRefusal(of: convolution, channels: channels)
    case .batchNormalization: refusal(ofTensor: [channels])
    case .dense(let units): refusal(ofTensor: [Extent(units), channels])
    case .input, .zeroPadding, .relu, .sigmoid, .maxPooling, .slice, .concatenate, .scale, .add,
      .globalAveragePooling:
      nil
    }
  }

  private static func constructionRefusal(of convolution: Convolution, channels: Extent) -> Refusal? {
    let groups = convolution.groups
    func refusal(_ text: String) -> Refusal { Refusal(.construct, .valueError, text) }
    if groups <= 0 { return refusal("groups must be a positive integer") }
    if let channels = channels.value, channels % groups != 0 {
      return refusal("in_channels must be divisible by groups")
    }
    if convolution.filters % groups != 0 { return refusal("out_channels must be divisible by groups") }
    return self.refusal(ofTensor: weight(of: convolution, channels: channels))
  }

  /// The sizes of a convolution's weight.
  static func weight(of convolution: Convolution, channels: Extent) -> [Extent] {
    let kernel = Extent(convolution.kernel)
    return [Extent(convolution.filters), channels.map { Extent($0 / convolution.groups) }, kernel, kernel]
  }

  /// What is raised when a tensor of these sizes is made: the first negative one is named.
  private static func refusal(ofTensor sizes: [Extent]) -> Refusal? {
    guard let negative = sizes.first(where: { ($0.value ?? 0) < 0 }) else { return nil }
    return Refusal(
      .construct, .runtimeError,
      "Trying to create tensor with negative dimension \(negative): \(Python.list(sizes))")
  }

  /// What PyTorch raises when it runs a constructed layer with this operation on `input`.
  ///
  /// `channels` is what the constructor was told.
  static func forwardRefusal(
    of operation: Operation, told channels: Extent, on input: FeatureMap
  ) -> Refusal? {
    switch operation {
    case .input:
      return input.hasNegativeExtent
        ? Refusal(.construct, .runtimeError, "zeros: Dimension size must be non-negative.") : nil
    case .convolution(let convolution):
      return forwardRefusal(of: convolution, told: channels, on: input)
    case .maxPooling(let pooling): return forwardRefusal(of: pooling, on: input)
    case .batchNormalization:
      guard channels == 0 else { return nil }
      return Refusal(
        .forward, .indexError, "select(): index 0 out of range for tensor of size [0] at dimension 0")
    case .zeroPadding, .relu, .sigmoid, .slice, .concatenate, .scale, .add, .globalAveragePooling, .dense:
      return nil
    }
  }
}
