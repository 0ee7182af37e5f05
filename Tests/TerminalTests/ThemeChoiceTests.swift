import ExplorerViews
import Terminal
import Testing

@Suite struct ThemeChoiceTests {
  @Test(
    arguments: [
      (256, "xterm-256color", "15;0", .dark), (256, "xterm-256color", "0;15", .light),
      (256, "rxvt", "0;default;7", .light), (256, "rxvt", "15;default;8", .dark),
      (16, "xterm", "15;0", .dark16), (8, "xterm", "0;15", .light16), (8, "linux", nil, .dark16),
      (256, "xterm-256color", nil, .unknownBackground), (8, "xterm", nil, .unknownBackground),
      (256, "xterm-256color", "nonsense", .unknownBackground), (256, "x", "15;default", .unknownBackground),
      (0, "vt100", "15;0", .mono), (-1, "vt100", nil, .mono),
    ] as [(Int, String, String?, Theme)])
  func followsWhatTheTerminalSays(colors: Int, term: String, colorFGBG: String?, expected: Theme) {
    #expect(
      Theme.automatic(colors: colors, term: term, colorFGBG: colorFGBG, noColor: false) == expected)
    #expect(Theme.automatic(colors: colors, term: term, colorFGBG: colorFGBG, noColor: true) == .mono)
  }

  @Test func keepsAWishedThemeAsFarAsTheColoursGo() {
    for theme in Theme.allCases {
      #expect(theme.fitting(colors: 256) == theme)
      #expect(theme.fitting(colors: 0) == .mono)
      #expect(theme.fitting(colors: 16).fitting(colors: 8) == theme.fitting(colors: 8))
    }
    #expect(Theme.light.fitting(colors: 16) == .light16)
  }
}
