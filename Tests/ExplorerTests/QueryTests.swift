import Explorer
import NetworkModel
import ShapeEngine
import Testing

/// What a search finds, in the article's network unless edits are given.
@Suite struct QueryTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let hits: String
    var edits: [String] = []

    init(_ text: String, _ hits: String, _ edits: String...) {
      self.text = text
      self.hits = hits
      self.edits = edits
    }

    var testDescription: String { ([text] + edits).joined(separator: " ") }
  }

  /// Chinese words find what the English ones find.
  @Test(arguments: [
    ("投影", "projection"), ("恒等", "identity"), ("分组", "grouped"), ("块 2", "block 2"), ("问题", "problem"),
    ("全连接", "dense"), ("相加 4", "addition 4"), ("假设", "assumed"), ("广播", "broadcast"), ("投", "proj"),
    ("无此词", "nosuchword"),
    ("不成立", "broken"), ("步长", "strided"), ("步幅", "strided"), ("丢掉", "dropped-channels"),
  ])
  func chinese(text: String, english: String) throws {
    var network = Preset.seed.network
    network.apply(try Edit("stack2.block1.conv_shortcut=off", in: network))
    let inferred = InferredNetwork(network)
    let hits = Query.hits(for: text, in: inferred)
    #expect(hits == Query.hits(for: english, in: inferred))
    #expect(hits.isEmpty == ["广播", "丢掉", "无此词"].contains(text))
  }

  static let cases = [
    // Places.
    Case("stem", "stem"), Case("head", "head"), Case("h", "head"),
    Case("stack", "stack1 stack2 stack3 stack4"),
    Case("stack 3", "stack3"), Case("stack3", "stack3"), Case("STACK 3", "stack3"),
    Case("stack 3 block 2", "3.2"), Case("block 2 stack 3", "3.2"), Case("stack3.block2", "3.2"),
    Case("3.2", "3.2"), Case("3.", "stack3"), Case("block 6", "3.6"),
    Case("block4", "2.4 3.4 4.4", "stack4.blocks=4"),
    Case("addition 4", "2.1"), Case("addition 16", "4.3"), Case("addition 17", ""), Case("addition 0", ""),
    Case("addition \(Int.min)", ""), Case("block \(Int.min)", ""), Case("1.\(Int.max)", ""),
    Case("addition 4 identity", ""), Case("stack 2 addition 5", "2.2"),
    Case("5.1", ""), Case("3.7", ""), Case("0.0", ""), Case("stack 99999999999999999999", ""),
    // Shapes: of the output and of both operands.
    Case("28×28", "2.1 2.2 2.3 2.4"), Case("28x28x512", "2.1 2.2 2.3 2.4"), Case("56x56x64", "stem"),
    Case("28x28x5", "2.1 2.2 2.3 2.4"), Case("28x28x", "2.1 2.2 2.3 2.4"), Case("28x2", "2.1 2.2 2.3 2.4"),
    Case("28x28x6", ""), Case("28x28x51", "2.1 2.2 2.3 2.4"), Case("28x28x51x1", ""),
    Case("224", "stem"), Case("224×224×3", "stem"), Case("224x224", "stem"), Case("224", "", "input=64x64x3"),
    Case("2048", "4.1 4.2 4.3"), Case("1000", "head"), Case("64", "stem"),
    Case("56x56x64", "stem 1.1", "stack1.block1.conv_shortcut=off"),
    Case("?x?x64", "stem", "input=nullxnullx3"), Case("?", ""),
    // Settings.
    Case("strides=2", "2.1 3.1 4.1"), Case("strides 2", "2.1 3.1 4.1"), Case("strides>1", "2.1 3.1 4.1"),
    Case("filters<129", "1.1 1.2 1.3"), Case("filters=10", "4.1 4.2 4.3"),
    Case("filters=1024", "4.1 4.2 4.3"),
    Case("groups=3", "2.1", "stack2.block1.groups=3"), Case("filters=-5", "2.1", "stack2.block1.filters=-5"),
    Case("conv_shortcut=on", "1.1 2.1 3.1 4.1"), Case("conv_shortcut=true", "1.1 2.1 3.1 4.1"),
    Case("conv=on", "1.1 2.1 3.1 4.1"), Case("conv_shortcut on", "1.1 2.1 3.1 4.1"),
    Case("stack2.block1.filters=256", "2.1"), Case("stack2.filters=128", ""),
    Case("stack 1 groups=", "1.1 1.2 1.3"),
    Case("kind=basic", "4.2", "stack4.block2.kind=basic"), Case("kind=ba", "4.2", "stack4.block2.kind=basic"),
    Case("output_channels=256", "1.1", "stack1.block1.output_channels=256"),
    Case("output_channels=none stack 1", "1.2 1.3", "stack1.block1.output_channels=256"),
    Case("squeeze_excitation", "3.3", "stack3.block3.squeeze_excitation=16"), Case("groups=none", ""),
    Case("kind<basic", ""), Case("filterss=128", ""), Case("=", ""),
    // Problems.
    Case("broken", "2.1", "stack2.block1.conv_shortcut=off"), Case("problem", ""),
    Case("addition-mismatch", "2.1", "stack2.block1.conv_shortcut=off"),
    Case("mism", "2.1", "stack2.block1.conv_shortcut=off"),
    Case("assumed stack 2", "2.2 2.3 2.4", "stack2.block1.conv_shortcut=off"),
    Case("dropped", "2.1", "stack2.block1.groups=100"), Case("silent", "2.1", "stack2.block1.groups=100"),
    Case("broadcast", "4.2", "stack4.block2.strides=7"), Case("broken", "stem", "stem=valid7", "input=4x4x3"),
    Case("broken stack 2", "", "stack3.block1.conv_shortcut=off"),
    // Layers.
    Case("projection", "1.1 2.1 3.1 4.1"), Case("proj", "1.1 2.1 3.1 4.1"), Case("identity 3", ""),
    Case("identity 512", "2.2 2.3 2.4"), Case("pool", "stem head"), Case("dense", "head"),
    Case("dilated", "3.1", "stack3.block1.dilation=2"), Case("basic", "4.2", "stack4.block2.kind=basic"),
    // Nothing.
    Case("", ""), Case("  ", ""), Case("xyz", ""), Case("stack 2 xyz", ""), Case("×", ""), Case("..", ""),
  ]

  @Test(arguments: cases) func finds(_ query: Case) throws {
    var network = Preset.seed.network
    for text in query.edits { network.apply(try Edit(text, in: network)) }
    let hits = Query.hits(for: query.text, in: InferredNetwork(network))
    #expect(hits.map(\.part.short).joined(separator: " ") == query.hits)
  }

  /// Whatever is typed, each hit is a row of the outline, and they come in its order, none twice.
  @Test func hitsAreRowsInOrder() {
    var random = SystemRandomNumberGenerator.seeded(3)
    let pieces = [
      "stack", " ", " ", " ", "2", "id", "pool", "x", ".", "=", "groups", "b", "p", "?", "-", ">", "é",
      "9999999999999999999",
    ]
    let state = State(Preset.seed.network, columns: 120, rows: 36)
    for _ in 0..<2000 {
      let text = (0..<Int(random.next() % 6)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      let places = Query.hits(for: text.joined(), in: state.network).map { state.outline.index(of: $0.part) }
      #expect(places == Set(places).sorted())
    }
  }
}

extension Row {
  /// `stem`, `stack2`, `2.1`.
  fileprivate var short: String {
    switch self {
    case .stem: "stem"
    case .head: "head"
    case .stack(let stack): "stack\(stack + 1)"
    case .block(let place): "\(place.stack + 1).\(place.block + 1)"
    }
  }
}
