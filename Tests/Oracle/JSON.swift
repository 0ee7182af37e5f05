/// A value of JSON, as far as verdicts need it: their numbers are whole.
enum JSON: Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case list([JSON])
  case object([String: JSON])

  /// The value of `key`; null if there is none, or if this is no object.
  subscript(key: String) -> JSON {
    get {
      guard case .object(let members) = self else { return .null }
      return members[key] ?? .null
    }
    set {
      guard case .object(var members) = self else { return }
      members[key] = newValue
      self = .object(members)
    }
  }

  /// The elements, none if this is no list.
  var elements: [JSON] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }
}

extension JSON: CustomStringConvertible {
  /// As JSON writes it, but for escapes, and with keys in order.
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): "\(number)"
    case .string(let string): "\"\(string)\""
    case .list(let list): "[\(list.map(\.description).joined(separator: ", "))]"
    case .object(let object):
      "{\(object.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", "))}"
    }
  }
}
