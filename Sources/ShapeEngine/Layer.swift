import NetworkModel

/// One layer as a framework would build it, or a run of equal branches.
package struct Layer: Hashable, Sendable {
  package var operation: Operation
  package var role: LayerRole
  /// How often it stands side by side: the branches of a grouped convolution made of slices.
  package var copies: Int

  package init(_ operation: Operation, _ role: LayerRole, copies: Int = 1) {
    self.operation = operation
    self.role = role
    self.copies = copies
  }
}

/// What a layer does; its input's shape is not part of it.
package enum Operation: Hashable, Sendable {
  case input
  /// So many rows and columns of zeros on each side.
  case zeroPadding(Int)
  case convolution(Convolution)
  case batchNormalization
  case relu
  case sigmoid
  case maxPooling(MaxPooling)
  /// The next so many channels.
  case slice(channels: Int)
  /// So many equal maps, one behind the other along the channels.
  case concatenate(Int)
  /// Each channel scaled by one number (squeeze and excitation).
  case scale
  case add
  case globalAveragePooling
  case dense(units: Int)
}

/// A two-dimensional convolution with a square kernel.
package struct Convolution: Hashable, Sendable {
  package var filters: Int
  package var kernel: Int
  package var strides: Int
  package var dilation: Int
  package var groups: Int
  package var padding: Padding
  package var useBias: Bool

  package init(
    filters: Int, kernel: Int, strides: Int = 1, dilation: Int = 1, groups: Int = 1,
    padding: Padding = .same, useBias: Bool = false
  ) {
    self.filters = filters
    self.kernel = kernel
    self.strides = strides
    self.dilation = dilation
    self.groups = groups
    self.padding = padding
    self.useBias = useBias
  }
}

/// How a convolution is padded.
package enum Padding: Hashable, Sendable {
  /// Keras's 'same'.
  case same
  /// So many zeros on each side; 0 is Keras's 'valid'.
  case zeros(Int)
}

/// A square window whose largest value is kept.
package struct MaxPooling: Hashable, Sendable {
  package var size: Int
  package var strides: Int
  package var padding: Int

  package init(size: Int, strides: Int, padding: Int) {
    self.size = size
    self.strides = strides
    self.padding = padding
  }
}

/// Which layer of the stem, a block or the head this is.
package enum LayerRole: Hashable, Sendable {
  case input
  // Those of one of the stem's convolutions carry its number, counted from 0.
  case stemPad(UInt8)
  case stemConv(UInt8)
  case stemNorm(UInt8)
  case stemReLU(UInt8)
  case stemPoolPad, stemPool
  case preNorm, preReLU
  case shortcutConv, shortcutNorm, shortcutPool
  case conv1, norm1, relu1
  case slice, branch, concat
  case conv2, norm2, relu2
  case conv3, norm3
  case squeeze, reduce, squeezeReLU, excite, sigmoid, scale
  case add, relu3
  case headNorm, headReLU, headPool, headDense

  /// Its name in recorded verdicts; after the stem's first convolution with a number, as in `stem.2.conv`.
  package var rawValue: String {
    switch self {
    case .input: "input"
    case .stemPad(let number): Self.name("pad", ofConvolution: number)
    case .stemConv(let number): Self.name("conv", ofConvolution: number)
    case .stemNorm(let number): Self.name("bn", ofConvolution: number)
    case .stemReLU(let number): Self.name("relu", ofConvolution: number)
    case .stemPoolPad: "stem.pad2"
    case .stemPool: "stem.pool"
    case .preNorm: "pre.bn"
    case .preReLU: "pre.relu"
    case .shortcutConv: "shortcut.conv"
    case .shortcutNorm: "shortcut.bn"
    case .shortcutPool: "shortcut.pool"
    case .conv1: "main.conv1"
    case .norm1: "main.bn1"
    case .relu1: "main.relu1"
    case .slice: "main.slice"
    case .branch: "main.gconv"
    case .concat: "main.concat"
    case .conv2: "main.conv2"
    case .norm2: "main.bn2"
    case .relu2: "main.relu2"
    case .conv3: "main.conv3"
    case .norm3: "main.bn3"
    case .squeeze: "main.se.gap"
    case .reduce: "main.se.conv1"
    case .squeezeReLU: "main.se.relu"
    case .excite: "main.se.conv2"
    case .sigmoid: "main.se.sigmoid"
    case .scale: "main.se.scale"
    case .add: "add"
    case .relu3: "relu3"
    case .headNorm: "head.bn"
    case .headReLU: "head.relu"
    case .headPool: "head.gap"
    case .headDense: "head.dense"
    }
  }

  private static func name(_ layer: String, ofConvolution number: UInt8) -> String {
    number == 0 ? "stem.\(layer)" : "stem.\(Int(number) + 1).\(layer)"
  }

  /// The way through the block on which it lies.
  package var path: Path {
    switch self {
    case .shortcutConv, .shortcutNorm, .shortcutPool: .shortcut
    case .conv1, .norm1, .relu1, .slice, .branch, .concat, .conv2, .norm2, .relu2, .conv3, .norm3: .main
    case .squeeze, .reduce, .squeezeReLU, .excite, .sigmoid: .squeeze
    case .scale: .main
    case .input, .stemPad, .stemConv, .stemNorm, .stemReLU, .stemPoolPad, .stemPool, .preNorm, .preReLU,
      .add, .relu3, .headNorm, .headReLU, .headPool, .headDense:
      .trunk
    }
  }
}

/// The ways through a block.
package enum Path: Hashable, Sendable {
  /// Before the paths part and after they met; also stem and head.
  case trunk
  case main
  case shortcut
  /// The side way of a squeeze-and-excitation.
  case squeeze
}
