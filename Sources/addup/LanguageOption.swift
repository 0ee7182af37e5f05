import ArgumentParser
import NetworkModel

/// `--lang LANGUAGE`, of every command that says something to a person.
///
/// What is for programs (JSON, CSV, verdict lines, network files, exports) is the same in every language.
struct LanguageOption: ParsableArguments {
  @Option(help: "Speak English (en) or Simplified Chinese (zh); else as the locale has it.")
  var lang: Language?

  /// The language to speak where no file of preferences is read.
  var language: Language { language(preference: nil) }

  /// The language to speak: the option's, else the one that a person settled on, else the locale's.
  ///
  /// The locale is that of messages: the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty. It asks
  /// for English where it has no characters for another language.
  func language(preference: Language?) -> Language {
    lang ?? preference ?? LanguageOption.ofLocale
  }

  /// What the locale asks for.
  static var ofLocale: Language {
    guard Surroundings().hasUnicode else { return .english }
    return Language(
      locale: environmentValue("LC_ALL") ?? environmentValue("LC_MESSAGES") ?? environmentValue("LANG"))
  }
}

extension Language: ExpressibleByArgument {}
