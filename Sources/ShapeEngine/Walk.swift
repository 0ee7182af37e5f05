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
  /// Whether both paths are given the same strides, so that unknown sizes come out alike.
  private let sizesFollow: Bool

  init(from map: FeatureMap, sight: Sight, sizesFollow: Bool = false) {
    trunk = Flow(map, sight)
    main = trunk
    shortcut = trunk
    squeezed = trunk
    self.sizesFollow = sizesFollow
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
      outcome = layer.operation.outcome(for: input(of: layer))
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

  /// Adds the paths. A refused sum goes on from the main path's shape; an extent that no framework would
  /// build is taken from the shortcut.
  private mutating func add() -> FeatureMap {
    let (main, shortcut) = (main.map, shortcut.map)
    addition = Addition(main, shortcut, sizesFollow: sizesFollow)
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

  /// The same for a single one of the copies.
  var ofOneCopy: LayerFacts {
    if layer.copies == 1 { return self }
    return LayerFacts(
      Layer(layer.operation, layer.role), input, layer.operation.outcome(for: Flow(input, .pixel)))
  }
}
