import Foundation
import Testing

/// The pages whose commands are claims: what stands below each command is what it prints.
///
/// `UPDATE_DOCS=1` draws the screens anew that stand below `addup screen`.
@Suite struct PageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: [
    "Docs/The-seed-question.md", "README.md", "Docs/Guide.md", "Docs/Configuration.md", "Docs/Comparing.md",
    "Docs/Doubly-broken.md", "Docs/Guide.zh.md",
  ])
  func everyCommandPrintsWhatThePageShows(page: String) throws {
    let shell = try Shell()
    let file = Self.root.appending(path: page)
    var text = try String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
      text = try text.replacing(/\$ (addup screen .*)\n(?:(?!```|\$ ).*\n)+/) { screen in
        "$ \(screen.1)\n" + (try shell.run(String(screen.1)).output)
      }
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let examples = text.matches(of: /```console\n(.*?)```/.dotMatchesNewlines()).flatMap {
      Example.all(in: $0.1)
    }
    #expect(examples.count > 1)
    for example in examples {
      let run = try shell.run(example.command)
      let difference = example.difference(from: run.output)
      #expect(difference == nil, "\(page): $ \(example.command)")
    }
  }

  @Test func bothGuidesHaveTheSameSectionsTablesAndCommands() throws {
    let guides = try ["Docs/Guide.md", "Docs/Guide.zh.md"].map { page in
      try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
    }
    let outlines = guides.map(Self.outline)
    #expect(outlines[0].count > 100)
    #expect(outlines[0] == outlines[1])
  }

  /// What a page has in every language, in order: the depth of each heading, the columns of each row of a
  /// table, and each command, without its language and without what is said behind `#`.
  private static func outline(of page: String) -> [String] {
    var isCode = false
    return page.split(separator: "\n").compactMap { line -> String? in
      if line.hasPrefix("```") {
        isCode.toggle()
        return isCode ? String(line) : nil
      }
      if isCode {
        guard line.hasPrefix("$ ") else { return nil }
        return String(line.replacing(/(?: --lang (?:en|zh)| +# .*)/, with: ""))
      }
      if line.hasPrefix("#") { return String(line.prefix { $0 == "#" }) }
      return line.hasPrefix("| ") ? String(line.filter { $0 == "|" }) : nil
    }
  }

  @Test func anExampleThatIsNotTrueIsFound() {
    let example = Example(command: "", lines: ["a", "...", "c", ""])
    #expect(example.difference(from: "a\nb\nc\n\n") == nil)
    #expect(example.difference(from: "a\nc\n\n") == nil)
    #expect(example.difference(from: "b\nc\n\n") == "a")
    #expect(example.difference(from: "a\nb\nd\n") == "c")
    #expect(example.difference(from: "a\nb\nc\n\nmore\n") == "the end")
    #expect(Example(command: "", lines: ["a", "..."]).difference(from: "a\nb\n") == nil)
  }
}

/// A command line as a page prints it, and the lines below it; `...` stands for any number of lines.
struct Example {
  var command: String
  var lines: [String]

  static func all(in block: Substring) -> [Example] {
    var examples: [Example] = []
    for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), lines: []))
      } else if !examples.isEmpty {
        examples[examples.count - 1].lines.append(String(line))
      }
    }
    // What follows the last line of a block is its fence.
    return examples.map { Example(command: $0.command, lines: trimmed($0.lines)) }
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    lines.last == "" ? Array(lines.dropLast()) : lines
  }

  /// The first line of the page that `output` does not have in its place, or nil.
  func difference(from output: String) -> String? {
    // Commands that are shown without an answer print into files, or their answer is another page's matter.
    guard !lines.isEmpty else { return nil }
    var rest = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if rest.last == "" { rest.removeLast() }
    var mayJump = false
    for line in lines {
      if line == "..." {
        mayJump = true
        continue
      }
      guard let found = mayJump ? rest.firstIndex(of: line) : rest.first == line ? rest.startIndex : nil
      else {
        return line
      }
      rest = rest[(found + 1)...]
      mayJump = false
    }
    return mayJump || rest.isEmpty ? nil : "the end"
  }
}
