import Testing

@testable import NetworkFiles

/// JSON as reports write it.
struct JSONValueTests {
  private static let report: JSONValue = [
    "name": "a\"b\\\u{1B}\u{202E}\u{E0041}é", "shape": [56, nil, 256], "ok": true, "share": 0.5,
    "not": .double(.nan), "none": [], "blocks": [["filters": 128], [:]],
  ]

  @Test func compactText() {
    #expect(
      Self.report.compactText
        == #"{"name": "a\"b\\\u001b\u202e\udb40\udc41é", "shape": [56, null, 256], "ok": true, "share": 0.5, "#
        + #""not": null, "none": [], "blocks": [{"filters": 128}, {}]}"#)
  }

  @Test func prettyText() {
    #expect(
      Self.report.prettyText == #"""
        {
          "name": "a\"b\\\u001b\u202e\udb40\udc41é",
          "shape": [56, null, 256],
          "ok": true,
          "share": 0.5,
          "not": null,
          "none": [],
          "blocks": [
            {"filters": 128},
            {}
          ]
        }
        """#)
    #expect(JSONValue.object([]).prettyText == "{}")
    #expect(JSONValue.integer(-3).prettyText == "-3")
  }

  @Test func keysInOrder() {
    #expect(Self.report["shape"] == [56, nil, 256])
    #expect(Self.report["shapes"] == nil)
    #expect(JSONValue.null["shape"] == nil)
  }
}
