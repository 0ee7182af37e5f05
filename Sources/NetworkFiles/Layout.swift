/// What a network file is to say, and which parts of a file that is there already say it.
indirect enum Layout {
  /// What the file says already.
  case keep
  case value(JSONValue)
  case mapping([Member])
  case list([Element])

  /// A key with its value; keys the file has come in its order.
  struct Member {
    let key: String
    let layout: Layout
  }

  /// An element of a list, and which element of the file's list it was, if any.
  struct Element {
    let layout: Layout
    let oldIndex: Int?
  }

  /// The whole as one value; what is kept is not known here and is null.
  var json: JSONValue {
    switch self {
    case .keep: .null
    case .value(let value): value
    case .mapping(let members): .object(members.map { JSONValue.Member($0.key, $0.layout.json) })
    case .list(let elements): .array(elements.map(\.layout.json))
    }
  }
}

extension [Layout.Member] {
  /// The members of `values` whose keys the file has, in its order, and each other one behind the member
  /// that is nearest before it in `canonical`.
  init(_ values: [String: Layout], order: [String], canonical: [String]) {
    var keys = order.filter { values[$0] != nil }
    for (index, key) in canonical.enumerated() where values[key] != nil && !keys.contains(key) {
      let before = canonical[..<index].last { keys.contains($0) }
      let position = before.flatMap { keys.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      keys.insert(key, at: position)
    }
    self = keys.compactMap { key in values[key].map { Layout.Member(key: key, layout: $0) } }
  }
}

/// For each element of `new`, the index in `old` of the element it was, if any.
///
/// Of as many elements each is what it was; otherwise equal ones at both ends are, and between them as many
/// as there are. One insertion or removal, the usual edit, is told exactly.
func origins<Element: Equatable>(of new: [Element], in old: [Element]) -> [Int?] {
  if new.count == old.count { return Array(old.indices) }
  let shorter = min(new.count, old.count)
  let prefix = zip(new, old).prefix { $0 == $1 }.count
  let suffix = zip(new.reversed(), old.reversed()).prefix(shorter - prefix).prefix { $0 == $1 }.count
  return new.indices.map { index in
    if index >= new.count - suffix { return index - new.count + old.count }
    return index < old.count - suffix ? index : nil
  }
}

/// `old` as long as one of `values` is still it; else the most common of them, the first on ties.
///
/// So a value that blocks inherit changes only when no block that inherits it keeps it.
func inheritable<Value: Hashable>(_ values: [Value], instead old: Value?) -> Value? {
  if let old, values.isEmpty || values.contains(old) { return old }
  var counts: [Value: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  let most = counts.values.max()
  return values.first { counts[$0] == most }
}
