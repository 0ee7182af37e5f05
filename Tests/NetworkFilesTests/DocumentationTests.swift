import Foundation
import Testing

@testable import NetworkFiles

/// Every example of the documentation is a network.
struct DocumentationTests {
  @Test func examples() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let page = tests.appendingPathComponent("../../Docs/Network file.md").standardizedFileURL
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    let examples = parts.filter { $0.hasPrefix("yaml\n") || $0.hasPrefix("json\n") }
    #expect(examples.count == 4)
    for example in examples {
      let network = try read(String(example.dropFirst(5)))
      #expect(network.blockCount > 0)
    }
  }
}
