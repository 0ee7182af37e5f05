import NetworkModel
import Testing

@testable import NetworkFiles

/// What a network looks like that no file told before.
struct WritingTests {
  @Test func theSeed() throws {
    #expect(
      NetworkFile.write(Preset.seed.network) == """
        addup: 1
        name: ResNeXt-50 (32×4d)
        input: [224, 224, 3]
        rules: keras-slices
        stem: seed
        defaults: {groups: 32, expansion: 2}
        stacks:
          - {filters: 128, blocks: 3}
          - {filters: 256, blocks: 4, strides: 2}
          - {filters: 512, blocks: 6, strides: 2}
          - {filters: 1024, blocks: 3, strides: 2}
        head: {classes: 1000}

        """)
  }

  @Test func theQuestion() throws {
    #expect(
      NetworkFile.write(Preset.question.network) == """
        addup: 1
        name: the article's question
        input: [56, 56, 64]
        rules: keras-slices
        stem: none
        defaults: {groups: 32, expansion: 2}
        stacks:
          - filters: 128
            blocks:
              - {conv_shortcut: false}
              - {}
        head: null

        """)
  }

  @Test func json() throws {
    #expect(
      NetworkFile.writeJSON(Preset.tiny.network) == """
        {
          "addup": 1,
          "name": "tiny",
          "input": [32, 32, 3],
          "rules": "keras",
          "stem": "cifar",
          "defaults": {"groups": 4, "expansion": 2},
          "stacks": [
            {"filters": 32, "blocks": 2},
            {"filters": 64, "blocks": 2, "strides": 2}
          ],
          "head": {"classes": 10}
        }

        """)
  }

  /// The most common value, the first on ties; what is `Block`'s own default goes without saying.
  @Test func defaults() throws {
    var network = Preset.tiny.network
    network.stacks[0].blocks[0].kernel = 5
    network.stacks[0].blocks[0].groups = 8
    network.stacks[0].blocks[1].groups = 8
    for block in 0..<2 { network.stacks[1].blocks[block].useBias = true }
    network.stacks[1].blocks[1].useBias = false
    network.stacks[1].blocks[1].squeezeExcitation = 16
    network.stem?.filters = [16]
    let lines = NetworkFile.write(network).split(separator: "\n").dropFirst(4).prefix(13)
    #expect(
      lines.joined(separator: "\n") == """
        stem: {filters: 16, kernel: 3, strides: 1, use_bias: false, padding: same, pool: null}
        defaults: {groups: 8, expansion: 2}
        stacks:
          - filters: 32
            blocks:
              - {kernel: 5}
              - {}
          - filters: 64
            strides: 2
            groups: 4
            blocks:
              - {use_bias: true}
              - {squeeze_excitation: 16}
        """)
  }

  @Test(arguments: Preset.all.map(\.name))
  func smallEditsChangeFewLines(name: String) throws {
    let network = try #require(Preset.named(name)).network
    let text = NetworkFile.write(network)
    // Where stacks have groups of their own, each says them.
    let areAlike = Set(network.stacks.flatMap(\.blocks).map(\.groups)).count == 1
    for edit: Edit in [
      .setName("x"), .setRules(.pytorch), .setHead(Head(classes: 3)), .removeStack(at: 0),
      .set(.filters(48), in: .stack(0)), .set(.groups(16), in: .network),
    ] {
      var edited = network
      edited.apply(edit)
      let most =
        switch edit {
        case .removeStack: 5
        case .set(.groups, _): areAlike ? 1 : network.stacks.count + 2
        default: 1
        }
      #expect(changedLines(from: text, to: NetworkFile.write(edited)) <= most, "\(edit)")
    }
  }

  /// No byte that a terminal obeys is ever written, and quotes stand only where they must.
  @Test(arguments: [
    ("plain (32×4d) words", "plain (32×4d) words"), ("", #""""#), (" a", #"" a""#), ("42", #""42""#),
    ("Null", #""Null""#), ("a: b", #""a: b""#), ("a:b", "a:b"), ("a #b", #""a #b""#), ("a#b", "a#b"),
    ("it's", "it's"), ("a,b", #""a,b""#), ("\u{1B}[31m", #""\u001b[31m""#), ("a\u{9B}", #""a\u009b""#),
    ("a\u{202E}b", #""a\u202eb""#), ("a\u{200B}b", #""a\u200bb""#), ("a\u{E0041}", #""a\U000e0041""#),
    ("a\u{AD}b", #""a\u00adb""#), ("a\u{2028}b", #""a\u2028b""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
    ("a\u{3164}b", #""a\u3164b""#), ("网络", "网络"), ("x\\y", #""x\\y""#), ("❤️", #""❤️""#),
    ("\u{FEFF}x", #""\ufeffx""#),
  ])
  func names(name: String, spelled: String) throws {
    var network = Preset.tiny.network
    network.name = name
    let text = NetworkFile.write(network)
    #expect(text.split(separator: "\n")[1] == "name: \(spelled)")
    #expect(try read(text).name.unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(try read(NetworkFile.writeJSON(network)).name.unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(NetworkFile.writeJSON(network).unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnseen })
  }
}
