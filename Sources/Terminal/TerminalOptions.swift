import ExplorerViews

/// How the terminal is to be used; what the environment says comes in as values.
package struct TerminalOptions: Sendable {
  /// The palette, or nil to choose by what the terminal has and says.
  package var theme: Theme?
  /// Whether a palette that is chosen here is one of high contrast, as for a room.
  package var prefersHighContrast = false
  /// ASCII signs, or nil to use them where the locale has nothing else.
  package var isASCII: Bool?
  /// Whether click and wheel are reported; the terminal's own selection wants them off.
  package var mouse = true
  /// Whether keys are read from the terminal even though standard input is something else.
  package var keysFromTerminal = false
  /// For the line a crash leaves behind.
  package var version = ""
  /// The value of COLORFGBG, if set.
  package var colorFGBG: String?
  /// Whether NO_COLOR is set and not empty.
  package var noColor = false

  package init() {}
}

extension Theme {
  /// The palette for a terminal about which the user said nothing.
  ///
  /// COLORFGBG ends with the number of the background: 7 and 9 to 15 are light. Without it only the
  /// Linux console is known to be dark, and `unknownBackground` is the palette until the terminal says
  /// more. NO_COLOR, and a terminal of less than 8 colours, mean none.
  package static func automatic(colors: Int, term: String, colorFGBG: String?, noColor: Bool) -> Theme {
    if noColor { return .mono }
    let background = colorFGBG?.split(separator: ";").last.flatMap { Int($0) }
    let theme: Theme =
      switch background {
      case 7, .some(9...15): .light
      case .some(0...8): .dark
      default: term == "linux" ? .dark : .unknownBackground
      }
    return theme.fitting(colors: colors)
  }

  /// The palette for what the terminal replied, if it has so many colours.
  static func automatic(colors: Int, background: BackgroundReply) -> Theme {
    (background.isLight ? Theme.light : .dark).fitting(colors: colors)
  }

  /// The same for eyes far away, where there is one: on a background that is known.
  package var inHighContrast: Theme {
    switch self {
    case .dark, .dark16, .highContrastDark: .highContrastDark
    case .light, .light16, .highContrastLight: .highContrastLight
    case .mono, .unknownBackground: self
    }
  }

  /// This palette, or the nearest one that a terminal of so many colours can show.
  package func fitting(colors: Int) -> Theme {
    if colors < 8 { return .mono }
    if colors >= 256 { return self }
    switch self {
    case .dark, .dark16: return .dark16
    case .light, .light16: return .light16
    case .highContrastDark, .highContrastLight, .mono, .unknownBackground: return self
    }
  }
}
