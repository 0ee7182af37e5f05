/// `text` as JSON spells it; what cannot be seen is written as `\u` and four digits.
func quotedForJSON(_ text: String) -> String {
  quoted(text) { scalar in
    String(scalar).utf16.map { "\\u" + hexadecimal($0, digits: 4) }.joined()
  }
}

/// `text` in YAML's double quotes; what cannot be seen is written as `\u` or, beyond four digits, `\U`.
func quotedForYAML(_ text: String) -> String {
  quoted(text) { scalar in
    scalar.value > 0xFFFF
      ? "\\U" + hexadecimal(scalar.value, digits: 8) : "\\u" + hexadecimal(scalar.value, digits: 4)
  }
}

/// `text` as YAML spells it: bare if it can only be read as this text, in any context, else in quotes.
func spelledForYAML(_ text: String) -> String {
  let notText = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"]
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
    let last = text.unicodeScalars.last, last != " ", last != ":",
    !text.unicodeScalars.contains(where: { $0.isUnseen || "[]{},\"\\".unicodeScalars.contains($0) }),
    !text.utf8.containsPair(":", " "), !text.utf8.containsPair(" ", "#"),
    !notText.contains(text.lowercased())
  else { return quotedForYAML(text) }
  return text
}

/// `text` for a message: in single quotes, on one line, shortened, with what cannot be seen spelled out.
func shown(_ text: String) -> String {
  let kept = String(text.unicodeScalars.prefix(40))
  return "'\(kept.withUnseenSpelledOut)\(kept.utf8.count < text.utf8.count ? "…" : "")'"
}

extension String {
  /// This text with `\u{1B}` and the like in place of what cannot be seen or would move the cursor.
  var withUnseenSpelledOut: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isUnseen {
        text += scalar.spelling
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Controls, direction marks, zero-width and tag characters, foreign line ends, and what is no character.
  var isUnseen: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return true
    default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }

  /// As messages spell it: `\u{202E}`.
  var spelling: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}

/// Whole runs of plain ASCII are copied: texts of files are long.
private func quoted(_ text: String, escape: (Unicode.Scalar) -> String) -> String {
  var result: [UInt8] = [UInt8(ascii: "\"")]
  result.reserveCapacity(text.utf8.count + text.utf8.count / 16 + 2)
  var rest = text[...]
  while let end = rest.utf8.firstIndex(where: { !$0.isPlainInQuotes }) {
    result += rest.utf8[..<end]
    let scalar = rest.unicodeScalars[end]
    switch scalar {
    case "\"": result += "\\\"".utf8
    case "\\": result += "\\\\".utf8
    case "\n": result += "\\n".utf8
    case "\t": result += "\\t".utf8
    case "\r": result += "\\r".utf8
    case _ where scalar.isUnseen: result += escape(scalar).utf8
    default: result += UTF8.encode(scalar).map(Array.init) ?? []
    }
    rest = rest[rest.unicodeScalars.index(after: end)...]
  }
  result += rest.utf8
  result.append(UInt8(ascii: "\""))
  return String(decoding: result, as: UTF8.self)
}

extension UInt8 {
  /// Whether it is a character that stands in quotes as it is.
  fileprivate var isPlainInQuotes: Bool {
    (0x20..<0x7F).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}

private func hexadecimal(_ value: some BinaryInteger, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

extension String.UTF8View {
  fileprivate func containsPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: first) && $1 == UInt8(ascii: second) }
  }
}
