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
        pass(layer, rules, told: constructed?.told[number])
      }
    }
  }

  /// Passes one layer: a PyTorch one, whose constructor was told of `channels`, or else a Keras one.
  private mutating func pass(_ layer: Layer, _ rules: Rules, told channels: Extent?) {
    let input = paths.input(of: layer.role)
    var output = layer.operation.output(for: input, rules: rules).map
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
    if error == nil { carry(paths.main.broadcast(with: paths.shortcut), from: .add) }
  }

  private mutating func carry(_ output: FeatureMap, from role: LayerRole) {
    paths.carry(output, from: role)
    passed.append(JudgedLayer(role: role, output: output))
  }
}
