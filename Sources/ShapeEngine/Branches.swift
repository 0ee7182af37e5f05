import NetworkModel

/// The equal branches of a grouped convolution: slices with a convolution each, or the groups of one layer.
///
/// There may be a billion of them, so they are one value and a number.
package struct Branches: Hashable, Sendable {
  /// How many there are; at least 1.
  package let count: Int
  /// What follows for the convolution of one of them, from the channels that it reads.
  package let branch: LayerFacts
  /// Of one of them: its convolution and, where there is one, its slice.
  package let measures: Measures
  /// Whether they are layers of their own, which are concatenated; else they are groups of one layer.
  package let areSlices: Bool
  /// Channels of what comes in that none of them reads.
  package let unread: Int

  /// Those of the layer at `index` of a part, which is the first of the slices or a convolution with several
  /// groups; nil for any other layer, and where the groups do not divide the channels.
  package init?(at index: Int, of layers: [LayerFacts]) {
    let first = layers[index]
    switch first.layer.operation {
    case .slice:
      guard first.layer.copies > 0, layers.indices.contains(index + 1) else { return nil }
      count = first.layer.copies
      branch = layers[index + 1].ofOneCopy
      var measures = branch.measures
      measures += first.ofOneCopy.measures
      self.measures = measures
      areSlices = true
    case .convolution(var convolution):
      guard convolution.groups > 1, convolution.filters > 0, let channels = first.input.channels.value,
        channels > 0, channels % convolution.groups == 0, convolution.filters % convolution.groups == 0
      else { return nil }
      count = convolution.groups
      convolution.filters /= count
      convolution.groups = 1
      let input = first.input.with(channels: Extent(channels / count))
      branch = LayerFacts(
        Layer(.convolution(convolution), first.layer.role), input,
        convolution.outcome(for: Flow(input, .pixel)))
      measures = branch.measures
      areSlices = false
    case .input, .zeroPadding, .batchNormalization, .relu, .sigmoid, .maxPooling, .concatenate, .scale, .add,
      .globalAveragePooling, .dense:
      return nil
    }
    let width = branch.input.channels.value ?? 0
    unread = width > 0 ? max((first.input.channels.value ?? 0) - count * width, 0) : 0
  }

  /// The channels, counted from 0, that branch `number`, counted from 0, reads of what comes in.
  package func channels(of number: Int) -> Range<Int> {
    let width = max(branch.input.channels.value ?? 0, 0)
    return number * width..<(number + 1) * width
  }

  /// The channels that none of them reads.
  package var unreadChannels: Range<Int> {
    let end = channels(of: count - 1).upperBound
    return end..<end + unread
  }
}

extension LayerFacts {
  /// What all copies together count.
  package var measures: Measures {
    Measures(parameters: parameters, multiplyAdds: multiplyAdds, activations: activations)
  }
}
