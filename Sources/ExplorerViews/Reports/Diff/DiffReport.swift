import Explorer
import NetworkModel
import ShapeEngine

/// What `addup diff` has to say of two networks: text or JSON from the same comparison.
package struct DiffReport: Sendable {
  package let comparison: Comparison
  /// As the two networks were called on the command line.
  package let oldSource: String
  package let newSource: String
  /// What its text speaks; the report for scripts is the same in all languages.
  package let language: Language

  package init(
    from old: Network, _ oldSource: String, to new: Network, _ newSource: String,
    language: Language = .english
  ) {
    comparison = Comparison(from: old, to: new)
    self.oldSource = oldSource
    self.newSource = newSource
    self.language = language
  }

  package var isEqual: Bool { comparison.isEqual }

  /// The report for a person: a line that can stand alone in a log, then what differs, in columns.
  package var textLines: [ReportLine] {
    let standardInput = language.say(CheckWords.standardInput)
    let names = [oldSource, newSource].map { cleaned($0 == "-" ? standardInput : $0) }
    if isEqual { return [ReportLine(say(.areEqual(names[0], names[1])))] }
    var lines = [ReportLine("\(names[0]) → \(names[1])\(language.colon)\(summary)")]
    let columns = Columns(comparison, language)
    lines.append(ReportLine(""))
    var isFirst = true
    for row in comparison.rows {
      switch row {
      case .blank: continue
      case .same:
        lines += [ReportLine(""), ReportLine(comparison.sameWords(in: language) + language.fullStop)]
      case .heading(.stack): continue
      case .heading(let owner), .arrival(let owner, _):
        if !isFirst { lines.append(ReportLine("")) }
        lines.append(heading(owner, row))
      case .difference(let difference, _, let mark):
        let isOfAdditions = difference.subject == .additions
        let mark = isOfAdditions ? Headline(comparison.new).mark : mark
        lines.append(ReportLine(columns.line(difference, mark), mark: mark == .good ? nil : mark))
      }
      isFirst = false
    }
    return lines
  }

  /// `1 setting differs, 2 blocks added`.
  private var summary: String {
    let tally = tally
    let parts: [(count: Int, words: DiffWords)] = [
      (tally.settings, .settingsDiffer(tally.settings)),
      (tally.removedStacks, .stacksRemoved(tally.removedStacks)),
      (tally.addedStacks, .stacksAdded(tally.addedStacks)),
      (tally.removedBlocks, .blocksRemoved(tally.removedBlocks)),
      (tally.addedBlocks, .blocksAdded(tally.addedBlocks)),
    ]
    return parts.filter { $0.count > 0 }.map { say($0.words) }.joined(separator: language.comma)
  }

  private func say(_ words: DiffWords) -> String { language.say(words) }

  private var tally: Tally {
    var tally = Tally()
    tally.settings = comparison.settings.count
    for stack in comparison.stacks {
      if stack.old == nil { tally.addedStacks += 1 }
      if stack.new == nil { tally.removedStacks += 1 }
      for block in stack.blocks {
        if block.old == nil { tally.addedBlocks += 1 }
        if block.new == nil { tally.removedBlocks += 1 }
        tally.settings += block.differences.count(where: \.isChosen)
      }
    }
    return tally
  }

  private struct Tally {
    var settings = 0
    var removedStacks = 0
    var addedStacks = 0
    var removedBlocks = 0
    var addedBlocks = 0
  }

  private func heading(_ owner: ComparisonRow.Owner, _ row: ComparisonRow) -> ReportLine {
    let name = name(of: owner)
    guard case .arrival(_, let mark) = row else { return ReportLine(name) }
    var text = (mark.map { "\($0.sign) " } ?? "") + say(isNew(owner) ? .added(name) : .removed(name))
    if let block = block(of: owner) { text += language.colon + block.words(in: language) }
    return ReportLine(text, mark: mark)
  }
}

// MARK: - What a row is about

extension DiffReport {
  private func isNew(_ owner: ComparisonRow.Owner) -> Bool {
    switch owner {
    case .network: false
    case .stack(let index): comparison.stacks[index].old == nil
    case .blocks(let stack, let range): comparison.stacks[stack].blocks[range.lowerBound].old == nil
    }
  }

  /// `stack2.block1`, `stack2.block2-4, each`; the place in the old network behind it if that was another one.
  private func name(of owner: ComparisonRow.Owner) -> String {
    switch owner {
    case .network: return say(.network)
    case .stack(let index):
      let stack = comparison.stacks[index]
      return "stack\((stack.new ?? stack.old ?? 0) + 1)"
    case .blocks(let index, let range):
      let stack = comparison.stacks[index]
      let block = stack.blocks[range.lowerBound]
      func place(_ stack: Int?, _ block: Int?) -> String? {
        guard let stack, let block else { return nil }
        let place = BlockPlace(stack: stack, block: block).spelling
        return range.count == 1 ? place : "\(place)-\(block + range.count)"
      }
      let old = place(stack.old, block.old)
      let each = range.count == 1 ? "" : say(.each)
      guard let new = place(stack.new, block.new) else { return (old ?? "") + each }
      guard let old, old != new else { return new + each }
      return new + each + say(.was(old))
    }
  }

  private func block(of owner: ComparisonRow.Owner) -> Block? {
    guard case .blocks(let stack, let range) = owner else { return nil }
    return comparison.settings(of: comparison.stacks[stack].blocks[range.lowerBound], stack)
  }
}

/// How wide names, old values, new values and differences are; found over all rows.
private struct Columns {
  private var name = 21
  private var old = 13
  private var new = 13
  private var change = 8

  private let language: Language

  init(_ comparison: Comparison, _ language: Language) {
    self.language = language
    for case .difference(let difference, _, _) in comparison.rows {
      name = max(name, CellText.columns(of: difference.subject[language]))
      old = max(old, CellText.columns(of: difference.old.words(in: language)))
      new = max(new, CellText.columns(of: difference.new.words(in: language)))
      change = max(change, difference.changeWords.unicodeScalars.count)
    }
  }

  /// `✗ shortcut   28×28×512 → 56×56×256`.
  func line(_ difference: Difference, _ mark: Mark?) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(width - CellText.columns(of: text), 0)) + text
    }
    let sign = mark?.sign ?? " "
    let values = [(difference.old, old), (difference.new, new)].map { right($0.0.words(in: language), $0.1) }
    let name = padded(trailing: difference.subject[language], to: name)
    let start = "\(sign) \(name) \(values.joined(separator: " → "))"
    let change = difference.changeWords
    return change.isEmpty ? start : "\(start) \(right(change, self.change))"
  }
}
