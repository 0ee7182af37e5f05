import Explorer
import NetworkModel
import ShapeEngine

/// What outline, block pane and picture say of a network and its parts.
enum NetworkWords: Phrase {
  case network, input, output, layers, noBlocks
  /// So many filters.
  case filters(Int)
  case poolAndDense
  /// All blocks of a stack together.
  case allBlocks(Int)
  /// Which addition of how many.
  case addition(Int, of: Int)
  case moreLayers(Int)
  case mainPath, shortcut, identity, projection, maxPool
  case theInputItself
  /// What the shortcut was before.
  case was(FeatureMap)
  case projecting(strides: Int), pooling(strides: Int)
  case convolution(kernel: Int)
  /// So many channels that no group reads.
  case unread(Int)
  case normalisedFirst
  case groups(Int, width: Int?)
  case dilation(Int)
  case assumed, assumedFromHere

  var both: (english: String, chinese: String) {
    switch self {
    case .network: ("network", "网络")
    case .input: ("input", "输入")
    case .output: ("output", "输出")
    case .layers: ("layers", "层")
    case .noBlocks: ("no blocks", "没有块")
    case .filters(let count): ("\(count) filters", "filters \(count)")
    case .poolAndDense: ("pool, dense", "池化、全连接")
    case .allBlocks(let count): ("all \(counted(count, "block"))", "全部 \(grouped(count)) 个块")
    case .addition(let number, let count): ("addition \(number) of \(count)", "第 \(number) 处相加，共 \(count) 处")
    case .moreLayers(let count): ("… \(counted(count, "more layer"))", "… 还有 \(grouped(count)) 层")
    case .mainPath: ("main path", "主路径")
    case .shortcut: ("shortcut", "捷径")
    case .identity: ("identity", "恒等")
    case .projection: ("projection", "投影")
    case .maxPool: ("max pool", "最大池化")
    case .theInputItself: ("the input itself", "输入本身")
    case .was(let map): ("was \(map)", "原为 \(map)")
    case .projecting(let strides):
      strides == 1 ? ("projection", "投影") : ("projection, /\(strides)", "投影，/\(strides)")
    case .pooling(let strides): ("identity, /\(strides)", "恒等，/\(strides)")
    case .convolution(let kernel): ("\(kernel)×\(kernel) conv", "\(kernel)×\(kernel) 卷积")
    case .unread(1): ("≈ the last channel is read by nobody", "≈ 最后一个通道没有被读取")
    case .unread(let count):
      ("≈ the last \(count) channels are read by nobody", "≈ 最后 \(count) 个通道没有被读取")
    case .normalisedFirst: ("normalised first", "先归一化")
    case .groups(let count, let width):
      (
        (count == 1 ? "1 group" : "\(count) groups") + (width.map { " of \($0)" } ?? ""),
        "\(count) 组" + (width.map { "，每组 \($0)" } ?? "")
      )
    case .dilation(let dilation): ("dilation \(dilation)", "dilation \(dilation)")
    case .assumed: (" * assumed", " * 基于假设")
    case .assumedFromHere: (" * assumed from here on", " * 从这里起基于假设")
    }
  }
}

/// Which blocks the starred rows of the outline rest on.
enum AssumptionWords: Phrase {
  case restsOnStem
  case restsOn(BlockPlace)
  case restsOnMore(BlockPlace, more: Int)
  case restsOnBlocks([Int], stack: Int)
  case goesOn(with: FeatureMap)
  case goesOnWithMainPath(FeatureMap), goesOnWithLayer(FeatureMap)
  case goOnWithMainPaths

  var both: (english: String, chinese: String) {
    switch self {
    case .restsOnStem: ("* rests on an assumption: the stem", "* 基于假设：stem")
    case .restsOn(let place): ("* rests on an assumption: \(place.words)", "* 基于假设：\(place.words)")
    case .restsOnMore(let place, let more):
      (
        "* rests on assumptions: \(place.words), \(more) more",
        "* 基于假设：\(place.words) 等 \(more + 1) 处"
      )
    case .restsOnBlocks(let blocks, let stack):
      (
        "* rests on an assumption: stack \(stack) blocks \(listed(blocks.map(String.init)))",
        "* 基于假设：stack \(stack) 的块 \(blocks.map(String.init).joined(separator: "、"))"
      )
    case .goesOn(let map): ("  goes on with \(map)", "  之后按 \(map) 继续")
    case .goesOnWithMainPath(let map): ("  goes on with its main path's \(map)", "  之后按主路径的 \(map) 继续")
    case .goesOnWithLayer(let map): ("  goes on with the layer's \(map)", "  之后按该层的 \(map) 继续")
    case .goOnWithMainPaths: ("  go on with their main path", "  之后按各自的主路径继续")
    }
  }
}

extension BarMeasure {
  /// As the title of a column.
  var title: Text {
    switch self {
    case .parameters: HeaderWords.params.text
    case .multiplyAdds: HeaderWords.multAdds.text
    case .memory: Text(english: "bytes", chinese: "字节")
    }
  }
}

extension Stem {
  /// Its layers, short: `7×7, pool`; of three convolutions `3 3×3, pool`.
  var layersInShort: Text {
    let convolutions = (filters.count == 1 ? "" : "\(filters.count) ") + "\(kernel)×\(kernel)"
    return pool == nil
      ? Text(same: convolutions) : Text(english: convolutions + ", pool", chinese: convolutions + "、池化")
  }
}

extension Block {
  /// What its shortcut is.
  func shortcutWords(_ isShort: Bool) -> Text {
    if convShortcut { return Text(english: isShort ? "proj" : "projection", chinese: "投影") }
    if poolsShortcut { return Text(english: isShort ? "pool" : "pooling", chinese: "池化") }
    return Text(english: isShort ? "id" : "identity", chinese: "恒等")
  }
}
