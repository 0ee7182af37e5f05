import Foundation
import Frameworks
import NetworkModel
import Testing

/// Recorded verdicts of real Keras and PyTorch, field by field; `Recorded/README.md` says how they were made.
@Suite struct RecordedTests {
  @Test(arguments: RecordedTests.files, Rules.allCases)
  func judgesAsRecorded(file: String, rules: Rules) throws {
    let rows = try RecordedTests.rows(of: file, rules)
    var differences: [String] = []
    for row in rows {
      let judged = row.judged
      if judged != row.answer {
        differences.append("\(row.part) on \(row.input)\n  recorded \(row.answer)\n  judged   \(judged)")
      }
    }
    #expect(rows.count > 500)
    let first = differences.prefix(10).joined(separator: "\n")
    if !differences.isEmpty { Issue.record("\(differences.count) of \(rows.count) differ:\n\(first)") }
  }

  /// The recorded files.
  static let files = ["edges", "edges_shortcuts_and_stems"]

  /// The rows of a file that hold for `rules`.
  static func rows(of file: String, _ rules: Rules) throws -> [RecordedRow] {
    var rows: [RecordedRow] = []
    for line in try #require(lines[file], "no file \(file).tsv in \(folder.path)") {
      let names = line.prefix { $0 != "\t" }.split(separator: ",")
      if names.contains(rules.rawValue[...]) {
        rows.append(try #require(RecordedRow(line, rules), "no row: \(line)"))
      }
    }
    return rows
  }

  private static let lines: [String: [Substring]] = {
    var lines: [String: [Substring]] = [:]
    for file in files {
      let url = folder.appendingPathComponent("\(file).tsv")
      lines[file] = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n")
    }
    return lines
  }()

  /// Where the files are; `ADDUP_RECORDED=FOLDER` compares others, larger ones for instance.
  private static let folder =
    ProcessInfo.processInfo.environment["ADDUP_RECORDED"].map { URL(fileURLWithPath: $0) }
    ?? Bundle.module.bundleURL.appendingPathComponent("Recorded")
}
