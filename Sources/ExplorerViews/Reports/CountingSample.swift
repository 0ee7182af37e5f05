import NetworkModel
import ShapeEngine

/// A layer on which counting rules are tried, so that a table of what they count says what they do.
struct CountingSample {
  /// The kind of layer, as the table calls it.
  let title: String
  private let facts: LayerFacts

  static let all: [CountingSample] = {
    let plain = Block(filters: 64, groups: 1)
    var excited = plain
    excited.squeezeExcitation = 16
    var biased = plain
    biased.useBias = true
    let sliced = layers(of: Block(filters: 64, groups: 4), rules: .kerasSlices)
    let block = layers(of: excited)
    let samples: [(String, [LayerFacts], LayerRole)] = [
      ("convolution", block, .conv2),
      ("convolution with bias", layers(of: biased), .conv2),
      ("convolution with groups", layers(of: Block(filters: 64, groups: 4)), .conv2),
      ("convolutions of slices, all together", sliced, .branch),
      ("slices, concatenation, padding", sliced, .concat),
      ("normalisation", block, .norm2),
      ("ReLU", block, .relu2),
      ("sigmoid", block, .sigmoid),
      ("max pooling, 3×3", ends, .stemPool),
      ("pooling before the head", ends, .headPool),
      ("squeeze", block, .squeeze),
      ("scaling by what was excited", block, .scale),
      ("addition", block, .add),
      ("dense layer with bias (Keras: and softmax)", ends, .headDense),
    ]
    return samples.compactMap { title, layers, role in
      layers.first { $0.layer.role == role }.map { CountingSample(title: title, facts: $0) }
    }
  }()

  /// What `rule` counts of it: `2M`, `2 × output + 6 × channels`, `—`.
  ///
  /// The number is divided by what there is to count, the largest first; on these maps it comes out even.
  func words(_ rule: CountingRule) -> String {
    let number = rule.count(facts).value ?? 0
    if number == 0 { return rule.missed(facts) == 0 ? "—" : "missed" }
    var rest = number
    var terms: [String] = []
    for (name, count) in units {
      guard let size = count.value, size > 0, rest >= size else { continue }
      let times = rest / size
      rest %= size
      terms.append(name == "M" ? (times == 1 ? "M" : "\(times)M") : times == 1 ? name : "\(times) × \(name)")
    }
    return terms.joined(separator: " + ")
  }

  /// What there is to count in the layer, the largest first.
  private var units: [(String, Count)] {
    if facts.multiplyAdds != 0 { return [("M", facts.multiplyAdds), ("output", facts.activations)] }
    let channels = Count(facts.input.channels)
    let (input, output) = (facts.input.elements, facts.activations)
    return switch facts.layer.operation {
    case .maxPooling(let pooling):
      [("kernel² × output", Count(pooling.size) * Count(pooling.size) * output), ("input", input)]
    case .globalAveragePooling: [("input", input)]
    case .input, .zeroPadding, .convolution, .batchNormalization, .relu, .sigmoid, .slice, .concatenate,
      .scale,
      .add, .dense:
      [("output", output), ("channels", channels)]
    }
  }

  /// The layers of `block` on a map that has many more pixels than any factor.
  private static func layers(of block: Block, rules: Rules = .keras) -> [LayerFacts] {
    let network = Network(
      name: "sample", input: InputSize(height: 56, width: 56, channels: 64), rules: rules, stem: nil,
      stacks: [Stack(blocks: [block])], head: nil)
    return InferredNetwork(network).layers(ofBlock: 0)
  }

  /// Stem and head.
  private static let ends: [LayerFacts] = {
    var network = Preset.resnet50.network
    network.stacks = []
    let inferred = InferredNetwork(network)
    return inferred.stemLayers + inferred.headLayers
  }()
}
