import NetworkModel
import Testing

@testable import NetworkFiles

/// JSON is read as YAML is, also where libyaml would not.
struct JSONTests {
  @Test(arguments: [
    #"{"addup":1,"name":"n","input":[8,null,3],"stacks":[{"filters":4,"blocks":2}]}"#,
    "{\t\"name\" :\r\n\"n\",\"input\":[8 ,null,\t3],\n\t\"stacks\":[{\"filters\":4,\"blocks\":[{ },{}]}]}\n\n",
    "\u{FEFF}"
      + #"{"name":"\u006e","input":[8,null,3],"stacks":[{"filters":4,"blocks":2}],"rules":"keras-slices"}"#,
    #"{name: n, "input":[8, ~, 3], 'stacks': [{filters: 4, blocks: 2,},], } # JSON no more"#,
    #" {"name":"n","input":[8,null,3],"stacks":[{"filters":4,"blocks":2}]}"#,
  ])
  func isTheSame(text: String) throws {
    let network = try read(text)
    #expect(network.name == "n")
    #expect(network.input == InputSize(height: 8, width: nil, channels: 3))
    #expect(network.stacks == [Stack(of: Block(filters: 4), count: 2)])
  }

  @Test(arguments: [
    (#"\u00e9"#, "é"), (#"\/"#, "/"), (#"\ud83d\uDE00"#, "😀"), (#"\"\\\b\f\n\r\t"#, "\"\\\u{8}\u{C}\n\r\t"),
    (#"\u0000\u001b"#, "\u{0}\u{1B}"), ("é网👩‍💻", "é网👩‍💻"), ("# [{: &a", "# [{: &a"), (#"\ufeffx"#, "\u{FEFF}x"),
  ])
  func escapes(text: String, name: String) throws {
    #expect(try read("{\"name\": \"\(text)\", \"input\": [1, 2, 3], \"stacks\": []}").name == name)
  }

  @Test(arguments: [
    "{", "{]", "[1,]", "{\"a\" 1}", "{\"a\":}", "{\"a\":1,}", "01", "+1", "1.", ".5", "1e", "-", "nul", "'a'",
    "\"a", "\"\\x\"", "\"\\ud800\"", "\"\\u12\"", "\"\n\"", "1 2", "{a: 1}", "NaN", "\"\\u+123\"",
  ])
  func strictness(text: String) throws {
    #expect(try JSONSyntax.value(of: SourceText(Array(text.utf8))) == nil)
  }

  @Test(arguments: ["0", "-0", "1e5", "1.5E-3", "true", "null", "\"\"", "[]", "{}", " [1 , {\"a\" : []}] "])
  func accepts(text: String) throws {
    #expect(try JSONSyntax.value(of: SourceText(Array(text.utf8))) != nil)
  }
}
