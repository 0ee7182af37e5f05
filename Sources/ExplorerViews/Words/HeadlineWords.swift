import NetworkModel

/// The verdict on a whole network, in clauses.
enum HeadlineWords: Phrase, Hashable {
  case stemCannotBeBuilt, headCannotBeBuilt
  case blocksCannotBeBuilt(Int)
  case refused(Int, of: Int)
  case broadcast(Int, of: Int)
  case dropped(channels: Int)
  case runTime(Int, of: Int)
  case nothingRaises
  /// Of so many additions, as a headline and as a clause in a log.
  case allAddUp(Int)
  case addUp(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .stemCannotBeBuilt: ("the stem cannot be built", "stem 无法构建")
    case .headCannotBeBuilt: ("the head cannot be built", "head 无法构建")
    case .blocksCannotBeBuilt(let count):
      ("\(counted(count, "block")) cannot be built", "\(grouped(count)) 个块无法构建")
    case .refused(let count, let total):
      (
        "\(grouped(count)) of \(counted(total, "addition")) \(count == 1 ? "does" : "do") not add up",
        share(count, total, "不成立")
      )
    case .broadcast(let count, let total):
      (
        "\(count) of \(counted(total, "addition")) only broadcast\(count == 1 ? "s" : "")",
        share(count, total, "只靠广播成立")
      )
    case .dropped(let channels):
      ("\(counted(channels, "channel")) dropped in silence", "\(grouped(channels)) 个通道被悄悄丢掉")
    case .runTime(let count, let total):
      (
        "\(count) of \(counted(total, "addition")) \(count == 1 ? "is" : "are") decided at run time",
        share(count, total, "运行时才能判定")
      )
    case .nothingRaises: ("nothing will raise", "不会报错")
    case .allAddUp(0): ("Nothing to add", "没有相加")
    case .allAddUp(1): ("The addition adds up", "相加成立")
    case .allAddUp(let count): ("All \(grouped(count)) additions add up", "\(grouped(count)) 处相加全部成立")
    case .addUp(let count):
      (
        "\(grouped(count)) of \(counted(count, "addition")) \(count == 1 ? "adds" : "add") up",
        "\(grouped(count)) 处相加全部成立"
      )
    }
  }

  private func share(_ count: Int, _ total: Int, _ what: String) -> String {
    "\(grouped(total)) 处相加中有 \(grouped(count)) 处\(what)"
  }
}
