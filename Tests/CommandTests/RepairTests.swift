import Diagnostics
import Foundation
import NetworkFiles
import Testing

/// What `check` prints as a repair is what `set` takes.
@Suite struct RepairTests {
  @Test func everyPrintedRepairClearsItsProblem() throws {
    let shell = try Shell()
    for kind in Kind.all {
      try shell.write(NetworkFile.write(kind.example), to: "example.yaml")
      let before = try problems(try shell.run("addup check example.yaml --format json"))
      let found = before.filter { $0["kind"] as? String == kind.id }
      #expect(!found.isEmpty, "\(kind.id) is not found in its own example")
      for problem in found {
        let fixes = try #require(problem["fixes"] as? [[String: Any]])
        #expect(!fixes.isEmpty, "\(kind.id)")
        for fix in fixes {
          let edits = try #require(fix["edits"] as? [String]).joined(separator: " ")
          let after = try problems(
            try shell.run("addup set example.yaml \(edits) | addup check - --format json"))
          #expect(after.count < before.count, "\(kind.id): \(edits)")
          #expect(!after.contains { name(of: $0) == name(of: problem) }, "\(kind.id): \(edits)")
        }
      }
    }
  }

  @Test func theSameEditsStandInTheText() throws {
    let shell = try Shell()
    let broken = "addup set seed stack2.block1.conv_shortcut=off | addup check -"
    let text = try shell.run(broken).output.split(whereSeparator: \.isWhitespace).map(String.init)
    for problem in try problems(try shell.run("\(broken) --format json")) {
      let fixes = try #require(problem["fixes"] as? [[String: Any]])
      #expect(fixes.count == 3)
      for fix in fixes {
        for edit in try #require(fix["edits"] as? [String]) { #expect(text.contains(edit)) }
      }
    }
  }

  private func problems(_ run: Shell.Run) throws -> [[String: Any]] {
    let reports = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    return try #require(reports?.first?["problems"] as? [[String: Any]])
  }

  private func name(of problem: [String: Any]) -> String {
    "\(problem["place"] ?? "") \(problem["kind"] ?? "")"
  }
}
