import ArgumentParser
import Explorer
import ExplorerViews
import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `--record`, `--record-keys`, `--keys-from` and `--force`.
///
/// Not `--log`, which elsewhere is what a program says of itself: these record, as asciinema's and vim's do.
struct RecordingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Record the screens for asciinema (asciicast v2) in this file.", valueName: "file"),
    completion: .file())
  var record: String?

  @Option(
    help: ArgumentHelp(
      "Record what is typed, clicked and pasted in this file, for --keys-from.", valueName: "file"),
    completion: .file())
  var recordKeys: String?

  @Option(
    help: ArgumentHelp(
      "Play what --record-keys recorded, then go on; nothing of it is saved.", valueName: "file"),
    completion: .file())
  var keysFrom: String?

  @Flag(help: "Let --record and --record-keys write over a file that is there.")
  var force = false

  /// Whether anything is to be recorded or played.
  var hasAny: Bool { record != nil || recordKeys != nil || keysFrom != nil }

  /// What is to be played, if anything is.
  func script() throws(Failure) -> KeyScript? {
    guard let keysFrom else { return nil }
    return try readScript(keysFrom)
  }

  /// The files that are written while the program runs.
  func open(command: String, title: String) throws(Failure) -> Records {
    let cast = try record.map { path throws(Failure) in try GrowingFile(path, overwriting: force) }
    let keys = try recordKeys.map { path throws(Failure) in try GrowingFile(path, overwriting: force) }
    return Records(screens: cast, keys: keys, command: command, title: title)
  }
}

/// The script in a file, or in standard input where that is `-`.
func readScript(_ path: String) throws(Failure) -> KeyScript {
  let bytes = path == "-" ? try standardInput() : try fileBytes(path)
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw Failure(.unreadable, DemoCommandWords.noUTF8(shownPath(path)))
  }
  do throws(KeyScript.Failure) {
    return try KeyScript(text)
  } catch {
    throw Failure(.unreadable, Text { cleaned("\(path):\(error.line)" + $0.colon + error.words[$0]) })
  }
}

/// What is recorded of a run: its screens, and what a person did.
struct Records {
  private var screens: GrowingFile?
  private var keys: GrowingFile?
  private var cast: Cast?
  private var log = KeyLog()
  /// As a shell has it.
  private let command: String
  private let title: String
  private let start = steadyMilliseconds()

  init(screens: GrowingFile?, keys: GrowingFile?, command: String, title: String) {
    self.screens = screens
    self.keys = keys
    self.command = command
    self.title = title
  }

  /// Notes the beginning.
  mutating func begin(_ state: State) -> Text? {
    guard keys != nil else { return nil }
    return keys?.append(log.opening(command, version: Addup.version, state))
  }

  // MARK: Screens

  /// Records a screen, after so many milliseconds or now; a sentence if that cannot be done.
  mutating func show(_ canvas: Canvas, theme: Theme, at milliseconds: Int? = nil) -> Text? {
    guard screens != nil else { return nil }
    var text = ""
    if cast == nil {
      let new = Cast(columns: canvas.columns, rows: canvas.rows)
      text = new.header(
        timestamp: Int(time(nil)), title: title, term: environmentValue("TERM"),
        shell: environmentValue("SHELL"))
      cast = new
    }
    text += cast?.frame(canvas, theme: theme, at: milliseconds ?? steadyMilliseconds() - start) ?? ""
    return screens?.append(text)
  }

  /// Ends the recording.
  mutating func end(at milliseconds: Int? = nil) -> Text? {
    let complaint =
      cast.flatMap { screens?.append($0.end(at: milliseconds ?? steadyMilliseconds() - start)) }
      ?? keys?.append("\n")
    screens?.close()
    keys?.close()
    return complaint
  }

  // MARK: Keys

  /// Records `input`, which has led from `before` to `state`.
  mutating func note(_ input: Input, from prompt: Prompt?, leadingTo state: State) -> Text? {
    guard keys != nil else { return nil }
    switch prompt {
    // What these ask about is not there where the script is played.
    case .recovery?, .reload?: return nil
    case .number?, .search?, .saveAs?, .overwrite?, .quit?, nil:
      return keys?.append(log.entry(input, leadingTo: state))
    }
  }

  /// Records how saving went.
  mutating func note(_ answer: KeyScript.Word, _ state: State) -> Text? {
    keys == nil ? nil : keys?.append(log.answer(answer, state))
  }

  /// Records, as a comment, what cannot be played again.
  mutating func remark(_ text: String) -> Text? { keys == nil ? nil : keys?.append(log.remark(text)) }
}
