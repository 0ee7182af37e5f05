/// How a cell looks: colours by their number among 256, nil for the terminal's own, and weight.
package struct Style: Hashable, Sendable {
  package var foreground: UInt8?
  package var background: UInt8?
  package var bold: Bool
  package var reverse: Bool
  package var underline: Bool

  package init(
    foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, reverse: Bool = false,
    underline: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  /// The terminal's own colours and weight.
  package static let plain = Style()

  /// Reads the notation of the tables in `Theme`: `75b`, `208`, `rb`, `236/b` is background 236, bold.
  ///
  /// `·` is plain. What is no part of the notation is passed over.
  init(notation: some StringProtocol) {
    self.init()
    var number: Int?
    for character in notation {
      switch character {
      case "0"..."9": number = (number ?? 0) * 10 + (character.wholeNumberValue ?? 0)
      case "/":
        background = number.flatMap { UInt8(exactly: $0) }
        number = nil
      case "b": bold = true
      case "r": reverse = true
      case "u": underline = true
      default: break
      }
    }
    foreground = number.flatMap { UInt8(exactly: $0) }
  }

  /// This style on a ground that has one of its own.
  ///
  /// Reverse on a reversed row turns back, so that it still stands out there.
  func on(_ ground: Style) -> Style {
    Style(
      foreground: foreground ?? ground.foreground,
      background: background ?? ground.background,
      bold: bold || ground.bold,
      reverse: reverse != ground.reverse,
      underline: underline || ground.underline)
  }
}
