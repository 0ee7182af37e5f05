import Yams

extension Complaint {
  /// libyaml's complaint, in words that say what to do where the cause is known.
  init(_ error: YamlError, in source: SourceText) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let offset = source.offset(of: mark)
      self.init(offset: offset, source.words(for: problem, context, at: offset))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let first = source.offset(of: context.mark)
      let key = duplicates.first ?? ""
      self = .duplicate(key, at: source.secondKey(like: key, after: first) ?? first)
    case .reader(let problem, _, _, _):
      self.init(offset: 0, YAMLWords.problem(problem))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(offset: 0, YAMLWords.noYAML)
    }
  }
}

extension SourceText {
  fileprivate func offset(of mark: Mark) -> Int {
    var marks = MarkOffsets(self)
    return marks.offset(of: mark)
  }

  fileprivate func words(for problem: String, _ context: YamlError.Context?, at offset: Int) -> YAMLWords {
    if byte(at: offset) == UInt8(ascii: "\t") { return .tab }
    if problem.contains("expected ',' or"), let closing = problem.split(separator: "'").last {
      return .missing(closing: String(closing), line: context?.mark.line)
    }
    if kind == .configuration, problem.contains("document") {
      return .configurationEnds
    }
    return Self.words.first { problem.contains($0.problem) }?.words ?? .problem(problem)
  }

  private static let words: [(problem: String, words: YAMLWords)] = [
    ("expected <document start>", .moreText), ("found another document", .secondDocument),
    ("mapping values are not allowed", .strayColon), ("could not find expected ':'", .noColon),
    ("did not find expected key", .indentation), ("did not find expected node content", .noValue),
    ("unknown escape character", .noEscape), ("invalid Unicode character escape", .noCharacter),
    ("incompatible YAML document", .otherVersion), ("unexpected end of stream", .openQuotes),
    ("cannot start any token", .badBeginning),
  ]

  /// Where `key` occurs again in the mapping that has it at `first`.
  fileprivate func secondKey(like key: String, after first: Int) -> Int? {
    var tokens = YAMLTokens(self)
    var original: YAMLTokens.Token?
    while let token = try? tokens.next() {
      if token.start == first { original = token }
      guard let original, token.start > first, token.flowDepth == original.flowDepth else { continue }
      guard token.flowDepth > 0 || token.column == original.column else { continue }
      if isKey(key, at: token.start) { return token.start }
    }
    return nil
  }

  private func isKey(_ key: String, at start: Int) -> Bool {
    let end = endOfQuotes(from: start) ?? start + key.utf8.count
    let inner = endOfQuotes(from: start) == nil ? start..<min(end, bytes.count) : start + 1..<end - 1
    let colon = skipBlanksAndComments(from: end)
    return bytes[inner].elementsEqual(key.utf8) && byte(at: colon) == UInt8(ascii: ":")
  }
}
