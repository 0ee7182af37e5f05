import ShapeEngine

extension Query {
  /// What layers and their rows are called: as the layer view names them in both languages, as the frameworks name
  /// their classes, and for short.
  static let layerVocabulary: [(word: String, meaning: LayerMeaning)] =
    LayerKind.allCases.flatMap { kind in
      Set(kind.words + [kind.keras, kind.torch]).map { ($0.lowercased(), .kind(kind)) }
    } + [
      ("shortcut", .path(.shortcut)), ("捷径", .path(.shortcut)), ("main", .path(.main)), ("主路径", .path(.main)),
      ("path", .anyPath), ("branch", .branches), ("group", .branches), ("分支", .branches), ("组", .branches),
      ("no", .unread), ("unread", .unread), ("无分支", .unread), ("未读", .unread),
    ]

  /// Words that, with a number behind them, mean one branch.
  static let branchWords: Set<String> = ["branch", "group", "分支", "组"]
}

extension LayerKind {
  /// Each word of its name by itself.
  fileprivate var words: [String] {
    switch self {
    case .input: ["input", "输入"]
    case .zeroPadding: ["zero", "padding", "零填充"]
    case .convolution: ["conv", "convolution", "卷积"]
    case .batchNormalization: ["batch", "norm", "bn", "normalization", "批归一化"]
    case .relu: []
    case .activation: ["sigmoid"]
    case .maxPooling: ["max", "pool", "maxpool", "最大池化"]
    case .slice: ["slice", "切片"]
    case .concatenate: ["concat", "拼接"]
    case .scale: ["scale", "缩放"]
    case .add: ["addition", "相加"]
    case .globalAveragePooling: ["average", "global", "gap", "pool", "平均池化"]
    case .dense: ["fc", "全连接"]
    }
  }
}
