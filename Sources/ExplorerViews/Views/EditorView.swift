import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// The settings of a block: names, values, and the legal values next to the one that is being edited.
struct EditorView {
  private let state: State
  private let block: Block
  /// The page that holds the field being edited.
  private let page: [BlockField]
  /// Where each field of the page begins.
  private let slots: [Int]
  /// Where the mark for further pages stands, if there is room.
  private static let more = 57

  init(_ state: State, _ block: Block) {
    self.state = state
    self.block = block
    page = state.fieldPages.first { $0.contains(state.field) } ?? state.fieldPages[0]
    slots = Self.slots(of: page, in: state.layout.kind)
  }

  /// Long names and values, such as `output_channels` and `◂ preactivation ▸`, have a wider slot.
  private static func slots(of page: [BlockField], in kind: Layout.Kind) -> [Int] {
    switch (page[0], kind) {
    case (.useBias, _): [0, 17, 29]
    case (.outputChannels, .narrow): [0, 17, 25]
    case (.outputChannels, _): [0, 19, 30]
    case (.kind, _), (.squeezeExcitation, _): [0, 20]
    case (_, .tooSmall), (_, .minimal), (_, .onePane): [0, 14, 26, 37]
    case (_, .narrow): [0, 11, 20, 29]
    case (_, .wide), (_, .huge): [0, 15, 28, 39]
    }
  }

  /// Draws three rows from `row` on, in columns `column` to `column + width`.
  func draw(row: Int, column: Int, width: Int, on canvas: inout Canvas) {
    for (index, field) in page.enumerated() {
      let left = column + slots[index]
      let isFocused = field == state.field
      canvas.write(
        field.rawValue, row: row, column: left, role: isFocused ? .title : .dim,
        limit: column + width - left)
      let value = valueLine(field, isFocused)
      // Where the room is short, the way back to the old value is what gives way.
      let last = width >= Self.more + 4 ? Self.more - 1 : width
      let next = column + (index + 1 < page.count ? slots[index + 1] - 1 : last)
      let both = value + (was(field) ?? Line())
      canvas.write(left + both.width <= next ? both : value, row: row + 1, column: left)
    }
    if width >= Self.more + 4 {
      canvas.write("more", row: row, column: column + Self.more, role: .dim)
      canvas.write("›", row: row + 1, column: column + Self.more + 1, role: .dim)
    }
    canvas.write(legalValues(width), row: row + 2, column: column, limit: width)
  }

  /// `◂ 128 ▸` where it is being edited, else the value with its cells for the signs.
  private func valueLine(_ field: BlockField, _ isFocused: Bool) -> Line {
    if isFocused, case .number(let text) = state.prompt { return Line("◂ \(text)_ ▸", .fieldFocus) }
    let text = state.isMixed(field) ? "mixed" : block.setting(field).shown
    return isFocused ? Line("◂ \(text) ▸", .fieldFocus) : Line("  \(text)")
  }

  /// `← 100`: what it was before the last edit.
  private func was(_ field: BlockField) -> Line? {
    guard let subject = state.report?.subject, case .setting(let was, let now) = subject.what,
      was.field == field, block.setting(field) == now,
      subject.place.map({ state.network.number(of: $0) }) == state.shownBlock
    else { return nil }
    return Line(" ← \(was.value)", .was)
  }

  // MARK: The row of legal values

  private func legalValues(_ width: Int) -> Line {
    if let wrong = division(width) { return wrong }
    let room = width > 50 ? 7 : 3
    let values = LegalValues.around(state.field, of: block, count: room)
    var line = Line()
    var gap = 0
    if let current = block.number(state.field), !values.isEmpty {
      let separator = values.allSatisfy { (0...9).contains($0) } ? " " : ""
      line = Line(width > 50 ? separator : " ")
      for value in values {
        line += value == current ? Line("[\(value)]" + separator) : Line(" \(value) " + separator, .dim)
      }
      gap = width > 50 ? 7 - separator.count : 2
    } else if width > 50 {
      line = Line(" ")
    }
    guard block.groups > 0, block.filters >= block.groups else { return line }
    let share = Line("\(counted(block.filters / block.groups, "channel")) a group", .dim)
    // Where the values are long, the gap gives way first.
    let left = width - line.width - share.width
    return left < min(gap, 2) ? line : line + Line(String(repeating: " ", count: min(gap, left))) + share
  }

  /// Why the groups do not divide the filters, and which filters they would.
  private func division(_ width: Int) -> Line? {
    guard block.groups > 0, block.filters > 0, block.filters % block.groups != 0 else { return nil }
    let (share, rest) = block.filters.quotientAndRemainder(dividingBy: block.groups)
    let near = [share * block.groups, (share + 1) * block.groups].filter { $0 > 0 }
    let next = Line("   next \(near.map(String.init).joined(separator: ", "))", .dim)
    guard state.network.network.rules == .kerasSlices, block.kind != .basic else {
      return Line(" ✗ \(block.filters) = \(block.groups) × \(share) + \(rest)", .bad) + next
    }
    if share == 0 {
      return Line(" ✗ int(\(block.filters) / \(block.groups)) = 0: every group is empty", .bad) + next
    }
    let read = share * block.groups
    let long =
      " ≈ int(\(block.filters) / \(block.groups)) = \(share) a group: \(read) of \(block.filters) read"
    let line = Line(long, .silent) + next
    return line.width <= width ? line : Line(" ≈ \(read) of \(block.filters) read", .silent) + next
  }
}

extension State {
  /// Whether the selected stack's blocks have different values for `field`.
  fileprivate func isMixed(_ field: BlockField) -> Bool {
    guard case .stack(let stack) = selection, field != .strides, field != .convShortcut,
      let first = network.network.stacks[stack].blocks.first
    else { return false }
    return network.network.stacks[stack].blocks.contains { $0.setting(field) != first.setting(field) }
  }
}

extension BlockSetting {
  /// As the editor shows it: switches with a box.
  fileprivate var shown: String {
    switch self {
    case .convShortcut(true), .poolShortcut(true), .useBias(.all): "[×] on"
    case .convShortcut(false), .poolShortcut(false), .useBias(.none): "[ ] off"
    default: value
    }
  }
}
