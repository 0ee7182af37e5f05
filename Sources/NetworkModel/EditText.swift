/// Why a script's `PLACE=VALUE` is no edit: what is wrong, and the way out.
package struct EditTextError: Error, Hashable, Sendable {
  /// One line, no full stop, naming the place.
  package let words: Text

  init(_ words: EditWords) { self.words = words.text }

  /// With the same words in all languages.
  package init(_ message: String) { words = Text(same: message) }

  /// In English.
  package var message: String { words.english }

  /// Errors that say the same in English are the same.
  package static func == (a: EditTextError, b: EditTextError) -> Bool { a.message == b.message }

  package func hash(into hasher: inout Hasher) { hasher.combine(message) }
}

extension Edit {
  /// The edit that `PLACE=VALUE` asks of `network`: `stack2.block1.filters=100`, `stacks.groups=16`.
  ///
  /// `stack2.FIELD` is every block of the stack, but `stack2.strides` is its first block, as in a network
  /// file; `stack2.blocks.strides` is every block. `stack2.blocks=4` adds copies of the last block or removes
  /// blocks from the end.
  package init(_ text: String, in network: Network) throws(EditTextError) {
    guard let sign = text.firstIndex(of: "=") else {
      throw EditTextError(.noEdit(text))
    }
    let place = String(text[..<sign])
    let value = String(text[text.index(after: sign)...])
    let parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self = try Edit.reading(parts, place, value, network)
  }

  private static func reading(
    _ parts: [String], _ place: String, _ value: String, _ network: Network
  ) throws(EditTextError) -> Edit {
    switch (parts[0], parts.count) {
    case ("name", 1): return .setName(value)
    case ("rules", 1): return .setRules(try rules(value, at: place))
    case ("stem", 1): return .setStem(try stem(value, at: place))
    case ("head", 1) where value == "none" || value == "null": return .setHead(nil)
    case ("stem", 2): return try stemEdit(parts[1], value, place, network)
    case ("head", 2) where parts[1] == "classes" && (value == "none" || value == "null"): return .setHead(nil)
    case ("head", 2) where parts[1] == "classes":
      return .setHead(Head(classes: try integer(value, at: place)))
    case ("input", 1), ("input", 2): return .setInput(try input(parts, place, value, network.input))
    case ("stacks", 2): return .set(try setting(parts[1], value, at: place), in: .network)
    default: break
    }
    if let examples = examples[parts[0]] {
      throw EditTextError(.noPlace(place, examples: examples))
    }
    guard let stack = number(parts[0], after: "stack") else {
      throw unknown(parts[0], at: place, in: topWords)
    }
    guard network.stacks.indices.contains(stack) else {
      throw EditTextError(.noStack(place, parts[0], of: network.stacks.count))
    }
    if parts.count == 2, parts[1] == "blocks" { return try resize(stack, value, place, network) }
    if parts.count == 2 {
      let setting = try setting(parts[1], value, at: place)
      if setting.field != .strides { return .set(setting, in: .stack(stack)) }
      guard !network.stacks[stack].blocks.isEmpty else {
        throw EditTextError(.noBlocks(place, parts[0]))
      }
      return .set(setting, in: .block(BlockPlace(stack: stack, block: 0)))
    }
    if parts.count == 3, parts[1] == "blocks" {
      return .set(try setting(parts[2], value, at: place), in: .stack(stack))
    }
    guard parts.count == 3, let block = number(parts[1], after: "block") else {
      let examples = ["stack2.block1.filters", "stack2.filters", "stacks.filters"]
      throw EditTextError(.noPlace(place, examples: examples))
    }
    guard network.stacks[stack].blocks.indices.contains(block) else {
      throw EditTextError(.noBlock(place, parts[1], parts[0], of: network.stacks[stack].blocks.count))
    }
    return .set(
      try setting(parts[2], value, at: place), in: .block(BlockPlace(stack: stack, block: block)))
  }

  private static let topWords = ["stack1", "stacks", "input", "rules", "stem", "head", "name"]

  /// How the words that are no stack are used.
  private static let examples = [
    "name": ["name=ResNet"], "rules": ["rules=keras"], "stem": ["stem=imagenet", "stem.kernel=7"],
    "head": ["head.classes=1000", "head=none"], "input": ["input=224x224x3", "input.height=224"],
    "stacks": ["stacks.groups=32"],
  ]

  private static func resize(
    _ stack: Int, _ value: String, _ place: String, _ network: Network
  ) throws(EditTextError) -> Edit {
    let blocks = network.stacks[stack].blocks
    let count = try integer(value, at: place)
    guard count >= 0 else { throw EditTextError(.noNumberOfBlocks(place, value)) }
    guard network.blockCount - blocks.count + count <= Limits.blocks else {
      throw EditTextError(.tooManyBlocks(place))
    }
    guard let last = blocks.last else {
      return .setStack(Stack(of: Block(firstOfStack: stack), count: count), at: stack)
    }
    let copy = blocks.count == 1 ? Stack(of: last, count: 2).blocks[1] : last
    let added = Array(repeating: copy, count: max(count - blocks.count, 0))
    return .setStack(Stack(blocks: blocks.prefix(count) + added), at: stack)
  }

  private static func input(
    _ parts: [String], _ place: String, _ value: String, _ old: InputSize
  ) throws(EditTextError) -> InputSize {
    var new = old
    switch parts.dropFirst().first {
    case nil:
      let sizes = value.split(whereSeparator: { "x×,".contains($0) }).map(String.init)
      guard sizes.count == 3 else {
        throw EditTextError(.noInput(place))
      }
      new.height = try extent(sizes[0], at: place)
      new.width = try extent(sizes[1], at: place)
      new.channels = try integer(sizes[2], at: place)
    case "height"?: new.height = try extent(value, at: place)
    case "width"?: new.width = try extent(value, at: place)
    case "channels"?: new.channels = try integer(value, at: place)
    case let word?: throw unknown(word, at: place, in: ["height", "width", "channels"])
    }
    return new
  }

  /// The number in `stack2`, counted from 0.
  private static func number(_ word: String, after prefix: String) -> Int? {
    guard word.hasPrefix(prefix), let number = Int(word.dropFirst(prefix.count)), number > 0 else {
      return nil
    }
    return number - 1
  }
}
