/// Counts layers by a rule, one after the other in their order.
///
/// PyTorch's layers pad by themselves. Where Keras has a padding before a layer, the layer counts as if it read
/// what the padding reads, and the padding nothing: it is the same for every rule, as none counts a padding.
package struct LayerCounter: Sendable {
  package let rule: CountingRule
  /// What the padding just before reads.
  private var unpadded: FeatureMap?

  package init(_ rule: CountingRule) { self.rule = rule }

  /// What `layer`, which comes after those already counted, counts.
  package mutating func count(_ layer: LayerFacts) -> Work {
    var layer = layer
    if let unpadded { layer.input = unpadded }
    if case .zeroPadding = layer.layer.operation { unpadded = layer.input } else { unpadded = nil }
    return Work(count: rule.count(layer), missed: rule.missed(layer))
  }

  /// What all of `layers` count together.
  mutating func count(_ layers: [LayerFacts]) -> Work {
    var work = Work()
    for layer in layers { work += count(layer) }
    return work
  }
}

/// What a rule counts.
package struct Work: Hashable, Sendable {
  /// The tool's number.
  package var count: Count = 0
  /// What the tool ought to have counted besides.
  package var missed: Count = 0

  package init(count: Count = 0, missed: Count = 0) {
    self.count = count
    self.missed = missed
  }

  package static func += (a: inout Work, b: Work) {
    a.count += b.count
    a.missed += b.missed
  }
}

extension InferredNetwork {
  /// What the stem counts by `rule`.
  package func stemWork(by rule: CountingRule) -> Work { work(of: stemLayers, rule) }

  /// What block `number`, which must exist, counts by `rule`.
  package func work(ofBlock number: Int, by rule: CountingRule) -> Work {
    work(of: layers(ofBlock: number), rule)
  }

  /// What the head counts by `rule`.
  package func headWork(by rule: CountingRule) -> Work { work(of: headLayers, rule) }

  /// What the whole network counts by `rule`.
  package func work(by rule: CountingRule) -> Work {
    var work = stemWork(by: rule)
    for number in blocks.indices { work += self.work(ofBlock: number, by: rule) }
    work += headWork(by: rule)
    return work
  }

  private func work(of layers: [LayerFacts], _ rule: CountingRule) -> Work {
    var counter = LayerCounter(rule)
    return counter.count(layers)
  }
}
