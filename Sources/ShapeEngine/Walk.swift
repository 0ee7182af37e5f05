import NetworkModel

/// A walk through layers in their order: what has reached each path, and what was wrong on the way.
struct Walk {
  /// What the first layer of each path reads; after the addition, its output.
  private(set) var trunk: FeatureMap
  private(set) var main: FeatureMap
  private(set) var shortcut: FeatureMap
  private(set) var squeezed: FeatureMap
  private(set) var sight: Sight
  private(set) var problems: LayerProblems = []
  private(set) var addition = Addition.none
  /// Whether both paths are given the same strides, so that unknown sizes come out alike.
  private let sizesFollow: Bool

  init(from map: FeatureMap, sight: Sight, sizesFollow: Bool = false) {
    trunk = map
    main = map
    shortcut = map
    squeezed = map
    self.sight = sight
    self.sizesFollow = sizesFollow
  }

  /// Whether a framework would have stopped on the way, so that what follows rests on an assumption.
  var isRefused: Bool { !problems.isEmpty || addition.verdict == .refused }

  /// What `layer` reads, by the path on which it lies.
  private func input(of layer: Layer) -> FeatureMap {
    switch layer.role.path {
    case .trunk: trunk
    case .main: main
    case .shortcut: shortcut
    case .squeeze: layer.role == .squeeze ? main : squeezed
    }
  }

  /// Passes `layer` and returns what it read, what came out, and why it would be refused.
  mutating func pass(_ layer: Layer) -> (input: FeatureMap, output: FeatureMap, problems: LayerProblems) {
    let input = input(of: layer)
    if layer.operation == .add { return (input, add(), []) }
    var (output, found) = layer.operation.output(for: input)
    if layer.copies == 0 { found = [] }
    problems.formUnion(found)
    switch layer.role.path {
    case .trunk:
      trunk = output
      sight.widen(by: layer.operation)
    case .main:
      if layer.operation == .scale { output = input }
      main = output
      sight.widen(by: layer.operation)
    case .shortcut: shortcut = output
    case .squeeze: squeezed = output
    }
    return (input, output, found)
  }

  /// Adds the paths. A refused sum goes on from the main path's shape; an extent that no framework would
  /// build is taken from the shortcut.
  private mutating func add() -> FeatureMap {
    addition = Addition(main, shortcut, sizesFollow: sizesFollow)
    let isBuilt = problems.isEmpty && addition.verdict != .refused
    trunk = isBuilt ? main.broadcast(with: shortcut) : main.completed(from: shortcut)
    return trunk
  }
}

extension Layer {
  /// What follows for this layer from having read `input` and made `output`.
  func facts(_ input: FeatureMap, _ output: FeatureMap, _ problems: LayerProblems) -> LayerFacts {
    let copies = Count(self.copies)
    return LayerFacts(
      layer: self, input: input, output: output, problems: problems,
      parameters: operation.parameters(for: input) * copies,
      multiplyAdds: operation.multiplyAdds(from: input, to: output) * copies,
      activations: output.elements * copies)
  }
}
