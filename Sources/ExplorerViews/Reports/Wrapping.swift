/// `text` in lines of at most `columns`, broken at blanks only; nothing is ever cut.
///
/// What stands in parentheses stays together where it fits on a line, because a shape reads as one:
/// `(28, 28, 512)`. Line ends of the text itself are kept; a word longer than a line sticks out.
package func wrapped(_ text: String, to columns: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    filled(words(of: String(line), upTo: columns), to: columns)
  }
}

/// `words` side by side in lines of at most `columns`, in order; at least one line.
package func filled(_ words: [String], to columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in words {
    let width = CellText.columns(of: word)
    if !line.isEmpty, used + 1 + width > columns {
      lines.append(line)
      line = ""
      used = 0
    }
    line += line.isEmpty ? word : " " + word
    used += line.utf8.count == word.utf8.count ? width : width + 1
  }
  return lines + [line]
}

/// The words between blanks; those from `(` to `)` are one if they fit on a line.
private func words(of line: String, upTo columns: Int) -> [String] {
  var words: [String] = []
  var open: [String] = []
  for word in line.split(separator: " ").map(String.init) {
    if !open.isEmpty || (word.hasPrefix("(") && !word.contains(")")) { open.append(word) }
    if open.isEmpty {
      words.append(word)
    } else if word.contains(")") {
      let whole = open.joined(separator: " ")
      words += CellText.columns(of: whole) <= columns ? [whole] : open
      open = []
    }
  }
  return words + open
}
