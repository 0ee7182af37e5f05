import NetworkModel

/// How near something typed comes to the name of a command; the nearest comes first.
enum Nearness: Int, Comparable {
  case name, key
  /// The beginning of the name.
  case beginning
  /// Each word that is typed begins one of the name's words.
  case words
  /// The same, with the words of the summary.
  case summary
  /// All letters that are typed stand in the name, in their order.
  case letters

  static func < (a: Nearness, b: Nearness) -> Bool { a.rawValue < b.rawValue }

  /// Nil if `typed` is not near. Case counts for keys alone, since `n` and `N` are two; `-` and `_` are blanks.
  ///
  /// Of the summary and the label the Chinese are searched as well, whatever language is spoken.
  init?(_ typed: String, name: String, keys: [String] = [], words: [Text] = []) {
    if typed.contains(where: { !$0.isASCII }) {
      self.init(chinese: typed, in: words)
      return
    }
    let typedWords = wordsIn(typed)
    let nameWords = wordsIn(name)
    func begin(_ words: [String]) -> Bool {
      typedWords.allSatisfy { typed in words.contains { $0.hasPrefix(typed) } }
    }
    if typedWords == nameWords {
      self = .name
    } else if keys.contains(typed) {
      self = .key
    } else if nameWords.joined(separator: " ").hasPrefix(typedWords.joined(separator: " ")) {
      self = .beginning
    } else if begin(nameWords) {
      self = .words
    } else if begin(nameWords + words.prefix(1).flatMap { wordsIn($0.english) }) {
      self = .summary
    } else if isSubsequence(typedWords.joined(), of: nameWords.joined()) {
      self = .letters
    } else {
      return nil
    }
  }

  /// Chinese has no blanks between words: what is typed begins a text, stands within it, or its characters do.
  private init?(chinese typed: String, in words: [Text]) {
    let typed = typed.filter { $0 != " " }
    let texts = words.map(\.chinese)
    if texts.contains(typed) {
      self = .name
    } else if texts.contains(where: { $0.hasPrefix(typed) }) {
      self = .beginning
    } else if texts.contains(where: { $0.firstRange(of: typed) != nil }) {
      self = .summary
    } else if texts.contains(where: { isSubsequence(typed, of: $0) }) {
      self = .letters
    } else {
      return nil
    }
  }
}

private func wordsIn(_ text: String) -> [String] {
  text.lowercased().split { " -_,".contains($0) }.map(String.init)
}

private func isSubsequence(_ letters: String, of text: String) -> Bool {
  var left = letters[...]
  for character in text where character == left.first { left.removeFirst() }
  return left.isEmpty
}
