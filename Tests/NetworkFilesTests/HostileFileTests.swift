import NetworkModel
import Testing

@testable import NetworkFiles

/// Texts made to hurt: each is refused at its place, and none is walked deeper than a network needs.
struct HostileFileTests {
  private static let tooDeep = "nested more than 128 deep: a network needs no more than 8"

  @Test(arguments: [
    ("[", "f:1:129"), ("{\"a\":", "f:1:641"), ("{a: ", "f:1:513"), ("- ", "f:1:257"), ("? ", "f:1:257"),
    ("[{", "f:1:129"), ("{\"a\":[", "f:1:385"), ("[\n", "f:129:1"),
  ])
  func nesting(opening: String, place: String) {
    let text = String(repeating: opening, count: opening.count == 1 ? 100_000 : 5000)
    #expect(errorLine(text) == "\(place): \(Self.tooDeep)")
  }

  @Test func nestingByIndentation() {
    let text = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(errorLine(text) == "f:129:129: \(Self.tooDeep)")
  }

  /// The last depth that is read, and the first that is not, told by what is wrong with it.
  @Test(arguments: [("[", "]"), ("{\"a\": ", "}"), ("{a: ", "}")])
  func deepest(opening: String, closing: String) {
    let nested = { (depth: Int) in
      String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
    }
    #expect(!errorLine(nested(128)).hasSuffix(Self.tooDeep))
    #expect(errorLine(nested(129)).hasSuffix(Self.tooDeep))
  }

  @Test func bracketsInTextAndCommentsAreNotNesting() throws {
    let brackets = String(repeating: "[{", count: 200)
    let text = "# \(brackets)\nname: \"\(brackets)\"\ninput: [1, 2, 3] # \(brackets)\nstacks: []"
    #expect(try read(text).name == brackets)
  }

  @Test func hugeIntegers() {
    var digits = String(repeating: "9", count: 200_000)
    let cut = String(repeating: "9", count: 40) + "…"
    let error = "'input height' is '\(cut)': integers must lie within ±1,000,000,000"
    #expect(errorLine("{\"input\": [\(digits), 1, 1], \"stacks\": []}") == "f:1:12: " + error)
    digits = String(digits.prefix(20_000))
    #expect(errorLine("input: [\(digits), 1, 1]\nstacks: []") == "f:1:9: " + error)
  }

  @Test func names() throws {
    let name = String(repeating: "x", count: Limits.nameBytes)
    #expect(try read("name: \(name)\ninput: [1, 2, 3]\nstacks: []").name == name)
    #expect(
      errorLine("name: \(name)x\ninput: [1, 2, 3]\nstacks: []")
        == "f:1:7: 'name' has 65537 bytes; at most 65536 are kept")
  }

  @Test func blocks() throws {
    let text = "input: [1, 2, 3]\nstacks: [{filters: 1, blocks: 999999}, {filters: 1, blocks: 1}]"
    #expect(try read(text).blockCount == 1_000_000)
    #expect(
      errorLine(text.dropLast() + ", {filters: 1, blocks: [{}]}]")
        == "f:2:87: more than 1000000 blocks: a network has at most so many")
  }

  @Test func bytes() {
    let bytes = [0] + [UInt8](repeating: 97, count: Limits.fileBytes - 1)
    #expect(errorLine(bytes) == "f:1:1: NUL at byte 0: this is no text file, or a damaged one")
    #expect(errorLine(bytes + [10]) == "f:1:1: the file has 16777217 bytes; at most 16777216 are read")
  }

  @Test(arguments: [
    ([0xC3, 0x28], 6), ([0xE2, 0x82], 6), ([0xED, 0xA0, 0x80], 6), ([0xF4, 0x90, 0x80, 0x80], 6),
    ([0xC0, 0x80], 6), ([0x61, 0xFF], 7), ([0xEF, 0xBF], 6), ([0xC3, 0xA9, 0x80], 8),
  ])
  func invalidBytes(bytes: [UInt8], offset: Int) {
    let column = bytes.starts(with: [0xC3, 0xA9]) ? 8 : offset + 1
    let error = "no UTF-8 at byte \(offset): save the file as UTF-8"
    #expect(errorLine(Array("name: ".utf8) + bytes) == "f:1:\(column): \(error)")
    let marked = "f:1:\(column): no UTF-8 at byte \(offset + 3): save the file as UTF-8"
    #expect(errorLine([0xEF, 0xBB, 0xBF] + Array("name: ".utf8) + bytes) == marked)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x62, 0], [0, 0x61, 0, 0x62],
  ])
  func utf16(bytes: [UInt8]) {
    #expect(errorLine(bytes) == "f:1:1: this is UTF-16 text: save it as UTF-8")
  }

  /// Prefixes and texts with one byte changed are read or refused, and nothing else.
  @Test(arguments: [designExample, indentedExample])
  func damage(text: String) {
    let bytes = Array(text.utf8)
    var numbers = SeededNumbers(seed: 3)
    for index in stride(from: 0, to: bytes.count, by: 3) {
      _ = errorLine(Array(bytes[..<index]))
      var damaged = bytes
      damaged[index] = numbers.pick(Array("[]{}:,-?&*!|>'\"#%@\n\t 0a\\".utf8) + [0, 0x80, 0xFF])
      #expect(!errorLine(damaged).isEmpty)
    }
  }

  @Test func oneLineEvenForOddNames() {
    #expect(
      errorLine([], file: "a\nb\u{1B}[2J").description
        == "a\\u{A}b\\u{1B}[2J:1:1: the file is empty: a network has at least an 'input' and 'stacks'")
    #expect(
      errorLine("\"a\\nb\\u202e\": 1\ninput: [1, 2, 3]\nstacks: []").hasPrefix(
        "f:1:1: 'a\\u{A}b\\u{202E}' is not"))
  }
}
