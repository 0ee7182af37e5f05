import ArgumentParser
import ExplorerViews
import NetworkFiles
import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `--config FILE`: the configuration file, of every command that a preference concerns.
struct ConfigurationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read preferences from this file instead of your own.", valueName: "file"),
    completion: .file())
  var config: String?

  /// The user's own file, or nil if nothing says where it would be.
  static var ownPath: String? { UserFolder.configuration.map { $0 + "/config.yaml" } }

  /// The language that the person's own file asks for, if it can be read; what is wrong in it is told elsewhere.
  static let ownLanguage: Language? = {
    guard let path = ownPath, access(path, F_OK) == 0, let file = try? read(path) else { return nil }
    return Preferences(flags: [:], environment: [:], file: file).language
  }()

  /// What holds, and what is wrong in the file. A file that was named has to be readable; the user's own
  /// need not be there.
  func load(_ flags: [Preference: String]) throws(Failure) -> Configuration {
    let environment = Dictionary(
      uniqueKeysWithValues: Preference.variables.compactMap { name in
        environmentValue(name).map { (name, $0) }
      })
    var file: ConfigurationFile?
    var errors: [Configuration.Fault] = []
    if let config {
      file = try Self.read(config)
    } else if let path = Self.ownPath, access(path, F_OK) == 0 {
      do {
        file = try Self.read(path)
      } catch {
        let words = error.words ?? Text(same: shownPath(path))
        errors = [Configuration.Fault(line: words, notice: words)]
      }
    }
    errors += (file?.errors ?? []).map(Configuration.Fault.init)
    return Configuration(
      preferences: Preferences(flags: flags, environment: environment, file: file), errors: errors)
  }

  /// What holds; what is wrong in the file is told in one line.
  func preferences(_ flags: [Preference: String]) throws(Failure) -> Preferences {
    let configuration = try load(flags)
    configuration.tellErrors()
    return configuration.preferences
  }

  /// The same for a command that judges and counts.
  func preferences(_ rules: RulesWord?, _ count: CountOption, _ language: LanguageOption) throws(Failure)
    -> Preferences
  {
    var flags = language.flags
    flags[.rules] = rules?.word
    flags[.count] = count.word
    return try preferences(flags)
  }

  private static func read(_ path: String) throws(Failure) -> ConfigurationFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(.unreadable, path: path, .system(errno))
    }
    if status.st_size > ConfigurationFile.limit {
      throw Failure(.unreadable, path: path, .configurationTooLarge(limit: ConfigurationFile.limit))
    }
    return ConfigurationFile(try fileBytes(path), file: path, keys: Preference.keys)
  }
}

/// What holds, and what is wrong in the file it was read from.
struct Configuration {
  let preferences: Preferences
  let errors: [Fault]

  /// Something wrong, in one line.
  struct Fault {
    let line: Text
    /// The same for the message row, without the folders.
    let notice: Text
  }

  /// The first error, and how many there are besides, for the message row; nil if there is none.
  var notice: Text? { errors.first.map { withOthers($0.notice) } }

  /// Says the same on standard error, if there is one.
  func tellErrors() {
    guard let first = errors.first else { return }
    writeToStandardError("addup: \(withOthers(first.line)[preferences.spokenLanguage])\n")
  }

  private func withOthers(_ text: Text) -> Text {
    errors.count < 2 ? text : Text { text[$0] + FileWords.andMore(errors.count - 1)[$0] }
  }
}

extension Configuration.Fault {
  fileprivate init(_ error: NetworkFileError) {
    let name = error.file.split(separator: "/").last.map(String.init) ?? error.file
    let short = NetworkFileError(file: name, line: error.line, column: error.column, words: error.words)
    self.init(line: error.text, notice: short.text)
  }
}
