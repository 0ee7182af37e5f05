import Explorer

extension State {
  /// What is being asked or typed, over everything else: the question in the message row, its answers in the row
  /// of the keys, whose own are of no use meanwhile.
  ///
  /// The answers are never cut: where there is little room their words are shorter. Of the question the name of a
  /// file gives way first.
  func drawQuestion(on canvas: inout Canvas) {
    guard let prompt else { return }
    if case .recovery(let offer) = prompt { drawRecovery(offer, on: &canvas) }
    let width = canvas.columns - 2
    canvas.clearTargets()
    canvas.clear(rows: canvas.rows - 1..<canvas.rows)
    canvas.write(answers(to: prompt, width: width), row: canvas.rows - 1, column: 1, limit: width)
    if case .recovery = prompt { return }
    let row = canvas.rows - 2
    canvas.clear(rows: row..<row + 1)
    canvas.cursor = nil
    if case .search(let text) = prompt { return drawSearch(text, row: row, width: width, on: &canvas) }
    var line = question(prompt, width: width)
    if let notice {
      // Why the last name could not be saved to.
      let reason = canvas.spelled(say(notice))
      let both = Line(reason + "   ", .title) + line
      if both.width >= width {
        canvas.write(CellText(reason).truncated(to: width), row: row, column: 1, role: .title)
        return
      }
      line = both
    }
    canvas.write(line, row: row, column: 1, limit: width)
    if case .saveAs(let text, _) = prompt {
      let behind = CellText.columns(of: visible(text, in: room(forNameIn: width)).after)
      canvas.cursor = Position(row: row, column: min(1 + line.width - behind, width))
    }
  }

  // MARK: The question

  private func question(_ prompt: Prompt, width: Int) -> Line {
    switch prompt {
    case .number(let text):
      let label = Line("\(currentField?.name ?? "") ", .dim)
      return label + Line(CellText(text).ending(in: width - label.width - 1) + "_", .title)
    case .saveAs(let text, _): return naming(text, width: width)
    case .overwrite(let path, let reason, _):
      return Line(shortened(reason[language], naming: path, to: width), .title)
    case .reload(let name):
      let words = say(PromptWords.changedOnDisk(name))
      return Line(shortened(words, naming: name, to: width), .title)
    case .quit: return Line(say(PromptWords.leaveUnsaved), .title)
    case .search, .recovery: return Line()
    }
  }

  /// The name that is being typed, of which the end is seen or, if the caret is elsewhere, what is around it.
  private func naming(_ text: String, width: Int) -> Line {
    let (before, after) = visible(text, in: room(forNameIn: width))
    return nameLabel(width: width) + Line(before + after, .title)
  }

  private func nameLabel(width: Int) -> Line {
    let long = Line(say(isReadOnly ? PromptWords.saveReadOnlyAs : .saveAs), .dim)
    return long.width + 16 <= width ? long : Line(say(PromptWords.saveAs), .dim)
  }

  /// One column is the cursor's.
  private func room(forNameIn width: Int) -> Int { width - nameLabel(width: width).width - 1 }

  /// What is seen of a text that is typed, before and behind the caret; of what is behind it a third of the room.
  private func visible(_ text: String, in room: Int) -> (before: String, after: String) {
    let (before, after) = halves(of: text)
    let rest = CellText(after).truncated(to: max(room / 3, room - CellText.columns(of: before)))
    return (CellText(before).ending(in: room - CellText.columns(of: rest)), rest)
  }

  /// `words` in at most `width` columns; the file's name in them gives way first, from its beginning.
  private func shortened(_ words: String, naming path: String, to width: Int) -> String {
    let excess = CellText.columns(of: words) - width
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard excess > 0, let name = [path, file].first(where: { !$0.isEmpty && words.contains($0) }) else {
      return CellText(words).truncated(to: width)
    }
    let room = max(CellText.columns(of: name) - excess, 8)
    return CellText(words.replacing(name, with: CellText(name).truncated(to: room), maxReplacements: 1))
      .truncated(to: width)
  }

  // MARK: The answers

  /// As much of their words as there is room for.
  private func answers(to prompt: Prompt, width: Int) -> Line {
    var line = Line()
    for (isShort, gap) in [(false, "   "), (false, "  "), (true, "  ")] {
      line = Line()
      for (key, words) in prompt.answers(isShort: isShort) {
        let answer = Line(key, .title) + Line(" \(say(words))", .dim)
        line += (line.isEmpty ? Line() : Line(gap)) + answer.clicking(.answer(Key(key)))
      }
      if line.width <= width { break }
    }
    return line
  }
}

extension Prompt {
  /// The keys that answer it, and what they stand for.
  fileprivate func answers(isShort: Bool) -> [(key: String, words: PromptWords)] {
    switch self {
    case .number: [("enter", .setIt), ("esc", .leaveIt)]
    case .search: [("enter", .stayHere), ("esc", .goBack)]
    case .saveAs: [("enter", .save), ("esc", .leaveIt)]
    case .overwrite:
      [
        ("y", .writeOver(isShort: isShort)), ("s", .saveElsewhere(isShort: isShort)),
        ("d", .differences(isShort: isShort)), ("esc", .no),
      ]
    case .recovery: [("r", .recover), ("d", .discard), ("l", .later(isShort: isShort))]
    case .reload: [("r", .takeIt(isShort: isShort)), ("k", .keepYours)]
    case .quit: [("y", .leave), ("w", .saveAndLeave), ("esc", .stay)]
    }
  }
}
