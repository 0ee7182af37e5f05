/// A residual block: two paths from one input, added.
///
/// A bottleneck reduces, convolves in groups and expands. The ResNeXt paper's `32×4d` is
/// `Block(filters: 128, groups: 32)`: 32 groups of 128 / 32 = 4 channels (Xie et al. 2017, table 1).
package struct Block: Hashable, Sendable {
  package var kind: BlockKind
  /// Channels of the 1×1 reduction and of the grouped convolution.
  package var filters: Int
  /// Groups of the grouped convolution: the paper's cardinality.
  package var groups: Int
  /// Of the grouped convolution (or of the first one, see `strideAt`) and of the projection.
  package var strides: Int
  /// A 1×1 projection with its normalisation (`true`) or the input itself (`false`) as the shortcut.
  package var convShortcut: Bool
  /// Whether an identity is subsampled where the block strides: max pooling of 1×1 windows, as in the ResNets V2
  /// of keras.applications.
  package var poolShortcut: Bool
  /// Output channels for each filter, where `givenOutputChannels` does not say their number.
  package var expansion: Int
  /// The output channels themselves, or nil for expansion × filters: the ResNeXt paper's 2×40d has 80 filters
  /// and 256 output channels (Xie et al. 2017, table 2).
  package var givenOutputChannels: Int?
  /// Height and width of the grouped convolution's kernel.
  package var kernel: Int
  /// Of the grouped convolution.
  package var dilation: Int
  /// Which of the block's convolutions have biases.
  package var useBias: UseBias
  package var strideAt: StrideAt
  /// Channels between the two layers of a squeeze-and-excitation, or nil for none.
  package var squeezeExcitation: Int?

  package init(
    kind: BlockKind = .bottleneck, filters: Int, groups: Int = 32, strides: Int = 1,
    convShortcut: Bool = true, poolShortcut: Bool = false, expansion: Int = 2, outputChannels: Int? = nil,
    kernel: Int = 3,
    dilation: Int = 1,
    useBias: UseBias = .none, strideAt: StrideAt = .grouped, squeezeExcitation: Int? = nil
  ) {
    self.kind = kind
    self.filters = filters
    self.groups = groups
    self.strides = strides
    self.convShortcut = convShortcut
    self.poolShortcut = poolShortcut
    self.expansion = expansion
    givenOutputChannels = outputChannels
    self.kernel = kernel
    self.dilation = dilation
    self.useBias = useBias
    self.strideAt = strideAt
    self.squeezeExcitation = squeezeExcitation
  }

  /// Channels after the last convolution of the main path, and of the projection.
  package var outputChannels: Int { givenOutputChannels ?? expansion * filters }

  /// Whether the shortcut is a pooling: `poolShortcut` changes nothing beside a projection or strides of 1.
  package var poolsShortcut: Bool { poolShortcut && !convShortcut && strides > 1 }
}

/// The order of the layers on a block's main path.
package enum BlockKind: String, CaseIterable, Hashable, Sendable {
  /// 1×1 reduction, grouped convolution, 1×1 expansion (He et al. 2016a, figure 5 right).
  case bottleneck
  /// Two grouped convolutions, the second one expands (He et al. 2016a, figure 5 left).
  case basic
  /// A bottleneck with normalisation and ReLU before each convolution, none after the addition
  /// (He et al. 2016b, figure 4e). A projection reads the normalised input.
  case preactivation
}

/// Which convolutions of a block have biases; those of a squeeze-and-excitation always have.
package enum UseBias: CaseIterable, Hashable, Sendable {
  case none
  case all
  /// Those that no normalisation follows: in a preactivation block the last one and the projection, as in the
  /// ResNets V2 of keras.applications; in other kinds of block none.
  case unnormalized

  /// Its word in files and scripts, besides `true` and `false` for the other two.
  package static let unnormalizedWord = "unnormalized"
}

extension UseBias: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = value ? .all : .none }
}

/// Which convolution of a bottleneck takes the strides.
package enum StrideAt: String, CaseIterable, Hashable, Sendable {
  /// The grouped one, as in ResNeXt and torchvision.
  case grouped
  /// The first 1×1, as in He et al. 2016a and keras.applications.
  case first
}
