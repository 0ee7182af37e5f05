import NetworkModel

/// Shapes and counts of the parts of a network, each a function of the part and what is handed to it.
enum Inference {
  /// What follows for `block` from `input`.
  static func facts(of block: Block, rules: Rules, from input: Handover) -> BlockFacts {
    var walk = BlockWalk(block, rules, from: input)
    Lowering.lower(block, rules, into: &walk)
    return walk.facts
  }

  /// What follows for a stem or a head, whose layers come one after the other.
  static func facts(of layers: [Layer], rules: Rules, from input: Handover) -> PartFacts {
    var walk = Walk(from: input.map, sight: input.sight, rules: rules)
    for layer in layers { walk.pass(layer) }
    return PartFacts(
      input: input, layerProblems: walk.problems, measures: walk.measures,
      output: Handover(
        map: walk.output, sight: walk.sight, isAssumed: input.isAssumed || walk.isRefused))
  }
}

/// A walk through one block that keeps its sums and the shapes worth remembering.
private struct BlockWalk: LayerTaker {
  private let input: Handover
  private let droppedChannels: Int
  private var walk: Walk
  private var reduced: FeatureMap
  private var grouped: FeatureMap

  init(_ block: Block, _ rules: Rules, from input: Handover) {
    self.input = input
    droppedChannels = rules == .kerasSlices && block.kind != .basic ? block.droppedChannels : 0
    walk = Walk(from: input.map, sight: input.sight, rules: rules)
    reduced = input.map
    grouped = input.map
  }

  /// Inlined where the layer is made, so that its kind, and all that follows from it, is known there.
  @inline(__always)
  mutating func take(_ layer: Layer) {
    let outcome = walk.pass(layer)
    switch layer.role {
    case .conv1: reduced = outcome.flow.map
    case .conv2, .concat: grouped = outcome.flow.map
    default: break
    }
  }

  var facts: BlockFacts {
    BlockFacts(
      input: input, reduced: reduced, grouped: grouped, main: walk.mainOperand,
      shortcut: walk.shortcutOperand, addition: walk.addition, layerProblems: walk.problems,
      droppedChannels: droppedChannels, measures: walk.measures,
      output: Handover(
        map: walk.output, sight: walk.sight, isAssumed: input.isAssumed || walk.isRefused))
  }
}

extension Layer {
  /// Layer by layer what `layers`, in order, make of `input`.
  package static func facts(
    of layers: [Layer], rules: Rules, from input: Handover
  ) -> [LayerFacts] {
    var walk = Walk(from: input.map, sight: input.sight, rules: rules)
    return layers.map { layer in
      let input = walk.input(of: layer).map
      return LayerFacts(layer, input, walk.pass(layer))
    }
  }
}
