extension TextPatch {
  /// The entries of `mapping` as `members` wants them; keys that are new come behind their neighbours.
  mutating func change(
    _ entries: [Syntax.Entry], of mapping: Syntax, to members: [Layout.Member], inFlow: Bool
  ) {
    var previous: Syntax.Entry?
    for (position, member) in members.enumerated() {
      if let entry = entries.first(where: { $0.key.word == member.key }) {
        change(entry, to: member.layout, inFlow: inFlow)
        previous = entry
      } else {
        insert(member, after: previous, in: mapping, isFirst: position == 0)
      }
    }
  }

  private mutating func change(_ entry: Syntax.Entry, to layout: Layout, inFlow: Bool) {
    let value = entry.value
    if case .keep = layout { return }
    let becomesSpread = !inFlow && layout.json.spreads
    switch (value.content, layout) {
    case (.mapping, .mapping) where !(becomesSpread && value.isFlow):
      change(value, to: layout, inFlow: inFlow)
    case (.list(let list), .list(let elements)) where !list.isEmpty && !elements.isEmpty:
      change(value, to: layout, inFlow: inFlow)
    case _ where value.says(layout.json): return
    case _ where becomesSpread: spread(entry, layout.json)
    default: replaceValue(of: entry, with: spelling.flow(layout.json))
    }
  }

  /// The value below its key; a comment behind the old one stays behind the key.
  private mutating func spread(_ entry: Syntax.Entry, _ value: JSONValue) {
    let colon = source.skipBlanksAndComments(from: entry.key.range.upperBound)
    replace(colon + 1..<max(colon + 1, entry.value.range.upperBound), with: "")
    let text = spelling.entryValue(value, indent: indent(of: entry.key.start))
    insert(text, at: source.lineEnd(of: max(colon, entry.value.range.upperBound)))
  }

  /// A value on the key's own line, even if the old one stood below it.
  private mutating func replaceValue(of entry: Syntax.Entry, with text: String) {
    let value = entry.value
    let colon = source.skipBlanksAndComments(from: entry.key.range.upperBound)
    if value.range.isEmpty {
      insert(" " + text, at: colon + 1)
    } else if value.isFlow || source.lineEnd(of: colon) >= value.start {
      replace(value.range, with: text)
    } else {
      insert(" " + text, at: colon + 1)
      let lines = source.lineStart(of: value.start)..<source.nextLine(after: value.range.upperBound)
      replace(lines, with: "")
    }
  }

  private mutating func insert(
    _ member: Layout.Member, after previous: Syntax.Entry?, in mapping: Syntax, isFirst: Bool
  ) {
    let key = spelling.text(member.key)
    if mapping.isFlow {
      let text = "\(key): \(spelling.flow(member.layout.json))"
      if let previous {
        insert(separator(before: previous.key.start) + text, at: previous.value.range.upperBound)
      } else {
        insert(mapping.keys.isEmpty ? (isFirst ? "" : ", ") + text : text + ", ", at: mapping.start + 1)
      }
      return
    }
    let indent = indent(of: mapping.start)
    let blanks = String(repeating: " ", count: indent)
    let text = key + ":" + spelling.entryValue(member.layout.json, indent: indent)
    if let previous {
      insertLine(blanks + text, after: max(previous.key.range.upperBound, previous.value.range.upperBound))
    } else {
      insert(text + spelling.lineEnding + blanks, at: mapping.start)
    }
  }

  /// What separates a new member from the one that begins at `start`: a line of its own if that has one.
  func separator(before start: Int) -> String {
    let line = source.lineStart(of: start)
    let isAlone = source.bytes[line..<start].allSatisfy { isBlank($0) }
    return isAlone && line > 0 ? "," + spelling.lineEnding + source[line..<start] : ", "
  }
}
