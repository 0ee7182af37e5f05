import ArgumentParser
import ExplorerViews
import NetworkModel

/// `--lang LANGUAGE`, of every command that says something to a person.
///
/// What is for programs (JSON, CSV, verdict lines, network files, exports) is the same in every language.
struct LanguageOption: ParsableArguments {
  @Option(help: "Speak English (en) or Simplified Chinese (zh); auto: the locale decides.")
  var lang: LanguageWord?

  /// The word that was given.
  var flags: [Preference: String] { lang.map { [.lang: $0.word] } ?? [:] }

  /// That of the flag, else that of the person's own configuration, else that of the locale.
  var language: Language {
    guard let lang else { return Self.standard }
    return Language(rawValue: lang.word) ?? Self.ofLocale
  }

  /// Where no flag says otherwise: that of the person's own configuration, else that of the locale.
  static var standard: Language { ConfigurationOption.ownLanguage ?? ofLocale }

  /// What `arguments` ask for before they are understood, or while they cannot be; else the standard.
  static func asked(in arguments: [String]) -> Language {
    var word: Substring?
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { word = argument.dropFirst(7) }
      if argument == "--lang" { word = arguments.dropFirst(index + 1).first.map { $0[...] } }
    }
    if word == "auto" { return ofLocale }
    return word.flatMap { Language(rawValue: String($0)) } ?? standard
  }

  /// What the locale asks for; English where there are no characters for another one.
  ///
  /// As POSIX has it the first of the three that is set decides (IEEE Std 1003.1-2017, 8.2).
  static var ofLocale: Language {
    guard Surroundings().hasUnicode else { return .english }
    return Language(
      locale: environmentValue("LC_ALL") ?? environmentValue("LC_MESSAGES") ?? environmentValue("LANG"))
  }
}

extension Preferences {
  /// The language to speak: that of the flag or of the configuration, else that of the locale.
  var spokenLanguage: Language { language ?? LanguageOption.ofLocale }
}

extension Language: ExpressibleByArgument {}
