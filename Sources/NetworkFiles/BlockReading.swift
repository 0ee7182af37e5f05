import NetworkModel

/// What a block takes over where it says nothing: from its stack, from `defaults`, from `Block` itself.
struct Inherited {
  /// Its strides are those of the first block of a stack.
  var block = Block(filters: 0)
  /// Whether someone gave filters; `Block` has no default for them.
  var hasFilters = false

  /// This with what `fields` says.
  func overridden(by fields: [(key: String, value: Syntax)]) throws(Complaint) -> Inherited {
    var result = self
    for (key, value) in fields {
      guard let field = BlockField(rawValue: key) else { continue }
      result.block.set(try value.setting(field))
      if field == .filters { result.hasFilters = true }
    }
    return result
  }

  /// What the block with this index in its stack takes over: only the first projects and strides.
  func forBlock(_ index: Int) -> Inherited {
    var result = self
    result.block.convShortcut = index == 0
    if index > 0 { result.block.strides = 1 }
    return result
  }
}

extension BlockField {
  /// The settings that `defaults` and a stack can give to all their blocks; `strides` is of the first.
  static let shared = allCases.filter { $0 != .convShortcut }
  static let names = allCases.map(\.rawValue)
  static let sharedNames = shared.map(\.rawValue)
}

extension Syntax {
  /// This value as one of `field`.
  func setting(_ field: BlockField) throws(Complaint) -> BlockSetting {
    switch field {
    case .filters: .filters(try integer("filters"))
    case .groups: .groups(try integer("groups"))
    case .strides: .strides(try integer("strides"))
    case .convShortcut: .convShortcut(try boolean("conv_shortcut"))
    case .poolShortcut: .poolShortcut(try boolean("pool_shortcut"))
    case .expansion: .expansion(try integer("expansion"))
    case .outputChannels: .outputChannels(try integerOrNull("output_channels"))
    case .kernel: .kernel(try integer("kernel"))
    case .dilation: .dilation(try integer("dilation"))
    case .kind: .kind(try choice("kind"))
    case .useBias: .useBias(try useBias("use_bias"))
    case .strideAt: .strideAt(try choice("stride_at"))
    case .squeezeExcitation: .squeezeExcitation(try integerOrNull("squeeze_excitation"))
    }
  }

  /// The fields of `defaults` or of a stack, where `conv_shortcut` would have no meaning.
  func sharedFields(
    and others: [String] = [], of what: String
  ) throws(Complaint) -> [(key: String, value: Syntax)] {
    if let entry = entries?.first(where: { $0.key.word == BlockField.convShortcut.rawValue }) {
      throw entry.key.complaint(.shortcutOfStack)
    }
    return try fields(others + BlockField.sharedNames, of: what)
  }
}
