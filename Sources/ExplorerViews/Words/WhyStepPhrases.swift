import Diagnostics
import NetworkModel
import ShapeEngine

/// What the steps of an answer to why say; places, causes and shapes are put in as they are spelled.
enum WhyStepPhrases: Phrase {
  case mainPath, shortcut
  case asItCameIn(String)
  case reduction, grouped(kernel: Int), expansion, projection, pooling, identity
  case gave(String, String)
  case projected(setting: String, from: String, to: String)
  case stemLayer(StemWork, from: String, to: String)
  case input(Axis, String)
  case itsFilters, itsClasses
  case repeated, refused, knownLater
  case reachesByMainPath(addition: Int)
  case reachesByShortcut(addition: Int, of: String)
  case reachesByShortcuts(ClosedRange<Int>)
  case readByProjection(of: String), readByConvolution(of: String), readByDense
  case readByStem(kernel: Int)
  /// A layer that cannot be made, and the map that it reads.
  case refusedLayer(String, reading: String)
  /// Parts of a sum, so many as are not listed.
  case otherParts(String)

  /// What a layer of the stem does.
  enum StemWork {
    case padding, pooling
    case convolution(kernel: Int?)
  }

  var both: (english: String, chinese: String) {
    switch self {
    case .mainPath: ("main", "主路径")
    case .shortcut: ("shortcut", "捷径")
    case .asItCameIn(let extent): ("\(extent) as it came in", "\(extent) 原样传入")
    case .reduction: ("the first 1×1 conv", "第一个 1×1 卷积")
    case .grouped(let kernel): ("the \(kernel)×\(kernel) conv", "\(kernel)×\(kernel) 卷积")
    case .expansion: ("the last conv", "最后的卷积")
    case .projection: ("the projection", "投影")
    case .pooling: ("the pooling", "池化")
    case .identity: ("an identity changes nothing", "恒等捷径不做任何改变")
    case .gave(let place, let what): ("\(place) gave \(what)", "\(place) 给出 \(what)")
    case .projected(let setting, let from, let to):
      ("because its \(setting) lets \(from) become \(to)", "它的 \(setting) 使 \(from) 变成 \(to)")
    case .stemLayer(let work, let from, let to):
      (
        "the stem's \(work.both.english) made \(to) of \(from)",
        "stem 的\(work.both.chinese)把 \(from) 变成 \(to)"
      )
    case .input(.height, let extent): ("the input is \(extent) high", "输入的高是 \(extent)")
    case .input(.width, let extent): ("the input is \(extent) wide", "输入的宽是 \(extent)")
    case .input(.channels, let extent): ("the input has \(extent) channels", "输入有 \(extent) 个通道")
    case .itsFilters: ("its filters", "它的 filters")
    case .itsClasses: ("its classes", "它的 classes")
    case .repeated: ("repeated in silence", "被悄悄广播")
    case .refused: ("refused", "被拒绝")
    case .knownLater: ("known when data arrives", "数据到来时才知道")
    case .reachesByMainPath(let addition):
      ("reaches addition \(addition) by its main path", "经主路径到达第 \(addition) 处相加")
    case .reachesByShortcut(let addition, let place):
      (
        "reaches addition \(addition) by the shortcut of \(place)", "经 \(place) 的捷径到达第 \(addition) 处相加"
      )
    case .reachesByShortcuts(let additions):
      (
        "reaches additions \(additions.lowerBound) to \(additions.upperBound) by their shortcuts",
        "经各自的捷径到达第 \(additions.lowerBound) 至 \(additions.upperBound) 处相加"
      )
    case .readByProjection(let place): ("is read by the projection of \(place)", "由 \(place) 的投影读取")
    case .readByConvolution(let place): ("is read by the first conv of \(place)", "由 \(place) 的第一个卷积读取")
    case .readByDense: ("is read by the head's dense layer", "由 head 的全连接层读取")
    case .readByStem(let kernel):
      ("is read by the stem's \(kernel)×\(kernel) conv", "由 stem 的 \(kernel)×\(kernel) 卷积读取")
    case .refusedLayer(let layer, let map): ("the \(layer) reads \(map)", "\(layer)的输入是 \(map)")
    case .otherParts(let count): ("\(count) smaller ones", "其余较小的 \(count) 项")
    }
  }
}

extension WhyStepPhrases.StemWork {
  fileprivate var both: (english: String, chinese: String) {
    switch self {
    case .padding: ("padding", "填充")
    case .pooling: ("pooling", "池化")
    case .convolution(let kernel?): ("\(kernel)×\(kernel) conv", " \(kernel)×\(kernel) 卷积")
    case .convolution(nil): ("conv", "卷积")
    }
  }
}
