import NetworkModel
import ShapeEngine

/// Where the parts of the whole network stand when it is drawn, each as a box of its feature map.
///
/// The height of a box follows the height and the width of the map, its width the channels, both by their
/// logarithm to base 2. The input and the head are not to scale. Parts for which there is no room stand on
/// another page; the page with the selected part is shown.
package struct WholeDrawing: Sendable {
  package private(set) var parts: [Part] = []
  /// How many parts stand on pages before this one, and after it.
  package private(set) var before = 0
  package private(set) var after = 0
  /// The rows of the boxes, and the row of the arrows through them.
  package let rows: Range<Int>
  package var axis: Int { rows.lowerBound + rows.count / 2 }

  package struct Part: Sendable {
    package let kind: Kind
    package let map: FeatureMap
    /// Cells of the box.
    package fileprivate(set) var width: Int
    package fileprivate(set) var height: Int
    /// Its first column, and the columns from there to the next part.
    package fileprivate(set) var left = 0
    package fileprivate(set) var slot = 0

    package enum Kind: Hashable, Sendable {
      case input, stem, head
      /// Counted from 0.
      case stack(Int)
    }
  }

  package init(_ state: State) {
    let layout = state.layout
    let end = max(layout.rows - layout.wholeTextRows, layout.top + 2)
    rows = max(layout.top + 1, end - 33)..<end
    let all = WholeDrawing.parts(of: state)
    let selected = WholeDrawing.position(of: state.selectedPart, among: all)
    let room = layout.columns - 3
    let scale = Scale(all, rows: rows.count, hasMeasures: layout.hasWholeMeasures)
    // The widest boxes with which all parts fit; where none do, narrow ones on several pages.
    for halves in stride(from: 12, through: 1, by: -1) {
      let sized = all.map { scale.sized($0, halfSteps: halves) }
      if sized.reduce(0, { $0 + $1.slot }) <= room {
        parts = sized
        spread(to: room)
        return
      }
    }
    show(all.map { scale.sized($0, halfSteps: 1) }, selected, room: room)
    spread(to: room - (after > 0 ? WholeDrawing.sign : 0))
  }

  /// Columns for the sign that more parts stand on another page.
  package static let sign = 10

  private static func parts(of state: State) -> [Part] {
    let network = state.network
    func part(_ kind: Part.Kind, _ map: FeatureMap) -> Part {
      Part(kind: kind, map: map, width: 1, height: 1)
    }
    var parts = [part(.input, FeatureMap(network.network.input))]
    if network.network.stem != nil { parts.append(part(.stem, network.stem.output.map)) }
    var map = network.stem.output.map
    for stack in network.network.stacks.indices {
      if network.starts[stack] < network.starts[stack + 1] {
        map = network.blocks[network.starts[stack + 1] - 1].output.map
      }
      parts.append(part(.stack(stack), map))
    }
    parts.append(part(.head, network.head.output.map))
    return parts
  }

  /// Where the selected part, 0 the stem, then the stacks, then the head, stands among `all`.
  private static func position(of selected: Int, among all: [Part]) -> Int {
    if selected == 0 { return all.count > 1 && all[1].kind == .stem ? 1 : 0 }
    return all.firstIndex { $0.kind == .stack(selected - 1) } ?? all.count - 1
  }

  /// Fills pages from the first part on, and keeps the one with `selected`.
  private mutating func show(_ all: [Part], _ selected: Int, room: Int) {
    var first = 0
    while first < all.count {
      var end = first
      var used = first > 0 ? WholeDrawing.sign : 0
      while end < all.count, end == first || used + all[end].slot + WholeDrawing.sign <= room {
        used += all[end].slot
        end += 1
      }
      if selected < end || end == all.count {
        parts = Array(all[first..<end])
        before = first
        after = all.count - end
        return
      }
      first = end
    }
  }

  /// Gives what is left of `room` to the arrows.
  private mutating func spread(to room: Int) {
    var left = 1 + (before > 0 ? WholeDrawing.sign : 0)
    let used = parts.reduce(left - 1) { $0 + $1.slot }
    let gaps = max(parts.count - 1, 1)
    let spare = min(max(room - used, 0), gaps * 16)
    for index in parts.indices {
      parts[index].left = left
      // Shared out so that the parts keep even distances.
      if index < gaps { parts[index].slot += spare * (index + 1) / gaps - spare * index / gaps }
      left += parts[index].slot
    }
  }
}

extension WholeDrawing.Part {
  /// `56×56`; nothing for a head, whose map is 1×1.
  package func size(in network: InferredNetwork) -> String {
    kind == .head && network.network.head != nil ? "" : "\(map.height.compact)×\(map.width.compact)"
  }

  /// Columns of the widest of its texts, and of a number such as 118.0 M where there are `measures`.
  fileprivate func textWidth(_ measures: Bool) -> Int {
    max(textWidth, measures ? 7 : 0)
  }

  private var textWidth: Int {
    let size = "\(map.height.compact)×\(map.width.compact)".unicodeScalars.count
    let channels = map.channels.compact.unicodeScalars.count
    switch kind {
    case .input: return max(9, size, channels)
    case .stem: return max(4, size, channels)
    case .stack(let stack): return max("stack \(stack + 1)".utf8.count, size, channels)
    case .head: return max(6, channels)
    }
  }
}

/// How large boxes are, from the smallest and the largest map that is drawn to scale.
private struct Scale {
  private var heights: ClosedRange<Double>?
  private var widths: ClosedRange<Double>?
  private let rows: Int
  private let hasMeasures: Bool

  init(_ parts: [WholeDrawing.Part], rows: Int, hasMeasures: Bool) {
    self.rows = rows
    self.hasMeasures = hasMeasures
    for part in parts where part.isToScale {
      if let level = part.map.sizeLevel { heights = heights.including(level) }
      if let level = part.map.channels.level { widths = widths.including(level) }
    }
  }

  /// `part` with its box, a doubling of the channels being `halfSteps` / 2 columns, and the columns it needs.
  func sized(_ part: WholeDrawing.Part, halfSteps: Int) -> WholeDrawing.Part {
    var part = part
    switch part.kind {
    case .input: (part.width, part.height) = (1, rows)
    case .head: (part.width, part.height) = (3, 1)
    case .stem, .stack:
      part.height = height(of: part.map)
      let steps = part.map.channels.level.map { $0 - (widths?.lowerBound ?? $0) } ?? 0
      part.width = 3 + Int((steps * Double(halfSteps) / 2).rounded())
    }
    part.slot = max(part.width + 3, part.textWidth(hasMeasures) + 1)
    return part
  }

  /// At least a row for the smallest map, two or more for a doubling where there is room; the input is taller.
  private func height(of map: FeatureMap) -> Int {
    let most = max(rows - 2, 1)
    guard let level = map.sizeLevel, let heights else { return max(most / 2, 1) }
    let span = heights.upperBound - heights.lowerBound
    let step = span > 0 ? min(Double(max(most / 6, 2)), Double(most - 1) / span) : 0
    return 1 + Int(((level - heights.lowerBound) * step).rounded())
  }
}

extension WholeDrawing.Part {
  fileprivate var isToScale: Bool {
    switch kind {
    case .stem, .stack: true
    case .input, .head: false
    }
  }
}

extension ClosedRange<Double>? {
  fileprivate func including(_ level: Double) -> ClosedRange<Double> {
    map { Swift.min($0.lowerBound, level)...Swift.max($0.upperBound, level) } ?? level...level
  }
}

extension FeatureMap {
  /// The logarithm of its size: the mean of those of height and width.
  fileprivate var sizeLevel: Double? {
    guard let height = height.level, let width = width.level else { return nil }
    return (height + width) / 2
  }
}

extension Extent {
  /// Its logarithm to base 2, exact for powers of two and straight between them; nil if it is not known.
  fileprivate var level: Double? {
    value.map { value in
      let number = Double(Swift.max(value, 1))
      return Double(number.exponent) + number.significand - 1
    }
  }
}

extension Layout {
  /// Whether the drawing of the whole network has a row for each measure.
  package var hasWholeMeasures: Bool { rows >= 30 }

  /// Lines of words below the rule that names what is selected.
  package var wholeWordRows: Int { rows >= 24 ? 2 : 1 }

  /// Rows below the boxes: names, sizes, channels, measures, additions, assumptions, the rule with its lines,
  /// message and footer.
  package var wholeTextRows: Int {
    8 + wholeWordRows + (hasWholeMeasures ? 4 : 0)
  }
}
