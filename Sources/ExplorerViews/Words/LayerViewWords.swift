import Explorer
import NetworkModel
import ShapeEngine

/// What the layer view says.
enum LayerViewWords: Phrase {
  case layer
  /// A branch of slices or a group, by its number at the right of so many columns.
  case branch(Int, columns: Int), group(Int, columns: Int)
  case more(Int), moreAlike(Int)
  case noBranch, none
  case unread(Int)
  case groups(Int), slicedGroups(Int)
  case bothPaths, byChannel
  // Details of a part, then of a layer.
  case layersFrom(Int, FeatureMap), layersAfter(Int, FeatureMap)
  case blocks(Int)
  case kind(BlockKind, from: FeatureMap)
  case nothingToConcatenate
  case slices(Int)
  case given
  case zeros(Int)
  case normalisation(Extent)
  case relu, sigmoid
  case pooling(size: Int, strides: Int, padding: Int)
  case slice(Int, of: Extent)
  case concatenation(Int, of: FeatureMap)
  case scale
  case addition(FeatureMap, sign: String, FeatureMap)
  case average(height: Extent, width: Extent)
  case weights(String, biases: Int?)

  var both: (english: String, chinese: String) {
    switch self {
    case .layer: ("layer", "层")
    case .branch(let number, let columns):
      ("branch " + padded("\(number)", to: columns), "分支 " + padded("\(number)", to: columns))
    case .group(let number, let columns):
      ("group " + padded("\(number)", to: columns), "组 " + padded("\(number)", to: columns))
    case .more(let count): ("\(grouped(count)) more", "另有 \(grouped(count)) 个")
    case .moreAlike(let count): ("\(grouped(count)) more, all alike", "另有 \(grouped(count)) 个，都一样")
    case .noBranch: ("no branch", "无分支")
    case .none: ("none", "无")
    case .unread(let count): ("\(counted(count, "channel")) unread", "\(grouped(count)) 个通道未读")
    case .groups(let count): ("\(count) groups", "\(count) 组")
    case .slicedGroups(let count): (counted(count, "group"), "\(grouped(count)) 组")
    case .bothPaths: ("both paths", "两条路径")
    case .byChannel: ("by channel", "逐通道")
    case .layersFrom(let count, let map):
      (counted(count, "layer") + " from an input of \(map)", "\(grouped(count)) 层，输入为 \(map)")
    case .layersAfter(let count, let map):
      (counted(count, "layer") + " after \(map)", "\(grouped(count)) 层，接在 \(map) 之后")
    case .blocks(let count): (counted(count, "block"), "\(grouped(count)) 个块")
    case .kind(let kind, let map): ("\(kind.rawValue) from \(map)", "\(kind.rawValue)，输入为 \(map)")
    case .nothingToConcatenate: ("no groups: nothing to concatenate", "没有分组：无可拼接")
    case .slices(let count):
      (
        "\(counted(count, "slice")), convolved each for itself, then concatenated",
        "\(grouped(count)) 个切片，各自卷积后再拼接"
      )
    case .given: ("what the network is given", "网络的输入")
    case .zeros(let zeros): ("\(zeros) rows and columns of zeros on each side", "每边补 \(zeros) 行、\(zeros) 列零")
    case .normalisation(let channels):
      (
        "scale, shift, mean and variance for \(channels) channels; the first two are trained",
        "\(channels) 个通道各有缩放、平移、均值和方差；前两个参与训练"
      )
    case .relu: ("relu: what is below 0 becomes 0", "relu：小于 0 的变为 0")
    case .sigmoid: ("sigmoid: between 0 and 1", "sigmoid：介于 0 和 1 之间")
    case .pooling(let size, let strides, let padding):
      (
        "the largest of \(size)×\(size), strides \(strides), padding \(padding)",
        "取 \(size)×\(size) 中的最大值，strides \(strides)，padding \(padding)"
      )
    case .slice(let count, let all):
      ("\(counted(count, "channel")) of \(all)", "\(all) 个通道中的 \(grouped(count)) 个")
    case .concatenation(let count, let map):
      ("\(count) maps of \(map) behind each other", "\(count) 个 \(map) 首尾相接")
    case .scale: ("each channel times its number between 0 and 1", "每个通道乘以各自的系数，介于 0 和 1 之间")
    case .addition(let main, let sign, let shortcut):
      ("main path \(main) \(sign) shortcut \(shortcut)", "主路径 \(main) \(sign) 捷径 \(shortcut)")
    case .average(let height, let width):
      ("the mean of each channel's \(height)×\(width)", "每个通道 \(height)×\(width) 的均值")
    case .weights(let shape, let biases):
      (
        "weights \(shape)" + (biases.map { ", biases \($0)" } ?? ", no biases"),
        "权重 \(shape)" + (biases.map { "，偏置 \($0)" } ?? "，无偏置")
      )
    }
  }
}
