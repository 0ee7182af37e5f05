import ExplorerViews
import Foundation
import Testing

@Suite struct ThemeTests {
  @Test func hasALookForEveryRole() {
    // A role that a palette forgot would look like text in all of them.
    for role in Role.allCases where role != .text {
      #expect(Theme.allCases.contains { $0.style(for: role) != $0.style(for: .text) }, "\(role)")
    }
  }

  @Test(
    arguments: [
      (.dark, .bad, .plain, Style(foreground: 208, bold: true)),
      (.light, .bad, .plain, Style(foreground: 130, bold: true)),
      (.dark16, .bad, .plain, Style(foreground: 11, bold: true)),
      (.light16, .bad, .plain, Style(foreground: 1, bold: true)),
      (.highContrastDark, .bad, .plain, Style(bold: true, reverse: true)),
      (.highContrastDark, .verdictGood, .plain, Style(foreground: 45, bold: true)),
      (.highContrastLight, .verdictGood, .plain, Style(foreground: 18, bold: true)),
      (.mono, .bad, .plain, Style(bold: true)),
      (.mono, .fieldFocus, .plain, Style(bold: true, reverse: true)),
      (.unknownBackground, .silent, .plain, Style(foreground: 5, bold: true)),
      (.unknownBackground, .markGood, .plain, Style(foreground: 4)),
      (.dark, .dim, .selected, Style(foreground: 246, background: 236, bold: true)),
      (.light, .text, .selected, Style(background: 254, bold: true)),
      (.dark, .text, .selectedElsewhere, Style(bold: true)),
      (.mono, .text, .selected, Style(reverse: true)),
      (.mono, .fieldFocus, .selected, Style(bold: true)),
      (.highContrastLight, .dim, .selectedElsewhere, Style(underline: true)),
    ] as [(Theme, Role, Ground, Style)])
  func looks(theme: Theme, role: Role, ground: Ground, style: Style) {
    #expect(theme.style(for: role, ground: ground) == style)
  }

  @Test func keepsBarAndSignApartFromAReversedRow() {
    let reversed: [Theme] = [.highContrastDark, .highContrastLight, .mono, .unknownBackground]
    for theme in Theme.allCases {
      let row = theme.style(for: .text, ground: .selected)
      #expect(row.reverse == reversed.contains(theme))
      guard row.reverse else { continue }
      // A bar is drawn in what the row is written with: any colour would fill what the bar leaves free.
      let bar = theme.style(for: .bar, ground: .selected)
      #expect(bar == Style(reverse: true), "\(theme)")
      // The sign is as light as the row, and what is right of it is not.
      let sign = theme.style(for: .title, ground: .selected)
      #expect(sign == theme.style(for: .title) && !sign.reverse, "\(theme)")
    }
    #expect(
      Theme.dark.style(for: .bar, ground: .selected) == Style(foreground: 67, background: 236, bold: true))
  }

  @Test func usesNoColourWhereThereIsNone() {
    for role in Role.allCases {
      let style = Theme.mono.style(for: role, ground: .selected)
      #expect(style.foreground == nil && style.background == nil)
      let number = Theme.unknownBackground.style(for: role).foreground
      #expect([nil, 1, 4, 5].contains(number))
    }
  }

  /// The contrast of everything that has to be read, against the usual background and, bold, on the selected row.
  @Test(arguments: [(Theme.dark, "#16171b"), (.light, "#fdfdfc")])
  func canBeRead(theme: Theme, background: String) {
    let unread: Set<Role> = [.rule, .shade, .markGood, .bar, .overlayFrame, .path]
    for role in Role.allCases where !unread.contains(role) {
      for ground in [Ground.plain, .selected] {
        let style = theme.style(for: role, ground: ground)
        guard let ink = style.foreground else { continue }
        let paper = style.background.map { luminance(rgb($0)) } ?? luminance(rgb(background))
        let lights = [luminance(rgb(ink)), paper].sorted()
        #expect(
          (lights[1] + 0.05) / (lights[0] + 0.05) >= (ground == .plain ? 4.4 : 3.7),
          "\(theme) \(role) \(ground)")
      }
    }
  }

  /// Red, green and blue of a colour of the cube or of the greys.
  private func rgb(_ number: UInt8) -> [Double] {
    if number >= 232 { return Array(repeating: Double(8 + 10 * (Int(number) - 232)), count: 3) }
    let position = Int(number) - 16
    return [position / 36, position / 6 % 6, position % 6].map { $0 == 0 ? 0 : Double(55 + 40 * $0) }
  }

  private func rgb(_ hexadecimal: String) -> [Double] {
    let value = Int(hexadecimal.dropFirst(), radix: 16) ?? 0
    return [value >> 16, value >> 8 & 255, value & 255].map(Double.init)
  }

  /// Relative luminance, as WCAG defines it.
  private func luminance(_ rgb: [Double]) -> Double {
    let linear = rgb.map { $0 / 255 <= 0.04045 ? $0 / 255 / 12.92 : pow(($0 / 255 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
