import NetworkModel

/// Why a framework lets a problem pass.
enum AcceptanceWords: Phrase {
  case accepts, unknownSizes, unknownFromAbove, broadcasts, bothAdditions
  /// What `main += shortcut` raises, word for word.
  case outOfPlaceOnly(raised: String)
  case otherPadding, comparedLater
  case unread(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .accepts: ("accepts this", "接受")
    case .unknownSizes: ("knows no unknown sizes: it judges when data arrives", "没有未知的大小：数据到来时才判定")
    case .unknownFromAbove:
      ("does not get here: something above cannot be built", "到不了这里：前面有部分无法构建")
    case .broadcasts: ("accepts: a dimension of 1 fits any other", "接受：大小为 1 的维度与任何大小都相容")
    case .bothAdditions:
      ("accepts main + shortcut, and main += shortcut", "main + shortcut 和 main += shortcut 都接受")
    case .outOfPlaceOnly(let raised):
      (
        "accepts main + shortcut; main += shortcut raises \(raised)",
        "接受 main + shortcut；main += shortcut 则报 \(raised)"
      )
    case .otherPadding:
      ("accepts: with its padding both sides keep one shape", "接受：按它的填充方式，两边形状相同")
    case .comparedLater: ("accepts: the sizes are compared when data arrives", "接受：数据到来时才比较大小")
    case .unread(let channels):
      (
        channels == 1
          ? "accepts: no slice reaches the last one, and nothing looks for it"
          : "accepts: no slice reaches the last \(channels), and nothing looks for them",
        "接受：最后 \(channels) 个通道没有切片去取，也不会有检查"
      )
    }
  }
}
