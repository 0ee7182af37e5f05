import Diagnostics
import NetworkModel
import ShapeEngine

extension State {
  mutating func select(at index: Int) {
    let row = outline.row(at: min(max(index, 0), outline.count - 1))
    guard row != selection else { return }
    selection = row
    keepSelectionVisible()
    diagnose()
  }

  mutating func keepSelectionVisible() {
    let index = outline.index(of: selection)
    let height = max(layout.outlineRows, 1)
    // A stem or stack above the first block that is seen belongs on the screen with it.
    outlineTop = min(outlineTop, max(index - 1, 0))
    outlineTop = max(outlineTop, index - height + 1)
    outlineTop = max(0, min(outlineTop, outline.count - height))
    keepLayerVisible()
  }

  mutating func toggleFold() {
    guard case .stack(let stack) = selection else { return }
    if folded.remove(stack) == nil {
      folded.insert(stack)
    } else {
      closeOthersIfTooTall(besides: stack)
    }
    keepSelectionVisible()
  }

  /// Where the open stacks do not fit, only `stack` stays open.
  private mutating func closeOthersIfTooTall(besides stack: Int) {
    guard layout.kind < .wide, outline.count > layout.outlineRows else { return }
    folded = Set(network.network.stacks.indices).subtracting([stack])
  }

  mutating func click(_ row: Int, _ column: Int) {
    guard prompt == nil, overlay == nil, .minimal < layout.kind else { return }
    switch view {
    case .blocks: clickOutline(row, column)
    case .layers: clickLayer(row)
    case .whole: clickWhole(row, column)
    }
  }

  private mutating func clickOutline(_ row: Int, _ column: Int) {
    guard column < layout.outlineWidth else { return }
    if layout.kind == .onePane, pane != .network { return }
    let line = row - layout.top - (layout.hasHeadings ? 1 : 0)
    guard (0..<layout.outlineRows).contains(line), outlineTop + line < outline.count else { return }
    let clicked = outline.row(at: outlineTop + line)
    if clicked == selection { return toggleFold() }
    select(at: outlineTop + line)
  }

  /// Selects `row`, whose stack is opened if need be.
  mutating func show(_ row: Row) {
    selection = row
    if case .block(let place) = row, folded.remove(place.stack) != nil {
      closeOthersIfTooTall(besides: place.stack)
    }
    keepSelectionVisible()
    diagnose()
  }

  mutating func selectProblem(_ direction: Int) {
    let count = network.blocks.count
    let sites = count + 2
    func site(_ position: Int) -> Site {
      position == 0 ? .stem : position == count + 1 ? .head : .block(position - 1)
    }
    var position =
      switch self.site {
      case .stem: 0
      case .head: count + 1
      case .block(let number): number + 1
      }
    for _ in 0..<sites {
      position = (position + direction + sites) % sites
      guard !network.problems(at: site(position)).isEmpty else { continue }
      switch site(position) {
      case .stem: return show(.stem)
      case .head: return show(.head)
      case .block(let number): return show(.block(network.place(of: number)))
      }
    }
  }
}
