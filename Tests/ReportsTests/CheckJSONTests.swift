import Diagnostics
import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

@Suite struct CheckJSONTests {
  @Test func keysKeepTheirOrder() throws {
    let json = CheckReport(of: try seed("stack2.block1.conv_shortcut=off"), source: "broken.yaml").json
    #expect(
      keys(json) == [
        "name", "source", "rules", "verdict", "additions", "params", "multiply_adds", "problems",
      ])
    let problem = try #require(elements(json["problems"]).first)
    #expect(
      keys(problem) == [
        "place", "kind", "severity", "message", "note", "dimensions", "frameworks", "fixes",
      ])
    #expect(problem["place"] == "stack2.block1.add")
    #expect(
      elements(problem["dimensions"]).last == [
        "axis": "channels", "main": 512, "shortcut": 256, "agrees": false,
        "main_cause": "2 × filters 256", "shortcut_cause": "from stack1.block3", "origin": "stack1.block1",
      ])
    #expect(
      elements(problem["frameworks"]).first == [
        "framework": "Keras", "class": "ValueError",
        "text": "Inputs have incompatible shapes. Received shapes (28, 28, 512) and (56, 56, 256)",
      ])
    #expect(
      elements(problem["fixes"]).first == [
        "title": "conv_shortcut on", "edits": ["stack2.block1.conv_shortcut=on"],
        "delta": ["params": 133_120, "multiply_adds": 102_760_448],
      ])
    #expect(
      json["additions"] == ["total": 16, "adds_up": 15, "unknown": 0, "broadcast": 0, "refused": 1])
    #expect(json["params"] == ["total": 24_964_072, "trainable": 24_896_872])
  }

  @Test(arguments: [
    ("stacks.groups=16", "ok"), ("stack1.filters=100", "ok"), ("input=nullxnullx3", "ok"),
    ("stack2.block1.conv_shortcut=off", "error"), ("head.classes=0", "error"),
  ])
  func theVerdictIsTheFrameworks(edit: String, verdict: String) throws {
    #expect(CheckReport(of: try seed(edit), source: "n").json["verdict"] == .string(verdict))
  }

  @Test func whatIsUnknownIsNull() throws {
    let json = CheckReport(of: try seed("input=nullxnullx3", "stack3.block2.strides=2"), source: "n").json
    #expect(json["verdict"] == "unknown")
    #expect(json["multiply_adds"] == .null)
    let height = elements(elements(json["problems"]).first?["dimensions"]).first
    #expect(height?["main"] == .null && height?["agrees"] == .null)
  }

  @Test func everyFixRemovesItsProblem() throws {
    for kind in Kind.all {
      let report = CheckReport(of: kind.example, source: "n")
      for problem in elements(report.json["problems"]) where problem["kind"] == .string(kind.id) {
        let fixes = elements(problem["fixes"])
        #expect(!fixes.isEmpty, "\(kind.id)")
        for fix in fixes {
          var network = kind.example
          for case .string(let text) in elements(fix["edits"]) {
            network.apply(try Edit(text, in: network))
          }
          let after = CheckReport(of: network, source: "n")
          #expect(after.findings.count < report.findings.count, "\(kind.id): \(fix.compactText)")
          let remains = elements(after.json["problems"]).contains {
            $0["place"] == problem["place"] && $0["kind"] == problem["kind"]
          }
          #expect(!remains, "\(kind.id): \(fix.compactText)")
        }
      }
    }
  }
}

/// The elements of an array; of anything else, none.
func elements(_ value: JSONValue?) -> [JSONValue] {
  if case .array(let elements)? = value { elements } else { [] }
}

/// The keys of an object, in order.
func keys(_ value: JSONValue) -> [String] {
  if case .object(let members) = value { members.map(\.key) } else { [] }
}
