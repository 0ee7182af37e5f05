import NetworkModel

/// How far a block's setting reaches that is given at the selected row.
package enum Breadth: Hashable, Sendable {
  /// The block or, on a stack's row, the stack as a network file means it.
  case selection
  /// Every block of the stack.
  case stack
  /// Every block of the network.
  case network
}

/// A breadth that was chosen for one row; at another one there is none.
struct Widening: Sendable {
  var row: Row
  var breadth: Breadth
}

extension State {
  package var breadth: Breadth {
    guard let widening, widening.row == selection else { return .selection }
    return widening.breadth
  }

  /// Which blocks a key changes.
  package var scope: Scope? { scope(of: field) }

  /// Which blocks an edit of `field` changes.
  func scope(of field: BlockField) -> Scope? {
    guard shownBlock != nil else { return nil }
    switch (selection, breadth) {
    case (.stem, _), (.head, _): return nil
    case (_, .network): return .network
    case (.block(let place), .selection): return .block(place)
    case (.block(let place), .stack): return .stack(place.stack)
    case (.stack(let stack), _):
      // As in a network file, a stack's strides are those of its first block, and so is its projection.
      return field == .strides || field == .convShortcut
        ? .block(BlockPlace(stack: stack, block: 0)) : .stack(stack)
    }
  }

  /// Where the settings go beyond the selection, as the editor says it; nil where they do not.
  package var reach: Reach? {
    guard let scope, breadth != .selection else { return nil }
    return scope == .network ? .everyBlock : .all(of: scope)
  }

  /// Goes from the selection to its stack, to the network and back.
  mutating func widen() {
    let next: Breadth
    switch breadth {
    case .selection: if case .block = selection { next = .stack } else { next = .network }
    case .stack: next = .network
    case .network: next = .selection
    }
    widening = Widening(row: selection, breadth: next)
    say(.settingsGo(reach ?? .alone(selection)))
  }
}
