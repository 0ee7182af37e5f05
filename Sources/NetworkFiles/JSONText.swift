extension JSONValue {
  /// On one line, with one blank after each `:` and `,`.
  package var compactText: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// On several lines, two blanks deeper for each level and no newline at the end.
  ///
  /// What holds only plain values stays on one line, so a shape reads as `[56, 56, 256]`.
  package var prettyText: String {
    var text = ""
    writePretty(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += "\(quotedForJSON(member.key)): "
        member.value.write(to: &text)
      }
      text += "}"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        element.write(to: &text)
      }
      text += "]"
    case .string(let string): text += quotedForJSON(string)
    case .integer(let number): text += "\(number)"
    case .double(let number): text += number.isFinite ? "\(number)" : "null"
    case .bool(let isOn): text += isOn ? "true" : "false"
    case .null: text += "null"
    }
  }

  private func writePretty(to text: inout String, indent: Int) {
    guard indent == 0 || children.contains(where: \.isCollection), !children.isEmpty else {
      return write(to: &text)
    }
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    let outer = "\n" + String(repeating: "  ", count: indent)
    switch self {
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += "\(index > 0 ? "," : "")\(inner)\(quotedForJSON(member.key)): "
        member.value.writePretty(to: &text, indent: indent + 1)
      }
      text += "\(outer)}"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        text += "\(index > 0 ? "," : "")\(inner)"
        element.writePretty(to: &text, indent: indent + 1)
      }
      text += "\(outer)]"
    case .string, .integer, .double, .bool, .null: write(to: &text)
    }
  }
}
