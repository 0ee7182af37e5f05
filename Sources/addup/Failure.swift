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
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
