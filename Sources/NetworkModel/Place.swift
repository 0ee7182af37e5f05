/// One block's place; both numbers count from 0 here and from 1 wherever a person reads them.
package struct BlockPlace: Hashable, Comparable, Sendable {
  package var stack: Int
  package var block: Int

  package init(stack: Int, block: Int) {
    self.stack = stack
    self.block = block
  }

  package static func < (a: BlockPlace, b: BlockPlace) -> Bool {
    (a.stack, a.block) < (b.stack, b.block)
  }

  /// As scripts and files spell it: `stack2.block1`.
  package var spelling: String { "stack\(stack + 1).block\(block + 1)" }
  /// As sentences say it: `stack 2 block 1`.
  package var words: String { "stack \(stack + 1) block \(block + 1)" }
}

/// Which blocks a setting is given to.
package enum Scope: Hashable, Sendable {
  case block(BlockPlace)
  /// Every block of one stack, counted from 0.
  case stack(Int)
  /// Every block of the network.
  case network

  /// As scripts spell it: `stack2.block1`, `stack2`, `stacks`.
  package var spelling: String {
    switch self {
    case .block(let place): place.spelling
    case .stack(let stack): "stack\(stack + 1)"
    case .network: "stacks"
    }
  }

  /// As sentences say it: `stack 2 block 1`, `stack 2`, `all stacks`.
  package var words: String {
    switch self {
    case .block(let place): place.words
    case .stack(let stack): "stack \(stack + 1)"
    case .network: "all stacks"
    }
  }
}
