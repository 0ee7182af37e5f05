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
    let facts = [shownName(name, upTo: 40), input.words, say(.rules(rules.rawValue))]
    let headline = "\(verdict.mark.sign) \(cleaned(shownSource))\(language.colon)\(verdict.words)"
    var lines = [
      ReportLine(headline, mark: verdict.mark),
      ReportLine("  " + facts.joined(separator: language.comma)),
    ]
    for finding in findings { lines += [ReportLine("")] + finding.textLines(upTo: 80, in: language) }
    lines.append(ReportLine(""))
    if omitted > 0 { lines.append(ReportLine(say(.omitted(omitted)))) }
    if repaired < findings.count { lines.append(ReportLine(say(.tried(repaired)))) }
    let assumptions = assumption.map { wrapped($0.sentence(in: language), to: 80, in: language) } ?? []
    lines += assumptions.map { ReportLine($0) }
    let counts = [
      "\(say(.parameters)) \(grouped(parameters))", "\(rule.title(in: language)) \(grouped(work.count))",
    ]
    lines.append(ReportLine(counts.joined(separator: "   ")))
    lines += rule.remarks(on: work, in: language).flatMap { wrapped($0, to: 80, in: language) }
      .map { ReportLine($0) }
    return lines
  }

  private func say(_ words: CheckWords) -> String { language.say(words) }

  /// `-` is no name to a person.
  private var shownSource: String { source == "-" ? say(.standardInput) : source }
}

extension Assumption {
  /// `12 later blocks are judged as if stack2.block1 gave 28×28×512.`
  package func sentence(in language: Language) -> String {
    var bases = places.map { CheckWords.gave(place: $0.place[language], map: "\($0.map)")[language] }
    if otherPlaces > 0 { bases.append(language.say(CheckWords.otherPlaces(otherPlaces))) }
    let all = bases.joined(separator: language == .english ? " and " : "，")
    return language.say(CheckWords.assumption(blocks, bases: all))
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
  fileprivate func textLines(upTo columns: Int, in language: Language) -> [ReportLine] {
    var lines = [ReportLine("\(mark.sign) \(place)   \(heading(in: language))", mark: mark)]
    lines += details(in: language).map { ReportLine("    " + $0) }
    if !frameworks.isEmpty {
      lines.append(ReportLine(""))
      let width = max(9, (frameworks.map(\.framework.utf8.count).max() ?? 0) + 2)
      for text in frameworks {
        lines += text.textLines(upTo: columns, nameWidth: width, in: language).map { ReportLine($0) }
      }
    }
    if let repairs, !repairs.isEmpty {
      lines.append(ReportLine(""))
      lines.append(ReportLine(RepairColumns.title(in: language)))
      for (index, repair) in repairs.enumerated() {
        lines += RepairColumns.lines(of: repair, number: index + 1, upTo: columns, in: language)
          .map { ReportLine($0) }
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

  private func heading(in language: Language) -> String {
    if let operands { return "\(operands.main) \(operands.verdict.sign) \(operands.shortcut)" }
    if let channels { return language.say(CheckWords.channels(made: channels.made, read: channels.read)) }
    return message[language]
  }

  private func details(in language: Language) -> [String] {
    if let operands {
      // What a refused addition has to say stands in the rows of its dimensions.
      return operands.dimensionLines(in: language) + (operands.verdict == .refused ? [] : [note[language]])
    }
    return channels == nil ? [note[language]] : [message[language], note[language]]
  }
}

extension Finding.Operands {
  /// `height     28  56 / strides 2       ≠   56  kept by the identity`, one line an axis.
  fileprivate func dimensionLines(in language: Language) -> [String] {
    let extents = dimensions.flatMap { [$0.main, $0.shortcut] }.map { "\($0)".unicodeScalars.count }
    let width = max(4, extents.max() ?? 0)
    let causes = dimensions.map { $0.mainCause.scriptWords(in: language) }
    let causeWidth = max(19, causes.map { CellText.columns(of: $0) }.max() ?? 0)
    return zip(dimensions, causes).map { dimension, cause in
      let name = padded(trailing: dimension.axis.word[language], to: 8)
      let main = "\(padded("\(dimension.main)", to: width))  \(padded(trailing: cause, to: causeWidth))"
      let shortcut =
        "\(padded("\(dimension.shortcut)", to: width))  \(dimension.shortcutCause.scriptWords(in: language))"
      return "\(name) \(main)  \(dimension.agreement.sign) \(shortcut)"
    }
  }
}

extension FrameworkText {
  /// `    Keras    ValueError: …`, the text below itself where it takes more than a line.
  fileprivate func textLines(upTo columns: Int, nameWidth: Int, in language: Language) -> [String] {
    lines(upTo: columns - 4 - nameWidth, in: language).enumerated().map { index, line in
      "    \(padded(trailing: index == 0 ? framework : "", to: nameWidth))\(line)"
    }
  }

  private func lines(upTo columns: Int, in language: Language) -> [String] {
    let text = cleanedLines(sentence(in: language))
    return isOurs ? wrapped(text, to: columns, in: language) : wrapped(text, to: columns)
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

  static func title(in language: Language) -> String {
    row(
      "    " + language.say(CheckWords.repairs), language.say(CheckWords.parameters),
      language.say(CheckWords.shortMultiplyAdds))
  }

  /// The edits, and the costs behind them or, where they are long, below them.
  static func lines(of repair: Repair, number: Int, upTo columns: Int, in language: Language) -> [String] {
    let words = repair.assignments.isEmpty ? [repair.words[language]] : repair.assignments
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
    let start = text + padded(first, to: parameters - CellText.columns(of: text))
    return start + padded(second, to: max(multiplyAdds - parameters, second.unicodeScalars.count + 1))
  }
}
