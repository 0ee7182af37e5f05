import NetworkModel

/// What the report of `addup diff`, and the comparison in the explorer, say around names and numbers.
enum DiffWords: Phrase {
  case areEqual(String, String)
  case settingsDiffer(Int)
  case stacksRemoved(Int), stacksAdded(Int), blocksRemoved(Int), blocksAdded(Int)
  case network
  case added(String), removed(String)
  case each
  case was(String)
  case same(blocks: Int)
  /// So many of those that are the same, which may be all of them.
  case nowAssumed(Int, of: Int), noLongerAssumed(Int)
  case briefSame(blocks: Int), brieflyAssumed(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .areEqual(let one, let other):
      ("\(one) and \(other) are the same network", "\(one) 与 \(other) 是同一个网络")
    case .settingsDiffer(let count):
      ("\(counted(count, "setting")) differ\(count == 1 ? "s" : "")", "\(grouped(count)) 处设置不同")
    case .stacksRemoved(let count): ("\(counted(count, "stack")) removed", "删去 \(grouped(count)) 个 stack")
    case .stacksAdded(let count): ("\(counted(count, "stack")) added", "增加 \(grouped(count)) 个 stack")
    case .blocksRemoved(let count): ("\(counted(count, "block")) removed", "删去 \(grouped(count)) 个块")
    case .blocksAdded(let count): ("\(counted(count, "block")) added", "增加 \(grouped(count)) 个块")
    case .network: ("network", "网络")
    case .added(let name): ("\(name) added", "增加 \(name)")
    case .removed(let name): ("\(name) removed", "删去 \(name)")
    case .each: (", each", "，每个")
    case .was(let place): ("   (was \(place))", "   （原为 \(place)）")
    case .same(let blocks):
      ("\(blocks == 1 ? "1 block is" : "\(grouped(blocks)) blocks are") the same", "\(grouped(blocks)) 个块相同")
    case .nowAssumed(let blocks, let same):
      (
        "\(grouped(blocks)) of them now \(blocks == 1 ? "rests" : "rest") on an assumption",
        blocks == same && same > 1 ? "现在都基于假设" : "其中 \(grouped(blocks)) 个现在基于假设"
      )
    case .noLongerAssumed(let blocks):
      (
        "\(grouped(blocks)) of them no longer \(blocks == 1 ? "rests" : "rest") on an assumption",
        "其中 \(grouped(blocks)) 个不再基于假设"
      )
    case .briefSame(let blocks): ("\(counted(blocks, "block")) the same", "\(grouped(blocks)) 个块相同")
    case .brieflyAssumed(let blocks): ("\(grouped(blocks)) now assumed", "\(grouped(blocks)) 个现为假设")
    }
  }
}
