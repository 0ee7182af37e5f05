import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Opens the explorer on what the command line calls a network; nil is the article's.
///
/// Without a terminal it draws nothing and waits for nothing.
func openExplorer(
  _ name: String?, _ reference: ReferenceOption, _ looks: Looks, _ configuration: ConfigurationOption
) throws(Failure) {
  let readsNetwork = name == "-"
  guard isatty(STDOUT_FILENO) == 1, readsNetwork || isatty(STDIN_FILENO) == 1 else {
    throw Failure(.usage, "the explorer needs a terminal; use addup show or addup check instead")
  }
  let configuration = try configuration.load(looks.flags)
  let opened = try openNetwork(name ?? Preset.all[0].name)
  let path = opened.document == nil || readsNetwork ? nil : name
  var session = ExplorerSession(opened, path: path, against: try reference.open(), configuration)
  configuration.tellErrors()
  do {
    let options = TerminalOptions(configuration.preferences, keysFromTerminal: readsNetwork)
    var terminal = try NcursesTerminal(options: options)
    session.run(on: &terminal)
  } catch {
    throw Failure(.usage, "\(error); addup check and addup show need no terminal")
  }
}

/// The explorer while it runs: events to the state, canvases to the terminal, wishes to the file.
struct ExplorerSession {
  private let network: Network
  private let path: String?
  private let reference: Reference?
  /// The file as it was read or last written, whose comments and order are kept.
  private var document: NetworkDocument?

  private let configuration: Configuration

  init(_ opened: OpenedNetwork, path: String?, against reference: Reference?, _ configuration: Configuration)
  {
    self.reference = reference
    self.configuration = configuration
    network = opened.network
    document = opened.document
    self.path = path
  }

  /// Runs until the person leaves or the terminal goes.
  mutating func run(on terminal: inout NcursesTerminal) {
    let size = terminal.size
    var state = State(network, path: path, against: reference, columns: size.columns, rows: size.rows)
    state.written = document?.writtenSettings
    if let notice = configuration.notice { state.receive(.notify(notice)) }
    let isASCII = terminal.isASCII
    var canvas = state.drawn(ascii: isASCII)
    while true {
      if !terminal.hasPendingInput {
        canvas = state.drawn(ascii: isASCII)
        terminal.show(canvas)
      }
      let wish: Wish?
      switch terminal.nextEvent() {
      case .input(let input): wish = state.receive(input, on: canvas)
      case .signal(SIGINT): wish = state.receive(.key(Key("ctrl-c")))
      case .signal(let signal): terminal.end(by: signal)
      case .resumed: wish = .redraw
      case .closed: return
      }
      switch fulfilled(wish, &state) {
      case .quit?: return
      case .redraw?: terminal.redrawAll()
      case .copy?: copy(on: terminal, &state)
      case .save?, nil: break
      }
    }
  }

  /// Copies what is selected; a network is copied as it would be saved.
  private func copy(on terminal: borrowing NcursesTerminal, _ state: inout State) {
    let network = state.network.network
    let copied = state.copiedText { fileText(network, keeping: document, path: state.document.path ?? "") }
    let copying = Copying(configuration.preferences.clipboard)
    state.receive(.notify(copying.copy(copied, on: terminal)))
  }

  /// Saves if that is the wish; answers what is left to do.
  private mutating func fulfilled(_ wish: Wish?, _ state: inout State) -> Wish? {
    guard case .save(let path, let overwriting, let thenQuit)? = wish else { return wish }
    if !overwriting, let reason = objection(to: path, own: state.document.path) {
      return state.receive(.saveNeedsConsent(path: path, reason: reason, thenQuit: thenQuit))
    }
    do {
      let network = state.network.network
      let text = fileText(network, keeping: document, path: path)
      try save(text, to: path)
      document = try? NetworkFile.read(text, file: path)
      state.written = document?.writtenSettings
      return state.receive(.saved(path: path, thenQuit: thenQuit))
    } catch {
      return state.receive(.saveFailed("not saved: \(error.message ?? "no reason is known")"))
    }
  }

  /// Why writing to `path` would lose something: another file is there, or this one has changed since.
  private func objection(to path: String, own: String?) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    guard path == own, let document else { return "\(shownPath(path)) is there already" }
    let found = try? fileBytes(path)
    return found == Array(document.text.utf8) ? nil : "\(shownPath(path)) has changed on disk"
  }
}
