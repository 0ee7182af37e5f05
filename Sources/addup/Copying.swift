import ExplorerViews
import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a person's copies go: to the clipboard of the terminal, or to a file.
struct Copying {
  private let way: ClipboardWay
  /// nil where the terminal takes nothing.
  private let route: ClipboardRoute?

  init(_ way: ClipboardWay) {
    self.way = way
    let term = environmentValue("TERM") ?? ""
    let known: ClipboardRoute? =
      if way == .file {
        nil
      } else if environmentValue("TMUX") != nil {
        askTmux().flatMap { ClipboardRoute(term: term, tmux: $0) }
      } else {
        ClipboardRoute(term: term, tmux: nil)
      }
    route =
      switch way {
      case .auto: known
      case .terminal: known ?? .plain
      case .file: nil
      }
  }

  /// Copies, and says so in a sentence for the message row.
  func copy(_ copied: CopiedText, on terminal: borrowing NcursesTerminal) -> Text {
    let count = copied.text.utf8.count
    let isTooLong = count > ClipboardRoute.limit
    if let route, !isTooLong, terminal.copy(copied.text, by: route) {
      return FileWords.copied(copied.name).text
    }
    guard let folder = UserFolder.state else {
      return FileWords.notCopied(FileWords.noPlaceForCopy.text).text
    }
    let path = folder + "/clipboard.txt"
    do {
      try UserFolder.make(folder)
      try save(copied.text, to: path)
    } catch {
      return FileWords.notCopied(error.words ?? FileWords.noReason.text).text
    }
    let bytes = isTooLong && way != .file ? grouped(count) : nil
    return FileWords.copiedToFile(atHome(path), copied.name, tooManyBytes: bytes).text
  }

  /// A path in the home directory as people write it.
  private func atHome(_ path: String) -> String {
    guard let home = environmentValue("HOME"), path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

/// What tmux, in which this runs, does with a clipboard; nil if it does not say.
private func askTmux() -> TmuxClipboard? {
  guard let pipe = popen("exec tmux display-message -p '\(TmuxClipboard.format)' </dev/null 2>/dev/null", "r")
  else { return nil }
  defer { pclose(pipe) }
  var line = [CChar](repeating: 0, count: 256)
  guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
  return TmuxClipboard(String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
}
