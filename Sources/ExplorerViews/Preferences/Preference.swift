import NetworkFiles
import NetworkModel
import ShapeEngine

/// What a person settles once: a key of the configuration file and, at each start, a flag of the same name.
package enum Preference: String, CaseIterable, Sendable {
  case theme, ascii, mouse, clipboard, lang, rules, count

  /// What it can be; the first holds where nothing is said.
  package var words: [String] {
    switch self {
    case .theme: ["auto"] + Theme.allCases.map(\.rawValue)
    case .ascii: ["false", "true"]
    case .mouse: ["true", "false"]
    case .clipboard: ClipboardWay.allCases.map(\.rawValue)
    case .lang: ["auto"] + Language.allCases.map(\.rawValue)
    case .rules: ["own"] + Rules.allCases.map(\.rawValue)
    case .count: CountingRule.all.map(\.name)
    }
  }

  /// What holds where nothing is said.
  package var standard: String { words[0] }

  /// Whether its flags are `--name` and `--no-name`.
  package var isSwitch: Bool { Set(words) == ["true", "false"] }

  /// What it decides.
  package var summary: Text { PreferenceWords(self).text }

  /// The commands it concerns, which have it as a flag; `addup` alone is the explorer.
  package var commands: [String] {
    switch self {
    case .theme, .ascii, .mouse, .clipboard: Preference.commandsWithScreen
    case .lang:
      Preference.commandsWithScreen
        + ["check", "show", "why", "explain", "diff", "set", "presets"].map { "addup \($0)" }
    case .rules: ["addup check", "addup show", "addup why"]
    case .count: ["addup check", "addup show"]
    }
  }

  private static let commandsWithScreen = ["addup", "addup watch", "addup lesson", "addup demo"]

  /// The flag that gives it `word`, as a person types it.
  package func flag(for word: String) -> String {
    guard isSwitch else { return "--\(rawValue) \(word)" }
    return word == "true" ? "--\(rawValue)" : "--no-\(rawValue)"
  }

  /// As configuration files are read.
  package static let keys = allCases.map { ConfigurationKey($0.rawValue, words: $0.words) }
}

/// Where `Y` copies to.
package enum ClipboardWay: String, CaseIterable, Sendable {
  /// To the terminal if it may know of a clipboard, else to a file.
  case auto
  case terminal
  case file
}
