/// A JSON value that keeps the order of its keys: reports and network files are made of it.
package enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  /// Written as `null` if it is not finite, because JSON has no other numbers.
  case double(Double)
  case bool(Bool)
  case null

  /// One key of an object with its value.
  package struct Member: Hashable, Sendable {
    /// The same key may come once only in an object; nothing checks it.
    package var key: String
    /// What the key has.
    package var value: JSONValue

    /// A key with its value.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of `key`, or nil if this is no object or has no such key.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// An object or an array, even an empty one.
  var isCollection: Bool {
    switch self {
    case .object, .array: true
    case .string, .integer, .double, .bool, .null: false
    }
  }

  /// What lies directly inside: the values of an object or of an array.
  var children: [JSONValue] {
    switch self {
    case .object(let members): members.map(\.value)
    case .array(let elements): elements
    case .string, .integer, .double, .bool, .null: []
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  /// `["filters": 128]`, keys in this order.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  /// `[56, 56, 256]`.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// `"ok"`.
  package init(stringLiteral text: String) { self = .string(text) }
  /// `128`.
  package init(integerLiteral number: Int) { self = .integer(number) }
  /// `2.5`.
  package init(floatLiteral number: Double) { self = .double(number) }
  /// `true`.
  package init(booleanLiteral isOn: Bool) { self = .bool(isOn) }
  /// `nil`, which is null.
  package init(nilLiteral: ()) { self = .null }

  /// The integer, or null for nil.
  package init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }
}
