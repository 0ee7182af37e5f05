import NetworkModel

/// What `defaults` says: the values most blocks have.
struct DefaultsLayout {
  /// What stacks take over.
  private(set) var inherited = Inherited()
  /// The keys of `defaults`.
  let members: [Layout.Member]

  /// `syntax` is the `defaults` of the file, if the network is told like one.
  init(_ stacks: [StackLayout], syntax: Syntax?) {
    let isFresh = stacks.allSatisfy { $0.syntax == nil } && syntax == nil
    let fields = (try? syntax?.sharedFields(of: "'defaults'")) ?? []
    let old = (try? inherited.overridden(by: fields)) ?? inherited
    inherited = old
    var values: [String: Layout] = [:]
    for field in BlockField.shared {
      let isSaid = fields.contains { $0.key == field.rawValue }
      let isAlwaysSaid = isFresh && (field == .groups || field == .expansion)
      let oldValue = old.block.setting(field)
      guard field != .strides, !field.isOfAStack || isSaid else {
        if isSaid { values[field.rawValue] = .value(oldValue.json) }
        continue
      }
      let heirs = stacks.flatMap { $0.heirs(of: field, beyondStack: true) }
      let value = inheritable(heirs, instead: isFresh ? nil : oldValue) ?? oldValue
      inherited.block.set(value)
      if isSaid || isAlwaysSaid || value != oldValue { values[field.rawValue] = .value(value.json) }
    }
    members = [Layout.Member](values, order: syntax?.keys ?? [], canonical: BlockField.sharedNames)
  }
}

extension BlockField {
  /// Whether stacks usually differ in it, so that a default for all of them would mislead.
  fileprivate var isOfAStack: Bool { self == .filters || mayBeAbsent }
}

extension BlockSetting {
  /// As files spell it.
  var json: JSONValue {
    switch self {
    case .filters(let n), .groups(let n), .strides(let n), .expansion(let n), .kernel(let n),
      .dilation(let n):
      .integer(n)
    case .convShortcut(let isOn), .poolShortcut(let isOn): .bool(isOn)
    case .useBias(.unnormalized): .string(UseBias.unnormalizedWord)
    case .useBias(let which): .bool(which == .all)
    case .kind(let kind): .string(kind.rawValue)
    case .strideAt(let place): .string(place.rawValue)
    case .outputChannels(let channels), .squeezeExcitation(let channels): JSONValue(channels)
    }
  }
}
