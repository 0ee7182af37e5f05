import Explorer
import ExplorerViews
import Foundation
import NetworkModel
import Testing

/// Pages and pictures that the program writes are what it writes now, and links lead somewhere.
@Suite struct DocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func keys() throws { try check("Docs/Keys.md", KeysPage.text) }

  @Test func diagnostics() throws { try check("Docs/Diagnostics.md", DiagnosticsPage.text) }

  @Test func verdictLines() throws { try check("Docs/Verdict lines.md", VerdictLinesPage.text) }
  @Test func configuration() throws { try check("Docs/Configuration.md", ConfigurationPage.text) }
  @Test func counting() throws { try check("Docs/Counting.md", CountingPage.text) }

  /// The README's picture is `addup screen seed --keys "j j j j space" --size 120x36 --format svg`.
  @Test func picture() throws {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript("j j j j space"))
    try check("Docs/screen.svg", state.drawn().svg(theme: .dark) + "\n")
  }

  @Test func linksLeadSomewhere() throws {
    for page in try pages() {
      let text = try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
      for link in text.matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/).map({ String($0.1) }) {
        if link.contains("://") { continue }
        let folder = Self.root.appending(path: page).deletingLastPathComponent()
        let target = folder.appending(path: link.removingPercentEncoding ?? link)
        #expect(FileManager.default.fileExists(atPath: target.path), "\(page): \(link)")
      }
    }
  }

  /// What the README asks a person to type into a checkout, and what runs in its stead, are one line.
  @Test func commandsOfTheReadme() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("$(command -v sudo)") }
    #expect(commands.count == 2)
    #expect(commands.first?.hasSuffix("&& swift run -c release addup") == true)
    #expect(commands.last?.contains("&& swift test") == true)
  }

  /// Every test that a row of [What it survives](../../Docs/Faults.md) names is there, and every row names one.
  @Test func testsOfFaults() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Docs/Faults.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| F") }
    #expect(rows.count > 60)
    let tests = try sources(in: "Tests")
    for row in rows {
      let cell = row.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) } ?? ""
      let names = cell.matches(of: /`([A-Za-z0-9]+)`/).map { String($0.1) }
      #expect(!names.isEmpty, "\(row)")
      for name in names { #expect(tests.contains("func \(name)("), "\(row.prefix(6)): \(name)") }
    }
  }

  /// The script of [Presenting](../../Docs/Presenting.md) is what a log of the same words would be, and every word of
  /// its table can be read.
  @Test func scriptsOfPresenting() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Docs/Presenting.md"), encoding: .utf8)
    let block = try #require(page.firstMatch(of: /```text\n(?<script>[^`]*)```/))
    let text = String(block.output.script)
    let script = try KeyScript(text)
    var state = State(Preset.seed.network, columns: 80, rows: 24)
    var log = KeyLog()
    var written = log.opening("addup seed", version: "0.1.0", state)
    for word in script.words.dropFirst() {
      guard case .input(let input) = word else { continue }
      state.take(input)
      written += log.entry(input, leadingTo: state)
    }
    #expect(written == text)
    let table = page.split(separator: "\n").drop { $0 != "| word | what |" }.dropFirst(2).prefix {
      $0.first == "|"
    }
    #expect(table.count == 9)
    for row in table.dropLast() {
      let cell = String(row.split(separator: "|")[0]).replacing("…", with: "a")
      for span in cell.matches(of: /`([^`]+)`/) {
        #expect(try KeyScript(String(span.output.1)).words.count == 1, "\(span.output.1)")
      }
    }
  }

  /// All Swift sources in a folder, one after the other.
  private func sources(in folder: String) throws -> String {
    let files = FileManager.default.enumerator(
      at: Self.root.appending(path: folder), includingPropertiesForKeys: nil)
    let swift = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    return try swift.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  private func pages() throws -> [String] {
    let docs = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Docs").path)
    return ["README.md"] + docs.filter { $0.hasSuffix(".md") }.map { "Docs/\($0)" }
  }

  /// Expects `page` to hold `text`; `UPDATE_DOCS=1` writes it.
  private func check(_ page: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let file = Self.root.appending(path: page)
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      found == text, "\(page) is not current: UPDATE_DOCS=1 swift test renews it",
      sourceLocation: sourceLocation)
  }
}
