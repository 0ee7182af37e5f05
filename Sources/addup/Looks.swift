import ArgumentParser
import ExplorerViews
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How the explorer looks: the options of `addup` and `addup screen`.
struct Looks: ParsableArguments {
  @Option(help: "The colours; else the terminal and its environment decide.")
  var theme: Theme?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  /// What the terminal is told; the environment is read here and nowhere else.
  func options(keysFromTerminal: Bool) -> TerminalOptions {
    var options = TerminalOptions()
    options.theme = theme
    options.isASCII = ascii ? true : nil
    options.mouse = !leavesMouse
    options.keysFromTerminal = keysFromTerminal
    options.version = Addup.configuration.version
    options.colorFGBG = environmentValue("COLORFGBG")
    options.noColor = environmentValue("NO_COLOR") != nil
    return options
  }
}

extension Theme: ExpressibleByArgument {}
