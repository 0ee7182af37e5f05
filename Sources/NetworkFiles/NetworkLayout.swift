import NetworkModel

/// How a network is told: from nothing, or like a file that tells an older state of it.
///
/// What the file says keeps its place and form: a stack in list form stays one, a setting that is spelled
/// out stays spelled out.
struct NetworkLayout {
  let layout: Layout

  /// The network told from nothing, every key present.
  init(_ network: Network) {
    let stacks = network.stacks.map { StackLayout(new: $0, syntax: nil, old: nil) }
    let defaults = DefaultsLayout(stacks, syntax: nil)
    layout = .mapping([
      Layout.Member(key: "addup", layout: .value(1)),
      Layout.Member(key: "name", layout: .value(.string(network.name))),
      Layout.Member(key: "input", layout: .value(network.input.json)),
      Layout.Member(key: "rules", layout: .value(.string(network.rules.rawValue))),
      Layout.Member(key: "stem", layout: stemLayout(network.stem, like: nil)),
      Layout.Member(key: "defaults", layout: .mapping(defaults.members)),
      Layout.Member(
        key: "stacks",
        layout: .list(
          stacks.map { stack in
            Layout.Element(layout: stack.layout(defaults.inherited, mayMoveBlocks: true), oldIndex: nil)
          })),
      Layout.Member(key: "head", layout: .value(network.head.json)),
    ])
  }

  /// The network told like `syntax`, which tells `old`.
  init(_ network: Network, like syntax: Syntax, of old: Network) {
    var values: [String: Layout] = [:]
    for key in syntax.keys { values[key] = .keep }
    if network.name != old.name { values["name"] = .value(.string(network.name)) }
    if network.input != old.input { values["input"] = network.input.layout }
    if network.rules != old.rules { values["rules"] = .value(.string(network.rules.rawValue)) }
    if network.stem != old.stem { values["stem"] = stemLayout(network.stem, like: syntax["stem"]) }
    if network.head != old.head { values["head"] = network.head.layout }
    if network.stacks != old.stacks {
      let list = syntax["stacks"]?.list ?? []
      let isFlow = syntax["stacks"]?.isFlow ?? true
      let origins = origins(of: network.stacks, in: old.stacks)
      let stacks = zip(network.stacks, origins).map { stack, origin in
        StackLayout(new: stack, syntax: origin.map { list[$0] }, old: origin.map { old.stacks[$0] })
      }
      let defaults = DefaultsLayout(stacks, syntax: syntax["defaults"])
      if syntax["defaults"] != nil || !defaults.members.isEmpty {
        values["defaults"] = .mapping(defaults.members)
      }
      values["stacks"] = .list(
        zip(stacks, origins).map { stack, origin in
          Layout.Element(
            layout: stack.layout(defaults.inherited, mayMoveBlocks: !isFlow), oldIndex: origin)
        })
    }
    layout = .mapping([Layout.Member](values, order: syntax.keys, canonical: NetworkReading.keys))
  }
}

extension InputSize {
  fileprivate var json: JSONValue { [JSONValue(height), JSONValue(width), JSONValue(channels)] }

  fileprivate var layout: Layout {
    .list(
      [JSONValue(height), JSONValue(width), JSONValue(channels)].enumerated().map {
        Layout.Element(layout: .value($0.element), oldIndex: $0.offset)
      })
  }
}

extension Head? {
  fileprivate var json: JSONValue { map { ["classes": .integer($0.classes)] } ?? .null }

  fileprivate var layout: Layout {
    guard let self else { return .value(.null) }
    return .mapping([Layout.Member(key: "classes", layout: .value(.integer(self.classes)))])
  }
}

/// The stem by its name if it has one and the file does not spell it out.
func stemLayout(_ stem: Stem?, like syntax: Syntax?) -> Layout {
  let keys = syntax?.keys ?? []
  let name = Stem.named.first { $0.stem == stem }?.name
  if let name, stem == nil || keys.isEmpty { return .value(.string(name)) }
  guard let stem else { return .value(.null) }
  let padding: JSONValue =
    switch stem.padding {
    case .same: "same"
    case .zeros(let count): .integer(count)
    }
  var values: [String: Layout] = [
    "filters": filtersLayout(stem.filters, like: syntax?["filters"]), "kernel": .value(.integer(stem.kernel)),
    "strides": .value(.integer(stem.strides)), "use_bias": .value(.bool(stem.useBias)),
    "padding": .value(padding), "pool": .value(stem.pool.json),
  ]
  if !stem.useNorm || keys.contains("use_norm") { values["use_norm"] = .value(.bool(stem.useNorm)) }
  return .mapping([Layout.Member](values, order: keys, canonical: Stem.keys))
}

/// A single convolution's filters are a number, unless the file has them in a list.
private func filtersLayout(_ filters: [Int], like syntax: Syntax?) -> Layout {
  let old = syntax?.list?.count
  if filters.count == 1, old == nil { return .value(.integer(filters[0])) }
  return .list(
    filters.enumerated().map { index, filters in
      Layout.Element(layout: .value(.integer(filters)), oldIndex: index < old ?? 0 ? index : nil)
    })
}

extension StemPool? {
  fileprivate var json: JSONValue {
    map { ["size": .integer($0.size), "strides": .integer($0.strides), "padding": .integer($0.padding)] }
      ?? .null
  }
}
