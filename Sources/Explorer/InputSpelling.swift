import NetworkModel

extension Input {
  /// As a script has it: a key by its name, and calls for the rest. Rows and columns count from 1, as a terminal's
  /// and an editor's do; the row comes first.
  ///
  /// `click(12,30)`, `wheel-up(12,30)`, `wheel-down(12,30,3)`, `paste("…")`, `resize(100x30)`, `key("#")`.
  package var spelling: String {
    switch self {
    case .key(let key): key.scriptSpelling
    case .size(let columns, let rows): "resize(\(columns)x\(rows))"
    case .click(let row, let column): "click(\(row + 1),\(column + 1))"
    case .wheel(let rows, let row, let column):
      "wheel-\(rows < 0 ? "up" : "down")(\(row + 1),\(column + 1)\(abs(rows) == 1 ? "" : ",\(abs(rows))"))"
    case .paste(let text): "paste(\(quoted(text)))"
    }
  }
}

extension Key {
  /// A word that a script reads as this key; one that would be taken for something else stands in quotation marks.
  fileprivate var scriptSpelling: String {
    if Key.names.contains(spelling) || KeyScript.isControl(spelling) { return spelling }
    let isPlain = spelling.count == 1 && spelling != "#" && spelling.unicodeScalars.allSatisfy(\.isVisible)
    return isPlain ? spelling : "key(\(quoted(spelling)))"
  }
}

extension Unicode.Scalar {
  /// Whether it stands for itself in a line of text: no blank, no control, no mark that joins what is before it.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
      .privateUse, .nonspacingMark, .spacingMark, .enclosingMark:
      false
    default: !properties.isWhitespace
    }
  }
}

/// `text` in quotation marks; what would end or steer a line is spelled out.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case " ": result += " "
    default:
      if scalar.isVisible {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
  }
  return result + "\""
}

/// What stands between quotation marks, or nil if it is not spelled so.
func unquoted(_ text: Substring) -> String? {
  guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
  var result = ""
  var rest = text.dropFirst().dropLast().unicodeScalars[...]
  while let scalar = rest.popFirst() {
    guard scalar == "\\" else {
      if scalar == "\"" { return nil }
      result.unicodeScalars.append(scalar)
      continue
    }
    switch rest.popFirst() {
    case "\"": result += "\""
    case "\\": result += "\\"
    case "n": result += "\n"
    case "r": result += "\r"
    case "t": result += "\t"
    case "u":
      guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
        let value = UInt32(String(Substring(rest[..<end])), radix: 16), let scalar = Unicode.Scalar(value)
      else { return nil }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    default: return nil
    }
  }
  return result
}
