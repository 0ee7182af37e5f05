import NetworkModel
import ShapeEngine
import Testing

@Suite("Inferring again after an edit")
struct IncrementalTests {
  /// An edit of the article's network, and the blocks that are inferred again: 0 to 2 are stack 1, 3 to 6
  /// stack 2, 7 to 12 stack 3, 13 to 15 stack 4.
  struct Case: CustomTestStringConvertible, Sendable {
    var edit: String
    var inferred: [Range<Int>]
    /// The blocks whose facts change by it.
    var changed: [Int]
    var testDescription: String { edit }

    init(_ edit: String, _ inferred: [Range<Int>], changed: [Int]) {
      self.edit = edit
      self.inferred = inferred
      self.changed = changed
    }
  }

  @Test(
    "Only what can have changed is inferred again",
    arguments: [
      Case("stack2.block2.groups=16", [4..<5], changed: [4]),
      Case("stack2.block2.groups=32", [4..<5], changed: []),
      Case("stack2.block2.use_bias=on", [4..<5], changed: [4]),
      Case("stack1.block1.conv_shortcut=on", [0..<1], changed: []),
      // The projection goes and the addition is refused; what is handed on is the main path's map as before.
      Case("stack1.block1.conv_shortcut=off", [0..<1], changed: [0]),
      Case("stack2.block3.conv_shortcut=off", [5..<6], changed: []),
      Case("stack2.block3.conv_shortcut=on", [5..<6], changed: [5]),
      // A wider last block of a stack is refused; the next stack's first block reads more channels.
      Case("stack1.block3.filters=256", [2..<4], changed: [2, 3]),
      // The block below reads more channels, and makes as many as before.
      Case("stack2.block2.filters=264", [4..<6], changed: [4, 5]),
      Case("stack2.block1.strides=1", [3..<16], changed: Array(3...15)),
      Case("stack4.block1.strides=1", [13..<16], changed: Array(13...15)),
      // The maps are what they were, though they see further.
      Case("stack3.block2.kernel=5", [8..<9], changed: [8]),
      Case("stack3.groups=16", [7..<13], changed: Array(7...12)),
      Case("stacks.groups=16", [0..<16], changed: Array(0...15)),
      Case("stacks.groups=32", [0..<16], changed: []),
      Case("input=224x224x3", [], changed: []),
      Case("input.channels=1", [], changed: []),
      Case("input=225x223x3", [0..<16], changed: Array(0...15)),
      Case("stem=imagenet", [], changed: []),
      Case("stem=none", [0..<16], changed: Array(0...15)),
      Case("head.classes=10", [], changed: []),
      Case("name=other", [], changed: []),
      // The same shapes, but the slices and their convolutions no longer hold numbers of their own.
      Case("rules=keras", [0..<16], changed: Array(0...15)),
    ])
  func inferred(_ example: Case) throws {
    var inferred = InferredNetwork(Preset.seed.network)
    let change = try inferred.change(try Edit(example.edit, in: inferred.network))
    #expect(change.inferred == example.inferred)
    #expect(change.before.flatMap(\.range) == example.changed)
    #expect(!change.isStructural)
  }

  @Test("Two edits in one step are settled once; between them nothing is inferred")
  func severalEdits() throws {
    var inferred = InferredNetwork(Preset.seed.network)
    let groups = BlockSetting.groups(16)
    let change = try inferred.change(
      .several([
        .set(groups, in: .block(BlockPlace(stack: 3, block: 1))),
        .set(groups, in: .block(BlockPlace(stack: 0, block: 1))),
      ]))
    #expect(change.inferred == [1..<2, 14..<15])
    #expect(change.before.flatMap(\.range) == [1, 14])
  }

  @Test(
    "A block that comes or goes is inferred with the one below, and all those below see further, or less far")
  func structural() throws {
    var inferred = InferredNetwork(Preset.seed.network)
    let place = BlockPlace(stack: 1, block: 1)
    let copy = try #require(inferred.network.block(at: place))
    let came = try inferred.change(.insertBlock(copy, at: place))
    #expect(came.inferred == [4..<6])
    #expect(came.before.isEmpty && came.isStructural)
    #expect(inferred.blocks[16].output.sight.receptiveField == 443)
    let went = try inferred.change(came.inverse)
    #expect(went.before.isEmpty && went.isStructural)
    #expect(inferred.blocks[15].output.sight.receptiveField == 427)
    #expect(inferred.network == Preset.seed.network)
  }

  @Test("A stack without blocks has nothing to infer")
  func emptyStack() throws {
    var network = Preset.seed.network
    network.stacks.insert(Stack(blocks: []), at: 1)
    var inferred = InferredNetwork(network)
    let change = try inferred.change(.set(.groups(16), in: .stack(1)))
    #expect(change.inferred == [])
    #expect((0..<16).map { inferred.number(of: inferred.place(of: $0)) } == Array(0..<16))
  }

  @Test("Of several edits none stays if one has no place")
  func noPlace() throws {
    var inferred = InferredNetwork(Preset.seed.network)
    let nowhere = BlockPlace(stack: 4, block: 0)
    let edits: [Edit] = [
      .set(.filters(100), in: .network), .removeBlock(at: BlockPlace(stack: 0, block: 0)), .setHead(nil),
      .removeBlock(at: nowhere),
    ]
    #expect(inferred.apply(.several(edits)) == nil)
    expectEqual(inferred, InferredNetwork(Preset.seed.network))
  }

  @Test("After thousands of random edits all is as if inferred from scratch, and each edit can be taken back")
  func random() {
    var random = RandomNetworks(dice: Dice(seed: 3), integers: [0, 1, 1, 2, 2, 3, 4, 8, 32, 64])
    for _ in 0..<400 {
      var inferred = InferredNetwork(random.network())
      for _ in 0..<8 {
        let before = inferred
        let edit = random.edit(of: before.network)
        guard let change = inferred.apply(edit) else {
          expectEqual(inferred, before)
          continue
        }
        expectEqual(inferred, InferredNetwork(inferred.network))
        expectExact(change, of: edit, before, inferred)
        var back = inferred
        #expect(back.apply(change.inverse) != nil)
        expectEqual(back, before)
      }
    }
  }

  private func expectEqual(_ a: InferredNetwork, _ b: InferredNetwork) {
    #expect(a.network == b.network)
    #expect(a.stem == b.stem)
    #expect(a.blocks == b.blocks)
    #expect(a.head == b.head)
    #expect(a.totals == b.totals)
    #expect(a.starts == b.starts)
  }

  /// Whether `change` lists those blocks, and no others, that were there before with other facts.
  private func expectExact(
    _ change: InferredNetwork.Change, of edit: Edit, _ before: InferredNetwork, _ after: InferredNetwork
  ) {
    var origins: [Int?] = Array(before.blocks.indices)
    var network = before.network
    follow(edit, in: &network, &origins)
    let changed = after.blocks.indices.compactMap { number -> (Int, BlockFacts)? in
      guard let old = origins[number].map(before.blocks.alone), old != after.blocks.alone(number) else {
        return nil
      }
      return (number, old)
    }
    #expect(change.before.flatMap(\.range) == changed.map(\.0), "\(edit)")
    #expect(change.before.flatMap { former in former.range.map { _ in former.facts } } == changed.map(\.1))
    #expect(change.stemBefore == (before.stem == after.stem ? nil : before.stem))
    #expect(change.headBefore == (before.head == after.head ? nil : before.head))
    #expect(change.totalsBefore == before.totals)
  }

  /// Notes for every block after `edit` which it was before; a stack's new blocks take over from those at
  /// the same number in it.
  private func follow(_ edit: Edit, in network: inout Network, _ origins: inout [Int?]) {
    let starts = InferredNetwork(network).starts
    func replace(_ old: Range<Int>, by count: Int) {
      let kept = min(old.count, count)
      let new = [Int?](repeating: nil, count: count - kept)
      origins.replaceSubrange(old.lowerBound + kept..<old.upperBound, with: new)
    }
    switch edit {
    case .several(let edits):
      for edit in edits { follow(edit, in: &network, &origins) }
      return
    case .insertBlock(_, let place):
      replace(starts[place.stack] + place.block..<starts[place.stack] + place.block, by: 1)
    case .removeBlock(let place):
      replace(starts[place.stack] + place.block..<starts[place.stack] + place.block + 1, by: 0)
    case .insertStack(let stack, let at): replace(starts[at]..<starts[at], by: stack.blocks.count)
    case .removeStack(let at): replace(starts[at]..<starts[at + 1], by: 0)
    case .setStack(let stack, let at): replace(starts[at]..<starts[at + 1], by: stack.blocks.count)
    case .setStacks(let stacks): replace(origins.indices, by: stacks.reduce(0) { $0 + $1.blocks.count })
    case .set, .setName, .setInput, .setRules, .setStem, .setHead: break
    }
    network.apply(edit)
  }
}
