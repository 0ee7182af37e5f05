import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

extension State {
  /// The verdict and the totals; at the right what is open.
  func drawHeader(on canvas: inout Canvas) {
    let verdict = Headline(network)
    let verdictLine = Line("\(verdict.mark.sign) \(say(verdict.text))", verdict.mark.verdictRole)
      .clicking(click("next-problem"))
    switch layout.kind {
    case .tooSmall: break
    case .minimal: canvas.write(verdictLine, row: 0, column: 1, limit: canvas.columns - 2)
    case .onePane:
      canvas.write(verdictLine, row: 0, column: 1, limit: canvas.columns - 2)
      if isReadOnly {
        canvas.write(Line(" \(say(HeaderWords.readOnly))", .title), row: 0, endingAt: canvas.columns - 1)
      }
      if view == .blocks, overlay != .constantCost {
        drawPaneNames(on: &canvas)
      } else {
        drawTotals(verdict, on: &canvas)
      }
      canvas.fill(rows: 2..<3, columns: 0..<canvas.columns, with: "─", role: .rule)
    case .narrow, .wide, .huge:
      let used = verdictLine.width + 4
      drawOpenNetwork(from: used, on: &canvas)
      canvas.write(verdictLine, row: 0, column: 1)
      drawTotals(verdict, on: &canvas)
      canvas.fill(rows: 2..<3, columns: 0..<canvas.columns, with: "─", role: .rule)
    }
  }

  /// What a click on the words for the command of this name does, if it can be done.
  private func click(_ name: String) -> Click? {
    Command.named(name).flatMap { $0.isPossible(in: self) ? click(for: $0) : nil }
  }

  /// The network's name, cut from its end where there is no room, whether it was changed, input and rules.
  private func drawOpenNetwork(from column: Int, on canvas: inout Canvas) {
    let isWide = layout.kind >= .wide
    var right = Line()
    let readOnly = isReadOnly ? Line(" \(say(HeaderWords.readOnly))", .title) : Line()
    if isWide {
      right = readOnly + Line(document.isModified ? " ● \(say(HeaderWords.modified))" : "", .dim)
      right += Line("   \(network.network.input.words)   ")
      right += (Line("\(say(HeaderWords.rules)) ", .dim) + Line(network.network.rules.rawValue)).clicking(
        click("rules"))
    } else {
      right = readOnly + Line(document.isModified ? " ●" : "  ", .dim)
    }
    let room = canvas.columns - 1 - column - right.width
    let name = CellText(canvas.spelled(network.network.name)).truncated(to: max(room, 0))
    canvas.write(Line(name, .title) + right, row: 0, endingAt: canvas.columns - 1)
  }

  private func drawTotals(_ verdict: Headline, on canvas: inout Canvas) {
    let isWide = layout.kind >= .wide
    let rules = network.network.rules
    let parameters = network.totals.parameters.counted(by: rules)
    var line = Line(grouped(parameters)) + Line(" " + say(isWide ? HeaderWords.parameters : .params), .dim)
    line += delta(parameters, report?.before.parameters.counted(by: rules))
    canvas.write(line, row: 1, column: 3)
    let left = max(isWide ? 40 : 32, 3 + line.width + 2)
    let work = network.totals.multiplyAdds
    line = Line(grouped(work)) + Line(" " + say(isWide ? HeaderWords.multiplyAdds : .multAdds), .dim)
    let change = delta(work, report?.before.multiplyAdds)
    if left + line.width + change.width < canvas.columns { line += change }
    canvas.write(line, row: 1, column: left)
    let end = left + line.width
    if !isWide, end + rules.rawValue.count + 2 < canvas.columns {
      canvas.write(Line(rules.rawValue).clicking(click("rules")), row: 1, endingAt: canvas.columns - 1)
    } else if isWide, let aside = verdict.aside {
      let words = say(aside.text)
      guard end + CellText.columns(of: words) + 5 < canvas.columns else { return }
      let sign = aside.mark.map { "\($0.sign) " } ?? ""
      canvas.write(Line(sign + words, aside.mark?.role ?? .dim), row: 1, endingAt: canvas.columns - 1)
    }
  }

  /// What the last edit added or took away.
  private func delta(_ now: Count, _ before: Count?) -> Line {
    guard let now = now.value, let before = before?.value, now != before else { return Line() }
    let change = now - before
    let text = layout.kind >= .wide || abs(change) < 1_000_000 ? signed(change) : signedAbbreviated(change)
    return Line(" " + text, .now)
  }

  /// Where there is room for one pane: all three, the current one in brackets.
  private func drawPaneNames(on canvas: inout Canvas) {
    let block = shownBlock.map { network.place(of: $0) }
    let place = block.map { "stack \($0.stack + 1) · block \($0.block + 1)" } ?? say(HeaderWords.block)
    let names: [(Pane, String)] = [
      (.network, say(HeaderWords.network)), (.block, place),
      (.problem, say(problems.isEmpty ? HeaderWords.addition : .problem(overview.problemCount))),
    ]
    var line = Line()
    for (pane, name) in names {
      line += (pane == self.pane ? Line("[ \(name) ] ", .title) : Line("  \(name)   ", .dim)).clicking(
        .pane(pane))
    }
    canvas.write(line, row: 1, column: 1)
    let assumed = network.totals.assumedBlocks
    if assumed > 0 {
      canvas.write(Line(say(HeaderWords.assumed(assumed)), .dim), row: 1, endingAt: canvas.columns - 1)
    }
  }
}

extension InputSize {
  /// `224×224×3`; an unknown extent is `?`.
  var words: String {
    "\(height.map(String.init) ?? "?")×\(width.map(String.init) ?? "?")×\(channels)"
  }
}
