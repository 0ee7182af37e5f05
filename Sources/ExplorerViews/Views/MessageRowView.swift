import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

extension State {
  /// The row above the keys: a question, a notice, or what the last edit did.
  func drawMessageRow(on canvas: inout Canvas) {
    let row = canvas.rows - 2
    guard row >= 0 else { return }
    let width = canvas.columns - 2
    if let prompt {
      let line = prompt.line(isReadOnly: isReadOnly, field: currentField?.name ?? "")
      canvas.write(line, row: row, column: 1, limit: width)
      if case .saveAs = prompt { canvas.cursor = Position(row: row, column: min(1 + line.width, width)) }
      if case .search(let text) = prompt { drawSearch(text, row: row, width: width, on: &canvas) }
    } else if let notice {
      canvas.write(Line(notice, .title), row: row, column: 1, limit: width)
    } else if let search {
      drawSearch(search.text, row: row, width: width, on: &canvas)
    } else if let report {
      let isWide = layout.kind >= .wide
      canvas.write(
        message(report, gap: isWide ? "   " : "  ", hasPlace: isWide, width: width), row: row, column: 1,
        limit: width)
    }
  }

  /// Edit, place, problems, shapes, counts, as many as fit.
  private func message(_ report: EditReport, gap: String, hasPlace: Bool, width: Int) -> Line {
    var parts = [Line(report.subject.words, .title)]
    if hasPlace || reachWords != nil, let place = report.subject.placeAside {
      parts.append(Line(place, .dim))
    }
    parts += problemParts(report)
    parts += shapePart(report).map { [$0] } ?? []
    parts += countPart(report).map { [$0] } ?? []
    var line = Line()
    for (index, part) in parts.enumerated() {
      let next = index == 0 ? part : Line(gap) + part
      if line.width + next.width > width { break }
      line += next
    }
    return line
  }

  private func problemParts(_ report: EditReport) -> [Line] {
    let after = report.after
    let broken = after.additions(.refused)
    var parts: [Line] = []
    if broken > 0 { parts.append(Line("✗", .bad) + Line(" \(broken) broken")) }
    if after.unbuildableBlocks > 0 {
      parts.append(Line("✗", .bad) + Line(" \(after.unbuildableBlocks) cannot be built"))
    }
    let broadcasts = after.additions(.broadcasts)
    if broadcasts > 0 { parts.append(Line("≈", .silent) + Line(" \(broadcasts) broadcast")) }
    if after.droppingBlocks > 0 { parts.append(Line("≈", .silent) + Line(" \(after.droppingBlocks) silent")) }
    let unknown = after.additions(.unknown)
    if unknown > 0, after.unbuildableBlocks == 0 {
      parts.append(Line("?", .markUnknown) + Line(" \(unknown) decided at run time"))
    }
    return parts.isEmpty ? [Line("✓", .verdictGood) + Line(" none broken")] : parts
  }

  private func shapePart(_ report: EditReport) -> Line? {
    if let kept = report.keptOutput, report.changedOutputs == 0, report.operand?.isShortcut == false {
      return Line("no output changed shape: \(kept) either way")
    }
    if report.changedOutputs > 0 {
      let outputs = counted(report.changedOutputs, "output")
      return Line("\(outputs) changed")
    }
    guard let operand = report.operand else { return nil }
    let name = operand.isShortcut ? "shortcut" : "main path"
    return Line("\(name) ") + Line("\(operand.was)", .was) + Line(" → ", .dim) + Line("\(operand.now)", .now)
  }

  private func countPart(_ report: EditReport) -> Line? {
    let assumed = report.after.assumedBlocks
    if assumed > 0 { return Line("\(counted(assumed, "block")) assumed") }
    guard report.before.multiplyAdds != report.after.multiplyAdds, report.keptOutput == nil else {
      return nil
    }
    return Line("multiply-adds ") + Line(abbreviated(report.before.multiplyAdds), .was) + Line(" → ", .dim)
      + Line(abbreviated(report.after.multiplyAdds), .now)
  }
}

extension EditReport.Subject {
  /// What was done: `strides 2 → 1`.
  var words: String {
    guard case .went(let point, let count) = what else { return title ?? "" }
    return point == 0 ? "as it was opened" : "after step \(grouped(point)) of \(grouped(count))"
  }

  /// Where it was done, unless the words say so.
  var placeAside: String? {
    switch what {
    case .moved, .went: nil
    case .setting, .rules, .repair, .typed, .added, .removed, .part: placeWords
    }
  }
}

extension Prompt {
  /// The question with its answers, or the text that is being typed.
  fileprivate func line(isReadOnly: Bool, field: String) -> Line {
    switch self {
    case .search(let text): Line("/\(text)", .title)
    case .number(let text):
      Line("\(field) ", .dim) + Line("\(text)_", .title)
        + answers([("enter", "set it"), ("esc", "leave it")])
    case .saveAs(let text, _):
      Line(isReadOnly ? "the file is read-only; save as " : "save as ", .dim) + Line(text, .title)
    case .overwrite(_, let reason, _):
      Line(reason, .title)
        + answers([("y", "write over it"), ("s", "save elsewhere"), ("d", "differences"), ("esc", "no")])
    case .recovery: Line("unsaved work was found", .title)
    case .reload(let name):
      Line("\(name) has changed on disk, and here", .title)
        + answers([("r", "take it (u brings yours back)"), ("k", "keep yours")])
    case .quit:
      Line("leave without saving?", .title)
        + answers([("y", "leave"), ("w", "save, then leave"), ("esc", "stay")])
    }
  }

  private func answers(_ answers: [(key: String, words: String)]) -> Line {
    answers.reduce(Line()) {
      $0 + Line("   ") + (Line($1.key, .title) + Line(" \($1.words)", .dim)).clicking(.answer(Key($1.key)))
    }
  }
}
