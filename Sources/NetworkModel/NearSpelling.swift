/// The word of `known` that `word` was most likely meant to be, or nil if none is near.
///
/// Near: at most a third of the longer word's letters inserted, deleted, replaced, or swapped with a
/// neighbour (the restricted Damerau–Levenshtein distance).
package func nearSpelling(of word: String, in known: [String]) -> String? {
  guard word.utf8.count <= 64 else { return nil }
  let candidates = known.map { (word: $0, distance: editDistance(word.lowercased(), $0.lowercased())) }
  guard let best = candidates.min(by: { $0.distance < $1.distance }),
    best.distance * 3 <= max(word.count, best.word.count)
  else { return nil }
  return best.word
}

private func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
