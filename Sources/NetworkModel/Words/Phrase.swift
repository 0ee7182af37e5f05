/// Something that addup says, with its arguments, in every language.
///
/// A table of phrases is an enumeration whose `both` is one `switch`: the two languages stand side by side, and a
/// phrase without words does not compile. Numbers and names are arguments of the case.
package protocol Phrase: Sendable {
  var both: (english: String, chinese: String) { get }
}

extension Phrase {
  /// The phrase in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .english: both.english
    case .chinese: both.chinese
    }
  }

  /// The phrase's words, without what made them.
  package var text: Text { Text(english: both.english, chinese: both.chinese) }
}

extension Language {
  /// `phrase` in this language.
  package func say(_ phrase: some Phrase) -> String { phrase[self] }
}
