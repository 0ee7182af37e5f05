import Explorer
import NetworkModel
import ShapeEngine
import Testing

/// What a search finds in the layer view, in the article's network unless edits or a preset are given.
@Suite struct LayerQueryTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let hits: String
    let preset: String
    let edits: [String]

    init(_ text: String, _ hits: String, preset: String = "seed", _ edits: String...) {
      self.text = text
      self.hits = hits
      self.preset = preset
      self.edits = edits
    }

    var testDescription: String { ([text] + edits).joined(separator: " ") }
  }

  static let cases = [
    // A part's own row, where nothing is said of layers.
    Case("stem", "stem"), Case("3.2", "3.2"), Case("stack 2", "stack2"), Case("block 6", "3.6"),
    Case("projection stack 2", "2.1"), Case("groups=32 stack 4", "4.1 4.2 4.3"),
    Case("strides=2 stack 2", "2.1"),
    Case("assumed stack 2", "2.2 2.3 2.4", "stack2.block1.conv_shortcut=off"),
    // Kinds, by what the rows, the frameworks and people call them.
    Case("1.2 conv", "1.2:main.conv1 1.2:main.slice 1.2:main.conv3"),
    Case("1.2 conv2d lambda", "1.2:main.slice"),
    Case("1.2 batch norm", "1.2:main.bn1 1.2:main.bn2 1.2:main.bn3"),
    Case("1.2 bn, relu", "1.2:main.bn1 1.2:main.bn2"),
    Case("1.2 ReLU", "1.2:main.bn1 1.2:main.bn2 1.2:add"),
    Case("1.2 concatenate", "1.2:main.slice/concatenate"),
    Case("max pool", "stem:stem.pool"), Case("gap", "head:head.gap"), Case("fc", "head:head.dense"),
    Case("input", "stem:input"), Case("padding", "stem:stem.pad stem:stem.pad2"),
    Case("4 sigmoid", ""), Case("sigmoid", "4.2:main.se.conv2", "stack4.block2.squeeze_excitation=16"),
    Case("1.2 bn", "1.2:main.bn1 1.2:main.bn2 1.2:main.bn3", "rules=pytorch"),
    Case("1.2 add", "1.2:add"), Case("addition 5", "2.2:add"), Case("addition 17", ""),
    // Kernels, strides, paths, shapes.
    Case("1×1 2.1", "2.1:shortcut.conv 2.1:main.conv1 2.1:main.conv3"),
    Case("3x3 conv 2.1", "2.1:main.slice"),
    Case("7×7 stem", "stem:stem.conv"),
    Case("1×1 conv /2", "2.1:shortcut.conv 3.1:shortcut.conv 4.1:shortcut.conv"),
    Case("strided stack 2", "2.1:shortcut.conv 2.1:main.slice"),
    Case("dilated", "3.1:main.slice", "stack3.block1.dilation=2", "stack3.block1.strides=1"),
    Case("grouped 1.1", "1.1:main.slice"), Case("grouped 1.1", "1.1:main.conv2", "rules=pytorch"),
    Case("grouped 1.1", "", "stack1.block1.groups=1"),
    Case("shortcut 2.2", "2.2/shortcut"), Case("shortcut conv stack 2", "2.1:shortcut.conv"),
    Case("main path 2.2", "2.2/main"),
    Case("112", "stem:stem.conv stem:stem.bn"), Case("224×224×3", "stem:input"),
    Case("28x28x25 relu 2.2", "2.2:main.bn1 2.2:main.bn2"), Case("14×14×512 3.1 conv", "3.1:main.slice"),
    // An addition is found by what meets there.
    Case("56×56×256 2.1 add", "2.1:add", "stack2.block1.conv_shortcut=off"),
    // Branches.
    Case("branch 31 1.1", "1.1:main.slice/31"),
    Case("branch 31 56×56×4", "1.1:main.slice/31 1.2:main.slice/31 1.3:main.slice/31"),
    Case("branch 33", ""), Case("branch 0", ""), Case("branch \(Int.min)", ""), Case("branch \(Int.max)", ""),
    Case("addition \(Int.min)", ""), Case("block \(Int.max)", ""), Case("1.\(Int.min)", ""),
    Case("group 3 1.1", "1.1:main.conv2/3", "rules=pytorch"),
    Case("branch 1.1", "1.1:main.slice"), Case("unread", "2.1:main.slice/unread", "stack2.block1.groups=100"),
    // Problems, by the layer that is refused or else by the addition.
    Case("broken", "2.1:add", "stack2.block1.conv_shortcut=off"),
    Case("mismatch", "2.1:add", "stack2.block1.conv_shortcut=off"),
    Case("broken", "1.1:main.slice", "stack1.block1.groups=0"),
    Case("silent", "2.1:main.slice/unread", "stack2.block1.groups=100"),
    Case("dropped", "2.1:main.slice/unread", "stack2.block1.groups=100", "stack2.block1.conv_shortcut=off"),
    Case("broken", "2.1:add", "stack2.block1.groups=100", "stack2.block1.conv_shortcut=off"),
    Case("broken stack 1", "", "stack2.block1.conv_shortcut=off"),
    // Nothing.
    Case("", ""), Case("xyz conv", ""), Case("conv xyz", ""), Case("5.1 conv", ""), Case("1.1 dense", ""),
  ]

  @Test(arguments: cases) func finds(_ query: Case) throws {
    var network = try #require(Preset.named(query.preset)).network
    for text in query.edits { network.apply(try Edit(text, in: network)) }
    let inferred = InferredNetwork(network)
    let hits = Query.hits(for: query.text, in: inferred, layers: true)
    #expect(hits.map { $0.short(in: inferred) }.joined(separator: " ") == query.hits)
  }

  @Test(arguments: [
    ("1.2 卷积", "1.2 conv"), ("批归一化 3.1", "batch norm 3.1"), ("分支 31 1.1", "branch 31 1.1"),
    ("捷径 2.2", "shortcut 2.2"), ("最大池化", "max pool"), ("拼接 1.1", "concatenate 1.1"), ("相加 4", "addition 4"),
    ("不成立", "broken"), ("3×3 卷积", "3×3 conv"), ("输入", "input"), ("主路径 2.2", "main 2.2"),
    ("批归一化、relu 1.1", "bn relu 1.1"), ("全连接", "dense"), ("池化", "pooling"),
  ])
  func chinese(text: String, english: String) throws {
    var network = Preset.seed.network
    network.apply(try Edit("stack2.block1.conv_shortcut=off", in: network))
    let inferred = InferredNetwork(network)
    let hits = Query.hits(for: text, in: inferred, layers: true)
    #expect(!hits.isEmpty && hits == Query.hits(for: english, in: inferred, layers: true))
  }

  /// Blocks that are alike are counted, whatever number there is of them.
  @Test func findsInAHundredThousandBlocks() {
    var network = Preset.seed.network
    for stack in network.stacks.indices {
      let first = network.stacks[stack].blocks[0]
      let rest = network.stacks[stack].blocks[1]
      network.stacks[stack].blocks = [first] + Array(repeating: rest, count: 24_999)
    }
    let inferred = InferredNetwork(network)
    let hits = Query.hits(for: "relu", in: inferred, layers: true)
    #expect(hits.count == 1 + 3 * 100_000)
    #expect(hits[1 + 3 * 54_321].short(in: inferred) == "3.4322:main.bn1")
    #expect(
      Query.hits(for: "addition 77777", in: inferred, layers: true).map { $0.short(in: inferred) } == [
        "4.2777:add"
      ])
  }

  /// Whatever is typed, each hit is a row of its part, and they come in order, none twice.
  @Test func hitsAreRowsInOrder() throws {
    var random = SystemRandomNumberGenerator.seeded(5)
    let pieces = [
      "conv", " ", " ", " ", " ", "2", "bn", "branch", "branch 3", "x", "pool", "1×1", "28", "stack 2",
      "broken",
      "path", "unread", "n", "c", "/2", "grouped",
    ]
    var network = Preset.seed.network
    for text in ["stack2.block1.groups=100", "stack3.block2.groups=0", "stack4.block2.squeeze_excitation=16"]
    {
      network.apply(try Edit(text, in: network))
    }
    let inferred = InferredNetwork(network)
    for _ in 0..<400 {
      let text = (0..<Int(random.next() % 6)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      let hits = Array(Query.hits(for: text, in: inferred, layers: true))
      #expect(Set(hits).count == hits.count, "\(text)")
      var last = (-1, -1)
      for hit in hits {
        guard let place = place(of: hit, in: inferred) else {
          Issue.record("\(text): there is no \(hit)")
          continue
        }
        #expect(place > last, "\(text): \(hit)")
        last = place
      }
    }
  }

  private func place(of hit: LayerRow, in network: InferredNetwork) -> (Int, Int)? {
    let part: Int =
      switch hit.part {
      case .stem: 0
      case .stack(let stack): network.starts[stack] * 2 + 1
      case .block(let place): network.number(of: place) * 2 + 2
      case .head: Int.max
      }
    if hit.item == .part { return (part, 0) }
    let layers = PartLayers(unfolded: hit.part, of: network)
    return layers.index(of: hit.item).map { (part, $0 + 1) }
  }
}

extension LayerRow {
  /// `2.1:add`, `1.1:main.slice/31`, `2.2/shortcut`, `stem`.
  fileprivate func short(in network: InferredNetwork) -> String {
    let name =
      switch part {
      case .stem: "stem"
      case .head: "head"
      case .stack(let stack): "stack\(stack + 1)"
      case .block(let place): "\(place.stack + 1).\(place.block + 1)"
      }
    let layers = PartLayers(unfolded: part, of: network).layers
    func role(_ layer: Int) -> String { layers[layer].layer.role.rawValue }
    switch item {
    case .part: return name
    case .path(let path): return "\(name)/\(path)"
    case .layer(let layer): return "\(name):\(role(layer))"
    case .branch(let layer, let number): return "\(name):\(role(layer))/\(number + 1)"
    case .moreBranches(let layer): return "\(name):\(role(layer))/more"
    case .unread(let layer): return "\(name):\(role(layer))/unread"
    case .concatenate(let layer): return "\(name):\(role(layer))/concatenate"
    }
  }
}
