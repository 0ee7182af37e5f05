/// For which sizes at run time two extents of one axis meet, where one of them is strided once more.
///
/// The finer one is e = ⌈(size + offset) / divisor⌉, the other one ⌈e / strides⌉. They are equal where e is 1,
/// one is repeated where only the other one is 1, and every framework refuses larger ones.
package struct Meeting: Hashable, Sendable {
  /// What the sizes are of.
  package let size: RunTimeSize
  /// Where both are 1; nil if no size makes them so.
  package let equal: ClosedRange<Int>?
  /// Where one is 1 and the other is not; nil if no size makes them so.
  package let stretched: ClosedRange<Int>?
  /// From which size on they are refused.
  package let refusedFrom: Int

  /// How `a` and `b` meet, or nil where it is no matter of sizes at run time, or of another kind.
  package init?(_ a: Extent, _ b: Extent) {
    guard let first = a.expression, let second = b.expression, first.size == second.size,
      first.offset == second.offset
    else { return nil }
    let (finer, coarser) = first.divisor < second.divisor ? (first, second) : (second, first)
    guard finer.divisor < coarser.divisor, coarser.divisor % finer.divisor == 0 else { return nil }
    size = finer.size
    // An extent is at least 1 from this size on.
    let least = max(1, 1 - finer.offset)
    func range(_ from: Int, _ to: Int) -> ClosedRange<Int>? {
      max(from, least) <= to ? max(from, least)...to : nil
    }
    let lastEqual = finer.divisor - finer.offset
    let lastStretched = coarser.divisor - coarser.offset
    equal = range(least, lastEqual)
    stretched = range(lastEqual + 1, lastStretched)
    refusedFrom = max(least, lastStretched + 1)
  }
}
