import NetworkModel
import ShapeEngine

/// How far a framework comes with layers in their order: what reached each path, and what stopped it.
struct Course {
  private(set) var paths: Paths<FeatureMap>
  /// The shortcut's operand, from when the main path begins.
  private(set) var shortcut: FeatureMap?
  private(set) var passed: [JudgedLayer] = []
  private(set) var error: FrameworkError?

  /// Passes `layers` from `input` until one is refused.
  ///
  /// `isDividedByZero` says that the article's `int(filters / groups)` would be.
  init(of layers: [Layer], on input: FeatureMap, rules: Rules, isDividedByZero: Bool = false) {
    paths = Paths(input)
    passed.reserveCapacity(layers.count)
    let constructed = rules == .pytorch ? PyTorch.construct(layers, channels: input.channels) : nil
    error = constructed?.error
    for (number, layer) in layers.enumerated() where error == nil {
      if layer.role.path == .main, shortcut == nil { shortcut = paths.shortcut }
      if layer.role == .slice, isDividedByZero {
        error = Keras.divisionByZero
      } else if layer.operation == .add {
        add(rules)
      } else if layer.copies > 0 {
        pass(layer, told: constructed?.told[number])
      }
    }
  }

  /// Passes one layer: a PyTorch one, whose constructor was told of `channels`, or else a Keras one.
  private mutating func pass(_ layer: Layer, told channels: Extent?) {
    let input = paths.input(of: layer.role)
    var output = layer.operation.output(ifAccepted: input)
    let refusal: Refusal?
    if let channels {
      refusal = PyTorch.forwardRefusal(of: layer.operation, told: channels, on: input)
      if refusal == nil, let empty = PyTorch.emptyOutput(of: layer.operation, on: input) { output = empty }
    } else {
      refusal = Keras.refusal(of: layer.operation, on: input)
    }
    error = refusal?.at(.layer(layer.role))
    if error == nil { carry(output, from: layer.role) }
  }

  private mutating func add(_ rules: Rules) {
    error = additionError(main: paths.main, shortcut: paths.shortcut, rules: rules)
    if error == nil { carry(paths.main.stretched(over: paths.shortcut), from: .add) }
  }

  private mutating func carry(_ output: FeatureMap, from role: LayerRole) {
    paths.carry(output, from: role)
    passed.append(JudgedLayer(role: role, output: output))
  }
}

extension Operation {
  /// What a layer makes of `input`, if the framework accepts it.
  fileprivate func output(ifAccepted input: FeatureMap) -> FeatureMap {
    var output = input
    switch self {
    case .convolution(let convolution): return convolution.output(for: input).map
    case .maxPooling(let pooling): return pooling.output(for: input).map
    case .zeroPadding(let zeros):
      output.height = input.height.map { Extent($0 + 2 * zeros) }
      output.width = input.width.map { Extent($0 + 2 * zeros) }
    case .slice(let channels): output.channels = Extent(max(channels, 0))
    case .concatenate(let copies): output.channels = input.channels.map { Extent($0 * copies) }
    case .globalAveragePooling: return FeatureMap(height: 1, width: 1, channels: input.channels)
    case .dense(let units): output.channels = Extent(units)
    case .input, .batchNormalization, .relu, .sigmoid, .scale, .add: break
    }
    return output
  }
}
