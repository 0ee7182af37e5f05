/// A setting by name, of whatever part of a network.
package enum Field: Hashable, Sendable {
  case block(BlockField)
  case part(PartField)

  /// As editors and sentences say it: `filters`, `pool_size`.
  package var name: String {
    switch self {
    case .block(let field): field.rawValue
    case .part(let field): field.rawValue
    }
  }
}

/// A setting with its value, of whatever part of a network.
package enum Setting: Hashable, Sendable {
  case block(BlockSetting)
  case part(PartSetting)

  package var field: Field {
    switch self {
    case .block(let setting): .block(setting.field)
    case .part(let setting): .part(setting.field)
    }
  }

  /// The value as screens spell it: `128`, `on`, `24,32,64`.
  package var value: String {
    switch self {
    case .block(let setting): setting.value
    case .part(let setting): setting.value
    }
  }

  /// Name and value as sentences say it: `filters 128`.
  package var words: String { "\(field.name) \(value)" }

  /// Whether it is on or off, or nil if it is no switch.
  package var isOn: Bool? {
    switch self {
    case .block(.convShortcut(let isOn)), .block(.poolShortcut(let isOn)), .part(.useBias(let isOn)),
      .part(.useNorm(let isOn)):
      isOn
    case .block(.useBias(.all)), .part(.head(_?)): true
    case .block(.useBias(.none)), .part(.head(nil)): false
    case .block, .part: nil
    }
  }

  /// The number that steps change, or nil if there is none.
  package var number: Int? {
    switch self {
    case .block(let setting): setting.number
    case .part(let setting): setting.number
    }
  }

  /// The same setting with `number` in its place, or nil if its values are no numbers.
  package func with(_ number: Int) -> Setting? {
    switch self {
    case .block(let setting): setting.field.setting(number).map(Setting.block)
    case .part(let setting): setting.with(number).map(Setting.part)
    }
  }

  /// Whether a number can be typed for it, though it may have none now.
  package var takesNumber: Bool { with(1) != nil }

  /// What `text` asks for in its place, or nil if it is none of its values.
  package func typed(_ text: String) -> Setting? {
    switch self {
    case .block(let setting):
      Int(text).flatMap { Limits.integers.contains($0) ? setting.field.setting($0) : nil }.map(Setting.block)
    case .part(let setting): setting.typed(text).map(Setting.part)
    }
  }

  /// Characters besides digits and the minus that its values are typed with.
  package var signs: String {
    switch self {
    case .part(.height), .part(.width): "?"
    case .part(.filters): ","
    case .block, .part: ""
    }
  }
}
