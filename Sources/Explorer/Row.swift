import Diagnostics
import NetworkModel
import ShapeEngine

/// A row of the outline.
package enum Row: Hashable, Sendable {
  case stem
  /// A stack's own row, counted from 0.
  case stack(Int)
  case block(BlockPlace)
  case head
}

extension InferredNetwork {
  /// The row that is about `site`.
  package func row(of site: Site) -> Row {
    switch site {
    case .stem: .stem
    case .head: .head
    case .block(let number): .block(place(of: number))
    }
  }
}

/// The rows of the outline in order, as many as the open stacks show; found by arithmetic, never listed.
package struct Outline: Sendable {
  private let starts: [Int]
  private let folded: Set<Int>

  init(_ starts: [Int], folded: Set<Int>) {
    self.starts = starts
    self.folded = folded
  }

  private var stackCount: Int { starts.count - 1 }

  /// Rows of `stack` and, if it is open, of its blocks.
  private func height(of stack: Int) -> Int {
    folded.contains(stack) ? 1 : 1 + starts[stack + 1] - starts[stack]
  }

  /// How many rows there are.
  package var count: Int { (0..<stackCount).reduce(2) { $0 + height(of: $1) } }

  /// The row at `index`, which is kept within the outline.
  package func row(at index: Int) -> Row {
    var left = index - 1
    if left < 0 { return .stem }
    for stack in 0..<stackCount {
      if left == 0 { return .stack(stack) }
      let height = height(of: stack)
      if left < height { return .block(BlockPlace(stack: stack, block: left - 1)) }
      left -= height
    }
    return .head
  }

  /// Where `row` stands; a block of a folded stack stands where its stack does, and what is in a stack that
  /// is gone stands at the head or below.
  package func index(of row: Row) -> Int {
    switch row {
    case .stem: return 0
    case .head: return count - 1
    case .stack(let stack): return top(of: stack)
    case .block(let place):
      return folded.contains(place.stack) ? top(of: place.stack) : top(of: place.stack) + 1 + place.block
    }
  }

  private func top(of stack: Int) -> Int {
    (0..<min(stack, stackCount)).reduce(1) { $0 + height(of: $1) }
  }
}
