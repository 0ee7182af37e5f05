/// Changes a text only where it says something else than a layout; comments and spelling stay.
struct TextPatch {
  let source: SourceText
  let spelling: Spelling
  private var edits: [(range: Range<Int>, text: String)] = []

  /// `source`, whose value is `syntax`, as `layout` wants it.
  static func text(of source: SourceText, _ syntax: Syntax, changedTo layout: Layout, isJSON: Bool) -> String
  {
    var patch = TextPatch(source, Spelling(isJSON: isJSON, lineEnding: source.lineEnding))
    patch.change(syntax, to: layout, inFlow: syntax.isFlow)
    return (source.hasByteOrderMark ? "\u{FEFF}" : "") + patch.result
  }

  private init(_ source: SourceText, _ spelling: Spelling) {
    self.source = source
    self.spelling = spelling
  }

  /// The text with all edits; those at one place in the order they were made.
  private var result: String {
    var bytes: [UInt8] = []
    var offset = 0
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in inOrder {
      if edit.range.lowerBound > offset { bytes += source.bytes[offset..<edit.range.lowerBound] }
      bytes += Array(edit.text.utf8)
      offset = max(offset, edit.range.upperBound)
    }
    return String(decoding: bytes + source.bytes[offset...], as: UTF8.self)
  }

  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }
  mutating func insert(_ text: String, at offset: Int) { edits.append((offset..<offset, text)) }

  /// A whole line, without its end, behind the one that `offset` is on.
  mutating func insertLine(_ text: String, after offset: Int) {
    let next = source.nextLine(after: offset)
    if source.lineEnd(of: offset) == source.bytes.count {
      insert(spelling.lineEnding + text, at: source.bytes.count)
    } else {
      insert(text + spelling.lineEnding, at: next)
    }
  }

  /// Blanks as wide as what stands before `offset` on its line.
  func indent(of offset: Int) -> Int { offset - source.lineStart(of: offset) }

  /// `inFlow`: within brackets or braces, where nothing can be spread over lines by indentation.
  mutating func change(_ syntax: Syntax, to layout: Layout, inFlow: Bool) {
    switch (syntax.content, layout) {
    case (_, .keep): return
    case (.mapping(let entries), .mapping(let members))
    where Set(syntax.keys).isSubset(of: members.map(\.key)):
      if syntax.isFlow, !inFlow, layout.json.spreads { return spread(syntax, layout.json) }
      change(entries, of: syntax, to: members, inFlow: inFlow || syntax.isFlow)
    case (.list(let list), .list(let elements)) where !list.isEmpty && !elements.isEmpty:
      change(list, of: syntax, to: elements, inFlow: inFlow || syntax.isFlow)
    default:
      if !syntax.says(layout.json) { replace(syntax.range, with: spelling.flow(layout.json)) }
    }
  }

  /// A mapping in braces, over several lines; a comment behind it stays on the first.
  private mutating func spread(_ syntax: Syntax, _ value: JSONValue) {
    let lineEnd = source.lineEnd(of: syntax.range.upperBound)
    let comment = source[syntax.range.upperBound..<lineEnd]
    let text = spelling.block(value, indent: indent(of: syntax.start))
    let first = text.prefix { !$0.isNewline }
    replace(syntax.start..<lineEnd, with: first + comment + text.dropFirst(first.count))
  }
}

extension Syntax {
  /// Whether this is `value`, however it is spelled.
  func says(_ value: JSONValue) -> Bool {
    switch value {
    case .string(let text): return word == text && !isNull
    case .integer(let number): return bareText == "\(number)"
    case .bool(let isOn): return (try? boolean("")) == isOn
    case .null: return isNull
    case .array(let elements):
      guard let list, list.count == elements.count else { return false }
      return zip(list, elements).allSatisfy { $0.says($1) }
    case .object(let members):
      guard let entries, entries.count == members.count else { return false }
      return members.allSatisfy { member in self[member.key]?.says(member.value) ?? false }
    case .double: return false
    }
  }
}
