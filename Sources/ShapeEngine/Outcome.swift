import NetworkModel

/// What flows along a path: a map, how many numbers it holds, and how far back its pixels see.
struct Flow {
  var map: FeatureMap
  var elements: Count
  var sight: Sight

  init(_ map: FeatureMap, _ sight: Sight) {
    self.map = map
    elements = map.elements
    self.sight = sight
  }
}

/// What one operation makes of what flows into it; the counts are those of one copy.
struct Outcome {
  var flow: Flow
  var problems: LayerProblems = []
  var parameters = Parameters.none
  var multiplyAdds: Count = 0

  /// The same flow: nothing is learned, nothing multiplied.
  init(passing flow: Flow) { self.flow = flow }

  /// Another map that sees as far.
  init(_ map: FeatureMap, from input: Flow, _ problems: LayerProblems = []) {
    flow = Flow(map, input.sight)
    self.problems = problems
  }

  var measures: Measures {
    Measures(parameters: parameters, multiplyAdds: multiplyAdds, activations: flow.elements)
  }
}

extension Operation {
  /// The feature map this operation makes of `input`, and what is wrong with the two together.
  ///
  /// An addition is no function of one map; it is judged by `Addition`. A pooled map is 1×1.
  package func output(for input: FeatureMap, rules: Rules) -> (map: FeatureMap, problems: LayerProblems) {
    let outcome = outcome(for: Flow(input, .pixel), rules: rules)
    return (outcome.flow.map, outcome.problems)
  }

  /// The same with what it counts: one `switch` for everything, because a walk asks everything of every layer.
  func outcome(for input: Flow, rules: Rules) -> Outcome {
    let map = input.map
    switch self {
    case .relu, .sigmoid, .scale, .add: return Outcome(passing: input)
    case .batchNormalization:
      var outcome = Outcome(passing: input)
      outcome.parameters = Parameters(normalizing: map.channels)
      return outcome
    case .convolution(let convolution): return convolution.outcome(for: input)
    case .input: return Outcome(map, from: input, map.hasNegativeExtent ? .input : [])
    case .zeroPadding(let zeros):
      func padded(_ extent: Extent) -> Extent {
        if zeros < 0 { return .unknown }
        return extent.value.map { Extent($0 + 2 * zeros) }
          ?? extent.expressionOfCeiling(adding: 2 * zeros, over: 1)
      }
      return Outcome(
        FeatureMap(height: padded(map.height), width: padded(map.width), channels: map.channels), from: input,
        zeros < 0 ? .padding : [])
    case .maxPooling(let pooling):
      let (output, problems) = pooling.output(for: map)
      var outcome = Outcome(output, from: input, problems)
      outcome.flow.sight.widen(window: pooling.size, dilation: 1, strides: pooling.strides)
      return outcome
    case .slice(let channels): return Outcome(map.with(channels: Extent(max(channels, 0))), from: input)
    case .concatenate(let copies):
      guard copies > 0, let channels = map.channels.value else {
        return Outcome(map.with(channels: .unknown), from: input, copies > 0 ? [] : .nothing)
      }
      return Outcome(map.with(channels: Extent(channels * copies)), from: input)
    case .globalAveragePooling:
      return Outcome(FeatureMap(height: 1, width: 1, channels: map.channels), from: input)
    case .dense(let units): return dense(units, atLeast: rules.padsByNumber ? 0 : 1, input)
    }
  }

  /// Keras refuses a layer of no units; PyTorch makes it, and warns.
  private func dense(_ units: Int, atLeast least: Int, _ input: Flow) -> Outcome {
    var outcome = Outcome(
      input.map.with(channels: units >= least ? Extent(units) : .unknown), from: input,
      units >= least ? [] : .filters)
    let weights = Count(input.map.channels) * Count(units)
    outcome.parameters = Parameters(allTrainable: weights + Count(units))
    outcome.multiplyAdds = weights
    return outcome
  }
}

extension FeatureMap {
  /// The same height and width with other channels.
  package func with(channels: Extent) -> FeatureMap {
    FeatureMap(height: height, width: width, channels: channels)
  }

  package var hasNegativeExtent: Bool {
    Axis.allCases.contains { self[$0].value.map { $0 < 0 } ?? false }
  }
}
