import NetworkModel
import ShapeEngine

/// The comparison that is on the screen, with the row that is selected.
package struct ShownComparison: Sendable {
  package let comparison: Comparison
  package let base: ComparisonBase
  package let rows: [ComparisonRow]
  /// The number of the selected row.
  package internal(set) var selection: Int
  /// The first row that can be seen.
  package internal(set) var top = 0
  /// Whether something was taken back, or undone, since it was opened.
  package internal(set) var isTouched = false

  /// Selects the first thing at or after row `near` that can be taken back; else the last one before it.
  init(_ comparison: Comparison, _ base: ComparisonBase, near: Int = 0) {
    self.comparison = comparison
    self.base = base
    let rows = comparison.rows
    self.rows = rows
    let from = min(max(near, 0), rows.count)
    selection =
      rows[from...].firstIndex(where: \.canBeTakenBack) ?? rows[..<from].lastIndex(where: \.canBeTakenBack)
      ?? rows.firstIndex(where: \.isSelectable) ?? 0
  }

  package var selected: ComparisonRow { rows.isEmpty ? .blank : rows[selection] }

  /// Moves the selection by so many rows that can be selected, as far as there are some.
  mutating func move(by count: Int) {
    var left = abs(count)
    var row = selection
    while left > 0, rows.indices.contains(row + count.signum()) {
      row += count.signum()
      guard rows[row].isSelectable else { continue }
      selection = row
      left -= 1
    }
  }

  /// Selects the row of this number, if it is one that can be selected.
  mutating func select(_ row: Int) {
    if rows.indices.contains(row), rows[row].isSelectable { selection = row }
  }

  /// Keeps the selection among `height` rows; its headings, and at the end what follows it, come with it.
  mutating func keepVisible(_ height: Int) {
    if rows.isEmpty { return }
    let first = rows.firstIndex(where: \.isSelectable) ?? 0
    let heading = rows[..<selection].lastIndex { $0.isSelectable }.map { $0 + 1 } ?? 0
    let isLast = !rows[(selection + 1)...].contains(where: \.isSelectable)
    top = min(top, max(rows.count - height, 0), selection == first ? 0 : min(heading, selection))
    top = max(top, (isLast ? rows.count : selection + 1) - max(height, 1))
    // Never past the selection, however low the screen is.
    top = max(0, min(top, selection))
  }
}

extension Layout {
  /// The first row of a comparison's list, and one past its last.
  package var comparisonRows: Range<Int> {
    let first = kind == .minimal ? 1 : kind == .onePane ? 4 : 6
    return first..<max(first, rows - 2)
  }
}

extension State {
  /// Where `enter` in a comparison leads to.
  var differenceObstacle: Obstacle? {
    guard let shown = comparison, shown.comparison.place(of: shown.selected) == nil else { return nil }
    return .aboutWholeNetwork
  }

  var takingBackObstacle: Obstacle? {
    guard let shown = comparison, !shown.selected.canBeTakenBack else { return nil }
    return .followsFromSettings
  }

  mutating func selectDifference(by rows: Int) {
    comparison?.move(by: rows)
    keepDifferenceVisible()
  }

  mutating func keepDifferenceVisible() {
    let height = layout.comparisonRows.count
    comparison?.keepVisible(height)
  }

  /// Closes the comparison and shows where the selected difference lies, a setting with its field.
  mutating func goToDifference() {
    guard let shown = comparison, let place = shown.comparison.place(of: shown.selected) else { return }
    closeOverlay()
    if case .difference(let difference, _, _) = shown.selected, case .setting(let field) = difference.subject
    {
      self.field = field
    }
    pane = .block
    show(place)
  }

  mutating func takeBackDifference() {
    guard let shown = comparison, let edit = shown.comparison.edit(takingBack: shown.selected) else { return }
    perform(edit, shown.comparison.subject(takingBack: shown.selected))
  }

  /// Compares again after a step that was taken while the comparison is open; it closes where nothing differs.
  mutating func compareAgain() {
    guard overlay == .comparison, let shown = comparison else { return }
    if let obstacle = obstacle(to: shown.base) {
      closeOverlay()
      notice = obstacle.text
      return
    }
    var next = ShownComparison(
      Comparison(from: shown.comparison.old, to: network), shown.base, near: shown.selection)
    next.top = shown.top
    next.isTouched = true
    comparison = next
    keepDifferenceVisible()
  }
}

extension Comparison {
  /// What the message row says of taking back what `row` tells.
  fileprivate func subject(takingBack row: ComparisonRow) -> EditReport.Subject {
    switch row {
    case .arrival(.stack(let index), _):
      let row = Row.stack(stacks[index].next)
      return EditReport.Subject(
        stacks[index].old == nil ? .removed(.stack) : .added(.stack), at: row, in: .row(row))
    case .arrival(.blocks(let stack, let range), _):
      let noun = range.count == 1 ? StepNoun.block : .blocks(range.count)
      let isNew = stacks[stack].blocks[range.lowerBound].old == nil
      return EditReport.Subject(
        isNew ? .removed(noun) : .added(noun), at: blockRow(stack, range), in: place(stack, range))
    case .difference(let difference, let owner, _):
      if case .blocks(let stack, let range) = owner, case .setting(let now) = difference.new,
        case .setting(let was) = difference.old
      {
        return EditReport.Subject(
          .setting(was: .block(now), now: .block(was)), at: range.count == 1 ? blockRow(stack, range) : nil,
          in: place(stack, range))
      }
      if case .rules(let now) = difference.new, case .rules(let was) = difference.old {
        return EditReport.Subject(.rules(was: now, now: was), in: .network)
      }
      return EditReport.Subject(.part(difference.subject.part, isRestored: true), in: .network)
    case .blank, .heading, .same, .arrival(.network, _):
      return EditReport.Subject(.part(.network, isRestored: true), in: .network)
    }
  }

  private func blockPlace(_ stack: Int, _ range: Range<Int>) -> BlockPlace? {
    stacks[stack].new.map { BlockPlace(stack: $0, block: stacks[stack].blocks[range.lowerBound].next) }
  }

  private func blockRow(_ stack: Int, _ range: Range<Int>) -> Row? {
    blockPlace(stack, range).map(Row.block)
  }

  private func place(_ stack: Int, _ range: Range<Int>) -> StepPlace {
    blockPlace(stack, range).map { .blocks($0, count: range.count) } ?? .network
  }
}

extension Difference.Subject {
  /// The part of the network that an edit of it changes.
  fileprivate var part: StepPart {
    switch self {
    case .name: .name
    case .input: .input
    case .stem, .stemSetting: .stem
    case .head: .head
    case .rules: .rules
    case .additions, .parameters, .multiplyAdds, .activationBytes, .setting, .verdict, .mainPath, .shortcut,
      .output, .blocks:
      .network
    }
  }
}
