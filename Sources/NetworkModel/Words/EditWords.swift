/// Why `PLACE=VALUE` is no edit, and what to write instead.
enum EditWords: Phrase {
  case noEdit(String)
  case noPlace(String, examples: [String])
  case noStack(String, String, of: Int)
  case noBlocks(String, String)
  case noBlock(String, String, String, of: Int)
  case noNumberOfBlocks(String, String)
  case tooManyBlocks(String)
  case noInput(String)
  case noStem(String), noPooling(String), noFilters(String, String), noPool(String, String)
  case neitherOnNorOff(String, String), noBias(String, String)
  case noInteger(String, String)
  case meant(String, String, near: String)
  case noneOf(String, String, [String])

  var both: (english: String, chinese: String) {
    switch self {
    case .noEdit(let text):
      (
        "'\(text)' is no edit: write PLACE=VALUE, as in stack2.block1.filters=100",
        "'\(text)' 不是修改：请写成 位置=值，例如 stack2.block1.filters=100"
      )
    case .noPlace(let place, let examples):
      (
        "\(place) is no place; write \(list(examples, " or "))", "\(place) 不是一个位置；请写 \(list(examples, " 或 "))"
      )
    case .noStack(let place, let stack, let count):
      (
        "\(place): there is no \(stack); the network has \(counted(count, "stack"))",
        "\(place)：没有 \(stack)；这个网络有 \(count) 个 stack"
      )
    case .noBlocks(let place, let stack): ("\(place): \(stack) has 0 blocks", "\(place)：\(stack) 没有块")
    case .noBlock(let place, let block, let stack, let count):
      (
        "\(place): there is no \(block); \(stack) has \(counted(count, "block"))",
        "\(place)：没有 \(block)；\(stack) 有 \(count) 个块"
      )
    case .noNumberOfBlocks(let place, let value):
      ("\(place): \(value) is no number of blocks", "\(place)：\(value) 不能作块数")
    case .tooManyBlocks(let place):
      ("\(place): a network has at most 1,000,000 blocks", "\(place)：一个网络最多有 1,000,000 个块")
    case .noInput(let place):
      (
        "\(place): write height×width×channels, as in input=224x224x3",
        "\(place)：请写 高×宽×通道数，例如 input=224x224x3"
      )
    case .noStem(let place):
      ("\(place): there is no stem; write stem=imagenet first", "\(place)：没有 stem；请先写 stem=imagenet")
    case .noPooling(let place):
      (
        "\(place): the stem has no pooling; write stem.pool_size=3 first",
        "\(place)：stem 没有池化；请先写 stem.pool_size=3"
      )
    case .noFilters(let place, let value):
      (
        "\(place): '\(value)' is no filters: write 64, or 24,32,64 of three convolutions",
        "\(place)：'\(value)' 不能作 filters：请写 64，三个卷积时写 24,32,64"
      )
    case .noPool(let place, let value):
      (
        "\(place): '\(value)' is no pooling: write 3x3/2 pad 1, or none",
        "\(place)：'\(value)' 不是池化：请写 3x3/2 pad 1 或 none"
      )
    case .neitherOnNorOff(let place, let value):
      ("\(place): '\(value)' is neither on nor off", "\(place)：'\(value)' 既不是 on 也不是 off")
    case .noBias(let place, let value):
      (
        "\(place): '\(value)' is neither on nor off nor \(UseBias.unnormalizedWord)",
        "\(place)：'\(value)' 不是 on、off 或 \(UseBias.unnormalizedWord)"
      )
    case .noInteger(let place, let value):
      (
        "\(place): '\(value)' is no integer within ±1,000,000,000",
        "\(place)：'\(value)' 不是 ±1,000,000,000 以内的整数"
      )
    case .meant(let place, let word, let near):
      ("\(place): '\(word)': did you mean \(near)?", "\(place)：'\(word)'：是不是 \(near)？")
    case .noneOf(let place, let word, let known):
      (
        "\(place): '\(word)' is none of \(known.joined(separator: ", "))",
        "\(place)：'\(word)' 不在 \(known.joined(separator: "、")) 之中"
      )
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  private func list(_ words: [String], _ or: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + or + last
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
