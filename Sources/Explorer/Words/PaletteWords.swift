import NetworkModel

/// What rows of the palette say.
enum PaletteWords: Phrase {
  /// The value that a setting has.
  case now(Text)
  case nothingSelected, typeName
  /// The value of a head and of a stem that has no name.
  case poolAndDense, ownStem

  var both: (english: String, chinese: String) {
    switch self {
    case .now(let value): ("now \(value.english)", "现在 \(value.chinese)")
    case .nothingSelected: ("no stack and no block is selected", "没有选中 stack 或块")
    case .typeName: ("type a name", "请输入名称")
    case .poolAndDense: ("pool, dense", "池化、全连接")
    case .ownStem: ("its own", "自定义")
    }
  }
}
