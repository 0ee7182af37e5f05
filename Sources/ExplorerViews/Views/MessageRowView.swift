import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

extension State {
  /// The row above the keys: a notice, or what the last edit did; a question takes its place.
  func drawMessageRow(on canvas: inout Canvas) {
    let row = canvas.rows - 2
    guard row >= 0, prompt == nil else { return }
    let width = canvas.columns - 2
    if let notice {
      canvas.write(Line(canvas.spelled(say(notice)), .title), row: row, column: 1, limit: width)
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
    var parts = [Line(say(report.subject.text), .title)]
    if hasPlace || reach != nil, let place = report.subject.placeAside {
      parts.append(Line(say(place), .dim))
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
    if !network.stem.layerProblems.isEmpty { add(Line("✗", .bad), .stemUnbuildable) }
    if !network.head.layerProblems.isEmpty { add(Line("✗", .bad), .headUnbuildable) }
    func add(_ sign: Line, _ words: MessageWords) { parts.append(sign + Line(say(words))) }
    if broken > 0 { add(Line("✗", .bad), .broken(broken)) }
    if after.unbuildableBlocks > 0 { add(Line("✗", .bad), .unbuildable(after.unbuildableBlocks)) }
    let broadcasts = after.additions(.broadcasts)
    if broadcasts > 0 { add(Line("≈", .silent), .broadcast(broadcasts)) }
    if after.droppingBlocks > 0 { add(Line("≈", .silent), .silent(after.droppingBlocks)) }
    let unknown = after.additions(.unknown)
    if unknown > 0, after.unbuildableBlocks == 0 { add(Line("?", .markUnknown), .runTime(unknown)) }
    if parts.isEmpty { add(Line("✓", .verdictGood), .noneBroken) }
    return parts
  }

  private func shapePart(_ report: EditReport) -> Line? {
    if let kept = report.keptOutput, report.changedOutputs == 0, report.operand?.isShortcut == false {
      return Line(say(MessageWords.sameOutput(kept)))
    }
    if report.changedOutputs > 0 { return Line(say(MessageWords.outputsChanged(report.changedOutputs))) }
    guard let operand = report.operand else { return nil }
    let name = say(operand.isShortcut ? MessageWords.shortcut : .mainPath)
    return Line(name) + Line("\(operand.was)", .was) + Line(" → ", .dim) + Line("\(operand.now)", .now)
  }

  private func countPart(_ report: EditReport) -> Line? {
    let assumed = report.after.assumedBlocks
    if assumed > 0 { return Line(say(MessageWords.blocksAssumed(assumed))) }
    let (before, after) = (report.before.multiplyAdds, report.after.multiplyAdds)
    guard before != after, report.keptOutput == nil else { return nil }
    let (was, now) = (abbreviated(before), abbreviated(after))
    // Where both round to the same, only the difference tells.
    if was == now, let old = before.value, let new = after.value {
      return Line(say(MessageWords.multiplyAdds)) + Line(signed(new - old), .now)
    }
    return Line(say(MessageWords.multiplyAdds)) + Line(was, .was) + Line(" → ", .dim) + Line(now, .now)
  }
}

extension EditReport.Subject {
  /// What was done: `strides 2 → 1`.
  var text: Text {
    guard case .went(let point, let count) = what else { return title ?? Text(same: "") }
    return MessageWords.went(to: point, of: count).text
  }

  /// Where it was done, unless the words say so.
  var placeAside: StepPlace? {
    switch what {
    case .moved, .went: nil
    case .setting, .rules, .repair, .typed, .reloaded, .added, .removed, .part: whereabouts
    }
  }
}
