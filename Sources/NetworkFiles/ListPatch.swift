extension TextPatch {
  /// The elements of `list` as `elements` wants them: some changed, some gone, some new.
  mutating func change(
    _ old: [Syntax], of list: Syntax, to elements: [Layout.Element], inFlow: Bool
  ) {
    remove(old, of: list, keeping: Set(elements.compactMap(\.oldIndex)))
    var previous: Int?
    let keepsNone = !elements.contains { $0.oldIndex != nil }
    for (position, element) in elements.enumerated() {
      if let index = element.oldIndex {
        change(old[index], to: element.layout, inFlow: inFlow)
        previous = index
      } else if list.isFlow {
        let text = spelling.flow(element.layout.json)
        if let previous {
          insert(separator(before: old[previous].start) + text, at: old[previous].range.upperBound)
        } else {
          insert(keepsNone ? (position > 0 ? ", " : "") + text : text + ", ", at: list.start + 1)
        }
      } else {
        insertItem(element.layout.json, after: previous, old, list)
      }
    }
  }

  private mutating func remove(_ old: [Syntax], of list: Syntax, keeping kept: Set<Int>) {
    guard list.isFlow else {
      for index in old.indices where !kept.contains(index) { replace(lines(of: index, old, list), with: "") }
      return
    }
    var index = 0
    while index < old.count {
      let first = index
      while index < old.count, !kept.contains(index) { index += 1 }
      if first < index { replace(flowRange(first..<index, old), with: "") }
      index += 1
    }
  }

  /// A run of elements with the commas that go with them.
  private func flowRange(_ run: Range<Int>, _ old: [Syntax]) -> Range<Int> {
    let last = old[run.upperBound - 1].range.upperBound
    if run.lowerBound > 0 { return old[run.lowerBound - 1].range.upperBound..<last }
    return old[0].start..<(run.upperBound < old.count ? old[run.upperBound].start : last)
  }

  private mutating func insertItem(_ value: JSONValue, after previous: Int?, _ old: [Syntax], _ list: Syntax)
  {
    let indent = indent(of: list.start)
    let text = String(repeating: " ", count: indent) + "- " + spelling.block(value, indent: indent + 2)
    if let previous {
      insertLine(text, after: old[previous].range.upperBound)
    } else {
      insert(text + spelling.lineEnding, at: lines(of: 0, old, list).lowerBound)
    }
  }

  /// The lines of an item that has its own, with the comment lines right above it.
  private func lines(of index: Int, _ old: [Syntax], _ list: Syntax) -> Range<Int> {
    let before = index > 0 ? source.nextLine(after: old[index - 1].range.upperBound) : list.start
    let dash = source.skipBlanksAndComments(from: before)
    var start = source.lineStart(of: dash)
    let indent = dash - start
    while start > 0 {
      let above = source.lineStart(of: source.lineStart(of: start) - 1)
      let mark = above + indent
      let isComment =
        source.byte(at: mark) == UInt8(ascii: "#")
        && source.bytes[above..<mark].allSatisfy { $0 == UInt8(ascii: " ") }
      guard isComment else { break }
      start = above
    }
    return start..<source.nextLine(after: old[index].range.upperBound)
  }
}
