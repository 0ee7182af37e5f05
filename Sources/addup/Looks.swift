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
  @Option(help: "The colours; without it the terminal and its environment decide.")
  var theme: Theme?

  @Flag(help: "Draw with ASCII characters only; without it the locale decides.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal, as for selecting text.")
  var leavesMouse = false

  /// What the terminal is told.
  func options(keysFromTerminal: Bool) -> TerminalOptions {
    var options = TerminalOptions()
    options.theme = theme
    options.isASCII = ascii ? true : nil
    options.mouse = !leavesMouse
    options.keysFromTerminal = keysFromTerminal
    options.version = Addup.version
    options.colorFGBG = environmentValue("COLORFGBG")
    options.noColor = environmentValue("NO_COLOR") != nil
    return options
  }
}

extension Theme: ExpressibleByArgument {}
