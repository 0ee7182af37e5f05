import NetworkModel
import Testing

@testable import NetworkFiles

/// What files mean.
struct ReadingTests {
  @Test func theExample() throws {
    let network = try read(designExample)
    let third = Block(filters: 512, strides: 2)
    #expect(network.name == "ResNeXt-50 (32×4d)")
    #expect(network.input == InputSize(height: 224, width: 224, channels: 3))
    #expect(network.rules == .kerasSlices)
    #expect(network.stem == .imagenet)
    #expect(network.head == Head(classes: 1000))
    #expect(
      network.stacks == [
        Stack(of: Block(filters: 128), count: 3), Stack(of: Block(filters: 256, strides: 2), count: 4),
        Stack(of: third, count: 3), Stack(of: Block(filters: 1024, strides: 2), count: 3),
      ])
  }

  @Test func allByIndentation() throws {
    let network = try read(indentedExample, file: "nets/small.one.yaml")
    var stem = Stem.imagenet
    stem.filters = [16]
    stem.pool?.size = 2
    #expect(
      network
        == Network(
          name: "small.one", input: InputSize(height: 32, width: nil, channels: 3), rules: .kerasSlices,
          stem: stem,
          stacks: [
            Stack(of: Block(filters: 64, groups: 8, useBias: true), count: 2),
            Stack(blocks: [
              Block(filters: 128, groups: 4, strides: 2),
              Block(filters: 128, groups: 8, convShortcut: false, kernel: 5),
            ]),
          ],
          head: Head(classes: 10)))
  }

  @Test func stemsOfSeveralConvolutions() throws {
    let network = try read("input: [8, 8, 3]\nstem: {filters: [24, 32, 64], use_norm: no}\nstacks: []")
    #expect(
      network.stem
        == Stem(
          filters: [24, 32, 64], kernel: 7, strides: 2, useBias: false, useNorm: false, padding: .zeros(3),
          pool: StemPool(size: 3, strides: 2, padding: 1)))
    #expect(try read("input: [8, 8, 3]\nstem: {filters: [64]}\nstacks: []").stem == .imagenet)
  }

  @Test func whatIsLeftOut() throws {
    let network = try read("input: [8, 8, 3]\nstacks: []", file: "-")
    #expect(
      network
        == Network(
          name: "network", input: InputSize(height: 8, width: 8, channels: 3), rules: .kerasSlices,
          stem: .imagenet, stacks: [], head: Head(classes: 1000)))
  }

  /// A stack as it is written after `- `, with `groups: 8` as the default, and its blocks.
  @Test(arguments: [
    ("{filters: 4, blocks: 0}", []),
    ("{blocks: []}", []),
    ("{filters: 4, blocks: 1}", [Block(filters: 4, groups: 8)]),
    (
      "{filters: 4, strides: 2, blocks: 2}",
      [Block(filters: 4, groups: 8, strides: 2), Block(filters: 4, groups: 8, convShortcut: false)]
    ),
    (
      "{filters: 4, strides: 2, blocks: [{}, {}]}",
      [Block(filters: 4, groups: 8, strides: 2), Block(filters: 4, groups: 8, convShortcut: false)]
    ),
    (
      "{strides: 2, groups: 2, blocks: [{filters: 1, strides: 3}, {filters: 2, strides: 5, conv_shortcut: yes}]}",
      [Block(filters: 1, groups: 2, strides: 3), Block(filters: 2, groups: 2, strides: 5)]
    ),
    (
      "{filters: 0, groups: -1, kernel: 1000000000, blocks: [{conv_shortcut: Off}]}",
      [Block(filters: 0, groups: -1, convShortcut: false, kernel: 1_000_000_000)]
    ),
    (
      "{filters: 4, kind: basic, expansion: 1, dilation: 2, use_bias: TRUE, blocks: 1}",
      [Block(kind: .basic, filters: 4, groups: 8, expansion: 1, dilation: 2, useBias: true)]
    ),
    (
      "{filters: 4, output_channels: 256, blocks: [{}, {output_channels: null}]}",
      [
        Block(filters: 4, groups: 8, outputChannels: 256),
        Block(filters: 4, groups: 8, convShortcut: false),
      ]
    ),
    (
      "{filters: 4, use_bias: unnormalized, blocks: [{}, {use_bias: on}]}",
      [
        Block(filters: 4, groups: 8, useBias: .unnormalized),
        Block(filters: 4, groups: 8, convShortcut: false, useBias: .all),
      ]
    ),
    (
      "{filters: 4, pool_shortcut: yes, blocks: [{}, {strides: 2, pool_shortcut: no}]}",
      [
        Block(filters: 4, groups: 8, poolShortcut: true),
        Block(filters: 4, groups: 8, strides: 2, convShortcut: false),
      ]
    ),
    (
      "{filters: 4, stride_at: first, squeeze_excitation: 16, blocks: [{squeeze_excitation: null}, {}]}",
      [
        Block(filters: 4, groups: 8, strideAt: .first),
        Block(filters: 4, groups: 8, convShortcut: false, strideAt: .first, squeezeExcitation: 16),
      ]
    ),
  ])
  func stacks(text: String, blocks: [Block]) throws {
    let network = try read("input: [8, 8, 3]\ndefaults: {groups: 8}\nstacks:\n  - \(text)\n")
    #expect(network.stacks == [Stack(blocks: blocks)])
  }

  @Test func filtersAndStridesByDefault() throws {
    let text =
      "input: [8, 8, 3]\ndefaults: {filters: 4, strides: 2}\nstacks: [{blocks: 2}, {strides: 1, blocks: 1}]"
    #expect(
      try read(text).stacks == [
        Stack(of: Block(filters: 4, strides: 2), count: 2), Stack(of: Block(filters: 4), count: 1),
      ])
  }

  @Test(arguments: [
    ("imagenet", Stem.imagenet), ("seed", .seed), ("\"valid7\"", .valid7), ("cifar", .cifar), ("none", nil),
    ("null", nil), ("~", nil), ("", nil), ("{}", .imagenet), ("{use_bias: on}", .seed),
    ("{padding: 0, use_bias: true, pool: {padding: 0}}", .valid7),
    ("{kernel: 3, strides: 1, padding: same, pool: null}", .cifar),
  ])
  func stems(text: String, stem: Stem?) throws {
    #expect(try read("stem: \(text)\ninput: [8, 8, 3]\nstacks: []").stem == stem)
  }

  @Test(arguments: [
    ("{classes: 7}", Head(classes: 7)), ("{}", Head(classes: 1000)), ("null", nil), ("none", nil),
  ])
  func heads(text: String, head: Head?) throws {
    #expect(try read("head: \(text)\ninput: [8, 8, 3]\nstacks: []").head == head)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("42", "42"), ("true", "true"), ("'it''s'", "it's"), ("\"\"", ""),
    ("\"\\e[0m\\x07\\u0000\"", "\u{1B}[0m\u{7}\u{0}"), ("\"\\U0001F600\\N\"", "😀\u{85}"), ("a#b", "a#b"),
    ("\"a # b\"   # comment", "a # b"), ("网络", "网络"), ("a\u{202E}b", "a\u{202E}b"), ("[x", "[x"),
  ])
  func names(text: String, name: String) throws {
    let spelled = text == "[x" ? "\"[x\"" : text
    #expect(try read("name: \(spelled)\ninput: [8, 8, 3]\nstacks: []").name == name)
  }

  /// Line ends, byte order marks and document marks change nothing.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let network = try read(designExample)
    let text = designExample.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    #expect(try read(text) == network)
    #expect(try read("\u{FEFF}" + text) == network)
    #expect(try read("%YAML 1.2\(end)---\(end)" + text + "...\(end)") == network)
    #expect(try read(String(text.dropLast())) == network)
  }
}
