import NetworkModel

extension LessonPlace {
  /// The place that `text` names in `network`, or in words why there is none.
  static func reading(_ text: String, in network: Network) throws(LessonPlaceError) -> LessonPlace {
    if text.contains(" "), let place = try? spelled(withoutBlanks(text), in: network) {
      throw .misspelled(text, near: place.spelling)
    }
    return try spelled(text, in: network)
  }

  /// `stack1.block2` of `stack 1 block 2`.
  private static func withoutBlanks(_ text: String) -> String {
    text.split { $0 == " " || $0 == "." }.reduce("") { sum, word in
      sum + (sum.isEmpty || word.allSatisfy(\.isNumber) ? "" : ".") + word.lowercased()
    }
  }

  private static func spelled(_ text: String, in network: Network) throws(LessonPlaceError) -> LessonPlace {
    var words = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let part = try part(&words, text, network)
    if part == .network, What(rawValue: words[0]) == nil,
      let near = nearSpelling(of: words[0], in: ["stem", "head", numbered("stack", like: words[0])])
    {
      throw .meant(words[0], in: text, near: near)
    }
    guard words.count <= 1 else {
      throw .tooLong(text)
    }
    guard let word = words.first else { return LessonPlace(part) }
    let known = part.known
    guard let what = What(rawValue: word), known.contains(what) else {
      if let near = nearSpelling(of: word, in: known.map(\.rawValue)) {
        throw .meant(word, in: text, near: near)
      }
      throw .unknown(word, in: text, known: known.map(\.rawValue).joined(separator: ", "))
    }
    return LessonPlace(part, what)
  }

  private static func part(
    _ words: inout [String], _ text: String, _ network: Network
  ) throws(LessonPlaceError) -> Part {
    switch words[0] {
    case "stem":
      words.removeFirst()
      return .stem
    case "head":
      words.removeFirst()
      return .head
    default: break
    }
    guard let stack = number(words[0], after: "stack") else { return .network }
    guard network.stacks.indices.contains(stack) else {
      throw .noStack(words[0], in: text, of: network.stacks.count)
    }
    guard words.count > 1, let block = number(words[1], after: "block") else {
      words.removeFirst()
      if let word = words.first, word.last?.isNumber == true,
        let near = nearSpelling(of: word, in: [numbered("block", like: word)]), near != word
      {
        throw .meant(word, in: text, near: near)
      }
      return .stack(stack)
    }
    let place = BlockPlace(stack: stack, block: block)
    guard network.block(at: place) != nil else {
      throw .noBlock(words[1], in: text, of: network.stacks[stack].blocks.count)
    }
    words.removeFirst(2)
    return .block(place)
  }

  /// `prefix` with the number with which `word` ends, or with 1.
  private static func numbered(_ prefix: String, like word: String) -> String {
    let digits = String(word.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    return prefix + (digits.isEmpty ? "1" : digits)
  }

  private static func number(_ word: String, after prefix: String) -> Int? {
    guard word.hasPrefix(prefix), let number = Int(word.dropFirst(prefix.count)), number > 0 else {
      return nil
    }
    return number - 1
  }
}

extension LessonPlace.Part {
  /// What can be meant of it.
  fileprivate var known: [LessonPlace.What] {
    switch self {
    case .network: [.params, .trainable, .multiplyAdds, .additions, .broken, .broadcasts]
    case .stem: [.output, .height, .width, .channels, .params, .multiplyAdds]
    case .head: [.input, .channels, .params, .multiplyAdds]
    case .stack: [.blocks]
    case .block:
      [
        .add, .input, .reduced, .grouped, .main, .shortcut, .output, .height, .width, .channels, .params,
        .multiplyAdds, .dropped, .filters, .groups, .strides, .expansion,
      ]
    }
  }
}

extension Text {
  /// The places that stand in braces, `{stack2.block1.main}`, each as it is spelled.
  package static func places(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      rest.firstIndex(of: "}").map { String(rest[..<$0]) }
    }
  }

  /// What stands behind a brace that is not closed before the next one opens, as a place; nil if all are closed.
  static func unclosedPlace(in text: String) -> String? {
    let open = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().first {
      !$0.contains("}")
    }
    guard let open else { return nil }
    let place = open.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0)) }
    return place.isEmpty ? "params" : String(place)
  }

  /// `text` with what `value` gives for each place in braces.
  package static func filled(_ text: String, _ value: (String) -> String) -> String {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { sum, part in
      guard let end = part.firstIndex(of: "}") else { return sum + "{" + part }
      return sum + value(String(part[..<end])) + part[part.index(after: end)...]
    }
  }
}

extension LessonPlace {
  /// The place in braces of a text that was read with `network` as its scene; nil if there is none.
  package init?(inText text: String, of network: Network) {
    guard let place = try? LessonPlace.reading(text, in: network) else { return nil }
    self = place
  }
}
