import NetworkFiles
import NetworkModel
import Testing

/// Where settings are written, by line.
@Suite struct WrittenTests {
  static let text = """
    # a comment
    addup: 1
    input: [32, 32, 3]
    defaults: {groups: 32,
      expansion: 2}
    stacks:
      - filters: 128
        blocks: 3
      - strides: 2
        filters: 256
        blocks:
          - {conv_shortcut: true}
          - {}
          - groups: 16
            strides: 1
    """

  @Test(arguments: [
    (0, 0, BlockField.filters, WrittenSettings.Origin.stack(line: 7)), (0, 2, .filters, .stack(line: 7)),
    (0, 1, .groups, .defaults(line: 4)), (0, 1, .expansion, .defaults(line: 5)), (0, 0, .kernel, .unwritten),
    (0, 0, .strides, .unwritten), (1, 0, .strides, .stack(line: 9)), (1, 1, .strides, .unwritten),
    (1, 2, .strides, .block(line: 15)), (1, 2, .groups, .block(line: 14)),
    (1, 1, .groups, .defaults(line: 4)),
    (1, 0, .convShortcut, .block(line: 12)), (1, 1, .convShortcut, .unwritten),
    (1, 1, .filters, .stack(line: 10)),
  ])
  func saysWho(_ stack: Int, _ block: Int, _ field: BlockField, _ origin: WrittenSettings.Origin) throws {
    for text in [
      Self.text, Self.text.replacing("\n", with: "\r\n"), Self.text.replacing("\n", with: "\r"),
      "\u{FEFF}" + Self.text,
    ] {
      let document = try NetworkFile.read(text, file: "a.yaml")
      let written = try #require(document.writtenSettings)
      let place = BlockPlace(stack: stack, block: block)
      #expect(written.origin(of: field, at: place, in: document.network) == origin)
      #expect(written.inputLine(in: document.network) == 3)
    }
  }

  @Test func readsJSONToo() throws {
    let document = try NetworkFile.read(
      "{\"addup\": 1,\n\"input\": [8, 8, 3],\n\"stacks\": [\n{\"blocks\": 2,\n\"filters\": 64}]}",
      file: "a.json")
    let written = try #require(document.writtenSettings)
    let place = BlockPlace(stack: 0, block: 1)
    #expect(written.origin(of: .filters, at: place, in: document.network) == .stack(line: 5))
    #expect(written.inputLine(in: document.network) == 2)
  }

  /// What was changed since is not said to be in the file, and where blocks moved nothing is said.
  @Test func knowsWhatItDoesNotKnow() throws {
    let document = try NetworkFile.read(Self.text, file: "a.yaml")
    let written = try #require(document.writtenSettings)
    let place = BlockPlace(stack: 1, block: 1)
    var now = document.network
    now.apply(.set(.filters(100), in: .block(place)))
    #expect(written.origin(of: .filters, at: place, in: now) == .changed(from: .filters(256)))
    #expect(written.origin(of: .groups, at: place, in: now) == .defaults(line: 4))
    now.apply(.setInput(InputSize(height: 64, width: 32, channels: 3)))
    #expect(written.inputLine(in: now) == nil)
    now.apply(.removeBlock(at: place))
    #expect(written.origin(of: .filters, at: place, in: now) == nil)
    #expect(written.origin(of: .filters, at: BlockPlace(stack: 0, block: 0), in: now) == .stack(line: 7))
    now.apply(.removeStack(at: 0))
    #expect(written.origin(of: .filters, at: BlockPlace(stack: 0, block: 0), in: now) == nil)
    let recipe = try NetworkFile.read(
      "{\"id\": 1, \"input\": [8, 8, 3], \"stem\": \"cifar\", \"classes\": 10, \"stacks\": [[{\"filters\": 8, \"groups\": 1, \"strides\": 1, \"conv_shortcut\": true, \"expansion\": 2}]]}",
      file: "a")
    #expect(recipe.writtenSettings == nil)
  }
}
