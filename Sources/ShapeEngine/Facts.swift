import NetworkModel

/// What a part of the network hands on to the next; where it is what it was, nothing below changes.
package struct Handover: Hashable, Sendable {
  package var map: FeatureMap
  package var sight: Sight
  /// Whether a framework would have stopped before this point.
  package var isAssumed: Bool
}

/// The sums over the layers of one part.
package struct Measures: Hashable, Sendable {
  package var parameters = Parameters.none
  package var multiplyAdds: Count = 0
  /// Numbers in the outputs of all layers, for one image; four bytes each in float32.
  package var activations: Count = 0

  package init() {}

  init(parameters: Parameters, multiplyAdds: Count, activations: Count) {
    self.parameters = parameters
    self.multiplyAdds = multiplyAdds
    self.activations = activations
  }

  package static func += (a: inout Measures, b: Measures) {
    a.parameters += b.parameters
    a.multiplyAdds += b.multiplyAdds
    a.activations += b.activations
  }

  /// Of so many copies together.
  package static func * (a: Measures, copies: Int) -> Measures {
    if copies == 1 { return a }
    return Measures(
      parameters: a.parameters * Count(copies), multiplyAdds: a.multiplyAdds * Count(copies),
      activations: a.activations * Count(copies))
  }
}

/// What follows for one block.
package struct BlockFacts: Hashable, Sendable {
  package var input: Handover
  /// After the first convolution of the main path.
  package var reduced: FeatureMap
  /// After the grouped convolution.
  package var grouped: FeatureMap
  /// The main path's operand of the addition.
  package var main: FeatureMap
  /// The shortcut's operand of the addition.
  package var shortcut: FeatureMap
  package var addition: Addition
  /// Why a framework would refuse a layer before the addition.
  package var layerProblems: LayerProblems
  /// Filters that no slice reads, in the article's form.
  package var droppedChannels: Int
  package var measures: Measures
  package var output: Handover

  /// Whether there is nothing to say about this block.
  package var isSound: Bool {
    layerProblems.isEmpty && addition.verdict == .addsUp && droppedChannels == 0
      && !measures.multiplyAdds.isOverflow && !measures.parameters.total.isOverflow
  }

  /// Whether a framework would stop in this block.
  package var isRefused: Bool { !layerProblems.isEmpty || addition.verdict == .refused }
}

/// What follows for the stem (with the input) or the head.
package struct PartFacts: Hashable, Sendable {
  package var input: Handover
  package var layerProblems: LayerProblems
  package var measures: Measures
  package var output: Handover

  /// A part that is not there.
  static func absent(at handover: Handover) -> PartFacts {
    PartFacts(input: handover, layerProblems: [], measures: Measures(), output: handover)
  }
}
