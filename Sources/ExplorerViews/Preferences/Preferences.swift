import NetworkFiles
import NetworkModel
import ShapeEngine

/// The preferences in force, each with where its value comes from.
///
/// A flag goes before the environment, that before the configuration file, that before what is standard.
package struct Preferences: Hashable, Sendable {
  private let values: [Preference: Value]

  /// A word, and who said it.
  package struct Value: Hashable, Sendable {
    package let word: String
    package let source: Source
  }

  /// Who said what holds.
  package enum Source: Hashable, Sendable {
    case flag
    /// The variable of this name.
    case environment(String)
    /// A configuration file, at a line counted from 1.
    case file(String, line: Int)
    case standard
  }

  /// `flags` are the words given on the command line; `environment` has the variables that are set and not
  /// empty.
  package init(
    flags: [Preference: String] = [:], environment: [String: String] = [:], file: ConfigurationFile? = nil
  ) {
    values = Dictionary(
      uniqueKeysWithValues: Preference.allCases.map { preference in
        if let word = flags[preference] { return (preference, Value(word: word, source: .flag)) }
        if let wish = preference.wish(in: environment) { return (preference, wish) }
        if let file, let entry = file.entries[preference.rawValue] {
          return (preference, Value(word: entry.word, source: .file(file.file, line: entry.line)))
        }
        return (preference, Value(word: preference.standard, source: .standard))
      })
  }

  package subscript(preference: Preference) -> Value {
    values[preference] ?? Value(word: preference.standard, source: .standard)
  }
}

extension Preference {
  /// The environment variables that are read as wishes; COLORFGBG and the locale only say what there is.
  package static let variables = ["NO_COLOR"]

  /// What `environment` wishes of it.
  fileprivate func wish(in environment: [String: String]) -> Preferences.Value? {
    switch self {
    case .theme:
      guard environment["NO_COLOR"] != nil else { return nil }
      return Preferences.Value(word: Theme.mono.rawValue, source: .environment("NO_COLOR"))
    case .ascii, .mouse, .clipboard, .lang, .rules, .count: return nil
    }
  }
}

extension Preferences {
  /// The palette, or nil where the terminal decides.
  package var theme: Theme? { Theme(rawValue: self[.theme].word) }
  /// Whether ASCII is wished for; it may be all there is without that.
  package var isASCII: Bool { self[.ascii].word == "true" }
  package var mouse: Bool { self[.mouse].word == "true" }
  package var clipboard: ClipboardWay { ClipboardWay(rawValue: self[.clipboard].word) ?? .auto }
  /// The language, or nil where the locale decides.
  package var language: Language? { Language(rawValue: self[.lang].word) }
  /// The rules to judge by, or nil for each network's own.
  package var rules: Rules? { Rules(rawValue: self[.rules].word) }
  package var countingRule: CountingRule { .named(self[.count].word) ?? .multiplyAdds }

  /// A configuration file under which the same holds, each line with where its value comes from.
  package var text: String {
    let rows = Preference.allCases.map { preference in
      (setting: "\(preference.rawValue): \(self[preference].word)", source: origin(of: preference))
    }
    let width = rows.map(\.setting.count).max() ?? 0
    return rows.map { padded(trailing: $0.setting, to: width) + "   # \($0.source)\n" }.joined()
  }

  private func origin(of preference: Preference) -> String {
    switch self[preference].source {
    case .flag: "flag \(preference.flag(for: self[preference].word))"
    case .environment(let variable): "environment \(variable)"
    case .file(let file, let line): "\(cleaned(file)):\(line)"
    case .standard: "default"
    }
  }
}
