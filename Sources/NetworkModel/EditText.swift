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
    "name": ["name=ResNet"], "rules": ["rules=keras"], "stem": ["stem=imagenet"],
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
      throw EditTextError(.nothingToCopy(place, "stack\(stack + 1)"))
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

  private static func setting(
    _ name: String, _ value: String, at place: String
  ) throws(EditTextError) -> BlockSetting {
    guard let field = BlockField(rawValue: name) else {
      throw unknown(name, at: place, in: BlockField.allCases.map(\.rawValue))
    }
    switch field {
    case .convShortcut: return .convShortcut(try toggle(value, at: place))
    case .poolShortcut: return .poolShortcut(try toggle(value, at: place))
    case .useBias: return .useBias(try useBias(value, at: place))
    case .kind: return .kind(try word(value, at: place))
    case .strideAt: return .strideAt(try word(value, at: place))
    case .outputChannels: return .outputChannels(try integerOrNone(value, at: place))
    case .squeezeExcitation: return .squeezeExcitation(try integerOrNone(value, at: place))
    case .filters: return .filters(try integer(value, at: place))
    case .groups: return .groups(try integer(value, at: place))
    case .strides: return .strides(try integer(value, at: place))
    case .expansion: return .expansion(try integer(value, at: place))
    case .kernel: return .kernel(try integer(value, at: place))
    case .dilation: return .dilation(try integer(value, at: place))
    }
  }

  private static func rules(_ value: String, at place: String) throws(EditTextError) -> Rules {
    try word(value, at: place)
  }

  private static func stem(_ value: String, at place: String) throws(EditTextError) -> Stem? {
    guard let named = Stem.named.first(where: { $0.name == value }) else {
      throw unknown(value, at: place, in: Stem.named.map(\.name))
    }
    return named.stem
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ value: String, at place: String
  ) throws(EditTextError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: value) else {
      throw unknown(value, at: place, in: Word.allCases.map(\.rawValue))
    }
    return word
  }

  private static func toggle(_ value: String, at place: String) throws(EditTextError) -> Bool {
    guard let isOn = booleans[value] else {
      throw EditTextError(.neitherOnNorOff(place, value))
    }
    return isOn
  }

  private static let booleans = [
    "on": true, "true": true, "yes": true, "off": false, "false": false, "no": false,
  ]

  private static func integerOrNone(_ value: String, at place: String) throws(EditTextError) -> Int? {
    ["none", "null"].contains(value) ? nil : try integer(value, at: place)
  }

  private static func useBias(_ value: String, at place: String) throws(EditTextError) -> UseBias {
    if value == UseBias.unnormalizedWord { return .unnormalized }
    guard let isOn = booleans[value] else {
      throw EditTextError(.noBias(place, value))
    }
    return isOn ? .all : .none
  }

  private static func extent(_ value: String, at place: String) throws(EditTextError) -> Int? {
    ["null", "none", "?"].contains(value) ? nil : try integer(value, at: place)
  }

  private static func integer(_ value: String, at place: String) throws(EditTextError) -> Int {
    guard let number = Int(value), Limits.integers.contains(number) else {
      throw EditTextError(.noInteger(place, value))
    }
    return number
  }

  /// The number in `stack2`, counted from 0.
  private static func number(_ word: String, after prefix: String) -> Int? {
    guard word.hasPrefix(prefix), let number = Int(word.dropFirst(prefix.count)), number > 0 else {
      return nil
    }
    return number - 1
  }

  private static func unknown(_ word: String, at place: String, in known: [String]) -> EditTextError {
    if let near = nearSpelling(of: word, in: known) {
      return EditTextError(.meant(place, word, near: near))
    }
    return EditTextError(.noneOf(place, word, known))
  }
}

extension Edit {
  /// The arguments of `addup set` that make this edit, in order; structural edits and stems without a name
  /// have none.
  package var assignments: [String] {
    switch self {
    case .set(.strides(let strides), .stack(let stack)): ["stack\(stack + 1).blocks.strides=\(strides)"]
    case .set(let setting, let scope): ["\(scope.spelling).\(setting.field.rawValue)=\(setting.value)"]
    case .setName(let name): ["name=\(name)"]
    case .setInput(let input):
      [
        "input=\(input.height.map(String.init) ?? "null")x\(input.width.map(String.init) ?? "null")x\(input.channels)"
      ]
    case .setRules(let rules): ["rules=\(rules.rawValue)"]
    case .setStem(let stem): Stem.named.first { $0.stem == stem }.map { ["stem=\($0.name)"] } ?? []
    case .setHead(let head): [head.map { "head.classes=\($0.classes)" } ?? "head=none"]
    case .insertBlock, .removeBlock, .insertStack, .removeStack, .setStack, .setStacks: []
    case .several(let edits): edits.flatMap(\.assignments)
    }
  }
}
