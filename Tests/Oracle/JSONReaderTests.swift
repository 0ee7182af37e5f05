import Testing

/// What the reader of verdicts takes for JSON, and what it does not.
@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("-70", JSON.number(-70)), ("999999999999999999", .number(999_999_999_999_999_999)),
    (
      #" {"a": [true, false, null], "\n\"é": ["é"]} "#,
      .object(["a": .list([.bool(true), .bool(false), .null]), "\n\"é": .list([.string("é")])])
    ),
    ("[[], {}]", .list([.list([]), .object([:])])),
  ])
  func reads(text: String, as value: JSON) throws {
    #expect(try JSONReader.read(text.utf8) == value)
  }

  @Test(arguments: [
    "", "-", "1.5", "1e3", "1000000000000000000", "[1", "[1 2]", #"{"a": 1, "a": 2}"#, #"{"a" 1}"#, #""a"#,
    "nul", "1 1",
  ])
  func doesNotRead(text: String) {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(text.utf8) }
  }
}
