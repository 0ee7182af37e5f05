import Diagnostics
import NetworkModel
import ShapeEngine

/// Moving through the drawing of the whole network, from the stem over the stacks to the head.
extension State {
  /// The part of the drawing that is selected: 0 the stem, then the stacks, at last the head.
  package var selectedPart: Int {
    switch selection {
    case .stem: 0
    case .stack(let stack): stack + 1
    case .block(let place): place.stack + 1
    case .head: network.network.stacks.count + 1
    }
  }

  mutating func moveStack(by parts: Int) {
    let last = network.network.stacks.count + 1
    let part = min(max(selectedPart + parts, 0), last)
    guard part != selectedPart else { return }
    show(part == 0 ? .stem : part == last ? .head : Row.stack(part - 1))
  }

  /// The block that the drawing speaks of: the selected one, or the first loud one of the selected stack.
  package var drawnBlock: Int? {
    switch selection {
    case .stem, .head: return nil
    case .block(let place): return network.number(of: place)
    case .stack(let stack):
      let blocks = network.starts[stack]..<network.starts[stack + 1]
      let loud = network.blocks.runs(in: blocks).first { !$0.facts.isSound }
      return loud?.range.first ?? blocks.first
    }
  }

  /// Shows what is selected in the block view.
  mutating func openStack() {
    chosenView = .blocks
    if let block = drawnBlock { show(Row.block(network.place(of: block))) }
  }

  /// Selects the part in whose columns the click is; once more opens it.
  mutating func clickWhole(_ row: Int, _ column: Int) {
    guard (layout.top..<layout.rows - 3 - layout.wholeWordRows).contains(row),
      let drawn = WholeDrawing(self).parts.first(where: { ($0.left..<$0.left + $0.slot).contains(column) })
    else { return }
    let part: Int
    switch drawn.kind {
    case .input: part = 0
    case .stem: part = 0
    case .stack(let stack): part = stack + 1
    case .head: part = network.network.stacks.count + 1
    }
    if part == selectedPart { openStack() } else { moveStack(by: part - selectedPart) }
  }
}
