import Yams

extension Complaint {
  /// libyaml's complaint, in words that say what to do where the cause is known.
  init(_ error: YamlError, in source: SourceText) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let offset = source.offset(of: mark)
      self.init(offset: offset, message: source.words(for: problem, context, at: offset))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let first = source.offset(of: context.mark)
      let key = duplicates.first ?? ""
      self = .duplicate(key, at: source.secondKey(like: key, after: first) ?? first)
    case .reader(let problem, _, _, _):
      self.init(offset: 0, message: "this is no YAML: \(problem)")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(offset: 0, message: "this is no YAML")
    }
  }
}

extension SourceText {
  fileprivate func offset(of mark: Mark) -> Int {
    var marks = MarkOffsets(self)
    return marks.offset(of: mark)
  }

  fileprivate func words(for problem: String, _ context: YamlError.Context?, at offset: Int) -> String {
    if byte(at: offset) == UInt8(ascii: "\t") { return "a tab cannot indent YAML: use blanks" }
    if problem.contains("expected ',' or"), let closing = problem.split(separator: "'").last {
      let begin = context.map { ", to go on or to end what begins in line \($0.mark.line)" } ?? ""
      return "a ',' or a '\(closing)' is missing before this\(begin)"
    }
    if kind == .configuration, problem.contains("document") {
      return "a configuration ends here: remove the rest"
    }
    return Self.words.first { problem.contains($0.problem) }?.words ?? "this is no YAML: \(problem)"
  }

  private static let words: [(problem: String, words: String)] = [
    (
      "expected <document start>",
      "there is more text after the network: a file holds one (JSON Lines are read by 'addup check --lines')"
    ),
    ("found another document", "a second document begins here: a file holds one network"),
    (
      "mapping values are not allowed",
      "a ':' has no place here: check the indentation, or put the text in quotes"
    ),
    ("could not find expected ':'", "a key without ':': write 'key: value'"),
    ("did not find expected key", "this line is not indented like its neighbours: give it as many blanks"),
    ("did not find expected node content", "a value is missing here"),
    ("unknown escape character", "there is no such escape: write \\\\ for a backslash"),
    ("invalid Unicode character escape", "this escape is no character: write \\u and four digits"),
    ("incompatible YAML document", "YAML 1.1 and 1.2 are read: remove this line"),
    ("unexpected end of stream", "the text ends inside quotes: close them"),
    ("cannot start any token", "this character cannot begin a value: put the text in quotes"),
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
