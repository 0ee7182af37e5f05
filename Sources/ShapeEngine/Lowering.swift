import NetworkModel

/// Takes the parts of a network apart into layers, in the order in which the article's program makes them:
/// in a block the shortcut first, then the main path, then the addition.
///
/// The order of a bottleneck is that of the article's `block`; with Keras's rules every convolution has
/// 'same' padding, with PyTorch's ⌊kernel / 2⌋ · dilation, as torchvision writes it.
package enum Lowering {
  /// Appends the layers of `block`.
  package static func append(_ block: Block, rules: Rules, to layers: inout [Layer]) {
    switch block.kind {
    case .bottleneck, .preactivation: appendBottleneck(block, rules, &layers)
    case .basic: appendBasic(block, rules, &layers)
    }
    if block.squeezeExcitation != nil { appendSqueezeExcitation(block, &layers) }
    layers.append(Layer(.add, .add))
    if block.kind != .preactivation { layers.append(Layer(.relu, .relu3)) }
  }

  /// The layers of the input and the stem.
  package static func layers(of stem: Stem?, rules: Rules) -> [Layer] {
    var layers = [Layer(.input, .input)]
    guard let stem else { return layers }
    let padsInLayers = rules != .pytorch
    var padding: Padding
    switch stem.padding {
    case .same: padding = rules == .pytorch ? .zeros(stem.kernel / 2) : .same
    case .zeros(let zeros):
      padding = padsInLayers ? .zeros(0) : .zeros(zeros)
      if padsInLayers, zeros != 0 { layers.append(Layer(.zeroPadding(zeros), .stemPad)) }
    }
    layers.append(
      Layer(
        .convolution(
          Convolution(
            filters: stem.filters, kernel: stem.kernel, strides: stem.strides, padding: padding,
            useBias: stem.useBias)), .stemConv))
    layers.append(Layer(.batchNormalization, .stemNorm))
    layers.append(Layer(.relu, .stemReLU))
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

  /// The layers of the head; after a last block that normalises first they begin with the normalisation
  /// and ReLU that its addition still lacks (He et al. 2016b, appendix).
  package static func layers(of head: Head?, after lastKind: BlockKind?) -> [Layer] {
    guard let head else { return [] }
    var layers: [Layer] = []
    if lastKind == .preactivation {
      layers = [Layer(.batchNormalization, .headNorm), Layer(.relu, .headReLU)]
    }
    return layers + [Layer(.globalAveragePooling, .headPool), Layer(.dense(units: head.classes), .headDense)]
  }

  private static func appendBottleneck(_ block: Block, _ rules: Rules, _ layers: inout [Layer]) {
    let normsFirst = block.kind == .preactivation
    let first = block.strideAt == .first
    if normsFirst {
      layers.append(Layer(.batchNormalization, .preNorm))
      layers.append(Layer(.relu, .preReLU))
    }
    appendShortcut(block, rules, &layers)
    layers.append(
      pointwise(block.filters, strides: first ? block.strides : 1, block, rules, .conv1))
    layers.append(Layer(.batchNormalization, .norm1))
    layers.append(Layer(.relu, .relu1))
    appendGrouped(block, strides: first ? 1 : block.strides, rules, &layers)
    layers.append(Layer(.batchNormalization, .norm2))
    layers.append(Layer(.relu, .relu2))
    layers.append(pointwise(block.outputChannels, strides: 1, block, rules, .conv3))
    if !normsFirst { layers.append(Layer(.batchNormalization, .norm3)) }
  }

  /// Two kernel × kernel convolutions, both in groups (the article's slices do not occur here).
  private static func appendBasic(_ block: Block, _ rules: Rules, _ layers: inout [Layer]) {
    appendShortcut(block, rules, &layers)
    layers.append(spatial(block.filters, strides: block.strides, block, rules, .conv1))
    layers.append(Layer(.batchNormalization, .norm1))
    layers.append(Layer(.relu, .relu1))
    layers.append(spatial(block.outputChannels, strides: 1, block, rules, .conv2))
    layers.append(Layer(.batchNormalization, .norm2))
  }

  private static func appendShortcut(_ block: Block, _ rules: Rules, _ layers: inout [Layer]) {
    guard block.convShortcut else { return }
    layers.append(
      pointwise(block.outputChannels, strides: block.strides, block, rules, .shortcutConv))
    if block.kind != .preactivation { layers.append(Layer(.batchNormalization, .shortcutNorm)) }
  }

  private static func appendGrouped(
    _ block: Block, strides: Int, _ rules: Rules, _ layers: inout [Layer]
  ) {
    guard rules == .kerasSlices else {
      layers.append(spatial(block.filters, strides: strides, block, rules, .conv2))
      return
    }
    let channels = block.channelsPerSlice ?? 0
    let copies = max(block.groups, 0)
    let branch = Convolution(
      filters: channels, kernel: block.kernel, strides: strides, dilation: block.dilation,
      useBias: block.useBias)
    layers.append(Layer(.slice(channels: channels), .slice, copies: copies))
    layers.append(Layer(.convolution(branch), .branch, copies: copies))
    layers.append(Layer(.concatenate(copies), .concat))
  }

  /// Two 1×1 layers with biases on the pooled map, whose answer scales the channels (Hu et al. 2018).
  private static func appendSqueezeExcitation(_ block: Block, _ layers: inout [Layer]) {
    guard let channels = block.squeezeExcitation else { return }
    let reduce = Convolution(filters: channels, kernel: 1, padding: .zeros(0), useBias: true)
    let excite = Convolution(filters: block.outputChannels, kernel: 1, padding: .zeros(0), useBias: true)
    layers.append(Layer(.globalAveragePooling, .squeeze))
    layers.append(Layer(.convolution(reduce), .reduce))
    layers.append(Layer(.relu, .squeezeReLU))
    layers.append(Layer(.convolution(excite), .excite))
    layers.append(Layer(.sigmoid, .sigmoid))
    layers.append(Layer(.scale, .scale))
  }

  private static func pointwise(
    _ filters: Int, strides: Int, _ block: Block, _ rules: Rules, _ role: LayerRole
  ) -> Layer {
    Layer(
      .convolution(
        Convolution(
          filters: filters, kernel: 1, strides: strides, padding: rules == .pytorch ? .zeros(0) : .same,
          useBias: block.useBias)), role)
  }

  private static func spatial(
    _ filters: Int, strides: Int, _ block: Block, _ rules: Rules, _ role: LayerRole
  ) -> Layer {
    Layer(
      .convolution(
        Convolution(
          filters: filters, kernel: block.kernel, strides: strides, dilation: block.dilation,
          groups: block.groups,
          padding: rules == .pytorch ? .zeros(block.kernel / 2 * block.dilation) : .same,
          useBias: block.useBias)), role)
  }
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
