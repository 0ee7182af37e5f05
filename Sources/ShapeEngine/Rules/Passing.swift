extension Operation {
  /// The feature map this operation makes of `input`, and what is wrong with the two together.
  ///
  /// An addition is no function of one map; it is judged by `Addition`. A pooled map is 1×1.
  func output(for input: FeatureMap) -> (map: FeatureMap, problems: LayerProblems) {
    switch self {
    case .convolution(let convolution): return convolution.output(for: input)
    case .batchNormalization, .relu, .sigmoid, .scale, .add: return (input, [])
    case .input: return (input, input.hasNegativeExtent ? .input : [])
    case .zeroPadding(let zeros):
      var map = input
      map.height = map.height.map { Extent($0 + 2 * zeros) }
      map.width = map.width.map { Extent($0 + 2 * zeros) }
      return (map, [])
    case .maxPooling(let pooling): return pooling.output(for: input)
    case .slice(let channels): return (input.with(channels: Extent(max(channels, 0))), [])
    case .concatenate(let copies):
      guard copies > 0, let channels = input.channels.value else {
        return (input.with(channels: .unknown), copies > 0 ? [] : .nothing)
      }
      return (input.with(channels: Extent(channels * copies)), [])
    case .globalAveragePooling: return (FeatureMap(height: 1, width: 1, channels: input.channels), [])
    case .dense(let units):
      return (input.with(channels: units > 0 ? Extent(units) : .unknown), units > 0 ? [] : .filters)
    }
  }
}

extension FeatureMap {
  func with(channels: Extent) -> FeatureMap {
    FeatureMap(height: height, width: width, channels: channels)
  }

  var hasNegativeExtent: Bool {
    Axis.allCases.contains { self[$0].value.map { $0 < 0 } ?? false }
  }
}
