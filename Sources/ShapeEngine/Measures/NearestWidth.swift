import NetworkModel

extension ConstantCost {
  /// A number of groups with the width that comes nearest to the same cost, and what it comes to.
  package struct Choice: Hashable, Sendable {
    package let groups: Int
    /// Channels of each group in the template.
    package let width: Int
    /// What the template would count.
    package let measures: Measures
    /// How much more of what is to stay than now; below nought if less.
    package let leftOver: Int
    /// The same of groups narrower by one channel, and wider by one; nil where there are none.
    package let leftOverIfNarrower: Int?
    package let leftOverIfWider: Int?
    /// What the whole network would count.
    package let network: Measures
    /// How many blocks would be worse than now: refused, broadcast, or with counts beyond 64 bits.
    package let worseBlocks: Int

    /// Groups × width: the template's filters.
    package var filters: Int { groups * width }
  }

  /// The width that comes nearest for `groups` groups, of two that come equally near the narrower one; nil if
  /// there is none, or what is to stay is unknown, beyond 64 bits, or nought.
  ///
  /// Wider groups never cost less, so the first width that does not cost less than now is found by halving; it
  /// or the one before is the nearest.
  package func nearest(groups: Int) -> Choice? {
    guard let target = target.value, target > 0, unbuildable == nil, !isTooVaried else { return nil }
    let most = mostWidth(groups: groups)
    guard most > 0, difference(groups, 1, target) != nil else { return nil }
    // Below `low` all cost less than now; `high` does not, or is the widest.
    var low = 1
    var high = 1
    while high < most, let difference = difference(groups, high, target), difference < 0 {
      low = high + 1
      high = min(high * 2, most)
    }
    while low < high {
      let middle = (low + high) / 2
      guard let difference = difference(groups, middle, target) else { return nil }
      if difference < 0 { low = middle + 1 } else { high = middle }
    }
    guard let above = difference(groups, high, target) else { return nil }
    let below = high > 1 ? difference(groups, high - 1, target) : nil
    let isNarrower = below.map { $0.magnitude <= above.magnitude } ?? false
    return choice(groups, isNarrower ? high - 1 : high, target)
  }

  private func choice(_ groups: Int, _ width: Int, _ target: Int) -> Choice? {
    guard let block = template(groups: groups, width: width),
      let leftOver = difference(groups, width, target)
    else { return nil }
    let (network, worse) = outcome(groups: groups, width: width)
    return Choice(
      groups: groups, width: width, measures: measures(of: block), leftOver: leftOver,
      leftOverIfNarrower: width > 1 ? difference(groups, width - 1, target) : nil,
      leftOverIfWider: width < mostWidth(groups: groups) ? difference(groups, width + 1, target) : nil,
      network: network, worseBlocks: worse)
  }

  /// What so many groups of that width cost more than `target`; what passes 64 bits is as much as fits.
  private func difference(_ groups: Int, _ width: Int, _ target: Int) -> Int? {
    guard let cost = cost(groups: groups, width: width), !cost.isUnknown else { return nil }
    return (cost.value ?? Int.max) - target
  }

  /// The nearest width for each of `groups`, in their order; of those that have none, nothing.
  package func table(of groups: [Int]) -> [Choice] { groups.compactMap(nearest) }

  /// Powers of two, as in the paper's table: as long as groups of one channel do not cost more than now.
  package func powersOfTwo() -> [Int] {
    var powers: [Int] = []
    var groups = 1
    while groups <= Limits.integers.upperBound, let choice = nearest(groups: groups),
      choice.width > 1 || choice.leftOver <= 0
    {
      powers.append(groups)
      groups *= 2
    }
    return powers
  }
}
