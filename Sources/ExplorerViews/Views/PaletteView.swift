import Explorer
import NetworkModel

extension State {
  /// The command line: what is typed, the list of what it may mean with costs and keys, and more about the
  /// chosen row. Its size is the same whatever is typed.
  func drawPalette(on canvas: inout Canvas) {
    let width = min(canvas.columns, 68)
    let height = min(canvas.rows - 4, 13)
    // Where there is little room, the list alone.
    let isRoomy = height >= 9
    let count = max(isRoomy ? height - 5 : height - 1, 1)
    let first = max(0, min(palette.chosen - count / 2, palette.rows.count - count))
    var lines = [Line(":", .dim) + Line(palette.text, .title)]
    if isRoomy { lines.append(Line()) }
    for index in first..<first + count {
      guard palette.rows.indices.contains(index) else {
        lines.append(index == 0 ? Line(say(OverlayWords.noSuchCommand), .dim) : Line())
        continue
      }
      lines.append(
        PaletteLine(palette.rows[index], isChosen: index == palette.chosen, width: width - 4, language).line
          .clicking(.row(index)))
    }
    if isRoomy {
      let details = palette.chosenRow.map { PaletteDetails($0, width: width - 4, language).lines } ?? []
      lines += [Line()] + (details + [Line(), Line()]).prefix(2)
    }
    drawOverlay(Line(" \(say(OverlayWords.command)) ", .title), lines, width: width, on: &canvas)
    let top = max(1, (canvas.rows - lines.count - 2) / 2) + 1
    let column = (canvas.columns - width) / 2 + 3 + CellText.columns(of: halves(of: palette.text).before)
    canvas.cursor = Position(row: top, column: min(column, canvas.columns - 3))
  }
}

/// One row of the list: what to type, what it does or where, and its key or its cost.
private struct PaletteLine {
  let row: Palette.Row
  let isChosen: Bool
  let width: Int
  let language: Language

  init(_ row: Palette.Row, isChosen: Bool, width: Int, _ language: Language) {
    self.language = language
    self.row = row
    self.isChosen = isChosen
    self.width = width
  }

  var line: Line {
    let right =
      row.trial.map(cost) ?? Line(row.key.map { Key($0).shown } ?? "", row.obstacle == nil ? .title : .dim)
    let room = width - right.width - 1
    var line = Line(isChosen ? "▌" : " ", .title)
    line += Line(
      CellText(row.title).truncated(to: max(room - 1, 0)), isPossible ? (isChosen ? .title : .text) : .dim)
    let remark = (row.obstacle ?? row.remark)[language]
    let left = max(19, line.width + 2)
    if left < room { line = line.padded(to: left) + Line(CellText(remark).truncated(to: room - left), .dim) }
    return line.padded(to: width - right.width) + right
  }

  private var isPossible: Bool { row.obstacle == nil }

  /// `+18,432 params ✗ +2`: the last five columns are for problems.
  private func cost(_ trial: Trial) -> Line {
    let parameters = Line(
      (trial.parameters.map { signed($0) } ?? "?") + " \(language.say(HeaderWords.params))")
    var problems = Line()
    if trial.gained > 0 {
      problems = Line(" \(trial.mark.sign)", trial.mark.verdictRole) + Line(" +\(trial.gained)")
    } else if trial.lost > 0 {
      problems = Line(" ✓", .verdictGood) + Line(" −\(trial.lost)")
    }
    return parameters + problems.padded(to: 5)
  }
}

/// Below the list: what the chosen row would bring, or why it cannot be done.
private struct PaletteDetails {
  let lines: [Line]

  init(_ row: Palette.Row, width: Int, _ language: Language) {
    if let obstacle = row.obstacle {
      lines = wrapped(obstacle[language], to: width - 1, in: language).map { Line(" \($0)", .dim) }
      return
    }
    guard let trial = row.trial else {
      lines = [Line(" \(row.remark[language])", .dim)]
      return
    }
    var counts =
      Line(" " + (trial.parameters.map { signed($0) } ?? "?"))
      + Line(" \(language.say(HeaderWords.params))", .dim)
    counts +=
      Line("   " + (trial.multiplyAdds.map { signedAbbreviated($0) } ?? "?"))
      + Line(" \(language.say(HeaderWords.multAdds))", .dim)
    if trial.gained > 0 { counts += Line(language.say(OverlayWords.problemsMore(trial.gained))) }
    if trial.lost > 0 { counts += Line(language.say(OverlayWords.problemsFewer(trial.lost))) }
    let loudest = trial.loudest.map {
      [Line(" \(trial.mark.sign) ", trial.mark.verdictRole) + Line($0[language])]
    }
    lines = [counts] + (loudest ?? [])
  }
}
