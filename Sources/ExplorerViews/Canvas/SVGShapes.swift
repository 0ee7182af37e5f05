/// The characters that are drawn rather than written: lines, bars, arrow heads, nodes.
struct SVGShapes {
  private var strokes: [Stroke] = []
  private var bars = Bars()
  private var marks: [String] = []

  /// What was drawn, as elements.
  var elements: [String] { bars.elements + strokesByPen + marks }

  /// Draws `character`, or answers that it is to be written.
  mutating func draw(_ character: Character, row: Int, column: Int, ink: String, bold: Bool) -> Bool {
    let x = Pixel.x(column)
    let y = Pixel.y(row)
    if let arms = Arms(character) {
      stroke(arms, x: x, y: y, pen: Pen(ink: ink, bold: bold))
    } else if let (eighths, opacity) = block(character) {
      bars.add(Bar(x: x, y: y, width: eighths * Pixel.cell / 8, ink: ink, opacity: opacity))
    } else if let mark = mark(character, x: x + Pixel.cell / 2, y: y + Pixel.row / 2, ink: ink) {
      marks.append(mark)
    } else {
      return false
    }
    return true
  }

  /// Adds the arms of one cell, as longer lines where they continue a line.
  private mutating func stroke(_ arms: Arms, x: Int, y: Int, pen: Pen) {
    let middleX = x + Pixel.cell / 2
    let middleY = y + Pixel.row / 2
    if arms.contains(.left) || arms.contains(.right) {
      let start = arms.contains(.left) ? x : middleX
      let end = arms.contains(.right) ? x + Pixel.cell : middleX
      add(Stroke(isVertical: false, across: middleY, start: start, end: end, pen: pen))
    }
    if arms.contains(.up) || arms.contains(.down) {
      let start = arms.contains(.up) ? y : middleY
      let end = arms.contains(.down) ? y + Pixel.row : middleY
      add(Stroke(isVertical: true, across: middleX, start: start, end: end, pen: pen))
    }
  }

  private mutating func add(_ stroke: Stroke) {
    let open = strokes.lastIndex {
      $0.isVertical == stroke.isVertical && $0.across == stroke.across && $0.end == stroke.start
        && $0.pen == stroke.pen
    }
    if let open { strokes[open].end = stroke.end } else { strokes.append(stroke) }
  }

  /// One path for each pen, in the order in which the pens were first used.
  private var strokesByPen: [String] {
    var pens: [Pen] = []
    for stroke in strokes where !pens.contains(stroke.pen) { pens.append(stroke.pen) }
    return pens.map { pen in
      let path = strokes.filter { $0.pen == pen }.map(\.path).joined()
      return "<path d=\"\(path)\" stroke=\"\(pen.ink)\" stroke-width=\"\(pen.bold ? 18 : 10)\" "
        + "stroke-linecap=\"square\" fill=\"none\"/>"
    }
  }
}

/// Where the lines of a box-drawing character go from the middle of its cell.
private struct Arms: OptionSet {
  let rawValue: UInt8
  static let left = Arms(rawValue: 1)
  static let right = Arms(rawValue: 2)
  static let up = Arms(rawValue: 4)
  static let down = Arms(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(_ character: Character) {
    switch character {
    case "─": self = [.left, .right]
    case "│": self = [.up, .down]
    case "┌", "╭": self = [.right, .down]
    case "┐", "╮": self = [.left, .down]
    case "└", "╰": self = [.right, .up]
    case "┘", "╯": self = [.left, .up]
    case "├": self = [.up, .down, .right]
    case "┤": self = [.up, .down, .left]
    case "┬": self = [.left, .right, .down]
    case "┴": self = [.left, .right, .up]
    case "┼": self = [.left, .right, .up, .down]
    default: return nil
    }
  }
}

private struct Pen: Hashable {
  var ink: String
  var bold: Bool
}

/// A line along a row or a column of cells.
private struct Stroke {
  var isVertical: Bool
  /// The coordinate that stays the same.
  var across: Int
  var start: Int
  var end: Int
  var pen: Pen

  var path: String {
    isVertical ? "M\(across) \(start)V\(end)" : "M\(start) \(across)H\(end)"
  }
}

/// Filled parts of rows; neighbours of one colour become one, so that no seam shows.
struct Bars {
  private var bars: [Bar] = []

  var elements: [String] { bars.map(\.element) }

  mutating func add(_ bar: Bar) {
    if let last = bars.last, last.y == bar.y, last.x + last.width == bar.x, last.ink == bar.ink,
      last.opacity == bar.opacity
    {
      bars[bars.count - 1].width += bar.width
    } else {
      bars.append(bar)
    }
  }
}

/// Part of a row filled from its left, over its whole height.
struct Bar {
  var x: Int
  var y: Int
  var width: Int
  var ink: String
  /// Of a hundred.
  var opacity = 100

  var element: String {
    let shade = opacity == 100 ? "" : " fill-opacity=\"0.\(opacity)\""
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Pixel.row)\" fill=\"\(ink)\"\(shade)/>"
  }
}

/// How many eighths of a cell a block character fills, and how densely.
private func block(_ character: Character) -> (eighths: Int, opacity: Int)? {
  switch character {
  case "▏": (1, 100)
  case "▎": (2, 100)
  case "▍": (3, 100)
  case "▌": (4, 100)
  case "▋": (5, 100)
  case "▊": (6, 100)
  case "▉": (7, 100)
  case "█": (8, 100)
  case "░": (8, 25)
  case "▒": (8, 50)
  case "▓": (8, 75)
  default: nil
  }
}

/// An arrow head or a node around the middle of a cell.
private func mark(_ character: Character, x: Int, y: Int, ink: String) -> String? {
  switch character {
  case "▸": "<path d=\"M\(x - 24) \(y - 34)L\(x + 34) \(y)L\(x - 24) \(y + 34)Z\" fill=\"\(ink)\"/>"
  case "◂": "<path d=\"M\(x + 24) \(y - 34)L\(x - 34) \(y)L\(x + 24) \(y + 34)Z\" fill=\"\(ink)\"/>"
  case "▾": "<path d=\"M\(x - 34) \(y - 24)L\(x + 34) \(y - 24)L\(x) \(y + 34)Z\" fill=\"\(ink)\"/>"
  case "▴": "<path d=\"M\(x - 34) \(y + 24)L\(x + 34) \(y + 24)L\(x) \(y - 34)Z\" fill=\"\(ink)\"/>"
  case "○": "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"34\" stroke=\"\(ink)\" stroke-width=\"10\" fill=\"none\"/>"
  case "●": "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"38\" fill=\"\(ink)\"/>"
  default: nil
  }
}
