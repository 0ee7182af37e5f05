/// How values are spelled: as YAML or, with quotes round every text, as JSON.
struct Spelling {
  let isJSON: Bool
  /// Between two lines.
  let lineEnding: String

  /// A key or another text.
  func text(_ text: String) -> String { isJSON ? quotedForJSON(text) : spelledForYAML(text) }

  /// `value` on one line, collections in braces and brackets.
  func flow(_ value: JSONValue) -> String {
    switch value {
    case .object(let members):
      "{" + members.map { "\(text($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(flow).joined(separator: ", ") + "]"
    case .string(let string): text(string)
    case .integer, .double, .bool, .null: value.compactText
    }
  }

  /// `value` as it stands `indent` columns in; lists of mappings are spread over lines, all else is not.
  func block(_ value: JSONValue, indent: Int) -> String {
    guard value.spreads else { return flow(value) }
    let next = lineEnding + String(repeating: " ", count: indent)
    switch value {
    case .object(let members):
      return members.map { text($0.key) + ":" + entryValue($0.value, indent: indent) }.joined(separator: next)
    case .array(let elements):
      return elements.map { "- " + block($0, indent: indent + 2) }.joined(separator: next)
    case .string, .integer, .double, .bool, .null: return flow(value)
    }
  }

  /// What follows the colon of a key that stands `indent` columns in.
  func entryValue(_ value: JSONValue, indent: Int) -> String {
    guard value.spreads else { return " " + flow(value) }
    return lineEnding + String(repeating: " ", count: indent + 2) + block(value, indent: indent + 2)
  }
}

extension JSONValue {
  /// Whether this holds a list of mappings, which reads better over several lines.
  var spreads: Bool {
    switch self {
    case .object(let members): return members.contains { $0.value.spreads }
    case .array(let elements):
      return elements.contains {
        if case .object = $0 { return true }
        return false
      }
    case .string, .integer, .double, .bool, .null: return false
    }
  }
}

/// A network file's value as YAML: one line for each key and each stack.
func yamlText(of value: JSONValue) -> String {
  guard case .object(let members) = value else { return "" }
  let spelling = Spelling(isJSON: false, lineEnding: "\n")
  return members.map { "\($0.key):\(spelling.entryValue($0.value, indent: 0))\n" }.joined()
}
