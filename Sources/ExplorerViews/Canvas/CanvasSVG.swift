extension Canvas {
  /// The screen as a picture that stands alone: an SVG of a terminal window.
  ///
  /// Texts carry their length, so that columns align whatever font a viewer has; lines, bars and arrow
  /// heads are drawn, so that they connect. `title` is read out by screen readers.
  package func svg(theme: Theme, title: String? = nil) -> String {
    let width = columns * Pixel.cell + 2 * Pixel.padding
    let height = rows * Pixel.row + 2 * Pixel.padding
    let paper = Paper(theme: theme)
    var picture = SVGPicture(paper: paper)
    for row in 0..<rows {
      for run in runs(row: row, theme: theme) { picture.draw(run, row: row) }
    }
    if let cursor, (0..<rows).contains(cursor.row), (0..<columns).contains(cursor.column) {
      let cell = self[cursor.row, cursor.column]
      picture.drawCursor(at: cursor, ink: paper.ink(theme.style(for: cell.role, ground: cell.ground)))
    }
    let name = title.map { "\n<title>\(escaped($0))</title>" } ?? ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(width / 10)" height="\(height / 10)" \
      viewBox="0 0 \(width) \(height)">\(name)
      <rect x="5" y="5" width="\(width - 10)" height="\(height - 10)" rx="80" fill="\(paper.background)" \
      stroke="\(paper.edge)" stroke-width="10"/>
      \((picture.grounds.elements + picture.shapes.elements).joined(separator: "\n"))\(picture.cursor)
      <g font-family="'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', Menlo, Consolas, monospace" \
      font-size="159" fill="\(paper.foreground)" xml:space="preserve">
      \(picture.texts.joined(separator: "\n"))
      </g>
      </svg>

      """
  }
}

/// Lengths in a tenth of a pixel, which keeps every coordinate whole.
enum Pixel {
  static let cell = 96
  static let row = 200
  static let padding = 140
  /// From the top of a row to the line its letters stand on.
  static let baseline = 156

  static func x(_ column: Int) -> Int { padding + column * cell }
  static func y(_ row: Int) -> Int { padding + row * Pixel.row }
}

/// The terminal's own two colours.
struct Paper {
  let background: String
  let foreground: String
  /// Round the window, so that it can be seen on a page of its own colour.
  let edge: String

  init(theme: Theme) {
    background = theme.isLight ? "#fdfdfc" : "#16171b"
    foreground = theme.isLight ? "#1f2023" : "#dedee0"
    edge = theme.isLight ? "#d8d8d6" : "#2e2f36"
  }

  /// What is written with, in `style`.
  func ink(_ style: Style) -> String {
    style.reverse ? color(style.background) ?? background : color(style.foreground) ?? foreground
  }

  /// What it is written on; nil where that is the paper.
  func ground(_ style: Style) -> String? {
    style.reverse ? color(style.foreground) ?? foreground : color(style.background)
  }

  private func color(_ number: UInt8?) -> String? { number.map(xtermColor) }
}

/// Collects the elements of a picture, lowest layer first.
private struct SVGPicture {
  let paper: Paper
  var grounds = Bars()
  var cursor = ""
  var shapes = SVGShapes()
  var texts: [String] = []

  mutating func draw(_ run: Run, row: Int) {
    let ink = paper.ink(run.style)
    if let ground = paper.ground(run.style) {
      let width = run.characters.count * Pixel.cell
      grounds.add(Bar(x: Pixel.x(run.column), y: Pixel.y(row), width: width, ink: ground))
    }
    var word = Word()
    for (offset, character) in run.characters.enumerated() {
      guard let character else { continue }
      let column = run.column + offset
      if shapes.draw(character, row: row, column: column, ink: ink, bold: run.style.bold) {
        finish(&word, run.style, row: row)
      } else if character == " ", !run.style.underline {
        // One blank belongs to a text, two part it.
        if word.text.last == " " { finish(&word, run.style, row: row) } else { word.append(character) }
      } else if character.standsAlone {
        finish(&word, run.style, row: row)
        word = Word(column: column, text: String(character), columns: character.columns)
        finish(&word, run.style, row: row)
      } else {
        if word.text.isEmpty { word.column = column }
        word.append(character)
      }
    }
    finish(&word, run.style, row: row)
  }

  /// The terminal's cursor: a line under the character.
  mutating func drawCursor(at place: Position, ink: String) {
    let y = Pixel.y(place.row) + Pixel.row - 26
    cursor =
      "<rect x=\"\(Pixel.x(place.column))\" y=\"\(y)\" width=\"\(Pixel.cell)\" height=\"14\" "
      + "fill=\"\(ink)\"/>"
  }

  private mutating func finish(_ word: inout Word, _ style: Style, row: Int) {
    defer { word = Word() }
    if !style.underline { word.trimEnd() }
    guard !word.text.isEmpty else { return }
    var attributes =
      "x=\"\(Pixel.x(word.column))\" y=\"\(Pixel.y(row) + Pixel.baseline)\" "
      + "textLength=\"\(word.columns * Pixel.cell)\" lengthAdjust=\"spacingAndGlyphs\""
    let ink = paper.ink(style)
    if ink != paper.foreground { attributes += " fill=\"\(ink)\"" }
    if style.bold { attributes += " font-weight=\"bold\"" }
    if style.underline { attributes += " text-decoration=\"underline\"" }
    texts.append("<text \(attributes)>\(escaped(word.text))</text>")
  }
}

/// A piece of text that is placed as one.
private struct Word {
  var column = 0
  var text = ""
  var columns = 0

  /// Blanks do not begin a text.
  mutating func append(_ character: Character) {
    guard !text.isEmpty || character != " " else { return }
    text.append(character)
    columns += character.columns
  }

  mutating func trimEnd() {
    while text.last == " " {
      text.removeLast()
      columns -= 1
    }
  }
}

extension Character {
  /// Whether a font may lack it, so that it comes from another one, with another width.
  fileprivate var standsAlone: Bool {
    columns == 2 || unicodeScalars.first.map { $0.value >= 0x2190 && $0.value != 0x2212 } ?? false
  }
}

/// `text` with the characters replaced that mean something in XML.
private func escaped(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    default: result.append(character)
    }
  }
  return result
}
