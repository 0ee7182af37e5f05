import NetworkModel

/// What is selected, and which stacks are closed: what undo brings back with blocks and stacks.
struct Viewpoint: Hashable, Sendable {
  var selection: Row
  var folded: Set<Int>
}

extension State {
  var viewpoint: Viewpoint { Viewpoint(selection: selection, folded: folded) }

  /// Looks at the network as `view` did; it is the same network as then.
  mutating func restore(_ view: Viewpoint) {
    selection = view.selection
    folded = view.folded
    keepSelectionVisible()
  }
}

// MARK: - The way back after a jump

extension State {
  /// How many jumps can be gone back.
  private static let mostJumps = 100

  /// Does what leads elsewhere, and remembers where from.
  mutating func jump(_ go: (inout State) -> Void) {
    let origin = selection
    go(&self)
    remember(origin)
  }

  /// Remembers where the selection was, if it is elsewhere now.
  mutating func remember(_ origin: Row?) {
    guard let origin, origin != selection else { return }
    jumps.append(origin)
    if jumps.count > State.mostJumps { jumps.removeFirst() }
  }

  /// Goes to where the last jump began, if that is still there.
  mutating func jumpBack() {
    while let row = jumps.popLast() {
      guard isElsewhere(row) else { continue }
      show(row)
      if view == .layers { enterLayers() }
      return
    }
  }

  var jumpObstacle: Obstacle? { jumps.contains(where: isElsewhere) ? nil : .noJump }

  private func isElsewhere(_ row: Row) -> Bool {
    guard row != selection else { return false }
    return switch row {
    case .stem, .head: true
    case .stack(let stack): network.network.stacks.indices.contains(stack)
    case .block(let place): network.network.block(at: place) != nil
    }
  }
}
