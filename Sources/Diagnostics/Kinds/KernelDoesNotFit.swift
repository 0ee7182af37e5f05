import NetworkModel
import ShapeEngine

extension Kind {
  static let kernelDoesNotFit = Kind(
    id: "kernel-does-not-fit", severity: .error,
    explanation: Text(
      english: """
        A convolution or pooling without enough padding needs at least as many pixels as its window; on \
        fewer there is no output at all.
        """,
      chinese: "填充不够时，卷积或池化的输入至少要和窗口一样大；再小就完全没有输出。"),
    example: .example(
      [Block(filters: 128)], input: InputSize(height: 4, width: 4, channels: 3), stem: .valid7),
    occurs: { $0.layerProblems.contains(.kernelDoesNotFit) },
    texts: { network, site in
      let layers: [LayerFacts] =
        switch site {
        case .stem: network.stemLayers
        case .block(let number): network.layers(ofBlock: number)
        case .head: []
        }
      guard let layer = layers.first(where: { $0.problems.contains(.kernelDoesNotFit) }) else {
        return .none
      }
      let (window, padding) = layer.layer.operation.window
      let extents = "\(layer.input.height)×\(layer.input.width)"
      let least = "\(window - 2 * padding)×\(window - 2 * padding)"
      return Texts(
        message: Text(
          english: "a window of \(window)×\(window) does not fit on \(extents)",
          chinese: "\(window)×\(window) 的窗口放不进 \(extents)"),
        note: padding > 0
          ? Text(
            english: "with \(padding) of padding on each side it needs \(least)",
            chinese: "每边填充 \(padding) 时需要 \(least)")
          : Text(english: "it needs at least \(window)×\(window)", chinese: "至少需要 \(window)×\(window)"))
    },
    candidates: { network, site in
      let size = network.network.input
      var candidates: [Candidate] = []
      if let smallest = smallestInput(for: network.network) {
        var new = size
        new.height = size.height.map { max($0, smallest) }
        new.width = size.width.map { max($0, smallest) }
        if let height = new.height, let width = new.width {
          candidates.append(Candidate("input \(height)×\(width)", [.setInput(new)]))
        }
      }
      if site == .stem {
        candidates.append(Candidate("stem cifar", [.setStem(.cifar)]))
        candidates.append(Candidate("stem none", [.setStem(nil)]))
      } else if case .block(let number) = site {
        let place = network.place(of: number)
        candidates.append(Candidate("kernel 3", [.set(.kernel(3), in: .block(place))]))
        candidates.append(Candidate("dilation 1", [.set(.dilation(1), in: .block(place))]))
      }
      return candidates
    })

  /// The smallest square input, up to 1024, that the stem accepts.
  private static func smallestInput(for network: Network) -> Int? {
    var stemOnly = network
    stemOnly.stacks = []
    stemOnly.head = nil
    return (1...1024).first { extent in
      stemOnly.input.height = extent
      stemOnly.input.width = extent
      return InferredNetwork(stemOnly).stem.layerProblems.isEmpty
    }
  }
}

extension Operation {
  /// The window it slides over its input, and the padding on each side.
  fileprivate var window: (size: Int, padding: Int) {
    switch self {
    case .convolution(let convolution):
      let reach = (convolution.kernel - 1) * convolution.dilation + 1
      if case .zeros(let zeros) = convolution.padding { return (reach, zeros) }
      return (reach, 0)
    case .maxPooling(let pooling): return (pooling.size, pooling.padding)
    case .input, .zeroPadding, .batchNormalization, .relu, .sigmoid, .slice, .concatenate, .scale, .add,
      .globalAveragePooling, .dense:
      return (0, 0)
    }
  }
}
