import NetworkModel

/// `text` in lines of at most `columns`.
///
/// Line ends of the text are kept if all its lines fit, else the text flows anew. English breaks at blanks; Chinese
/// between characters, best behind full-width punctuation, never before it, and never at a blank beside a number.
package func wrapped(_ text: String, to columns: Int, in language: Language) -> [String] {
  let given = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if given.allSatisfy({ CellText.columns(of: $0) <= columns }) { return given }
  switch language {
  case .english: return wrapped(given.joined(separator: " "), to: columns)
  case .chinese: return wrappedChinese(given.joined(), to: columns)
  }
}

private let closing = Set<Character>("，。：；、！？）》」』”’")
private let opening = Set<Character>("（《「『“‘")

private func wrappedChinese(_ text: String, to columns: Int) -> [String] {
  var lines: [String] = []
  var rest = Array(text)
  while !rest.isEmpty {
    var width = 0
    var end = 0
    while end < rest.count, width + rest[end].columns <= columns {
      width += rest[end].columns
      end += 1
    }
    let cut = end == rest.count ? end : breakPlace(in: rest, upTo: end)
    lines.append(String(rest[..<cut]).trimmedAtEnd)
    rest = Array(rest[cut...].drop { $0 == " " })
  }
  return lines.isEmpty ? [""] : lines
}

/// The last good place to break before `end`: behind punctuation if that leaves a line more than half full.
private func breakPlace(in text: [Character], upTo end: Int) -> Int {
  if let cut = (1...max(end, 1)).last(where: {
    $0 * 2 > end && closing.contains(text[$0 - 1]) && canBreak(text, $0)
  }) {
    return cut
  }
  return (1...max(end, 1)).last { canBreak(text, $0) } ?? max(end, 1)
}

/// Whether a line may end before the character at `place`.
private func canBreak(_ text: [Character], _ place: Int) -> Bool {
  guard place > 0, place < text.count else { return true }
  let left = text[place - 1]
  let right = text[place]
  if closing.contains(right) || opening.contains(left) { return false }
  if right == " " { return false }
  if left == " " {
    let before = place > 1 ? text[place - 2] : " "
    return !(before.isNumber || right.isNumber)
  }
  return left.columns == 2 || right.columns == 2
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
