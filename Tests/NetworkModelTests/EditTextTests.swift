import NetworkModel
import Testing

@Suite("Edits as text")
struct EditTextTests {
  private static let seed = Preset.seed.network

  /// A text and what it asks of the article's network.
  struct Good: CustomTestStringConvertible, Sendable {
    var text: String
    var edit: Edit
    var testDescription: String { text }

    init(_ text: String, _ edit: Edit) {
      self.text = text
      self.edit = edit
    }
  }

  @Test(
    "PLACE=VALUE is read",
    arguments: [
      Good("stack2.block1.filters=100", .set(.filters(100), in: .block(BlockPlace(stack: 1, block: 0)))),
      Good("stack4.block3.groups=-1", .set(.groups(-1), in: .block(BlockPlace(stack: 3, block: 2)))),
      Good(
        "stack1.block2.conv_shortcut=on",
        .set(.convShortcut(true), in: .block(BlockPlace(stack: 0, block: 1)))),
      Good("stack1.conv_shortcut=no", .set(.convShortcut(false), in: .stack(0))),
      Good("stack2.filters=64", .set(.filters(64), in: .stack(1))),
      Good("stack2.strides=1", .set(.strides(1), in: .block(BlockPlace(stack: 1, block: 0)))),
      Good("stack2.blocks.strides=1", .set(.strides(1), in: .stack(1))),
      Good("stacks.strides=1", .set(.strides(1), in: .network)),
      Good("stacks.groups=16", .set(.groups(16), in: .network)),
      Good("stacks.expansion=1000000000", .set(.expansion(1_000_000_000), in: .network)),
      Good("stacks.output_channels=256", .set(.outputChannels(256), in: .network)),
      Good("stacks.output_channels=null", .set(.outputChannels(nil), in: .network)),
      Good("stacks.pool_shortcut=on", .set(.poolShortcut(true), in: .network)),
      Good("stacks.kernel=5", .set(.kernel(5), in: .network)),
      Good("stacks.dilation=2", .set(.dilation(2), in: .network)),
      Good("stacks.kind=preactivation", .set(.kind(.preactivation), in: .network)),
      Good("stacks.use_bias=true", .set(.useBias(true), in: .network)),
      Good("stacks.use_bias=no", .set(.useBias(false), in: .network)),
      Good("stacks.use_bias=unnormalized", .set(.useBias(.unnormalized), in: .network)),
      Good("stacks.stride_at=first", .set(.strideAt(.first), in: .network)),
      Good("stacks.squeeze_excitation=16", .set(.squeezeExcitation(16), in: .network)),
      Good("stacks.squeeze_excitation=none", .set(.squeezeExcitation(nil), in: .network)),
      Good("name=a = b", .setName("a = b")),
      Good("name=", .setName("")),
      Good("rules=pytorch", .setRules(.pytorch)),
      Good("stem=cifar", .setStem(.cifar)),
      Good("stem=none", .setStem(nil)),
      Good("head=none", .setHead(nil)),
      Good("head=null", .setHead(nil)),
      Good("head.classes=none", .setHead(nil)),
      Good("head.classes=10", .setHead(Head(classes: 10))),
      Good("input=32x31x1", .setInput(InputSize(height: 32, width: 31, channels: 1))),
      Good("input=32×31×1", .setInput(InputSize(height: 32, width: 31, channels: 1))),
      Good("input=null,?,3", .setInput(InputSize(height: nil, width: nil, channels: 3))),
      Good("input.height=null", .setInput(InputSize(height: nil, width: 224, channels: 3))),
      Good("input.width=7", .setInput(InputSize(height: 224, width: 7, channels: 3))),
      Good("input.channels=0", .setInput(InputSize(height: 224, width: 224, channels: 0))),
    ])
  func good(_ example: Good) throws {
    #expect(try Edit(example.text, in: Self.seed) == example.edit)
  }

  @Test("Every setting of the stem is read")
  func stems() throws {
    func stem(_ text: String) throws -> Stem? {
      var network = Self.seed
      network.apply(try Edit(text, in: network))
      return network.stem
    }
    let old = try #require(Self.seed.stem)
    func changed(_ change: (inout Stem) -> Void) -> Stem {
      var stem = old
      change(&stem)
      return stem
    }
    #expect(try stem("stem.filters=256") == changed { $0.filters = [256] })
    #expect(try stem("stem.filters=24, 32,64") == changed { $0.filters = [24, 32, 64] })
    #expect(try stem("stem.kernel=5") == changed { $0.kernel = 5 })
    #expect(try stem("stem.strides=-1") == changed { $0.strides = -1 })
    #expect(try stem("stem.use_bias=off") == changed { $0.useBias = false })
    #expect(try stem("stem.use_norm=off") == changed { $0.useNorm = false })
    #expect(try stem("stem.padding=same") == changed { $0.padding = .same })
    #expect(try stem("stem.padding=2") == changed { $0.padding = .zeros(2) })
    #expect(try stem("stem.pool_size=none") == changed { $0.pool = nil })
    #expect(try stem("stem.pool=none") == changed { $0.pool = nil })
    #expect(try stem("stem.pool_strides=3") == changed { $0.pool?.strides = 3 })
    #expect(try stem("stem.pool_padding=0") == changed { $0.pool?.padding = 0 })
    #expect(
      try stem("stem.pool=5×5/3 pad 2") == changed { $0.pool = StemPool(size: 5, strides: 3, padding: 2) })
  }

  @Test("Without a stem or a pooling it is said what to write first")
  func noStem() throws {
    var network = Self.seed
    network.stem?.pool = nil
    #expect(
      throws: EditTextError("stem.pool_strides: the stem has no pooling; write stem.pool_size=3 first")
    ) {
      try Edit("stem.pool_strides=2", in: network)
    }
    network.stem = nil
    #expect(throws: EditTextError("stem.kernel: there is no stem; write stem=imagenet first")) {
      try Edit("stem.kernel=5", in: network)
    }
  }

  @Test("A stem without a name is told by the settings that change, and read as that stem again")
  func assignmentsOfStems() throws {
    let stem = Stem(
      filters: [24, 32], kernel: 3, strides: 1, useBias: false, useNorm: false, padding: .same,
      pool: StemPool(size: 5, strides: 1, padding: 0))
    for start in Stem.named.map(\.stem) + [Preset.seed.network.stem] {
      var network = Self.seed
      network.stem = start
      let edit = Edit.several([.setStem(stem), .setStem(nil), .setStem(stem), .setRules(.keras)])
      for text in edit.assignments(in: network) { network.apply(try Edit(text, in: network)) }
      #expect(network.stem == stem && network.rules == .keras)
    }
    var wider = try #require(Self.seed.stem)
    wider.filters = [256]
    #expect(Edit.setStem(wider).assignments(in: Self.seed) == ["stem.filters=256"])
  }

  @Test("A stack grows by copies of its last block, and shrinks from the end")
  func blocks() throws {
    let blocks = Self.seed.stacks[1].blocks
    #expect(
      try Edit("stack2.blocks=5", in: Self.seed)
        == .setStack(Stack(blocks: blocks + [blocks[3]]), at: 1))
    #expect(
      try Edit("stack2.blocks=2", in: Self.seed) == .setStack(Stack(blocks: Array(blocks[..<2])), at: 1))
    #expect(try Edit("stack2.blocks=0", in: Self.seed) == .setStack(Stack(blocks: []), at: 1))
    // A stack without any begins as ResNets do.
    var empty = Self.seed
    empty.apply(try Edit("stack2.blocks=0", in: empty))
    empty.apply(try Edit("stack2.blocks=3", in: empty))
    #expect(empty.stacks[1].blocks.map(\.filters) == [128, 128, 128])
    #expect(empty.stacks[1].blocks.map(\.strides) == [2, 1, 1])
    #expect(empty.stacks[1].blocks.map(\.convShortcut) == [true, false, false])
    // A copy of the only block would project and stride as the first one does.
    var single = Self.seed
    single.apply(.setStack(Stack(blocks: [blocks[0]]), at: 1))
    #expect(
      try Edit("stack2.blocks=3", in: single) == .setStack(Stack(of: blocks[0], count: 3), at: 1))
  }

  @Test(
    "What is no edit is said with its place and a way out",
    arguments: [
      ("filters", "'filters' is no edit: write PLACE=VALUE, as in stack2.block1.filters=100"),
      ("", "'' is no edit: write PLACE=VALUE, as in stack2.block1.filters=100"),
      ("=3", ": '' is none of stack1, stacks, input, rules, stem, head, name"),
      ("width=3", "width: 'width' is none of stack1, stacks, input, rules, stem, head, name"),
      ("rule=keras", "rule: 'rule': did you mean rules?"),
      ("stack0.filters=3", "stack0.filters: 'stack0': did you mean stack1?"),
      ("stack5.filters=3", "stack5.filters: there is no stack5; the network has 4 stacks"),
      ("stack1.block4.filters=3", "stack1.block4.filters: there is no block4; stack1 has 3 blocks"),
      (
        "stack1.block0.filters=3",
        "stack1.block0.filters is no place; write stack2.block1.filters, stack2.filters or stacks.filters"
      ),
      ("stack1=3", "stack1 is no place; write stack2.block1.filters, stack2.filters or stacks.filters"),
      (
        "stack1.block1=3",
        "stack1.block1: 'block1' is none of filters, groups, strides, conv_shortcut, "
          + "pool_shortcut, expansion, output_channels, kernel, dilation, kind, use_bias, stride_at, squeeze_excitation"
      ),
      ("stack1.block1.filter=3", "stack1.block1.filter: 'filter': did you mean filters?"),
      ("stacks.Groups=3", "stacks.Groups: 'Groups': did you mean groups?"),
      ("stacks.group=3", "stacks.group: 'group': did you mean groups?"),
      ("stacks=3", "stacks is no place; write stacks.groups=32"),
      ("head=3", "head is no place; write head.classes=1000 or head=none"),
      ("head.units=3", "head.units is no place; write head.classes=1000 or head=none"),
      (
        "stem.filters=none", "stem.filters: 'none' is no filters: write 64, or 24,32,64 of three convolutions"
      ),
      ("stem.filters=", "stem.filters: '' is no filters: write 64, or 24,32,64 of three convolutions"),
      ("stem.kernl=5", "stem.kernl: 'kernl': did you mean kernel?"),
      ("stem.kernel=five", "stem.kernel: 'five' is no integer within ±1,000,000,000"),
      ("stem.padding=valid", "stem.padding: 'valid' is no integer within ±1,000,000,000"),
      ("stem.use_norm=2", "stem.use_norm: '2' is neither on nor off"),
      (
        "stem.groups=2",
        "stem.groups: 'groups' is none of filters, kernel, strides, use_bias, use_norm, padding, pool_size, "
          + "pool_strides, pool_padding, pool"
      ),
      ("stem.pool=3", "stem.pool: '3' is no pooling: write 3x3/2 pad 1, or none"),
      ("stem.a.b=3", "stem.a.b is no place; write stem=imagenet or stem.kernel=7"),
      ("rules.x=keras", "rules.x is no place; write rules=keras"),
      ("name.x=3", "name.x is no place; write name=ResNet"),
      ("input.height.x=3", "input.height.x is no place; write input=224x224x3 or input.height=224"),
      ("input.hight=3", "input.hight: 'hight': did you mean height?"),
      ("input=224x224", "input: write height×width×channels, as in input=224x224x3"),
      ("input=224x224xnull", "input: 'null' is no integer within ±1,000,000,000"),
      ("stacks.groups=many", "stacks.groups: 'many' is no integer within ±1,000,000,000"),
      ("stacks.groups=", "stacks.groups: '' is no integer within ±1,000,000,000"),
      ("stacks.groups=1000000001", "stacks.groups: '1000000001' is no integer within ±1,000,000,000"),
      (
        "stacks.groups=99999999999999999999",
        "stacks.groups: '99999999999999999999' is no integer within ±1,000,000,000"
      ),
      ("stacks.conv_shortcut=maybe", "stacks.conv_shortcut: 'maybe' is neither on nor off"),
      ("stacks.use_bias=maybe", "stacks.use_bias: 'maybe' is neither on nor off nor unnormalized"),
      ("stacks.pool_shortcut=2", "stacks.pool_shortcut: '2' is neither on nor off"),
      ("stacks.kind=basics", "stacks.kind: 'basics': did you mean basic?"),
      ("stacks.stride_at=last", "stacks.stride_at: 'last' is none of grouped, first"),
      ("rules=tensorflow", "rules: 'tensorflow' is none of keras, keras-slices, pytorch"),
      ("rules=torch", "rules: 'torch': did you mean pytorch?"),
      ("stem=imagnet", "stem: 'imagnet': did you mean imagenet?"),
      ("stack1.blocks=-1", "stack1.blocks: -1 is no number of blocks"),
      ("stack1.blocks=999988", "stack1.blocks: a network has at most 1,000,000 blocks"),
    ])
  func bad(_ text: String, _ message: String) {
    let error = #expect(throws: EditTextError.self) { try Edit(text, in: Self.seed) }
    #expect(error?.message == message)
    let chinese = error?.words.both.chinese ?? ""
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese)")
  }

  @Test("An empty stack has no first block to stride")
  func emptyStack() {
    var network = Self.seed
    network.apply(.setStack(Stack(blocks: []), at: 1))
    #expect(throws: EditTextError("stack2.strides: stack2 has 0 blocks")) {
      try Edit("stack2.strides=2", in: network)
    }
    #expect(
      throws: EditTextError("stack2.block1.filters: there is no block1; stack2 has 0 blocks")
    ) {
      try Edit("stack2.block1.filters=2", in: network)
    }
  }

  @Test("The assignments of an edit are read as that edit again")
  func assignments() throws {
    var edits: [Edit] = [
      .setName("a = b"), .setRules(.keras), .setStem(.valid7), .setStem(nil), .setHead(nil),
      .setHead(Head(classes: 7)), .setInput(InputSize(height: nil, width: 3, channels: 1)),
    ]
    let block = Block(
      kind: .basic, filters: -3, groups: 7, strides: 9, outputChannels: 5, useBias: true, strideAt: .first,
      squeezeExcitation: 4)
    for field in BlockField.allCases {
      for scope in [Scope.block(BlockPlace(stack: 3, block: 1)), .stack(2), .network] {
        edits.append(.set(block.setting(field), in: scope))
      }
    }
    edits.append(.set(.squeezeExcitation(nil), in: .network))
    edits.append(.set(.outputChannels(nil), in: .network))
    edits += UseBias.allCases.map { .set(.useBias($0), in: .network) }
    for edit in edits {
      try #require(edit.assignments.count == 1, "\(edit)")
      #expect(try Edit(edit.assignments[0], in: Self.seed) == edit)
    }
    #expect(Edit.several(edits).assignments == edits.flatMap(\.assignments))
  }

  @Test("Edits that no text asks for have no assignments")
  func noAssignments() {
    let block = Block(filters: 1)
    let stem = Stem(filters: 1, kernel: 1, strides: 1, useBias: false, padding: .same, pool: nil)
    let edits: [Edit] = [
      .insertBlock(block, at: BlockPlace(stack: 0, block: 0)),
      .removeBlock(at: BlockPlace(stack: 0, block: 0)), .insertStack(Stack(blocks: []), at: 0),
      .removeStack(at: 0), .setStack(Stack(blocks: []), at: 0), .setStacks([]), .setStem(stem),
    ]
    for edit in edits { #expect(edit.assignments == []) }
  }
}
