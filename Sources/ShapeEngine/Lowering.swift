import NetworkModel

/// Takes the parts of a network apart into layers, in the order in which the article's program makes them:
/// in a block the shortcut first, then the main path, then the addition.
///
/// The order of a bottleneck is that of the article's `block`; with Keras's rules every convolution has
/// 'same' padding, with PyTorch's ⌊kernel / 2⌋ · dilation, as torchvision writes it.
package enum Lowering {
  /// Appends the layers of `block`.
  package static func append(_ block: Block, rules: Rules, to layers: inout [Layer]) {
    lower(block, rules, into: &layers)
  }

  /// Gives the layers of `block` to `taker`, one after the other; none is stored on the way.
  static func lower(_ block: Block, _ rules: Rules, into taker: inout some LayerTaker) {
    switch block.kind {
    case .bottleneck, .preactivation: lowerBottleneck(block, rules, &taker)
    case .basic: lowerBasic(block, rules, &taker)
    }
    if block.squeezeExcitation != nil { lowerSqueezeExcitation(block, &taker) }
    taker.take(Layer(.add, .add))
    if !block.normsFirst { taker.take(Layer(.relu, .relu3)) }
  }

  /// The layers of the input and the stem.
  package static func layers(of stem: Stem?, rules: Rules) -> [Layer] {
    var layers = [Layer(.input, .input)]
    guard let stem else { return layers }
    let padsInLayers = !rules.padsByNumber
    for (number, filters) in zip(UInt8.min...UInt8.max, stem.filters) {
      append(filters, number, of: stem, rules, to: &layers)
    }
    if let pool = stem.pool {
      if padsInLayers, pool.padding != 0 { layers.append(Layer(.zeroPadding(pool.padding), .stemPoolPad)) }
      layers.append(
        Layer(
          .maxPooling(
            MaxPooling(
              size: pool.size, strides: pool.strides, padding: padsInLayers ? 0 : pool.padding)),
          .stemPool))
    }
    return layers
  }

  /// The layers of one of the stem's convolutions; only the first one strides.
  private static func append(
    _ filters: Int, _ number: UInt8, of stem: Stem, _ rules: Rules, to layers: inout [Layer]
  ) {
    var padding: Padding
    switch stem.padding {
    case .same: padding = rules.padsByNumber ? .zeros(stem.kernel / 2) : .same
    case .zeros(let zeros):
      padding = rules.padsByNumber ? .zeros(zeros) : .zeros(0)
      if !rules.padsByNumber, zeros != 0 { layers.append(Layer(.zeroPadding(zeros), .stemPad(number))) }
    }
    let convolution = Convolution(
      filters: filters, kernel: stem.kernel, strides: number == 0 ? stem.strides : 1, padding: padding,
      useBias: stem.useBias)
    layers.append(Layer(.convolution(convolution), .stemConv(number)))
    guard stem.useNorm else { return }
    layers.append(Layer(.batchNormalization, .stemNorm(number)))
    layers.append(Layer(.relu, .stemReLU(number)))
  }

  /// The layers of the head; after a last block that normalises first they begin with the normalisation
  /// and ReLU that its addition still lacks (He et al. 2016b, appendix).
  package static func layers(of head: Head?, after lastKind: BlockKind?) -> [Layer] {
    guard let head else { return [] }
    var layers: [Layer] = []
    if case .preactivation? = lastKind {
      layers = [Layer(.batchNormalization, .headNorm), Layer(.relu, .headReLU)]
    }
    return layers + [Layer(.globalAveragePooling, .headPool), Layer(.dense(units: head.classes), .headDense)]
  }

  private static func lowerBottleneck(_ block: Block, _ rules: Rules, _ taker: inout some LayerTaker) {
    let first = block.stridesFirst
    if block.normsFirst {
      taker.take(Layer(.batchNormalization, .preNorm))
      taker.take(Layer(.relu, .preReLU))
    }
    lowerShortcut(block, rules, &taker)
    taker.take(
      pointwise(block.filters, strides: first ? block.strides : 1, block, rules, .conv1))
    taker.take(Layer(.batchNormalization, .norm1))
    taker.take(Layer(.relu, .relu1))
    lowerGrouped(block, strides: first ? 1 : block.strides, rules, &taker)
    taker.take(Layer(.batchNormalization, .norm2))
    taker.take(Layer(.relu, .relu2))
    taker.take(pointwise(block.outputChannels, strides: 1, block, rules, .conv3))
    if !block.normsFirst { taker.take(Layer(.batchNormalization, .norm3)) }
  }

  /// Two kernel × kernel convolutions, both in groups (the article's slices do not occur here).
  private static func lowerBasic(_ block: Block, _ rules: Rules, _ taker: inout some LayerTaker) {
    lowerShortcut(block, rules, &taker)
    taker.take(spatial(block.filters, strides: block.strides, block, rules, .conv1))
    taker.take(Layer(.batchNormalization, .norm1))
    taker.take(Layer(.relu, .relu1))
    taker.take(spatial(block.outputChannels, strides: 1, block, rules, .conv2))
    taker.take(Layer(.batchNormalization, .norm2))
  }

  /// The projection, or the pooling of an identity, which reads the block's input also where the main path and a
  /// projection read the normalised one.
  private static func lowerShortcut(_ block: Block, _ rules: Rules, _ taker: inout some LayerTaker) {
    if block.poolsShortcut {
      let pooling = MaxPooling(size: 1, strides: block.strides, padding: 0)
      return taker.take(Layer(.maxPooling(pooling), .shortcutPool))
    }
    guard block.convShortcut else { return }
    taker.take(
      pointwise(block.outputChannels, strides: block.strides, block, rules, .shortcutConv))
    if !block.normsFirst { taker.take(Layer(.batchNormalization, .shortcutNorm)) }
  }

  private static func lowerGrouped(
    _ block: Block, strides: Int, _ rules: Rules, _ taker: inout some LayerTaker
  ) {
    guard case .kerasSlices = rules else {
      taker.take(spatial(block.filters, strides: strides, block, rules, .conv2))
      return
    }
    let channels = block.channelsPerSlice ?? 0
    let copies = max(block.groups, 0)
    let branch = Convolution(
      filters: channels, kernel: block.kernel, strides: strides, dilation: block.dilation,
      useBias: block.hasBias(in: .branch))
    taker.take(Layer(.slice(channels: channels), .slice, copies: copies))
    taker.take(Layer(.convolution(branch), .branch, copies: copies))
    taker.take(Layer(.concatenate(copies), .concat))
  }

  /// Two 1×1 layers with biases on the pooled map, whose answer scales the channels (Hu et al. 2018).
  private static func lowerSqueezeExcitation(_ block: Block, _ taker: inout some LayerTaker) {
    guard let channels = block.squeezeExcitation else { return }
    let reduce = Convolution(filters: channels, kernel: 1, padding: .zeros(0), useBias: true)
    let excite = Convolution(filters: block.outputChannels, kernel: 1, padding: .zeros(0), useBias: true)
    taker.take(Layer(.globalAveragePooling, .squeeze))
    taker.take(Layer(.convolution(reduce), .reduce))
    taker.take(Layer(.relu, .squeezeReLU))
    taker.take(Layer(.convolution(excite), .excite))
    taker.take(Layer(.sigmoid, .sigmoid))
    taker.take(Layer(.scale, .scale))
  }

  private static func pointwise(
    _ filters: Int, strides: Int, _ block: Block, _ rules: Rules, _ role: LayerRole
  ) -> Layer {
    Layer(
      .convolution(
        Convolution(
          filters: filters, kernel: 1, strides: strides, padding: rules.padsByNumber ? .zeros(0) : .same,
          useBias: block.hasBias(in: role))), role)
  }

  private static func spatial(
    _ filters: Int, strides: Int, _ block: Block, _ rules: Rules, _ role: LayerRole
  ) -> Layer {
    Layer(
      .convolution(
        Convolution(
          filters: filters, kernel: block.kernel, strides: strides, dilation: block.dilation,
          groups: block.groups,
          padding: rules.padsByNumber ? .zeros(block.kernel / 2 * block.dilation) : .same,
          useBias: block.hasBias(in: role))), role)
  }
}

/// Who takes layers in the order in which they are made: a list, or a walk that needs no list.
protocol LayerTaker {
  mutating func take(_ layer: Layer)
}

extension [Layer]: LayerTaker {
  mutating func take(_ layer: Layer) { append(layer) }
}

// Patterns, because `==` on another module's enum is a call through a table, several times a block.

extension Rules {
  /// Whether a convolution is given a number of zeros for its padding, not a rule.
  var padsByNumber: Bool { if case .pytorch = self { true } else { false } }
}

extension Block {
  /// Whether it normalises before each convolution.
  var normsFirst: Bool { if case .preactivation = kind { true } else { false } }
  /// Whether its convolution with this role has biases.
  @inline(__always)
  func hasBias(in role: LayerRole) -> Bool {
    switch useBias {
    case .none: false
    case .all: true
    case .unnormalized:
      switch role {
      case .conv3, .shortcutConv: normsFirst
      default: false
      }
    }
  }

  /// Whether the first of its convolutions takes the strides.
  var stridesFirst: Bool { if case .first = strideAt { true } else { false } }
}

extension Block {
  /// `int(filters / groups)`: the channels of one slice in the article's form, or nil if groups is 0.
  ///
  /// Python's `int` and Swift's `/` both round toward zero.
  package var channelsPerSlice: Int? { groups == 0 ? nil : filters / groups }

  /// How many of the filters no slice reads; nought unless every slice has a channel.
  package var droppedChannels: Int {
    guard groups > 0, filters >= groups else { return 0 }
    return filters % groups
  }
}
