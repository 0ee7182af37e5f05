import Explorer
import NetworkModel
import ShapeEngine

/// What there is to say of the selected row of the layer view besides its columns.
struct LayerDetails {
  private(set) var lines: [Line] = []
  private let network: InferredNetwork
  private let language: Language

  init(_ state: State, _ outline: LayerOutline) {
    network = state.network
    language = state.language
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

  private mutating func add(_ phrase: LayerViewWords) { add(language.say(phrase)) }

  // MARK: Parts and paths

  private mutating func describe(_ part: Row) {
    switch part {
    case .stem:
      add(.layersFrom(network.stemLayers.count, network.stem.input.map))
    case .head: add(.layersAfter(network.headLayers.count, network.head.input.map))
    case .stack(let stack): add(.blocks(network.starts[stack + 1] - network.starts[stack]))
    case .block(let place):
      let block = network.block(network.number(of: place))
      let fields: [BlockField] = [.filters, .groups, .strides, .kernel, .dilation]
      add(fields.map { block.setting($0).words }.joined(separator: language.comma))
      add(.kind(block.kind, from: network.blocks[network.number(of: place)].input.map))
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
      guard let branches = layers.branches(of: index) else { return add(.nothingToConcatenate) }
      add(.slices(branches.count))
      return describe(branches)
    }
    for layer in layers.layers[layers.span(of: index)] { describe(layer, part) }
  }

  private mutating func describe(_ branches: Branches) {
    describe(branches.branch, .stem)
  }

  private mutating func describe(_ facts: LayerFacts, _ part: Row) {
    switch facts.layer.operation {
    case .input: add(.given)
    case .zeroPadding(let zeros): add(.zeros(zeros))
    case .convolution(let convolution): describe(convolution, facts)
    case .batchNormalization: add(.normalisation(facts.output.channels))
    case .relu: add(.relu)
    case .sigmoid: add(.sigmoid)
    case .maxPooling(let pooling):
      add(.pooling(size: pooling.size, strides: pooling.strides, padding: pooling.padding))
    case .slice(let channels): add(.slice(channels, of: facts.input.channels))
    case .concatenate(let copies): add(.concatenation(copies, of: facts.input))
    case .scale: add(.scale)
    case .add:
      guard case .block(let place) = part else { return }
      let block = network.blocks[network.number(of: place)]
      add(.addition(block.main, sign: block.addition.verdict.sign, block.shortcut))
    case .globalAveragePooling: add(.average(height: facts.input.height, width: facts.input.width))
    case .dense(let units):
      let (from, to) = ("\(facts.input.channels)", "\(units)")
      add(.weights(network.network.rules == .pytorch ? "\(to)×\(from)" : "\(from)×\(to)", biases: units))
    }
  }

  /// Kernel, strides, padding and, in the order of the framework, the weights' shape.
  private mutating func describe(_ convolution: Convolution, _ facts: LayerFacts) {
    var words = ["kernel \(convolution.kernel)×\(convolution.kernel)", "strides \(convolution.strides)"]
    switch convolution.padding {
    case .same: words.append("padding 'same'")
    case .zeros(let zeros): words.append("padding \(zeros)")
    }
    if convolution.dilation != 1 { words.append("dilation \(convolution.dilation)") }
    add(words.joined(separator: language.comma))
    let kernel = "\(convolution.kernel)×\(convolution.kernel)"
    let from =
      convolution.groups > 0 ? facts.input.channels.map { Extent($0 / convolution.groups) } : .unknown
    let weights =
      network.network.rules == .pytorch
      ? "\(convolution.filters)×\(from)×\(kernel)" : "\(kernel)×\(from)×\(convolution.filters)"
    add(.weights(weights, biases: convolution.useBias ? convolution.filters : nil))
  }
}
