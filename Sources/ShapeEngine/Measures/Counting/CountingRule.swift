/// A way of counting a network's work: which layers count, and how much. One file each in this folder.
///
/// A rule gives the number of another tool exactly, for the port of the network that the tool is given: a tool
/// for PyTorch gets the usual one, whatever the network's rules, TensorFlow's profiler the Keras model. The
/// port for PyTorch is that of torchvision (one `nn.ReLU` module for all ReLUs of a block, `nn.MaxPool2d`,
/// `nn.AdaptiveAvgPool2d`, `out += identity`), with timm's `SEModule` for a squeeze-and-excitation.
package struct CountingRule: Sendable {
  /// As the command line spells it.
  package let name: String
  /// The tool with its version, or nil for our own rule.
  package let tool: String?
  /// The file of the tool where it is decided what counts.
  package let decidedIn: String?
  /// What one layer counts, all its copies together; unknown where its map is.
  package let count: @Sendable (LayerFacts) -> Count
  /// What the tool ought to count of a layer by its own rule, and does not see.
  package let missed: @Sendable (LayerFacts) -> Count

  init(
    _ name: String, tool: String? = nil, decidedIn: String? = nil,
    missed: @escaping @Sendable (LayerFacts) -> Count = { _ in 0 },
    count: @escaping @Sendable (LayerFacts) -> Count
  ) {
    self.name = name
    self.tool = tool
    self.decidedIn = decidedIn
    self.count = count
    self.missed = missed
  }

  /// All rules; the first one is ours, and holds where none is named.
  package static let all: [CountingRule] = [
    .multiplyAdds, .torchvision, .flopCounter, .fvcore, .ptflops, .ptflopsATen, .torchinfo, .tfProfiler,
  ]

  /// The rule called `name`.
  package static func named(_ name: String) -> CountingRule? { all.first { $0.name == name } }
}

extension CountingRule: Hashable {
  package static func == (a: CountingRule, b: CountingRule) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

// What the rules have in common to count.
extension LayerFacts {
  /// Numbers in the input of all copies together.
  var inputElements: Count { input.elements * Count(layer.copies) }

  /// Numbers in the output of all copies together.
  var outputElements: Count { activations }

  /// One addition for each number in the output of a layer with biases.
  var biasAdditions: Count {
    switch layer.operation {
    case .convolution(let convolution): convolution.useBias ? outputElements : 0
    case .dense: outputElements
    case .input, .zeroPadding, .batchNormalization, .relu, .sigmoid, .maxPooling, .slice, .concatenate,
      .scale, .add, .globalAveragePooling:
      0
    }
  }

  /// Whether a map is squeezed by timm's `SEModule`, which calls `mean` and has no pooling layer for it.
  var isMeanInPyTorch: Bool { layer.role == .squeeze }
}
