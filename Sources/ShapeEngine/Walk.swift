import NetworkModel

/// A walk through layers in their order: what has reached each path, and what was wrong on the way.
struct Walk {
  // What the next layer of each path reads.
  private var trunk: Flow
  private var main: Flow
  private var shortcut: Flow
  private var squeezed: Flow
  private(set) var problems: LayerProblems = []
  private(set) var addition = Addition.none
  private(set) var measures = Measures()
  private let rules: Rules

  /// The channels for which the stem's layers are made after PyTorch made a map without channels.
  private var madeFor: Extent?

  init(from map: FeatureMap, sight: Sight, rules: Rules) {
    trunk = Flow(map.named, sight)
    main = trunk
    shortcut = trunk
    squeezed = trunk
    self.rules = rules
  }

  /// What comes out at the end.
  var output: FeatureMap { trunk.map }
  /// How far back that sees: as far as the main path, which sees further than the shortcut.
  var sight: Sight { trunk.sight }
  /// The main path's operand of the addition.
  var mainOperand: FeatureMap { main.map }
  /// The shortcut's operand of the addition.
  var shortcutOperand: FeatureMap { shortcut.map }

  /// Whether a framework would have stopped on the way, so that what follows rests on an assumption.
  var isRefused: Bool { !problems.isEmpty || addition.verdict == .refused }

  /// What `layer` reads, by the path on which it lies.
  func input(of layer: Layer) -> Flow {
    switch layer.role.path {
    case .trunk: trunk
    case .main: main
    case .shortcut: shortcut
    case .squeeze: layer.role == .squeeze ? main : squeezed
    }
  }

  /// Passes `layer` and returns what came of it.
  @discardableResult
  @inline(__always)
  mutating func pass(_ layer: Layer) -> Outcome {
    var outcome: Outcome
    if case .add = layer.operation {
      outcome = Outcome(add(), from: main)
      trunk = outcome.flow
    } else {
      let input = input(of: layer)
      outcome = layer.operation.outcome(for: input, rules: rules)
      if rules.padsByNumber { settleEmptiness(of: input.map, at: layer, &outcome) }
      if layer.copies == 0 { outcome.problems = [] }
      problems.formUnion(outcome.problems)
      switch layer.role.path {
      case .trunk: trunk = outcome.flow
      case .main: main = outcome.flow
      case .shortcut: shortcut = outcome.flow
      case .squeeze: squeezed = outcome.flow
      }
    }
    measures += outcome.measures * layer.copies
    return outcome
  }

  /// What PyTorch does otherwise with a map that has no rows, columns or channels, at those layers that can
  /// be the first to read one; Keras takes it like any other.
  ///
  /// Of a map without channels PyTorch's convolutions make another one, whatever their filters. A block's
  /// next convolution, made for those filters, refuses that, which is said here where it began; but a stem's
  /// first may be its only one, and be followed by a pooling, which refuses it. What follows is assumed to get
  /// the filters.
  @inline(__always)
  private mutating func settleEmptiness(of input: FeatureMap, at layer: Layer, _ outcome: inout Outcome) {
    let hasNoChannels = input.channels == 0
    let hasNoPixels = input.height == 0 || input.width == 0
    switch layer.role {
    case .preNorm, .headNorm: if hasNoChannels { outcome.problems.insert(.emptyMap) }
    case .conv1, .shortcutConv, .shortcutPool:
      if hasNoChannels || hasNoPixels { outcome.problems.insert(.emptyMap) }
    case .stemConv:
      if let channels = madeFor {
        let assumed = Flow(input.with(channels: channels), outcome.flow.sight)
        let sight = outcome.flow.sight
        outcome = layer.operation.outcome(for: assumed, rules: rules)
        outcome.flow.sight = sight
        outcome.problems.insert(.emptyMap)
        madeFor = nil
      } else if hasNoChannels {
        madeFor = outcome.flow.map.channels
        outcome.flow = Flow(outcome.flow.map.with(channels: 0), outcome.flow.sight)
      } else if hasNoPixels {
        outcome.problems.insert(.emptyMap)
      }
    case .stemNorm: if let madeFor { outcome.parameters = Parameters(normalizing: madeFor) }
    case .stemPool:
      if let madeFor {
        outcome.problems.insert(.emptyMap)
        outcome.flow = Flow(outcome.flow.map.with(channels: madeFor), outcome.flow.sight)
      }
    default: break
    }
  }

  /// Adds the paths. A refused sum goes on from the main path's shape; an extent that no framework would
  /// build is taken from the shortcut.
  private mutating func add() -> FeatureMap {
    let (main, shortcut) = (main.map, shortcut.map)
    addition = Addition(main, shortcut)
    let isBuilt = problems.isEmpty && addition.verdict != .refused
    let sum = isBuilt ? main.broadcast(with: shortcut) : main.completed(from: shortcut)
    return sum
  }
}

extension LayerFacts {
  /// What follows for `layer` from having read `input`.
  init(_ layer: Layer, _ input: FeatureMap, _ outcome: Outcome) {
    let measures = outcome.measures * layer.copies
    self.init(
      layer: layer, input: input, output: outcome.flow.map, problems: outcome.problems,
      parameters: measures.parameters, multiplyAdds: measures.multiplyAdds,
      activations: measures.activations)
  }

  /// The same for a single one of the copies, which there are of slices only.
  var ofOneCopy: LayerFacts {
    if layer.copies == 1 { return self }
    let outcome = layer.operation.outcome(for: Flow(input, .pixel), rules: .kerasSlices)
    return LayerFacts(Layer(layer.operation, layer.role), input, outcome)
  }
}
