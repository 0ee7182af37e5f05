import Explorer
import NetworkModel
import ShapeEngine

/// What `addup diff` has to say of two networks: text or JSON from the same comparison.
package struct DiffReport: Sendable {
  package let comparison: Comparison
  /// As the two networks were called on the command line.
  package let oldSource: String
  package let newSource: String

  package init(from old: Network, _ oldSource: String, to new: Network, _ newSource: String) {
    comparison = Comparison(from: old, to: new)
    self.oldSource = oldSource
    self.newSource = newSource
  }

  package var isEqual: Bool { comparison.isEqual }

  /// The report for a person: a line that can stand alone in a log, then what differs, in columns.
  package var textLines: [ReportLine] {
    let names = [oldSource, newSource].map { cleaned($0 == "-" ? "standard input" : $0) }
    if isEqual { return [ReportLine("\(names[0]) and \(names[1]) are the same network")] }
    var lines = [ReportLine("\(names[0]) → \(names[1]): \(summary)")]
    let columns = Columns(comparison)
    lines.append(ReportLine(""))
    var isFirst = true
    for row in comparison.rows {
      switch row {
      case .blank: continue
      case .same: lines += [ReportLine(""), ReportLine("\(comparison.sameWords).")]
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
    var parts: [String] = []
    let (settings, blocks) = (tally.settings, tally)
    if settings > 0 { parts.append("\(counted(settings, "setting")) differ\(settings == 1 ? "s" : "")") }
    if blocks.removedStacks > 0 { parts.append("\(counted(blocks.removedStacks, "stack")) removed") }
    if blocks.addedStacks > 0 { parts.append("\(counted(blocks.addedStacks, "stack")) added") }
    if blocks.removedBlocks > 0 { parts.append("\(counted(blocks.removedBlocks, "block")) removed") }
    if blocks.addedBlocks > 0 { parts.append("\(counted(blocks.addedBlocks, "block")) added") }
    return parts.joined(separator: ", ")
  }

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
    var text = "\(mark.map { "\($0.sign) " } ?? "")\(name) \(isNew(owner) ? "added" : "removed")"
    if let block = block(of: owner) { text += ": \(block.words)" }
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
    case .network: return "network"
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
      let each = range.count == 1 ? "" : ", each"
      guard let new = place(stack.new, block.new) else { return (old ?? "") + each }
      guard let old, old != new else { return new + each }
      return "\(new)\(each)   (was \(old))"
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

  init(_ comparison: Comparison) {
    for case .difference(let difference, _, _) in comparison.rows {
      name = max(name, difference.subject.words.unicodeScalars.count)
      old = max(old, CellText.columns(of: difference.old.words))
      new = max(new, CellText.columns(of: difference.new.words))
      change = max(change, difference.changeWords.unicodeScalars.count)
    }
  }

  /// `✗ shortcut   28×28×512 → 56×56×256`.
  func line(_ difference: Difference, _ mark: Mark?) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(width - CellText.columns(of: text), 0)) + text
    }
    let sign = mark?.sign ?? " "
    let values = "\(right(difference.old.words, old)) → \(right(difference.new.words, new))"
    let start = "\(sign) \(padded(trailing: difference.subject.words, to: name)) \(values)"
    let change = difference.changeWords
    return change.isEmpty ? start : "\(start) \(right(change, self.change))"
  }
}
