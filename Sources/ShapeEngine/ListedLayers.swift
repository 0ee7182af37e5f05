import NetworkModel

/// One layer as the framework lists it: in Keras, a row of `model.summary()`.
package struct ListedLayer: Hashable, Sendable {
  /// The number of its block, or nil in stem and head.
  package let block: Int?
  /// The place of its block, or nil in stem and head.
  package let place: BlockPlace?
  /// Which branch of a grouped convolution made of slices, counted from 0; nil for any other layer.
  package let branch: Int?
  /// What follows for this one layer; `layer.copies` is 1.
  package let facts: LayerFacts
  private let rules: Rules
  /// How many layers of its kind were made before.
  private let number: Int

  fileprivate init(
    block: Int?, place: BlockPlace?, branch: Int?, facts: LayerFacts, rules: Rules, number: Int
  ) {
    self.block = block
    self.place = place
    self.branch = branch
    self.facts = facts
    self.rules = rules
    self.number = number
  }

  package var role: LayerRole { facts.layer.role }
  package var output: FeatureMap { facts.output }
  package var parameters: Parameters { facts.parameters }
  package var multiplyAdds: Count { facts.multiplyAdds }

  /// The class in the framework: `Conv2D`, or `Conv2d` with PyTorch's rules.
  package var kind: String {
    let kind = facts.layer.operation.kind
    return rules == .pytorch ? kind.torch : kind.keras
  }

  /// The automatic name in Keras, `conv2d_35`; with PyTorch's rules the way to it, `stack1.block1.conv1`.
  package var name: String {
    if rules == .pytorch {
      let role = role.rawValue
      let short = role.hasPrefix("main.") ? String(role.dropFirst("main.".count)) : role
      return place.map { "\($0.spelling).\(short)" } ?? short
    }
    let name = facts.layer.operation.kind.kerasName
    return number == 0 ? name : "\(name)_\(number)"
  }
}

/// All layers of a network in the order in which the article's program makes them, branch by branch.
///
/// They are made one at a time: a billion slices cost no more memory than one.
package struct ListedLayers: Sequence, IteratorProtocol, Sendable {
  private let network: InferredNetwork
  /// The part whose layers are being listed: 0 the stem, then the blocks, at last the head.
  private var part = 0
  /// The place of the block that `part` is, or nil for stem and head.
  private var place: BlockPlace?
  private var layers: [LayerFacts]
  /// How many layers of this part are done with; a slice and its convolution count as one, at the slice.
  private var position = 0
  /// How many layers of the branches at `position` were listed.
  private var step = 0
  /// How many layers of each kind were listed.
  private var numbers = [Int](repeating: 0, count: LayerKind.allCases.count)

  package init(_ network: InferredNetwork) {
    self.network = network
    layers = network.stemLayers
  }

  package mutating func next() -> ListedLayer? {
    while true {
      if position < layers.count {
        let layer = layers[position]
        if layer.layer.role != .slice {
          position += 1
          return list(layer, branch: nil)
        }
        if step < 2 * layer.layer.copies {
          defer { step += 1 }
          return list(layers[position + step % 2], branch: step / 2)
        }
        position += 2
        step = 0
      } else if !enterNextPart() {
        return nil
      }
    }
  }

  private mutating func enterNextPart() -> Bool {
    guard part <= network.blocks.count else { return false }
    part += 1
    position = 0
    if part > network.blocks.count {
      place = nil
      layers = network.headLayers
    } else {
      place = network.place(of: part - 1)
      layers = network.layers(ofBlock: part - 1)
    }
    return true
  }

  private mutating func list(_ run: LayerFacts, branch: Int?) -> ListedLayer {
    let kind = run.layer.operation.kind
    defer { numbers[kind.rawValue] += 1 }
    return ListedLayer(
      block: place == nil ? nil : part - 1, place: place, branch: branch, facts: run.ofOneCopy,
      rules: network.network.rules, number: numbers[kind.rawValue])
  }
}

extension InferredNetwork {
  /// All layers as the framework lists them.
  package var listedLayers: ListedLayers { ListedLayers(self) }
}

/// The classes of layers that the frameworks tell apart.
package enum LayerKind: Int, CaseIterable, Sendable {
  case input, zeroPadding, convolution, batchNormalization, relu, activation, maxPooling, slice,
    concatenate, scale, add, globalAveragePooling, dense

  /// The class in Keras.
  package var keras: String {
    switch self {
    case .input: "InputLayer"
    case .zeroPadding: "ZeroPadding2D"
    case .convolution: "Conv2D"
    case .batchNormalization: "BatchNormalization"
    case .relu: "ReLU"
    case .activation: "Activation"
    case .maxPooling: "MaxPooling2D"
    case .slice: "Lambda"
    case .concatenate: "Concatenate"
    case .scale: "Multiply"
    case .add: "Add"
    case .globalAveragePooling: "GlobalAveragePooling2D"
    case .dense: "Dense"
    }
  }

  /// What Keras makes of the class for a layer that was given no name.
  var kerasName: String {
    switch self {
    case .input: "input_layer"
    case .zeroPadding: "zero_padding2d"
    case .convolution: "conv2d"
    case .batchNormalization: "batch_normalization"
    case .relu: "re_lu"
    case .activation: "activation"
    case .maxPooling: "max_pooling2d"
    case .slice: "lambda"
    case .concatenate: "concatenate"
    case .scale: "multiply"
    case .add: "add"
    case .globalAveragePooling: "global_average_pooling2d"
    case .dense: "dense"
    }
  }

  /// A module's class in `torch.nn`; what is no module there goes by the name of its function.
  package var torch: String {
    switch self {
    case .input: "input"
    case .zeroPadding: "ZeroPad2d"
    case .convolution: "Conv2d"
    case .batchNormalization: "BatchNorm2d"
    case .relu: "ReLU"
    case .activation: "Sigmoid"
    case .maxPooling: "MaxPool2d"
    case .slice: "narrow"
    case .concatenate: "cat"
    case .scale: "mul"
    case .add: "add"
    case .globalAveragePooling: "AdaptiveAvgPool2d"
    case .dense: "Linear"
    }
  }
}

extension Operation {
  /// The class of layers that it makes.
  package var kind: LayerKind {
    switch self {
    case .input: .input
    case .zeroPadding: .zeroPadding
    case .convolution: .convolution
    case .batchNormalization: .batchNormalization
    case .relu: .relu
    case .sigmoid: .activation
    case .maxPooling: .maxPooling
    case .slice: .slice
    case .concatenate: .concatenate
    case .scale: .scale
    case .add: .add
    case .globalAveragePooling: .globalAveragePooling
    case .dense: .dense
    }
  }
}
