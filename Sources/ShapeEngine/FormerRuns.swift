/// Collects, block by block in their order, which pattern took the place of which; blocks that fared alike are
/// held as one.
struct FormerRuns {
  /// What was before, of those that differ by themselves now.
  private(set) var runs: [InferredNetwork.FormerBlocks] = []
  /// What came in place of what, so many times; nil where there was no block.
  private(set) var replaced: [(old: BlockFacts?, new: BlockFacts, count: Int)] = []
  /// The last patterns that were noted, where they stood last, and whether their facts differ.
  private var last: (old: Int32, new: Int32, end: Int, differ: Bool) = (-1, -1, -1, false)

  /// Notes that block `number` had the pattern `old`, −1 for none, and has `new`; both are among those of `blocks`.
  mutating func note(_ number: Int, was old: Int32, is new: Int32, _ blocks: InferredBlocks) {
    if old == new { return }
    if last.old == old, last.new == new, last.end == number {
      last.end = number + 1
      guard last.differ else { return }
      replaced[replaced.count - 1].count += 1
      if old >= 0 { runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<number + 1 }
      return
    }
    let now = blocks.patterns[Int(new)].facts
    let then = old < 0 ? nil : blocks.patterns[Int(old)].facts
    last = (old, new, number + 1, now != then)
    guard last.differ else { return }
    replaced.append((then, now, 1))
    if let then { runs.append(InferredNetwork.FormerBlocks(range: number..<number + 1, facts: then)) }
  }
}
