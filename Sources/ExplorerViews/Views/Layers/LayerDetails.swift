import Explorer
import NetworkModel
import ShapeEngine

/// What there is to say of the selected row of the layer view besides its columns.
struct LayerDetails {
  private(set) var lines: [Line] = []
  private let network: InferredNetwork

  init(_ state: State, _ outline: LayerOutline) {
    network = state.network
    let row = state.layerView.row
    guard row.item != .part, let layers = outline.layers(of: row.part) else {
      describe(row.part)
      return
    }
    switch row.item {
    case .part: break
    case .path(let path): describe(path, row.part)
    case .layer(let index): describe(layer: index, layers, row.part)
    case .branch(let layer, _), .moreBranches(let layer), .unread(let layer):
      if let branches = layers.branches(of: layer) { describe(branches) }
    case .concatenate(let layer):
      if let last = layers.span(of: layer).last { describe(layers.layers[last], row.part) }
    }
  }

  private mutating func add(_ words: String) { lines.append(Line(words, .dim)) }

  // MARK: Parts and paths

  private mutating func describe(_ part: Row) {
    switch part {
    case .stem:
      add(counted(network.stemLayers.count, "layer") + " from an input of \(network.stem.input.map)")
    case .head: add(counted(network.headLayers.count, "layer") + " after \(network.head.input.map)")
    case .stack(let stack):
      add(counted(network.starts[stack + 1] - network.starts[stack], "block"))
    case .block(let place):
      let block = network.block(network.number(of: place))
      let fields: [BlockField] = [.filters, .groups, .strides, .kernel, .dilation]
      add(fields.map { block.setting($0).words }.joined(separator: ", "))
      add("\(block.kind.rawValue) from \(network.blocks[network.number(of: place)].input.map)")
    }
  }

  private mutating func describe(_ path: Path, _ part: Row) {
    guard case .block(let place) = part else { return }
    let facts = network.blocks[network.number(of: place)]
    add("\(facts.input.map) → \(path == .shortcut ? facts.shortcut : facts.main)")
  }

  // MARK: Layers

  private mutating func describe(layer index: Int, _ layers: PartLayers, _ part: Row) {
    if case .slice = layers.layers[index].layer.operation {
      guard let branches = layers.branches(of: index) else { return add("no groups: nothing to concatenate") }
      add("\(counted(branches.count, "slice")), convolved each for itself, then concatenated")
      return describe(branches)
    }
    for layer in layers.layers[layers.span(of: index)] { describe(layer, part) }
  }

  private mutating func describe(_ branches: Branches) {
    describe(branches.branch, .stem)
  }

  private mutating func describe(_ facts: LayerFacts, _ part: Row) {
    switch facts.layer.operation {
    case .input: add("what the network is given")
    case .zeroPadding(let zeros): add("\(zeros) rows and columns of zeros on each side")
    case .convolution(let convolution): describe(convolution, facts)
    case .batchNormalization:
      add("scale, shift, mean and variance for \(facts.output.channels) channels; the first two are trained")
    case .relu: add("relu: what is below 0 becomes 0")
    case .sigmoid: add("sigmoid: between 0 and 1")
    case .maxPooling(let pooling):
      let (size, strides) = (pooling.size, pooling.strides)
      add("the largest of \(size)×\(size), strides \(strides), padding \(pooling.padding)")
    case .slice(let channels): add("\(counted(channels, "channel")) of \(facts.input.channels)")
    case .concatenate(let copies): add("\(copies) maps of \(facts.input) behind each other")
    case .scale: add("each channel times its number between 0 and 1")
    case .add:
      guard case .block(let place) = part else { return }
      let block = network.blocks[network.number(of: place)]
      add("main path \(block.main) \(block.addition.verdict.sign) shortcut \(block.shortcut)")
    case .globalAveragePooling: add("the mean of each channel's \(facts.input.height)×\(facts.input.width)")
    case .dense(let units):
      let (from, to) = ("\(facts.input.channels)", "\(units)")
      add("weights \(network.network.rules == .pytorch ? "\(to)×\(from)" : "\(from)×\(to)"), biases \(to)")
    }
  }

  /// Kernel, strides, padding and, in the order of the framework, the weights' shape.
  private mutating func describe(_ convolution: Convolution, _ facts: LayerFacts) {
    var words = "kernel \(convolution.kernel)×\(convolution.kernel), strides \(convolution.strides)"
    switch convolution.padding {
    case .same: words += ", padding 'same'"
    case .zeros(let zeros): words += ", padding \(zeros)"
    }
    if convolution.dilation != 1 { words += ", dilation \(convolution.dilation)" }
    add(words)
    let kernel = "\(convolution.kernel)×\(convolution.kernel)"
    let from =
      convolution.groups > 0 ? facts.input.channels.map { Extent($0 / convolution.groups) } : .unknown
    let weights =
      network.network.rules == .pytorch
      ? "\(convolution.filters)×\(from)×\(kernel)" : "\(kernel)×\(from)×\(convolution.filters)"
    add("weights \(weights)" + (convolution.useBias ? ", biases \(convolution.filters)" : ", no biases"))
  }
}
