/// A text in every language, side by side.
///
/// Unlike the case of a table of phrases it is data: of a lesson, or put together from several phrases.
package struct Text: Phrase, Hashable {
  package let english: String
  package let chinese: String

  package init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Put together in the same way in every language.
  package init(_ words: (Language) -> String) {
    self.init(english: words(.english), chinese: words(.chinese))
  }

  /// A name or a framework's text, which is the same in all languages.
  package init(same: String) { self.init(english: same, chinese: same) }

  package var both: (english: String, chinese: String) { (english, chinese) }
}
