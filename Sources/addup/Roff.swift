/// A page in roff's man macros, written part by part.
struct Roff {
  private(set) var text = ""

  /// A line of roff as it is.
  mutating func line(_ line: String) { text += line + "\n" }

  mutating func section(_ title: String) { line(".SH \(title)") }

  mutating func subsection(_ title: String) { line(".SS \"\(escaped(title))\"") }

  mutating func paragraph(_ words: String) {
    line(".PP")
    sentence(words)
  }

  /// Words that go on where the text stands.
  mutating func sentence(_ words: String) { line(escaped(words)) }

  /// A label in bold with its meaning beside or below it.
  mutating func entry(_ label: String, _ words: String) {
    line(".TP")
    line("\\fB\(escaped(label))\\fR")
    if !words.isEmpty { line(escaped(words)) }
  }

  /// Lines that stay lines.
  mutating func literal(_ lines: [String]) {
    line(".PP")
    line(".nf")
    for literal in lines { line(escaped(literal)) }
    line(".fi")
  }

  /// Paragraphs with empty lines between them; headings in capitals; entries indented by two blanks.
  mutating func body(_ lines: [String]) {
    for text in lines where !text.isEmpty {
      if let entry = entryParts(of: text) {
        self.entry(entry.label, entry.words)
      } else if text.allSatisfy({ $0.isUppercase || $0 == " " }) {
        line(".PP")
        line("\\fB\(escaped(text))\\fR")
      } else {
        paragraph(text)
      }
    }
  }

  /// `text` with what roff would obey, or sets as another sign, spelled out.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
