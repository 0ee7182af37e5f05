import NetworkModel
import Testing

@Suite("Edits")
struct EditTests {
  private static let block = Block(kind: .basic, filters: 7, groups: 1, strides: 3, expansion: 1)
  private static let place = BlockPlace(stack: 1, block: 2)

  private static let settings: [BlockSetting] = [
    .filters(7), .groups(7), .strides(7), .convShortcut(true), .poolShortcut(true), .expansion(7),
    .outputChannels(7), .kernel(7),
    .dilation(7),
    .kind(.preactivation), .useBias(.unnormalized), .strideAt(.first), .squeezeExcitation(7),
  ]

  /// One edit of every kind, each changing the article's network.
  private static let edits: [Edit] =
    settings.flatMap { setting in
      [Scope.block(place), .stack(1), .network].map { Edit.set(setting, in: $0) }
    } + [
      .setName("other"), .setInput(InputSize(height: nil, width: 8, channels: 1)), .setRules(.pytorch),
      .setStem(nil), .setStem(.cifar), .setHead(nil), .setHead(Head(classes: 7)),
      .insertBlock(block, at: place), .insertBlock(block, at: BlockPlace(stack: 1, block: 4)),
      .removeBlock(at: place), .insertStack(Stack(of: block, count: 2), at: 4), .removeStack(at: 0),
      .setStack(Stack(of: block, count: 2), at: 3), .setStacks([]),
      .several([.removeStack(at: 0), .removeStack(at: 0), .removeBlock(at: BlockPlace(stack: 0, block: 5))]),
      .several([.set(.filters(7), in: .network), .several([.set(.groups(7), in: .network), .setHead(nil)])]),
    ]

  @Test("Each changes the network, its inverse restores it, and the inverse of that makes it again")
  func inverses() throws {
    for edit in Self.edits {
      let before = Preset.seed.network
      var network = before
      let undo = try #require(changing(&network, edit), "\(edit)")
      let after = network
      #expect(after != before, "\(edit)")
      let redo = try #require(changing(&network, undo))
      #expect(network == before, "\(edit)")
      try #require(changing(&network, redo) != nil)
      #expect(network == after, "\(edit)")
    }
  }

  private func changing(_ network: inout Network, _ edit: Edit) -> Edit? { network.apply(edit) }

  @Test("Every field can be set, read back and spelled")
  func settings() {
    #expect(Self.settings.map(\.field) == BlockField.allCases)
    for setting in Self.settings {
      var block = Block(filters: 128, convShortcut: false)
      #expect(block.setting(setting.field) != setting)
      block.set(setting)
      #expect(block.setting(setting.field) == setting)
      #expect(setting.words == "\(setting.field.rawValue) \(setting.value)")
      #expect(setting.field.setting(7) == block.number(setting.field).map { _ in setting })
    }
    #expect(Block(filters: 1).number(.squeezeExcitation) == nil)
    #expect(Block(filters: 1).number(.outputChannels) == nil)
  }

  @Test("An edit whose place does not exist changes nothing")
  func nowhere() {
    let nowhere: [Edit] = [
      .set(.filters(1), in: .block(BlockPlace(stack: 1, block: 4))),
      .set(.filters(1), in: .block(BlockPlace(stack: 4, block: 0))),
      .set(.filters(1), in: .block(BlockPlace(stack: -1, block: 0))), .set(.filters(1), in: .stack(4)),
      .insertBlock(Self.block, at: BlockPlace(stack: 1, block: 5)),
      .insertBlock(Self.block, at: BlockPlace(stack: 4, block: 0)),
      .removeBlock(at: BlockPlace(stack: 1, block: 4)), .removeBlock(at: BlockPlace(stack: 1, block: -1)),
      .insertStack(Stack(blocks: []), at: 5), .insertStack(Stack(blocks: []), at: -1), .removeStack(at: 4),
      .setStack(Stack(blocks: []), at: 4),
    ]
    for edit in nowhere {
      let first = BlockPlace(stack: 0, block: 0)
      let severals: [Edit] = [
        .several([.setName("other"), .set(.filters(7), in: .network), .set(.groups(7), in: .stack(1)), edit]),
        .several([
          .setHead(nil), .several([.insertBlock(Self.block, at: first), .removeBlock(at: first), edit]),
        ]),
      ]
      for edit in [edit] + severals {
        var network = Preset.seed.network
        #expect(network.apply(edit) == nil)
        #expect(network == Preset.seed.network)
      }
    }
  }

  @Test("No edit makes more blocks than a network may have")
  func tooMany() {
    var network = Preset.seed.network
    network.stacks = [Stack(blocks: Array(repeating: Self.block, count: Limits.blocks))]
    let first = BlockPlace(stack: 0, block: 0)
    #expect(network.apply(.insertBlock(Self.block, at: first)) == nil)
    #expect(network.apply(.insertStack(Stack(blocks: [Self.block]), at: 0)) == nil)
    #expect(network.apply(.insertStack(Stack(blocks: []), at: 0)) == .removeStack(at: 0))
    #expect(network.apply(.setStack(Stack(blocks: [Self.block]), at: 0)) == nil)
    #expect(network.apply(.setStacks(network.stacks + [Stack(blocks: [Self.block])])) == nil)
    #expect(network.blockCount == Limits.blocks)
  }

  @Test("Places are spelled from 1, and come in the order of the network")
  func places() {
    let scopes = [Scope.block(Self.place), .stack(1), .network]
    #expect(scopes.map(\.spelling) == ["stack2.block3", "stack2", "stacks"])
    #expect(scopes.map(\.words) == ["stack 2 block 3", "stack 2", "all stacks"])
    #expect(BlockPlace(stack: 0, block: 9) < BlockPlace(stack: 1, block: 0))
    #expect(BlockPlace(stack: 1, block: 0) < BlockPlace(stack: 1, block: 1))
  }
}
