/// Typing at a caret: of a name to save under, of a search, of a command.
extension State {
  /// `text` after `key` at the caret; the same text if the key moves the caret alone; nil if the key types nothing, or
  /// there are `limit` characters already.
  mutating func typing(_ key: Key, in text: String, limit: Int) -> String? {
    let (before, after) = halves(of: text)
    switch key.spelling {
    case "left", "ctrl-b": charactersBehind = min(after.count + 1, text.count)
    case "right", "ctrl-f": charactersBehind = max(after.count - 1, 0)
    case "home", "ctrl-a": charactersBehind = text.count
    case "end", "ctrl-e": charactersBehind = 0
    case "delete", "ctrl-d":
      charactersBehind = max(after.count - 1, 0)
      return before + after.dropFirst()
    case "ctrl-k":
      charactersBehind = 0
      return before
    default: return before.typing(key, limit: limit - after.count).map { $0 + after }
    }
    return text
  }

  /// What stands before the caret in `text`, and what behind it.
  package func halves(of text: String) -> (before: String, after: String) {
    let split = text.index(text.endIndex, offsetBy: -charactersBehind, limitedBy: text.startIndex)
    return (String(text[..<(split ?? text.startIndex)]), String(text[(split ?? text.startIndex)...]))
  }

  /// `text` with `line` at the caret, at most so many characters.
  func inserting(_ line: String, in text: String, limit: Int) -> String {
    let (before, after) = halves(of: text)
    return before + line.prefix(max(limit - text.count, 0)) + after
  }
}
