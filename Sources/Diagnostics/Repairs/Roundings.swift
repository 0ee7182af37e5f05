/// The multiples of `divisor` next to `value`, the lower first; only positive ones.
func multiples(of divisor: Int, around value: Int) -> [Int] {
  guard divisor > 0, value > 0 else { return [] }
  let lower = value / divisor * divisor
  return [lower, lower + divisor].filter { $0 > 0 && $0 != value }
}

/// The divisors of `value` next to `wanted`, the lower first.
func divisors(of value: Int, around wanted: Int) -> [Int] {
  guard value > 0 else { return [] }
  var lower: Int?
  var upper: Int?
  var candidate = 1
  while candidate * candidate <= value {
    if value % candidate == 0 {
      for divisor in [candidate, value / candidate] where divisor != wanted {
        if divisor < wanted { lower = max(lower ?? divisor, divisor) }
        if divisor > wanted { upper = min(upper ?? divisor, divisor) }
      }
    }
    candidate += 1
  }
  return [lower, upper].compactMap(\.self)
}
