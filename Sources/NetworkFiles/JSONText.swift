extension JSONValue {
  /// On one line, with one blank after each `:` and `,`.
  package var compactText: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// On several lines, two blanks deeper for each level and no newline at the end.
  ///
  /// What holds only plain values stays on one line, so a shape reads as `[56, 56, 256]`.
  package var prettyText: String {
    var text = ""
    writePretty(to: &text, indent: 0)
    return text
  }

  /// Writes this value.
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.anyKey(member.key)
          member.value.write(to: &writer)
        }
      }
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .string(let string): writer.string(string)
    case .integer(let number): writer.integer(number)
    case .double(let number): writer.double(number)
    case .bool(let isOn): writer.bool(isOn)
    case .null: writer.null()
    }
  }

  private func writePretty(to text: inout String, indent: Int) {
    guard indent == 0 || children.contains(where: \.isCollection), !children.isEmpty else {
      text += compactText
      return
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
    case .string, .integer, .double, .bool, .null: text += compactText
    }
  }
}
