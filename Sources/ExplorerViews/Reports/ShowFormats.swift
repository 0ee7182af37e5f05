import NetworkFiles
import NetworkModel
import ShapeEngine

extension ShowReport {
  /// Hands the table to `put`, a piece at a time: a network of a million layers takes no more memory than
  /// one of ten.
  package func write<Failure: Error>(
    as format: TableFormat, to put: (String) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .table: try writeTable(to: put)
    case .markdown: try writeMarkdown(to: put)
    case .csv: try writeCSV(to: put)
    case .json: try writeJSON(to: put)
    }
  }

  // MARK: Table

  private func writeTable<Failure: Error>(to put: (String) throws(Failure) -> Void) throws(Failure) {
    var widths = columns.map(tableTitle).map { CellText.columns(of: $0) }
    func note(_ row: ShowRow) {
      for (index, text) in texts(of: row).enumerated() {
        widths[index] = max(widths[index], CellText.columns(of: text))
      }
    }
    forEachRow(note)
    note(total)
    var facts = "   \(network.network.input.words)   \(network.network.rules.rawValue)"
    if !rule.isOurs { facts += "   " + CountWords.countedBy(rule.name)[language] }
    let name = shownName(network.network.name, upTo: max(8, 80 - CellText.columns(of: facts)))
    try put("\(name)\(facts)\n\n")
    try put(line(" ", columns.map(tableTitle), widths))
    try forEachRow { row throws(Failure) in try put(line(row.mark?.sign ?? " ", texts(of: row), widths)) }
    try put("\n" + line(" ", texts(of: total), widths) + "\n\(closingLine)\n")
    for remark in rule.remarks(on: work, in: language) {
      try put(wrapped(remark, to: 80, in: language).joined(separator: "\n") + "\n")
    }
  }

  /// What stands in an `addition` says what it is; behind a shape there is a place for `*`.
  private func tableTitle(_ column: ShowColumn) -> String {
    column == .addition ? "" : column == .output ? column[language] + " " : title(column)
  }

  /// A column of another tool's numbers has its name.
  private func title(_ column: ShowColumn) -> String {
    column == .multiplyAdds ? rule.title(in: language) : column[language]
  }

  private func texts(of row: ShowRow) -> [String] {
    columns.map { row.cell($0).aligned(shapes, in: language) }
  }

  private func line(_ mark: String, _ texts: [String], _ widths: [Int]) -> String {
    var line = " \(mark)"
    for (index, text) in texts.enumerated() {
      let width = widths[index]
      line += index > 0 ? "  " : " "
      line += columns[index].isNumeric ? padded(text, to: width) : padded(trailing: text, to: width)
    }
    return line.droppingBlanksAtEnd + "\n"
  }

  private var closingLine: String {
    let verdict = network.verdict(in: language)
    let note = network.totals.assumedBlocks > 0 ? "   " + ShowWords.assumed[language] : ""
    return "\(verdict.mark.sign) \(verdict.words)\(language.fullStop)\(note)"
  }

  // MARK: Markdown

  private func writeMarkdown<Failure: Error>(to put: (String) throws(Failure) -> Void) throws(Failure) {
    let model = network.network
    let name = shownName(model.name, upTo: 200).escapedForMarkdown
    var facts = [name, model.input.words, CheckWords.rules(model.rules.rawValue)[language]]
    if !rule.isOurs { facts.append(CountWords.countedBy(rule.name)[language]) }
    try put(facts.joined(separator: language.comma) + "\n\n")
    try put("| | \(columns.map(title).joined(separator: " | ")) |\n")
    try put("|:-:|\(columns.map { $0.isNumeric ? "--:" : ":--" }.joined(separator: "|"))|\n")
    func line(_ row: ShowRow) -> String {
      let texts = columns.map { row.cell($0).plain(in: language).escapedForMarkdown }
      return "| \(row.mark?.sign ?? "") | \(texts.joined(separator: " | ")) |\n"
    }
    try forEachRow { row throws(Failure) in try put(line(row)) }
    try put(line(total) + "\n\(closingLine.escapedForMarkdown)\n")
    for remark in rule.remarks(on: work, in: language) { try put("\n\(remark.escapedForMarkdown)\n") }
  }

  // MARK: CSV

  private func writeCSV<Failure: Error>(to put: (String) throws(Failure) -> Void) throws(Failure) {
    try put(columns.map { quotedForCSV($0.rawValue) }.joined(separator: ",") + "\n")
    try forEachRow { row throws(Failure) in
      try put(columns.map { quotedForCSV(row.cell($0).bare) }.joined(separator: ",") + "\n")
    }
  }

  // MARK: JSON

  private func writeJSON<Failure: Error>(to put: (String) throws(Failure) -> Void) throws(Failure) {
    let model = network.network
    let input: [JSONValue] = [
      JSONValue(model.input.height), JSONValue(model.input.width), .integer(model.input.channels),
    ]
    try put("{\n  \"name\": \(JSONValue.string(model.name).compactText),\n")
    try put("  \"rules\": \"\(model.rules.rawValue)\",\n")
    try put("  \"input\": \(JSONValue.array(input).compactText),\n")
    try put("  \"depth\": \"\(depth.rawValue)\",\n")
    for member in rule.members(work) { try put("  \"\(member.key)\": \(member.value.compactText),\n") }
    try put("  \"rows\": [")
    var separator = "\n    "
    try forEachRow { row throws(Failure) in
      try put(separator + object(row, columns))
      separator = ",\n    "
    }
    let sums: [ShowColumn] = [.params, .trainable, .multiplyAdds, .activations]
    try put("\n  ],\n  \"total\": \(object(total, sums))\n}\n")
  }

  private func object(_ row: ShowRow, _ columns: [ShowColumn]) -> String {
    JSONValue.object(columns.map { JSONValue.Member($0.rawValue, row.cell($0).json) }).compactText
  }
}

/// `field` as RFC 4180 has it: in quotes, quotes doubled, where it holds a comma, a quote or a line end.
package func quotedForCSV(_ field: String) -> String {
  guard field.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return field }
  let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
  return "\"" + parts.joined(separator: "\"\"") + "\""
}

extension String {
  /// With a backslash before whatever Markdown would obey.
  var escapedForMarkdown: String {
    var text = ""
    for character in self {
      if "\\`*_[]<>|#~&$".contains(character) { text += "\\" }
      text.append(character)
    }
    return text
  }

  fileprivate var droppingBlanksAtEnd: String {
    guard let end = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[...end])
  }
}
