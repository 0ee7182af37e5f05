import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// The settings at the selection: names, values, and the legal values next to the one that is being edited.
struct EditorView {
  private let state: State
  /// The page that holds the field being edited.
  private let page: [Field]
  /// Where each field of the page begins.
  private let slots: [Int]
  private let hasMorePages: Bool
  /// Where the mark for further pages stands, if there is room.
  private static let more = 57

  /// Nil where nothing can be changed.
  init?(_ state: State) {
    let pages = state.fieldPages
    guard let current = state.currentField,
      let page = pages.first(where: { $0.contains(current) }) ?? pages.first
    else { return nil }
    self.state = state
    self.page = page
    hasMorePages = pages.count > 1
    slots = Self.slots(of: page, in: state.layout.kind)
  }

  /// Long names and values, such as `output_channels` and `◂ preactivation ▸`, have a wider slot.
  private static func slots(of page: [Field], in kind: Layout.Kind) -> [Int] {
    switch (page.first, kind) {
    case (.block(.useBias), _): [0, 17, 29]
    case (.block(.outputChannels), .narrow): [0, 17, 25]
    case (.block(.outputChannels), _): [0, 19, 30]
    case (.block(.kind), _), (.block(.squeezeExcitation), _): [0, 20]
    case (.part(.stem), .wide), (.part(.stem), .huge): [0, 16, 34, 46]
    case (.part(.stem), .minimal), (.part(.stem), .tooSmall): [0, 13, 23, 30]
    case (.part(.stem), _): [0, 13, 28, 37]
    case (.part(.poolSize), _): [0, 12, 27]
    case (.part, .wide), (.part, .huge): [0, 15, 30]
    case (.part, _): [0, 13, 26]
    case (_, .tooSmall), (_, .minimal), (_, .onePane): [0, 14, 26, 37]
    case (_, .narrow): [0, 11, 20, 29]
    case (_, .wide), (_, .huge): [0, 15, 28, 39]
    }
  }

  /// Draws three rows from `row` on, in columns `column` to `column + width`.
  func draw(row: Int, column: Int, width: Int, on canvas: inout Canvas) {
    let end = width >= Self.more + 4 ? Self.more - 1 : width
    let places = places(upTo: end)
    for (index, field) in page.enumerated() {
      guard let setting = state.setting(field) else { continue }
      let left = column + places[index]
      let isLast = index + 1 == page.count
      let next = isLast ? end : places[index + 1]
      let room = next - places[index] - (isLast ? 0 : gap(behind: field))
      let isFocused = field == state.currentField
      canvas.write(
        Line(
          CellText(field.name).truncated(to: isLast ? room : next - places[index] - 1),
          isFocused ? .title : .dim
        ).clicking(.field(field)),
        row: row, column: left)
      // Where the room is short, the way back to the old value is what gives way.
      let value = valueLine(setting, isFocused, room: room)
      let both = value + (was(setting) ?? Line())
      canvas.write(both.width <= room ? both : value, row: row + 1, column: left)
    }
    if hasMorePages, width >= Self.more + 4 {
      let next = nextPage.map(Click.field)
      canvas.write(
        Line(state.say(EditorWords.more), .dim).clicking(next), row: row, column: column + Self.more)
      canvas.write(Line(" › ", .dim).clicking(next), row: row + 1, column: column + Self.more)
    }
    guard let reach = state.reach.map({ Line(" \(state.say($0)) ", .title) }) else {
      return canvas.write(legalValues(width), row: row + 2, column: column, limit: width)
    }
    // How far a key reaches stands at the right, whatever gives way to it.
    let room = max(width - reach.width, 0)
    canvas.write(legalValues(width, room: room), row: row + 2, column: column, limit: room)
    canvas.write(reach, row: row + 2, endingAt: column + width)
  }

  /// Where each field begins: in its slot, or behind a value before it that is longer than its own. Where that leaves
  /// too little room for the last ones, the field being edited is still seen whole, and others are cut.
  private func places(upTo end: Int) -> [Int] {
    let least = page.map { field in
      let isWhole = field == state.currentField && field != .part(.filters)
      return max(min(valueWidth(field), isWhole ? end : 9), min(field.name.utf8.count, 7))
    }
    var places = slots
    for index in page.indices.dropFirst() {
      let field = page[index - 1]
      // Filters of a stem may be many; they have their slot.
      let value = field == .part(.filters) ? 0 : valueWidth(field) + gap(behind: field)
      places[index] = max(places[index], places[index - 1] + max(value, field.name.utf8.count + 1))
    }
    var limit = end
    for index in page.indices.reversed() {
      limit -= least[index]
      places[index] = max(0, min(places[index], limit))
      limit -= 1
    }
    return places
  }

  /// The next value has blanks before it, unless its signs stand there.
  private func gap(behind field: Field) -> Int { field == state.currentField ? 0 : 1 }

  private func text(of setting: Setting) -> String {
    if setting.field == state.currentField, case .number(let typed) = state.prompt { return "\(typed)_" }
    return state.isMixed(setting.field) ? state.say(EditorWords.mixed) : setting.shown(in: state.language)
  }

  private func valueWidth(_ field: Field) -> Int {
    guard let setting = state.setting(field) else { return 0 }
    return CellText.columns(of: text(of: setting)) + (field == state.currentField ? 4 : 2)
  }

  /// `◂ 128 ▸` where it is being edited, else the value with its cells for the signs. What is too long for its `room`
  /// is cut with `…`: of what is typed, and of several filters, the end is seen.
  private func valueLine(_ setting: Setting, _ isFocused: Bool, room: Int) -> Line {
    var text = text(of: setting)
    let limit = max(room - (isFocused ? 4 : 2), 1)
    let endsMatter = setting.field == .part(.filters) || isFocused && state.prompt != nil
    text = endsMatter ? CellText(text).ending(in: limit) : CellText(text).truncated(to: limit)
    guard isFocused else { return Line("  \(text)").clicking(.field(setting.field)) }
    return Line("◂ ", .fieldFocus).clicking(.key(Key("left")))
      + Line(text, .fieldFocus).clicking(.key(Key(setting.takesNumber ? "=" : "right")))
      + Line(" ▸", .fieldFocus).clicking(.key(Key("right")))
  }

  /// `← 100`: what it was before the last edit.
  private func was(_ setting: Setting) -> Line? {
    guard let subject = state.report?.subject, case .setting(let was, let now) = subject.what,
      was.field == setting.field, setting == now,
      subject.place.map({ state.network.number(of: $0) }) == state.shownBlock
    else { return nil }
    return Line(" ← \(was.text[state.language])", .was)
  }

  // MARK: The row of legal values

  /// The block whose settings are shown, if it is one.
  private var block: Block? { state.shownBlock.map(state.network.block) }

  /// Of a row of `width` columns what fits into `room`.
  private func legalValues(_ width: Int, room: Int? = nil) -> Line {
    let room = room ?? width
    if let wrong = block.flatMap({ division(of: $0, room) }) { return wrong }
    let values = values(count: width > 50 ? 7 : 3)
    let current = state.currentSetting.map { $0.number.map(String.init) ?? $0.value } ?? ""
    var line = Line()
    var gap = 0
    if !values.isEmpty, block == nil || values.contains(current) || Int(current) != nil {
      let separator = values.allSatisfy { $0.utf8.count == 1 } ? " " : ""
      line = Line(width > 50 ? separator : " ")
      for value in values {
        line +=
          value == current
          ? Line("[\(value)]" + separator)
          : Line(" \(value) " + separator, .dim).clicking(
            state.currentSetting?.typed(value).map(Click.setting))
      }
      gap = width > 50 ? 7 - separator.count : 2
    } else if width > 50 {
      line = Line(" ")
    }
    guard let block, block.groups > 0, block.filters >= block.groups else { return line }
    let share = Line(state.say(EditorWords.channelsPerGroup(block.filters / block.groups)), .dim)
    // Where the values are long, the gap gives way first.
    let left = room - line.width - share.width
    return left < min(gap, 2) ? line : line + Line(String(repeating: " ", count: min(gap, left))) + share
  }

  /// The first setting of the page after this one.
  private var nextPage: Field? {
    let pages = state.fieldPages
    guard let index = pages.firstIndex(of: page) else { return nil }
    return pages[(index + 1) % pages.count].first
  }

  private func values(count: Int) -> [String] {
    switch state.currentField {
    case .block(let field):
      block.map { LegalValues.around(field, of: $0, count: count).map(String.init) } ?? []
    case .part(let field): LegalValues.around(field, of: state.network.network, count: count)
    case nil: []
    }
  }

  /// Why the groups do not divide the filters, and which filters they would.
  private func division(of block: Block, _ width: Int) -> Line? {
    guard block.groups > 0, block.filters > 0, block.filters % block.groups != 0 else { return nil }
    let (share, rest) = block.filters.quotientAndRemainder(dividingBy: block.groups)
    let near = [share * block.groups, (share + 1) * block.groups].filter { $0 > 0 }
    let next = Line(state.say(EditorWords.next(near)), .dim)
    let (filters, groups) = (block.filters, block.groups)
    guard state.network.network.rules == .kerasSlices, block.kind != .basic else {
      return Line(" ✗ \(filters) = \(groups) × \(share) + \(rest)", .bad) + next
    }
    if share == 0 {
      return Line(state.say(EditorWords.emptyGroups(filters: filters, groups: groups)), .bad) + next
    }
    func line(isShort: Bool) -> Line {
      Line(state.say(EditorWords.partlyRead(filters: filters, groups: groups, isShort: isShort)), .silent)
        + next
    }
    let whole = line(isShort: false)
    return whole.width <= width ? whole : line(isShort: true)
  }
}

extension State {
  /// Whether the selected stack's blocks have different values for `field`.
  fileprivate func isMixed(_ field: Field) -> Bool {
    guard case .stack(let stack) = selection, case .block(let field) = field, field != .strides,
      field != .convShortcut, let first = network.network.stacks[stack].blocks.first
    else { return false }
    return network.network.stacks[stack].blocks.contains { $0.setting(field) != first.setting(field) }
  }
}

extension Setting {
  /// As the editor shows it: switches with a box.
  fileprivate func shown(in language: Language) -> String {
    isOn.map { $0 ? "[×] on" : "[ ] off" } ?? text[language]
  }
}
