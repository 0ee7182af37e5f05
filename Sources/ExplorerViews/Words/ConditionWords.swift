import NetworkModel

/// Under which condition the two paths of a block meet.
enum ConditionWords: Phrase {
  case projection, differentSizes, identityConvertsNothing
  case neverReached
  case identity(Identity)

  /// What an identity that fits rests on.
  struct Identity {
    /// `filters` or `output_channels`, with its number.
    var setting: String
    var number: Int
    /// Nil where they do not matter.
    var strides: Int?
    var origin: String
    var channels: String
    var isPooled: Bool
  }

  var both: (english: String, chinese: String) {
    switch self {
    case .projection:
      (
        "The projection takes the same strides and makes the same channels as the main path, so it adds "
          + "up whatever comes in.",
        "投影与主路径步长相同、输出的通道数相同，所以无论输入什么，相加都成立。"
      )
    case .differentSizes: ("The two paths make different sizes of one input.", "两条路径把同一个输入变成了不同的大小。")
    case .identityConvertsNothing: ("Nothing converts an identity.", "恒等捷径不做任何转换。")
    case .neverReached:
      (
        "No data gets to the addition: its sizes are what the layers would make, if they could be built.",
        "数据到不了相加处：那里的大小是假设各层都能构建时的大小。"
      )
    case .identity(let identity): (english(identity), chinese(identity))
    }
  }

  private func english(_ identity: Identity) -> String {
    let strides = identity.strides.map { " strides is \($0)," } ?? ""
    return
      "It adds up only while \(identity.setting) here is \(identity.number),\(strides) and what comes in, from "
      + "\(identity.origin), has \(identity.channels) channels. "
      + (identity.isPooled
        ? "The pooling follows the strides; nothing converts the channels."
        : ConditionWords.identityConvertsNothing[.english])
  }

  private func chinese(_ identity: Identity) -> String {
    let strides = identity.strides.map { "、strides 为 \($0)" } ?? ""
    return "只有当这里的 \(identity.setting) 为 \(identity.number)\(strides)，并且来自 \(identity.origin) 的输入有 "
      + "\(identity.channels) 个通道时，相加才成立。"
      + (identity.isPooled ? "池化跟随 strides；通道数没有任何转换。" : ConditionWords.identityConvertsNothing[.chinese])
  }
}
