import Testing

/// What the comparison itself finds, and what it lets pass.
@Suite struct ComparisonTests {
  private static let said = """
    {"id": "a", "rules": "keras", "verdict": "error", "first_error": [1, 2], "params": null, "multiply_adds": 7,
     "stem": {"layers": [["conv", [8, 8, 4]]], "out": [8, 8, 4], "status": "ok", "problems": []},
     "blocks": [{"stack": 1, "block": 1, "status": "ok", "params": {"total": 9, "trainable": 5}},
       {"stack": 1, "block": 2, "status": "error", "error": {"text": "no: \\"x\\""}}], "head": null}
    """

  /// What the recording has instead of `said`, and the difference that is to be found.
  struct Change: CustomTestStringConvertible {
    var testDescription: String
    var from: String
    var to: String
    var finds: String?
  }

  @Test(arguments: [
    Change(testDescription: "nothing", from: "a", to: "a", finds: nil),
    Change(testDescription: "what only addup tells", from: #", "multiply_adds": 7"#, to: "", finds: nil),
    Change(testDescription: "absent and null", from: #", "head": null"#, to: "", finds: nil),
    Change(
      testDescription: "a number", from: #""trainable": 5"#, to: #""trainable": 6"#,
      finds: "blocks.0.params.trainable\n  recorded 6\n  addup    5"),
    Change(
      testDescription: "a place", from: "[1, 2]", to: "[1, 1]",
      finds: "first_error.1\n  recorded 1\n  addup    2"),
    Change(
      testDescription: "a shape", from: "[[\"conv\", [8, 8, 4]]]", to: "[[\"conv\", [8, null, 4]]]",
      finds: "stem.layers.0.1.1\n  recorded null\n  addup    8"),
    Change(
      testDescription: "a layer too many", from: "[[\"conv\", [8, 8, 4]]]", to: "[]",
      finds: "stem.layers\n  recorded []\n  addup    [[\"conv\", [8, 8, 4]]]"),
    Change(
      testDescription: "a field that addup alone has", from: #""block": 1, "status": "ok", "#,
      to: #""block": 1, "#,
      finds: "blocks.0.status\n  recorded null\n  addup    \"ok\""),
    Change(
      testDescription: "a text", from: "no:", to: "No:",
      finds: "blocks.1.error.text\n  recorded \"No: \"x\"\"\n  addup    \"no: \"x\"\""),
  ])
  func finds(_ change: Change) throws {
    var comparison = Comparison()
    try comparison.compare(
      try value(ComparisonTests.said.replacing(change.from, with: change.to)),
      with: try value(ComparisonTests.said), of: "{}")
    #expect(comparison.differences == (change.finds.map { ["\"a\" \($0)"] } ?? []))
    #expect(comparison.exemptions == .init())
  }

  @Test func textsAreComparedUpToTheArguments() throws {
    let cut = ComparisonTests.said.replacing(
      #"\"x\""#, with: #"\"x\"\n\nArguments received by f: keras_tensor_N"#)
    var comparison = Comparison()
    try comparison.compare(try value(cut), with: try value(ComparisonTests.said), of: "{}")
    try comparison.compare(
      try value(cut.replacing("no:", with: "No:")), with: try value(ComparisonTests.said), of: "{}")
    #expect(comparison.differences.count == 1)
    #expect(comparison.exemptions == .init(cutTexts: 2))
  }

  @Test func onlyUnknownSizesMayBeLeftOut() throws {
    var comparison = Comparison()
    for network in [#"{"input": [8, null, 4]}"#, #"{"input": [8, 8, 4]}"#] {
      try comparison.compare(try value(#"{"id": "a", "verdict": "n/a"}"#), with: .null, of: network)
    }
    #expect(comparison.differences == ["\"a\" was not asked about, and all is known"])
    #expect(comparison.exemptions == .init(notAsked: 2))
  }

  @Test func whatPrecedesASkippedBlockIsCompared() throws {
    let skipped = ComparisonTests.said
      .replacing(
        #""verdict": "error", "first_error": [1, 2]"#, with: #""verdict": "skipped", "first_error": [1, 2]"#
      )
      .replacing(#""status": "error", "error": {"text": "no: \"x\""}"#, with: #""status": "skipped""#)
    var comparison = Comparison()
    try comparison.compare(try value(skipped), with: try value(ComparisonTests.said), of: "{}")
    #expect(comparison.differences == [])
    try comparison.compare(
      try value(skipped.replacing("\"total\": 9", with: "\"total\": 8")),
      with: try value(ComparisonTests.said), of: "{}")
    #expect(comparison.differences.count == 1)
    #expect(comparison.exemptions == .init(skipped: 2))
  }

  private func value(_ text: String) throws -> JSON { try JSONReader.read(text.utf8) }
}
