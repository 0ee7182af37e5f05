import Explorer
import NetworkModel

extension Command {
  /// A word or two for the footer, in `language`; nil if it never stands there.
  func label(in language: Language) -> String? { label?[language] }
}

extension State {
  /// `phrase` in the language of the screen.
  func say(_ phrase: some Phrase) -> String { phrase[language] }
}
