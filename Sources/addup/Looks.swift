import ArgumentParser
import ExplorerViews
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How the explorer looks and listens: the options of `addup`.
struct Looks: ParsableArguments {
  @Option(help: "The colours; auto: the terminal and its environment decide.")
  var theme: ThemeWord?

  @Flag(inversion: .prefixedNo, help: "Draw with ASCII characters only, or as the locale has it.")
  var ascii: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Listen to the mouse, or leave it to the terminal, as for selecting text.")
  var mouse: Bool?

  @Option(help: "Where Y copies to: the terminal's clipboard, a file, or what there seems to be.")
  var clipboard: ClipboardWord?

  /// The words that were given.
  var flags: [Preference: String] {
    var flags: [Preference: String] = [:]
    flags[.theme] = theme?.word
    flags[.ascii] = ascii.map(String.init)
    flags[.mouse] = mouse.map(String.init)
    flags[.clipboard] = clipboard?.word
    return flags
  }
}

extension TerminalOptions {
  /// What the terminal is told.
  init(_ preferences: Preferences, keysFromTerminal: Bool) {
    self.init()
    theme = preferences.theme
    isASCII = preferences.isASCII ? true : nil
    mouse = preferences.mouse
    self.keysFromTerminal = keysFromTerminal
    version = Addup.version
    colorFGBG = environmentValue("COLORFGBG")
    noColor = environmentValue("NO_COLOR") != nil
  }
}

extension Theme: ExpressibleByArgument {}
