/// `text` for a terminal or file that knows ASCII only: the signs of the reports have stand-ins, any other
/// character is spelled as `\u{…}`.
///
/// Columns stay where they are: `≠` before several blanks becomes `!=` and takes one of them.
package func inASCII(_ text: String) -> String {
  var result = ""
  var previous: Unicode.Scalar = " "
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    if scalar.isASCII {
      result.unicodeScalars.append(scalar)
    } else if scalar == "≠" {
      result += "!="
      if scalars.starts(with: "  ".unicodeScalars) { scalars.removeFirst() }
    } else if let digit = superscripts.firstIndex(of: scalar) {
      result += (superscripts.contains(previous) ? "" : "^") + "\(digit)"
    } else {
      result += standIns[scalar] ?? "\\u{\(String(scalar.value, radix: 16))}"
    }
    previous = scalar
  }
  return result
}

private let superscripts: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

private let standIns: [Unicode.Scalar: String] = [
  "✓": "+", "✗": "!", "≈": "~", "×": "x", "−": "-", "→": "->", "·": "*", "…": "...", "±": "+-", "⌊": "[",
  "⌋": "]", "⌈": "ceil(", "⌉": ")", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "≤": "<=",
  "≥": ">=",
]
