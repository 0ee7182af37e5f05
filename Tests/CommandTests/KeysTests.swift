import Foundation
import Testing

/// `addup keys`: the command table where there is no explorer.
@Suite struct KeysTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Docs/Keys.md")

  @Test func markdownIsThePage() throws {
    let run = try Shell().run("addup keys --format markdown")
    #expect(run.status == 0)
    #expect(run.output == (try String(contentsOf: Self.page, encoding: .utf8)))
  }

  /// Both forms have the same rows in the same order, in either language.
  @Test(arguments: [("en", 1), ("zh", 2)])
  func everyRowOfThePageIsALine(language: String, column: Int) throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8).replacing("`", with: "")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| keys") }
      .map { $0.dropFirst(2).dropLast(2).split(separator: " | ") }.filter { !$0[0].hasPrefix("---") }
      .map { [$0[0], $0[column], $0[3]].joined(separator: " ") }
    let lines = try Shell().run("addup keys --lang \(language)").lines
    #expect(rows.count > 30)
    #expect(
      lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ").joined(separator: " ") } == rows)
    #expect(lines[0] == (language == "zh" ? "移动" : "Move"))
  }

  @Test func withoutUnicodeKeysAreSpelledAsScriptsDo() throws {
    let run = try Shell().run("addup keys", environment: ["LC_ALL": "C"])
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(
      run.lines.contains {
        $0.split(separator: " ") == "down j select the next row next-row".split(separator: " ")
      })
  }
}
