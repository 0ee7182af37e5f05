import Explorer

extension State {
  /// Every step in its order: what, where, was → is; the selected point marked, and those that it goes back on
  /// dimmed.
  func drawHistory(point: Int, on canvas: inout Canvas) {
    let steps = document.steps
    let width = min(canvas.columns, 68)
    // Words are made only of the steps that can be seen.
    let seen = max(0, point - canvas.rows)...point + canvas.rows
    let lines = (0...steps.count).map { index in
      seen.contains(index)
        ? historyLine(index, index == 0 ? nil : steps[index - 1], isSelected: index == point, width - 4)
          .clicking(.row(index))
        : Line()
    }
    drawOverlay(
      Line(" \(say(OverlayWords.history)) ", .title), lines, width: width, showing: point, on: &canvas)
  }

  private func historyLine(
    _ index: Int, _ step: EditReport.Subject?, isSelected: Bool, _ width: Int
  ) -> Line {
    let isDone = index <= document.stepsDone
    var marks: [String] = []
    if index == document.savedAt, index > 0 { marks.append(say(OverlayWords.saved)) }
    if index == document.stepsDone { marks.append(say(OverlayWords.now)) }
    let role: Role = isSelected ? .title : isDone ? .text : .dim
    let number = grouped(index)
    let blanks = String(repeating: " ", count: max(5 - number.utf8.count, 0))
    var line = Line(isSelected ? "▌" : " ", .title) + Line("\(blanks)\(number)  ", .dim)
    line += Line(say(step?.text ?? OverlayWords.asOpened.text), role)
    let mark = Line(marks.joined(separator: language == .chinese ? "、" : ", "), .title)
    let room = width - mark.width - 1
    if let place = step?.placeAside.map({ Line(say($0), .dim) }), line.width + 2 + place.width <= room {
      line = line.padded(to: min(max(line.width + 2, 38), room - place.width)) + place
    }
    return mark.isEmpty ? line : line.padded(to: width - mark.width) + mark
  }
}
