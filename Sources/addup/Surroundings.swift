import Explorer
import ExplorerViews

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the terminal, or whatever takes the place of one, can show.
struct Surroundings {
  let hasColor: Bool
  let hasUnicode: Bool

  init() {
    hasColor =
      isatty(STDOUT_FILENO) == 1 && environmentValue("NO_COLOR") == nil && environmentValue("TERM") != "dumb"
    // The first of the three that is set decides. Where none is, as in many containers, nobody has asked
    // for anything else than UTF-8.
    let locale = environmentValue("LC_ALL") ?? environmentValue("LC_CTYPE") ?? environmentValue("LANG")
    let name = locale?.lowercased() ?? "utf-8"
    hasUnicode = name.contains("utf-8") || name.contains("utf8")
  }

  /// `text` in the characters there are.
  func shown(_ text: String) -> String { hasUnicode ? text : inASCII(text) }

  /// `line` in the characters and colours there are; its sign says the same without colour.
  func shown(_ line: ReportLine) -> String {
    let text = shown(line.text)
    guard hasColor, let mark = line.mark else { return text }
    return "\u{1B}[\(mark.attributes)m\(text)\u{1B}[0m"
  }
}

extension Mark {
  /// Bold, in colours that every terminal has and that differ on light and dark grounds and to the
  /// colour-blind.
  fileprivate var attributes: String {
    switch self {
    case .good: "1;34"
    case .bad: "1;31"
    case .silent: "1;35"
    case .unknown: "1"
    }
  }
}

/// An environment variable, or nil if it is unset or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
