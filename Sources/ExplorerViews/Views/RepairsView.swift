import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

extension State {
  /// All repairs of a problem, and below them what the chosen one would do: a frame of at most 76 columns.
  func drawRepairs(_ list: RepairList, on canvas: inout Canvas) {
    let width = min(canvas.columns, 76)
    let rows = RepairRows(list, in: self, width: width - 4)
    let lines = rows.lines(upTo: canvas.rows - 4)
    let title = RepairWords.title(place: network.words(for: list.problem.site, in: language))[language]
    drawOverlay(Line(" \(title) ", .title), lines, width: width, on: &canvas)
  }
}

/// The lines of the list: the problem, the repairs that there is room for, and the preview.
private struct RepairRows {
  private let list: RepairList
  private let network: InferredNetwork
  private let problemCount: Int
  private let language: Language
  private let width: Int

  init(_ list: RepairList, in state: State, width: Int) {
    self.list = list
    self.width = width
    network = state.network
    language = state.language
    problemCount = state.overview.problemCount
  }

  private func say(_ words: RepairWords) -> String { language.say(words) }

  func lines(upTo room: Int) -> [Line] {
    let head = problem
    // At least so many repairs are seen; the preview takes what is left.
    let least = min(list.repairs.count, max(3, room / 3))
    let preview = preview(upTo: room - head.count - least - 2)
    let seen = max(room - head.count - preview.count - 2, least)
    let repairs = list.repairs.isEmpty ? [Line(say(.none), .dim)] : rows(upTo: seen)
    return head + [Line()] + repairs + (preview.isEmpty ? [] : [Line()] + preview)
  }

  private var problem: [Line] {
    let words = list.problem.words(in: network, language)
    let sentence = words.message + language.colon + words.note
    let mark = list.problem.mark
    return wrapped(sentence, to: width - 2, in: language).enumerated().map { index, text in
      Line(index == 0 ? "\(mark.sign) " : "  ", mark.role) + Line(text)
    }
  }

  // MARK: The list

  /// As many as `room`, the chosen one among them.
  private func rows(upTo room: Int) -> [Line] {
    let count = list.repairs.count
    let first = max(0, min(list.chosen - room / 2, count - room))
    return (first..<min(first + room, count)).map { row($0).clicking(.row($0)) }
  }

  private func row(_ index: Int) -> Line {
    let repair = list.repairs[index]
    let isChosen = index == list.chosen
    let column = width < 60 ? 10 : 11
    let costs = cost(repair.parameters, width: column) + cost(repair.multiplyAdds, width: column)
    let outcome = outcome(of: repair)
    let gap = outcome.isEmpty ? 0 : 13
    let room = width - 4 - costs.width - gap
    // What a digit applies stands out; a number of two digits is none.
    let number = Line(padded("\(index + 1)", to: 2), index < 9 ? .title : .dim)
    var line = Line(isChosen ? "▌" : " ", .title) + number
    line += Line(" ") + Line(CellText(repair.words[language]).truncated(to: room), isChosen ? .title : .text)
    if gap > 0 { line = line.padded(to: width - costs.width - gap + 1) + Line(outcome, .dim) }
    return line.padded(to: width - costs.width) + costs
  }

  private func cost(_ difference: Int?, width: Int) -> Line {
    Line(padded(difference.map(signedAbbreviated) ?? "?", to: width))
  }

  /// What becomes of all problems, where there is more than one.
  private func outcome(of repair: Repair) -> String {
    guard problemCount > 1 else { return "" }
    return say(repair.clears == problemCount ? .clearsAll : .clears(repair.clears))
  }

  // MARK: The preview

  /// What the chosen repair sets and brings, in at most `room` lines.
  private func preview(upTo room: Int) -> [Line] {
    guard let repair = list.repair else { return [] }
    var lines = labelled(.sets, edits(of: repair))
    lines += labelled(.costs, [costs(of: repair)])
    lines += labelled(.then, [then(repair)])
    lines += changes(of: repair, upTo: max(room - lines.count, 1))
    return Array(lines.prefix(max(room, 1)))
  }

  private func edits(of repair: Repair) -> [Line] {
    filled(repair.assignments, to: width - RepairRows.label).map { Line($0) }
  }

  private func costs(of repair: Repair) -> Line {
    let parameters = repair.parameters.map(signed) ?? "?"
    let work = repair.multiplyAdds.map(signed) ?? "?"
    let words = say(.cost(parameters: parameters, multiplyAdds: work))
    if RepairRows.label + CellText.columns(of: words) <= width { return Line(words) }
    return Line(say(.briefCost(parameters: parameters, multiplyAdds: work)))
  }

  /// The addition, and what stays wrong: `28×28×512 + 28×28×512   ✓ no problem is left`.
  private func then(_ repair: Repair) -> Line {
    var line = Line()
    if let addition = repair.preview.addition {
      let verdict = Addition(addition.main, addition.shortcut).verdict
      line += Line("\(addition.main) ") + Line(verdict.sign, verdict.mark.verdictRole)
      line += Line(" \(addition.shortcut)   ")
    }
    return line + left(by: repair)
  }

  private func left(by repair: Repair) -> Line {
    let left = problemCount - repair.clears
    if left == 0 { return Line("✓", .verdictGood) + Line(" " + say(.nothingLeft)) }
    let mark: Mark = repair.leaves.errors > 0 ? .bad : repair.leaves.silent > 0 ? .silent : .unknown
    return Line(mark.sign, mark.role) + Line(" " + say(.left(left)))
  }

  /// The first blocks that would hand on another shape, was → is.
  private func changes(of repair: Repair, upTo room: Int) -> [Line] {
    let preview = repair.preview
    guard preview.changedOutputs > 0 || preview.stem != nil else {
      return labelled(.shapes, [Line(say(.noOutputChanges), .dim)])
    }
    let stem = preview.stem.map { [change("stem", from: $0.was, to: $0.now)] } ?? []
    let room = max(room - stem.count, 0)
    let hasRoom = room >= preview.changedOutputs && preview.changedOutputs == preview.changes.count
    let shown = preview.changes.prefix(hasRoom ? room : max(room - 1, 0))
    var lines =
      stem + shown.map { change(network.place(of: $0.block).words, from: $0.was, to: $0.now) }
    let rest = preview.changedOutputs - shown.count
    if rest > 0 {
      lines.append(Line(say(lines.isEmpty ? .outputsChange(rest) : .moreOutputs(rest)), .dim))
    }
    return labelled(.shapes, lines)
  }

  private func change(_ name: String, from was: FeatureMap, to now: FeatureMap) -> Line {
    Line(padded(trailing: name, to: 18), .dim) + Line("\(was)", .was) + Line(" → ", .dim)
      + Line("\(now)", .now)
  }

  /// Where what follows a label begins.
  private static let label = 8

  private func labelled(_ label: RepairWords, _ lines: [Line]) -> [Line] {
    lines.enumerated().map { index, line in
      Line(index == 0 ? " \(say(label))" : "", .dim).padded(to: RepairRows.label) + line
    }
  }
}
