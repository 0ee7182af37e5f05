extension Edit {
  /// The edit that `stem.FIELD=VALUE` asks of `network`: a setting of its stem, or the whole pooling,
  /// `stem.pool=3×3/2 pad 1`, as comparisons print it.
  static func stemEdit(
    _ name: String, _ value: String, _ place: String, _ network: Network
  ) throws(EditTextError) -> Edit {
    let known = PartField.ofStem.map(\.rawValue) + ["pool"]
    guard known.contains(name) else { throw unknown(name, at: place, in: known) }
    guard var stem = network.stem else { throw EditTextError(.noStem(place)) }
    guard let field = PartField(rawValue: name) else {
      stem.pool = try pool(value, at: place)
      return .setStem(stem)
    }
    guard let edit = network.edit(try setting(field, value, at: place)) else {
      throw EditTextError(.noPooling(place))
    }
    return edit
  }

  private static func setting(
    _ field: PartField, _ value: String, at place: String
  ) throws(EditTextError) -> PartSetting {
    switch field {
    case .filters: return .filters(try filters(value, at: place))
    case .kernel: return .kernel(try integer(value, at: place))
    case .strides: return .strides(try integer(value, at: place))
    case .useBias: return .useBias(try toggle(value, at: place))
    case .useNorm: return .useNorm(try toggle(value, at: place))
    case .padding: return .padding(value == "same" ? .same : .zeros(try integer(value, at: place)))
    case .poolSize: return .poolSize(try integerOrNone(value, at: place))
    case .poolStrides: return .poolStrides(try integer(value, at: place))
    case .poolPadding: return .poolPadding(try integer(value, at: place))
    case .height, .width, .channels, .stem, .head, .classes:
      throw unknown(field.rawValue, at: place, in: PartField.ofStem.map(\.rawValue))
    }
  }

  /// `64`, or `24,32,64` of three convolutions.
  private static func filters(_ value: String, at place: String) throws(EditTextError) -> [Int] {
    let sample = PartSetting.filters([1])
    guard case .filters(let filters)? = sample.typed(value.filter { $0 != " " }) else {
      throw EditTextError(.noFilters(place, value))
    }
    return filters
  }

  /// `3×3/2 pad 1`, or `none`.
  private static func pool(_ value: String, at place: String) throws(EditTextError) -> StemPool? {
    if ["none", "null"].contains(value) { return nil }
    let words = value.split(whereSeparator: { "x×/ ".contains($0) }).filter { $0 != "pad" }.map(String.init)
    guard words.count == 4, words[0] == words[1] else { throw EditTextError(.noPool(place, value)) }
    return StemPool(
      size: try integer(words[0], at: place), strides: try integer(words[2], at: place),
      padding: try integer(words[3], at: place))
  }
}

extension PartField {
  /// The settings of a stem that has them, in an order in which they can be made one by one.
  package static let ofStem: [PartField] = [
    .filters, .kernel, .strides, .useBias, .useNorm, .padding, .poolSize, .poolStrides, .poolPadding,
  ]
}
