import NetworkModel

/// Shapes and counts of the parts of a network, each a function of the part and what is handed to it.
///
/// It keeps its list of layers between calls, so that a walk over many blocks allocates once.
struct Inference: Sendable {
  private var layers: [Layer] = []

  /// What follows for `block` from `input`.
  mutating func facts(of block: Block, rules: Rules, from input: Handover) -> BlockFacts {
    layers.removeAll(keepingCapacity: true)
    Lowering.append(block, rules: rules, to: &layers)
    var walk = Walk(from: input.map, sight: input.sight, sizesFollow: block.givesBothPathsTheSameSizes(rules))
    var measures = Measures()
    var reduced = input.map
    var grouped = input.map
    for layer in layers {
      let (read, made, _) = walk.pass(layer)
      measures.add(layer, read, made)
      switch layer.role {
      case .conv1: reduced = made
      case .conv2, .concat: grouped = made
      default: break
      }
    }
    return BlockFacts(
      input: input, reduced: reduced, grouped: grouped, main: walk.main, shortcut: walk.shortcut,
      addition: walk.addition, layerProblems: walk.problems,
      droppedChannels: rules == .kerasSlices && block.kind != .basic ? block.droppedChannels : 0,
      measures: measures,
      output: Handover(
        map: walk.trunk, sight: walk.sight, isAssumed: input.isAssumed || walk.isRefused))
  }

  /// What follows for a stem or a head, whose layers come one after the other.
  func facts(of layers: [Layer], from input: Handover) -> PartFacts {
    var walk = Walk(from: input.map, sight: input.sight)
    var measures = Measures()
    for layer in layers {
      let (read, made, _) = walk.pass(layer)
      measures.add(layer, read, made)
    }
    return PartFacts(
      input: input, layerProblems: walk.problems, measures: measures,
      output: Handover(
        map: walk.trunk, sight: walk.sight, isAssumed: input.isAssumed || walk.isRefused))
  }
}

extension Block {
  /// Whether height and width come out of both paths alike whatever they are.
  func givesBothPathsTheSameSizes(_ rules: Rules) -> Bool {
    (convShortcut || strides == 1) && (rules != .pytorch || kernel % 2 == 1)
  }
}

extension Layer {
  /// Layer by layer what `layers`, in order, make of `input`.
  package static func facts(
    of layers: [Layer], from input: Handover, sizesFollow: Bool = false
  ) -> [LayerFacts] {
    var walk = Walk(from: input.map, sight: input.sight, sizesFollow: sizesFollow)
    return layers.map { layer in
      let (read, made, problems) = walk.pass(layer)
      return layer.facts(read, made, problems)
    }
  }
}
