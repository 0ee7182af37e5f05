// What stands behind the sign of `PLACE=VALUE`.

extension Edit {
  static func setting(
    _ name: String, _ value: String, at place: String
  ) throws(EditTextError) -> BlockSetting {
    guard let field = BlockField(rawValue: name) else {
      throw unknown(name, at: place, in: BlockField.allCases.map(\.rawValue))
    }
    switch field {
    case .convShortcut: return .convShortcut(try toggle(value, at: place))
    case .poolShortcut: return .poolShortcut(try toggle(value, at: place))
    case .useBias: return .useBias(try useBias(value, at: place))
    case .kind: return .kind(try word(value, at: place))
    case .strideAt: return .strideAt(try word(value, at: place))
    case .outputChannels: return .outputChannels(try integerOrNone(value, at: place))
    case .squeezeExcitation: return .squeezeExcitation(try integerOrNone(value, at: place))
    case .filters: return .filters(try integer(value, at: place))
    case .groups: return .groups(try integer(value, at: place))
    case .strides: return .strides(try integer(value, at: place))
    case .expansion: return .expansion(try integer(value, at: place))
    case .kernel: return .kernel(try integer(value, at: place))
    case .dilation: return .dilation(try integer(value, at: place))
    }
  }

  static func rules(_ value: String, at place: String) throws(EditTextError) -> Rules {
    try word(value, at: place)
  }

  static func stem(_ value: String, at place: String) throws(EditTextError) -> Stem? {
    guard let named = Stem.named.first(where: { $0.name == value }) else {
      throw unknown(value, at: place, in: Stem.named.map(\.name))
    }
    return named.stem
  }

  static func word<Word: RawRepresentable & CaseIterable>(
    _ value: String, at place: String
  ) throws(EditTextError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: value) else {
      throw unknown(value, at: place, in: Word.allCases.map(\.rawValue))
    }
    return word
  }

  static func toggle(_ value: String, at place: String) throws(EditTextError) -> Bool {
    guard let isOn = booleans[value] else {
      throw EditTextError(.neitherOnNorOff(place, value))
    }
    return isOn
  }

  private static let booleans = [
    "on": true, "true": true, "yes": true, "off": false, "false": false, "no": false,
  ]

  static func integerOrNone(_ value: String, at place: String) throws(EditTextError) -> Int? {
    ["none", "null"].contains(value) ? nil : try integer(value, at: place)
  }

  static func useBias(_ value: String, at place: String) throws(EditTextError) -> UseBias {
    if value == UseBias.unnormalizedWord { return .unnormalized }
    guard let isOn = booleans[value] else {
      throw EditTextError(.noBias(place, value))
    }
    return isOn ? .all : .none
  }

  static func extent(_ value: String, at place: String) throws(EditTextError) -> Int? {
    ["null", "none", "?"].contains(value) ? nil : try integer(value, at: place)
  }

  static func integer(_ value: String, at place: String) throws(EditTextError) -> Int {
    guard let number = Int(value), Limits.integers.contains(number) else {
      throw EditTextError(.noInteger(place, value))
    }
    return number
  }

  static func unknown(_ word: String, at place: String, in known: [String]) -> EditTextError {
    if let near = nearSpelling(of: word, in: known) {
      return EditTextError(.meant(place, word, near: near))
    }
    return EditTextError(.noneOf(place, word, known))
  }
}
