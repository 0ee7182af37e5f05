import Explorer

extension State {
  /// What is searched for, which hit is selected of how many, and the keys that go on from here.
  func drawSearch(_ text: String, row: Int, width: Int, on canvas: inout Canvas) {
    var line = Line("/\(text)", .title)
    canvas.write(line, row: row, column: 1, limit: width)
    if case .search = prompt {
      let caret = 2 + CellText.columns(of: halves(of: text).before)
      canvas.cursor = Position(row: row, column: min(caret, width))
    }
    // What was typed goes before what came of it, and that before the keys. Where there is room for all, nothing
    // moves while the text grows.
    let first = width < 70 ? 0 : 24
    for part in [hitCount, searchKeys] where !part.isEmpty && max(line.width + 3, first) + part.width <= width
    {
      let column = max(line.width + 3, first)
      canvas.write(part, row: row, column: 1 + column)
      line = line.padded(to: column) + part
    }
  }

  private var hitCount: Line {
    guard let search else { return Line() }
    if search.text.isEmpty { return Line(say(view == .layers ? SearchWords.layerExamples : .examples), .dim) }
    if search.hits.isEmpty { return Line(say(SearchWords.noHit), .dim) }
    guard let selectedHit else { return Line(say(SearchWords.hits(search.hits.count)), .dim) }
    return Line(say(SearchWords.hit(selectedHit, of: search.hits.count)))
  }

  private var searchKeys: Line {
    // While it is typed they stand in the row below.
    if case .search = prompt { return Line() }
    let commands = ["next-hit", "previous-hit", "end-search"].compactMap(Command.named)
    let shown = commands.compactMap(\.keys.first)
    return keys(shown.dropLast(), .nextAndPrevious) + Line("   ") + keys(shown.suffix(1), .end)
  }

  private func keys(_ keys: some Sequence<String>, _ words: SearchWords) -> Line {
    Line(keys.map { Key($0).shown }.joined(separator: " "), .title) + Line(" \(say(words))", .dim)
  }
}
