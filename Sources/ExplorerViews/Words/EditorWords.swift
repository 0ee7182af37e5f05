import NetworkModel

/// What the settings at the selection say besides their names and values.
enum EditorWords: Phrase {
  case more, mixed
  /// So many channels a group.
  case channelsPerGroup(Int)
  /// Filters that the groups would divide.
  case next([Int])
  /// The filters divided by the groups are 0.
  case emptyGroups(filters: Int, groups: Int)
  /// The filters divided by the groups leave a rest that nobody reads.
  case partlyRead(filters: Int, groups: Int, isShort: Bool)

  var both: (english: String, chinese: String) {
    switch self {
    case .more: ("more", "更多")
    case .mixed: ("mixed", "各异")
    case .channelsPerGroup(let count): ("\(counted(count, "channel")) a group", "每组 \(grouped(count)) 个通道")
    case .next(let numbers):
      (
        "   next \(numbers.map(String.init).joined(separator: ", "))",
        "   可用 \(numbers.map(String.init).joined(separator: "、"))"
      )
    case .emptyGroups(let filters, let groups):
      (" ✗ int(\(filters) / \(groups)) = 0: every group is empty", " ✗ int(\(filters) / \(groups)) = 0：每组都为空")
    case .partlyRead(let filters, let groups, let isShort):
      isShort
        ? (
          " ≈ \(filters / groups * groups) of \(filters) read",
          " ≈ 只读 \(filters / groups * groups)/\(filters)"
        )
        : (
          " ≈ int(\(filters) / \(groups)) = \(filters / groups) a group: "
            + "\(filters / groups * groups) of \(filters) read",
          " ≈ int(\(filters) / \(groups)) = 每组 \(filters / groups)："
            + "\(filters) 个只读 \(filters / groups * groups) 个"
        )
    }
  }
}
