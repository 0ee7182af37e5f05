import NetworkModel

/// What the comparison says besides what differs.
enum ComparisonWords: Phrase {
  case compare, onlyWhatDiffers, now, change
  case network
  case added, removed
  /// Several blocks in a row, by their numbers.
  case eachBlock(String)
  /// A number, and what it was.
  case renumbered(String, was: String)

  var both: (english: String, chinese: String) {
    switch self {
    case .compare: ("compare", "比较")
    case .onlyWhatDiffers: ("only what differs", "只列差别")
    case .now: ("now", "现在")
    case .change: ("change", "变化")
    case .network: ("network", "网络")
    case .added: ("added", "新增")
    case .removed: ("removed", "删除")
    case .eachBlock(let numbers): ("blocks \(numbers), each", "块 \(numbers)，各自")
    case .renumbered(let now, let was): ("\(now) (was \(was))", "\(now)（原为 \(was)）")
    }
  }
}
