import ArgumentParser
import ExplorerViews

/// A word of one preference, as an option takes it.
protocol PreferenceWord: ExpressibleByArgument {
  static var preference: Preference { get }
  var word: String { get }
  init(word: String)
}

extension PreferenceWord {
  init?(argument: String) {
    guard Self.preference.words.contains(argument) else { return nil }
    self.init(word: argument)
  }

  static var allValueStrings: [String] { preference.words }

  static var defaultCompletionKind: CompletionKind { .list(preference.words) }
}

/// `--theme`.
struct ThemeWord: PreferenceWord {
  static let preference = Preference.theme
  let word: String
}

/// `--clipboard`.
struct ClipboardWord: PreferenceWord {
  static let preference = Preference.clipboard
  let word: String
}

/// `--lang`.
struct LanguageWord: PreferenceWord {
  static let preference = Preference.lang
  let word: String
}

/// `--rules`.
struct RulesWord: PreferenceWord {
  static let preference = Preference.rules
  let word: String
}
