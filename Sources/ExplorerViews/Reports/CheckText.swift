import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// One line of a text report.
package struct ReportLine: Hashable, Sendable {
  package let text: String
  /// How it is marked, if it gives a verdict: only such lines are coloured.
  package let mark: Mark?

  init(_ text: String, mark: Mark? = nil) {
    self.text = text
    self.mark = mark
  }
}

extension CheckReport {
  /// The report for a person: the verdict, one paragraph for each problem, the totals; 80 columns.
  ///
  /// The first line stands alone in a log. Only names of files, and framework texts without blanks, are
  /// longer than a line.
  package var textLines: [ReportLine] {
    let name = shownName(self.name, upTo: 40)
    var lines = [
      ReportLine("\(verdict.mark.sign) \(cleaned(shownSource)): \(verdict.words)", mark: verdict.mark),
      ReportLine("  \(name), \(input.words), rules \(rules.rawValue)"),
    ]
    for finding in findings { lines += [ReportLine("")] + finding.textLines(upTo: 80) }
    lines.append(ReportLine(""))
    if omitted > 0 {
      lines.append(
        ReportLine("and \(grouped(omitted)) more; addup show lists every addition with its verdict"))
    }
    if repaired < findings.count {
      lines.append(ReportLine("repairs were tried for the first \(grouped(repaired)) only"))
    }
    if let assumption { lines += wrapped(assumption.sentence, to: 80).map { ReportLine($0) } }
    lines.append(ReportLine("params \(grouped(parameters))   \(rule.name) \(grouped(work.count))"))
    lines += rule.remarks(on: work).flatMap { wrapped($0, to: 80) }.map { ReportLine($0) }
    return lines
  }

  /// `-` is no name to a person.
  private var shownSource: String { source == "-" ? "standard input" : source }
}

extension Assumption {
  /// `12 later blocks are judged as if stack2.block1 gave 28×28×512.`
  package var sentence: String {
    let subject = blocks == 1 ? "1 later block is judged" : "\(grouped(blocks)) later blocks are judged"
    var bases = places.map { "\($0.place) gave \($0.map)" }
    if otherPlaces > 0 { bases.append("\(grouped(otherPlaces)) more went on with their main paths") }
    return "\(subject) as if \(bases.joined(separator: " and "))."
  }
}

/// `text` with what a terminal would obey or hide made visible.
package func cleaned(_ text: String) -> String { String(CellText(text)) }

/// A network's name, cleaned and cut; one without a character is `""`.
package func shownName(_ name: String, upTo columns: Int) -> String {
  name.isEmpty ? "\"\"" : CellText(name).truncated(to: columns)
}

// MARK: - One problem

extension Finding {
  fileprivate func textLines(upTo columns: Int) -> [ReportLine] {
    var lines = [ReportLine("\(mark.sign) \(place)   \(heading)", mark: mark)]
    lines += details.map { ReportLine("    " + $0) }
    if !frameworks.isEmpty {
      lines.append(ReportLine(""))
      let width = max(9, (frameworks.map(\.framework.utf8.count).max() ?? 0) + 2)
      for text in frameworks {
        lines += text.textLines(upTo: columns, nameWidth: width).map { ReportLine($0) }
      }
    }
    if let repairs, !repairs.isEmpty {
      lines.append(ReportLine(""))
      lines.append(ReportLine(RepairColumns.title))
      for (index, repair) in repairs.enumerated() {
        lines += RepairColumns.lines(of: repair, number: index + 1, upTo: columns).map { ReportLine($0) }
      }
    }
    return lines
  }

  private var mark: Mark {
    if operands?.verdict == .unknown { return .unknown }
    return switch severity {
    case .error: .bad
    case .silent: .silent
    case .note: .unknown
    }
  }

  private var heading: String {
    if let operands { return "\(operands.main) \(operands.verdict.sign) \(operands.shortcut)" }
    if let channels { return "channels \(channels.made) → \(channels.read)" }
    return message
  }

  private var details: [String] {
    if let operands {
      // What a refused addition has to say stands in the rows of its dimensions.
      return operands.dimensionLines + (operands.verdict == .refused ? [] : [note])
    }
    return channels == nil ? [note] : [message, note]
  }
}

extension Finding.Operands {
  /// `height     28  56 / strides 2       ≠   56  kept by the identity`, one line an axis.
  fileprivate var dimensionLines: [String] {
    let extents = dimensions.flatMap { [$0.main, $0.shortcut] }.map { "\($0)".unicodeScalars.count }
    let width = max(4, extents.max() ?? 0)
    let causes = dimensions.map(\.mainCause.scriptWords)
    let causeWidth = max(19, causes.map(\.unicodeScalars.count).max() ?? 0)
    return zip(dimensions, causes).map { dimension, cause in
      let name = padded(trailing: dimension.axis.name, to: 8)
      let main = "\(padded("\(dimension.main)", to: width))  \(padded(trailing: cause, to: causeWidth))"
      let shortcut =
        "\(padded("\(dimension.shortcut)", to: width))  \(dimension.shortcutCause.scriptWords)"
      return "\(name) \(main)  \(dimension.agreement.sign) \(shortcut)"
    }
  }
}

extension FrameworkText {
  /// `    Keras    ValueError: …`, the text below itself where it takes more than a line.
  fileprivate func textLines(upTo columns: Int, nameWidth: Int) -> [String] {
    wrapped(cleanedLines(sentence), to: columns - 4 - nameWidth).enumerated().map { index, line in
      "    \(padded(trailing: index == 0 ? framework : "", to: nameWidth))\(line)"
    }
  }

  /// Cleaned line by line: a text of several lines keeps them.
  private func cleanedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned(String($0)) }
      .joined(separator: "\n")
  }
}

/// Where the parts of a repair stand: its number, the arguments of `addup set`, two costs.
private enum RepairColumns {
  private static let edits = 7
  private static let parameters = 62
  private static let multiplyAdds = 77

  static let title = row("    repairs, each tried", "params", "mult-adds")

  /// The edits, and the costs behind them or, where they are long, below them.
  static func lines(of repair: Repair, number: Int, upTo columns: Int) -> [String] {
    let arguments = repair.edits.flatMap(\.assignments)
    let words = arguments.isEmpty ? [repair.title] : arguments
    var lines = filled(words, to: columns - edits).enumerated().map { index, line in
      padded(trailing: index == 0 ? "    \(number)" : "", to: edits) + line
    }
    let costs = [repair.parameters, repair.multiplyAdds].map { $0.map(signed) ?? "?" }
    let last = lines[lines.count - 1]
    if lines.count == 1, last.unicodeScalars.count + 2 + costs[0].unicodeScalars.count <= parameters {
      lines = [row(last, costs[0], costs[1])]
    } else {
      lines.append(row("", costs[0], costs[1]))
    }
    return lines
  }

  private static func row(_ text: String, _ first: String, _ second: String) -> String {
    let start = text + padded(first, to: parameters - text.unicodeScalars.count)
    return start + padded(second, to: max(multiplyAdds - parameters, second.unicodeScalars.count + 1))
  }
}
