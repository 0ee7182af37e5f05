/// A palette: what each role looks like on a kind of terminal.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  case dark
  case light
  /// For terminals of 16 colours, or of 8 with bold in place of the bright half.
  case dark16 = "dark-16"
  case light16 = "light-16"
  case highContrastDark = "high-contrast-dark"
  case highContrastLight = "high-contrast-light"
  /// No colour: weight and reverse only.
  case mono
  /// Three colours that can be read on any background.
  case unknownBackground = "any-background"

  /// The look of `role` on `ground`.
  package func style(for role: Role, ground: Ground = .plain) -> Style {
    palette[Int(role.rawValue) * Ground.count + Int(ground.rawValue)]
  }

  /// Whether it is meant for a light background.
  package var isLight: Bool { self == .light || self == .light16 || self == .highContrastLight }

  /// Every style, by role and then by ground.
  var palette: [Style] { Theme.palettes[Theme.allCases.firstIndex(of: self) ?? 0] }

  private static let palettes = allCases.map { theme in
    let looks = Theme.looks[theme] ?? [:]
    return Role.allCases.flatMap { role in
      let style = looks["\(role)"] ?? .plain
      let chosen = selected(style, of: role, on: looks["selected"] ?? .plain)
      return [style, chosen, style.on(looks["elsewhere"] ?? .plain)]
    }
  }

  /// A style on the selected row.
  ///
  /// In reverse, a bar's own colour would be that of what it leaves free, so there it has the row's; and
  /// the sign of the selection, a title, would be a gap at the edge, so it is not turned round.
  private static func selected(_ style: Style, of role: Role, on ground: Style) -> Style {
    guard ground.reverse else { return style.on(ground) }
    return role == .bar ? ground : role == .title ? style : style.on(ground)
  }

  /// The table below, by theme and name.
  private static let looks: [Theme: [String: Style]] = {
    var looks: [Theme: [String: Style]] = [:]
    for row in table.split(separator: "\n").dropFirst() {
      let entries = row.split(separator: " ")
      for (theme, entry) in zip(allCases, entries.dropFirst()) {
        looks[theme, default: [:]][String(entries[0])] = Style(notation: entry)
      }
    }
    return looks
  }()

  /// The one table of colours: a foreground by its number among 256 or `·` for the terminal's own, a
  /// background before a slash, then b bold, r reverse, u underline. Never blink, and never dim, which
  /// is too faint on many terminals. `selected` and `elsewhere` are the grounds of the selected row.
  private static let table = """
                 dark   light  dark16  light16  contrast   mono  unknown
    text         ·      ·      ·       ·        ·b   ·b    ·     ·
    dim          246    242    7       8        ·    ·     ·     ·
    title        ·b     ·b     ·b      ·b       ·bu  ·bu   ·b    ·b
    rule         238    251    8       7        ·    ·     ·     ·
    path         245    244    7       8        ·b   ·b    ·     ·
    verdictGood  75b    25b    14b     4b       45b  18b   ·b    4b
    markGood     67     67     6       4        45b  18b   ·     4
    bad          208b   130b   11b     1b       ·rb  ·rb   ·b    1b
    silent       176b   90b    13b     5b       ·rb  ·rb   ·b    5b
    markUnknown  246    242    7       8        ·b   ·b    ·     ·
    differs      208b   130b   11b     1b       ·rb  ·rb   ·b    1b
    stretched    176b   90b    13b     5b       ·rb  ·rb   ·b    5b
    was          246    242    7       8        ·    ·     ·     ·
    now          ·b     ·b     ·b      ·b       ·bu  ·bu   ·b    ·b
    fieldFocus   ·rb    ·rb    ·rb     ·rb      ·rb  ·rb   ·rb   ·rb
    bar          67     67     6       6        ·    ·     ·     4
    overlayFrame 244    244    7       8        ·b   ·b    ·     ·
    shade        239    251    8       7        ·    ·     ·     ·
    selected     236/b  254/b  ·b      ·b       ·r   ·r    ·r    ·r
    elsewhere    ·b     ·b     ·b      ·b       ·u   ·u    ·u    ·u
    """
}

extension Ground {
  /// How many grounds there are.
  static let count = 3
}
