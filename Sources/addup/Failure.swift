import NetworkModel

/// How the process ends; the numbers are documented and never change.
enum ExitStatus: Int32 {
  /// It adds up.
  case good = 0
  /// Something is refused or, with `--strict`, silently wrong; or two networks differ.
  case problems = 1
  /// Wrong usage.
  case usage = 2
  /// What cannot be read, or is no network.
  case unreadable = 3
  /// What cannot be written.
  case unwritable = 4
  /// The reader of a pipe has gone: as a shell reports signal 13.
  case brokenPipe = 141
}

/// Why a command ends early, with one line for the person who gave it, or none if all is said.
struct Failure: Error {
  let status: ExitStatus
  let words: Text?

  /// With the same words in all languages, or none.
  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    words = message.map(Text.init(same:))
  }

  init(_ status: ExitStatus, _ words: some Phrase) {
    self.status = status
    self.words = words.text
  }

  /// Of what is called `name`: `broken.yaml: permission denied`.
  init(_ status: ExitStatus, of name: some Phrase, _ fault: FileFault) {
    self.init(status, Text { name[$0] + $0.colon + fault[$0] })
  }

  /// Of the file at `path`.
  init(_ status: ExitStatus, path: String, _ fault: FileFault) {
    self.init(status, of: Text(same: shownPath(path)), fault)
  }

  /// In English.
  var message: String? { words?.english }
}

/// A command that says something to a person, in the language that its own option asks for.
protocol Speaking {
  var language: LanguageOption { get }
}
