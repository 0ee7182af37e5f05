import Foundation
import Testing

/// The page of one network in five tools: what stands below a tool's program is what it printed, and addup says the
/// same of the network. `PageTests` runs addup's own commands.
///
/// What the programs printed stands beside them in `Tests/Oracle/DoublyBroken`, whose README says how to run them.
@Suite struct DoublyBrokenTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let programs = root.appending(path: "Tests/Oracle/DoublyBroken")
  private static let brokenStacks = "stack2.block1.conv_shortcut=off stack3.block1.conv_shortcut=off"

  @Test func theProgramsPrintedWhatThePageShows() throws {
    let examples = try page().matches(of: /```text\n(.*?)```/.dotMatchesNewlines()).flatMap {
      Example.all(in: $0.1)
    }
    let programs = try examples.map { example in
      let command = /python3 Tests\/Oracle\/DoublyBroken\/(\w+)\.py/
      let program = String(try #require(try command.wholeMatch(in: example.command)).1)
      let difference = example.difference(from: try recording(program))
      #expect(!example.lines.isEmpty && difference == nil, "\(program): \(difference ?? "")")
      return program
    }
    #expect(Set(programs) == Set(try files(ending: "txt").map { String($0.dropLast(4)) }))
  }

  @Test func whatIsQuotedWasPrintedOrIsInAProgram() throws {
    let page = try page()
    let shown = page.matches(of: /```.*?```/.dotMatchesNewlines()).map { String($0.output) }
    let sources = try (files(ending: "txt") + files(ending: "py")).map(read) + shown
    let prose = page.replacing(/```.*?```/.dotMatchesNewlines(), with: "")
    let quotes = prose.matches(of: /`([^`]+)`/).map { String($0.1) }
    #expect(quotes.count > 10)
    for quote in quotes { #expect(sources.contains { $0.contains(quote) }, "\(quote)") }
  }

  @Test func whatIsCountedIsInTheRecordings() throws {
    let page = try page()
    let list = try recording("torchinfo_summary").firstMatch(of: /RuntimeError: (Failed to run.*)/)
    #expect(page.contains("\(try #require(list).1.count) characters"))
    let followers = try recording("onnx_inference").matches(of: /expected to have type but instead is null/)
    #expect(page.contains("\(followers.count) later nodes"))
  }

  @Test func recordingsHaveNoPathsOfAMachine() throws {
    let recordings = try files(ending: "txt")
    #expect(recordings.count == 4)
    for file in recordings {
      #expect(try !read(file).contains(/File "|-packages\/|\/(?:home|root|tmp|Users)\//), "\(file)")
    }
  }

  /// With both projections gone a framework stops at the first addition; once that is repaired, at the second.
  @Test(arguments: [("Keras", "keras_summary"), ("PyTorch", "pytorch_forward")])
  func addupSaysOfBothAdditionsWhatAFrameworkSaysOfOneAfterTheOther(framework: String, program: String) throws
  {
    let run = try Shell().run("addup set seed \(Self.brokenStacks) | addup check - --format json")
    let reports = try JSONDecoder().decode([Report].self, from: Data(run.output.utf8))
    let said = reports.flatMap(\.problems).flatMap(\.frameworks).filter { $0.framework == framework }
    let raised = try recording(program).matches(of: /(?m)^([A-Za-z]+Error): (.*)$/)
    #expect(said.count == 2)
    #expect(said.map(\.class) == raised.map { String($0.1) })
    #expect(said.map(\.text) == raised.map { String($0.2) })
  }

  @Test(arguments: [
    ("keras-slices", "", "keras_summary", "A projection opens every stack:"),
    ("pytorch", "", "pytorch_forward", "A projection opens every stack:"),
    ("pytorch", "", "torchinfo_summary", "A projection opens every stack:"),
    ("pytorch", brokenStacks, "pytorch_forward", "An identity opens stacks 2 and 3, no image yet:"),
  ])
  func theProgramsBuildTheNetworkThatAddupChecks(
    rules: String, edits: String, program: String, title: String
  ) throws {
    let run = try Shell().run("addup set seed \(edits) | addup check - --rules \(rules)")
    let params = String(try #require(run.output.firstMatch(of: /params ([0-9,]+)/)).1)
    #expect(try recording(program).contains("\(title)\n\(params) parameters"))
  }

  /// What `check --format json` writes, as far as it is asked here.
  private struct Report: Decodable {
    struct Problem: Decodable { var frameworks: [Verdict] }
    struct Verdict: Decodable { var framework, `class`, text: String }
    var problems: [Problem]
  }

  private func page() throws -> String {
    try String(contentsOf: Self.root.appending(path: "Docs/Doubly-broken.md"), encoding: .utf8)
  }

  private func recording(_ program: String) throws -> String { try read("\(program).txt") }

  private func read(_ file: String) throws -> String {
    try String(contentsOf: Self.programs.appending(path: file), encoding: .utf8)
  }

  private func files(ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.programs.path).filter {
      $0.hasSuffix(".\(ending)")
    }
  }
}
