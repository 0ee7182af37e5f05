import NetworkModel

/// What it costs to take a block of one stack for a block of another, for `Alignment`.
///
/// The more settings differ the more it costs. Equal blocks are numbered alike at the start, so that a look
/// at two of them is a look at two numbers.
struct BlockLikeness {
  private let old: [Int]
  private let new: [Int]
  /// The settings of each distinct block.
  private let settings: [[BlockSetting]]

  init(_ old: [Block], _ new: [Block]) {
    var numbers: [Block: Int] = [:]
    var settings: [[BlockSetting]] = []
    func number(_ block: Block) -> Int {
      if let number = numbers[block] { return number }
      numbers[block] = settings.count
      settings.append(BlockLikeness.fields.map(block.setting))
      return settings.count - 1
    }
    self.old = old.map(number)
    self.new = new.map(number)
    self.settings = settings
  }

  private static let fields = BlockField.allCases

  /// Of block `i` of the old ones and block `j` of the new ones.
  func cost(_ i: Int, _ j: Int) -> Int {
    if old[i] == new[j] { return 0 }
    let a = settings[old[i]]
    let b = settings[new[j]]
    var differing = 0
    for index in a.indices where a[index] != b[index] { differing += 1 }
    return min(8 * (1 + differing), Alignment.mostOfPair)
  }
}

/// What it costs to take one stack for another, for `Alignment`.
enum StackLikeness {
  /// Blocks of each stack that are looked at: enough to tell what it is like.
  private static let sample = 64
  private static let fields = BlockField.allCases

  /// The more settings differ in a block on average the more it costs; a block that is missing counts as two.
  static func cost(_ old: Stack, _ new: Stack) -> Int {
    if old == new { return 0 }
    let longest = max(old.blocks.count, new.blocks.count)
    let common = min(old.blocks.count, new.blocks.count, sample)
    var differing = 0
    for (a, b) in zip(old.blocks.prefix(common), new.blocks.prefix(common)) where a != b {
      for field in fields where a.setting(field) != b.setting(field) { differing += 1 }
    }
    let missing = 2 * (longest - min(old.blocks.count, new.blocks.count))
    let mean = common == 0 ? 0 : 24 * differing / common
    return min(8 + mean + 24 * missing / longest, Alignment.mostOfPair)
  }
}
