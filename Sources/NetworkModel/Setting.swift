/// A setting of a block by name; the raw value is its spelling in files and scripts.
package enum BlockField: String, CaseIterable, Hashable, Sendable {
  case filters, groups, strides
  case convShortcut = "conv_shortcut"
  case poolShortcut = "pool_shortcut"
  case expansion
  case outputChannels = "output_channels"
  case kernel, dilation, kind
  case useBias = "use_bias"
  case strideAt = "stride_at"
  case squeezeExcitation = "squeeze_excitation"
}

/// One setting of a block with its value.
package enum BlockSetting: Hashable, Sendable {
  case filters(Int)
  case groups(Int)
  case strides(Int)
  case convShortcut(Bool)
  case poolShortcut(Bool)
  case expansion(Int)
  /// Nil for expansion × filters.
  case outputChannels(Int?)
  case kernel(Int)
  case dilation(Int)
  case kind(BlockKind)
  case useBias(UseBias)
  case strideAt(StrideAt)
  case squeezeExcitation(Int?)

  package var field: BlockField {
    switch self {
    case .filters: .filters
    case .groups: .groups
    case .strides: .strides
    case .convShortcut: .convShortcut
    case .poolShortcut: .poolShortcut
    case .expansion: .expansion
    case .outputChannels: .outputChannels
    case .kernel: .kernel
    case .dilation: .dilation
    case .kind: .kind
    case .useBias: .useBias
    case .strideAt: .strideAt
    case .squeezeExcitation: .squeezeExcitation
    }
  }

  /// Whether a network may hold it: a repair's arithmetic can lead beyond what a person may type.
  package var isWithinLimits: Bool {
    switch self {
    case .filters(let n), .groups(let n), .strides(let n), .expansion(let n), .kernel(let n),
      .dilation(let n), .outputChannels(let n?), .squeezeExcitation(let n?):
      Limits.integers.contains(n)
    case .convShortcut, .poolShortcut, .useBias, .kind, .strideAt, .outputChannels(nil),
      .squeezeExcitation(nil):
      true
    }
  }

  /// The value as scripts and screens spell it: `128`, `on`, `basic`, `none`.
  package var value: String {
    switch self {
    case .filters(let n), .groups(let n), .strides(let n), .expansion(let n), .kernel(let n),
      .dilation(let n):
      "\(n)"
    case .convShortcut(let isOn), .poolShortcut(let isOn): isOn ? "on" : "off"
    case .useBias(.none): "off"
    case .useBias(.all): "on"
    case .useBias(.unnormalized): UseBias.unnormalizedWord
    case .kind(let kind): kind.rawValue
    case .strideAt(let place): place.rawValue
    case .outputChannels(let channels), .squeezeExcitation(let channels):
      channels.map(String.init) ?? "none"
    }
  }

  /// The number, or nil if its values are no integers or it is absent.
  package var number: Int? {
    switch self {
    case .filters(let n), .groups(let n), .strides(let n), .expansion(let n), .kernel(let n),
      .dilation(let n):
      n
    case .outputChannels(let n), .squeezeExcitation(let n): n
    case .convShortcut, .poolShortcut, .kind, .useBias, .strideAt: nil
    }
  }

  /// Name and value as sentences say it: `filters 128`, `conv_shortcut on`.
  package var words: String { "\(field.rawValue) \(value)" }
}

extension BlockField {
  /// Whether a block may do without a number for it: `none` in scripts, `null` in files.
  package var mayBeAbsent: Bool { self == .outputChannels || self == .squeezeExcitation }

  /// The setting of this field with `number`, or nil if the field's values are no integers.
  package func setting(_ number: Int) -> BlockSetting? {
    switch self {
    case .filters: .filters(number)
    case .groups: .groups(number)
    case .strides: .strides(number)
    case .expansion: .expansion(number)
    case .outputChannels: .outputChannels(number)
    case .kernel: .kernel(number)
    case .dilation: .dilation(number)
    case .squeezeExcitation: .squeezeExcitation(number)
    case .convShortcut, .poolShortcut, .kind, .useBias, .strideAt: nil
    }
  }
}

extension Block {
  /// The value this block has for `field`.
  package func setting(_ field: BlockField) -> BlockSetting {
    switch field {
    case .filters: .filters(filters)
    case .groups: .groups(groups)
    case .strides: .strides(strides)
    case .convShortcut: .convShortcut(convShortcut)
    case .poolShortcut: .poolShortcut(poolShortcut)
    case .expansion: .expansion(expansion)
    case .outputChannels: .outputChannels(givenOutputChannels)
    case .kernel: .kernel(kernel)
    case .dilation: .dilation(dilation)
    case .kind: .kind(kind)
    case .useBias: .useBias(useBias)
    case .strideAt: .strideAt(strideAt)
    case .squeezeExcitation: .squeezeExcitation(squeezeExcitation)
    }
  }

  /// The number `field` has, or nil if its values are no integers or it is absent.
  package func number(_ field: BlockField) -> Int? { setting(field).number }

  /// Gives this block `setting`.
  package mutating func set(_ setting: BlockSetting) {
    switch setting {
    case .filters(let n): filters = n
    case .groups(let n): groups = n
    case .strides(let n): strides = n
    case .convShortcut(let isOn): convShortcut = isOn
    case .poolShortcut(let isOn): poolShortcut = isOn
    case .expansion(let n): expansion = n
    case .outputChannels(let channels): givenOutputChannels = channels
    case .kernel(let n): kernel = n
    case .dilation(let n): dilation = n
    case .kind(let kind): self.kind = kind
    case .useBias(let which): useBias = which
    case .strideAt(let place): strideAt = place
    case .squeezeExcitation(let channels): squeezeExcitation = channels
    }
  }
}
