import Explorer

/// Something that the interface says, with its arguments, in every language.
///
/// A table of phrases is an enumeration whose `both` is one `switch`: the two languages stand side by side, and a
/// phrase without words does not compile. Numbers and names are arguments of the case.
package protocol Phrase {
  var both: (english: String, chinese: String) { get }
}

extension Language {
  /// `phrase` in this language.
  package func say(_ phrase: some Phrase) -> String {
    switch self {
    case .english: phrase.both.english
    case .chinese: phrase.both.chinese
    }
  }
}
