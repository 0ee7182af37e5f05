import Explorer
import NetworkModel
import ShapeEngine
import Testing

@Suite struct ComparisonTests {
  @Test(arguments: [
    ([], []),
    (["stack2.block1.conv_shortcut=off"], ["2.1 conv_shortcut"]),
    (["stack2.block3.filters=100", "stack2.block3.groups=4"], ["2.3 filters", "2.3 groups"]),
    (["stack3.blocks=5"], ["-3.6"]), (["stack3.blocks=8"], ["+3.7-8"]), (["stack3.blocks=3"], ["-3.4-6"]),
    (["stack3.blocks.strides=1"], ["3.1 strides"]),
    // A projection costs something else than the identities after it, which are alike.
    (
      ["stacks.groups=1"],
      [
        "1.1 groups", "1.2-3 groups", "2.1 groups", "2.2-4 groups", "3.1 groups", "3.2-6 groups",
        "4.1 groups",
        "4.2-3 groups",
      ]
    ),
    (["input=32x16x1"], ["input.height", "input.width", "input.channels"]),
    (["input=nullx224x3"], ["input.height"]),
    (["rules=pytorch", "name=other", "head=none"], ["name", "rules", "head"]),
    (["stem=none"], ["stem"]), (["stem=imagenet"], ["stem.use_bias"]),
    (["stem=valid7", "head.classes=10"], ["stem.padding", "stem.pool", "head"]),
  ])
  func editsAreNamed(edits: [String], expected: [String]) throws {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    let comparison = Comparison(from: Preset.seed.network, to: network)
    #expect(comparison.chosen == expected)
    #expect(comparison.isEqual == edits.isEmpty)
    #expect(Comparison(from: network, to: Preset.seed.network).isEqual == edits.isEmpty)
    // One step for each: what is told as one is taken back as one.
    for _ in expected {
      let comparison = Comparison(from: Preset.seed.network, to: network)
      let row = comparison.rows.last { $0.canBeTakenBack }
      network.apply(try #require(row.flatMap(comparison.edit)))
    }
    #expect(network == Preset.seed.network)
  }

  @Test func blocksAndStacksThatCameOrWentAreFound() throws {
    let old = Preset.seed.network
    func check(_ edit: Edit, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
      var new = old
      #expect(new.apply(edit) != nil, sourceLocation: sourceLocation)
      #expect(Comparison(from: old, to: new).chosen == expected, sourceLocation: sourceLocation)
    }
    let block = Block(kind: .basic, filters: 96, groups: 3, expansion: 1)
    check(.insertBlock(block, at: BlockPlace(stack: 2, block: 1)), ["+3.2"])
    check(.removeBlock(at: BlockPlace(stack: 1, block: 0)), ["-2.1"])
    check(.insertStack(Stack(of: block, count: 2), at: 1), ["+2"])
    check(.insertStack(Stack(blocks: []), at: 4), ["+5"])
    check(.removeStack(at: 1), ["-2"])
    check(
      .several([
        .removeStack(at: 1), .set(.filters(320), in: .block(BlockPlace(stack: 1, block: 3))),
        .insertBlock(block, at: BlockPlace(stack: 2, block: 3)),
      ]), ["-2", "2.4 filters", "+3.4"])
    check(.setStacks([]), ["-1", "-2", "-3", "-4"])
    // Of two ways that cost the same the first blocks stay together.
    check(
      .several([
        .set(.convShortcut(false), in: .block(BlockPlace(stack: 1, block: 0))),
        .removeBlock(at: BlockPlace(stack: 1, block: 1)),
      ]), ["2.1 conv_shortcut", "-2.2"])
    // Alike, but another one stands between them.
    var other = old.stacks[2].blocks[1]
    other.groups = 16
    check(
      .several([
        .insertBlock(other, at: BlockPlace(stack: 2, block: 2)),
        .insertBlock(other, at: BlockPlace(stack: 2, block: 4)),
      ]), ["+3.3", "+3.5"])
  }

  /// A setting of each name, and nothing of the block besides.
  @Test(arguments: BlockField.allCases)
  func everySettingIsCompared(field: BlockField) throws {
    let old = Preset.seed.network
    let other = Block(
      kind: .basic, filters: 96, groups: 3, strides: 3, convShortcut: true, poolShortcut: true, expansion: 4,
      outputChannels: 300, kernel: 5,
      dilation: 2, useBias: true, strideAt: .first, squeezeExcitation: 8)
    var new = old
    new.apply(.set(other.setting(field), in: .block(BlockPlace(stack: 1, block: 2))))
    let comparison = Comparison(from: old, to: new)
    #expect(comparison.chosen == ["2.3 \(field.rawValue)"])
    let row = comparison.rows.first { $0.canBeTakenBack }
    let edit = try #require(row.flatMap(comparison.edit))
    #expect(new.apply(edit) != nil)
    #expect(new == old)
  }

  /// Edits at random places of networks whose blocks are all unlike: what is named is what was edited.
  @Test func exactlyWhatChangedIsNamed() throws {
    var dice = SplitMix(state: 7)
    for _ in 0..<300 {
      var makers = RandomNetworks(dice: dice)
      let old = makers.network(blocks: 14...24)
      var new = old
      var expected: Set<String> = []
      for stack in old.stacks.indices {
        let count = old.stacks[stack].blocks.count
        let removed = makers.roll(3) == 0 ? makers.roll(count) : nil
        // Far enough from there that moving all blocks between is no shorter way.
        let far = removed.map { ($0 + count / 2) % count } ?? makers.roll(count)
        let added = makers.roll(3) == 0 ? far : nil
        for _ in 0..<makers.roll(4) {
          let block = makers.roll(count)
          let setting = makers.setting(besides: old.stacks[stack].blocks[block])
          if block == removed { continue }
          let place = BlockPlace(stack: stack, block: block)
          if new.block(at: place)?.setting(setting.field) != old.block(at: place)?.setting(setting.field) {
            continue
          }
          new.apply(.set(setting, in: .block(place)))
          let now = block - (removed.map { $0 < block ? 1 : 0 } ?? 0)
          let number = now + (added.map { $0 <= now ? 1 : 0 } ?? 0)
          expected.insert("\(stack + 1).\(number + 1) \(setting.field.rawValue)")
        }
        if let removed {
          new.apply(.removeBlock(at: BlockPlace(stack: stack, block: removed)))
          expected.insert("-\(stack + 1).\(removed + 1)")
        }
        if let added {
          new.apply(.insertBlock(makers.block(), at: BlockPlace(stack: stack, block: added)))
          expected.insert("+\(stack + 1).\(added + 1)")
        }
      }
      #expect(Set(Comparison(from: old, to: new).chosen) == expected)
      dice = makers.dice
    }
  }

  /// Whatever was edited, taking the differences back in any order leads to the old network.
  @Test func takingEveryDifferenceBackGivesTheOldNetwork() throws {
    var makers = RandomNetworks(dice: SplitMix(state: 8))
    var steps = 0
    for _ in 0..<300 {
      let old = makers.network(blocks: 0...4)
      var new = InferredNetwork(old)
      for _ in 0..<(1 + makers.roll(6)) { new.apply(makers.edit(of: new.network)) }
      var comparison = Comparison(from: InferredNetwork(old), to: new)
      var left = 200
      while !comparison.isEqual, left > 0 {
        let choices = comparison.rows.filter(\.canBeTakenBack)
        try #require(!choices.isEmpty)
        let edit = try #require(comparison.edit(takingBack: choices[makers.roll(choices.count)]))
        try #require(new.apply(edit) != nil)
        comparison = Comparison(from: comparison.old, to: new)
        left -= 1
        steps += 1
      }
      #expect(new.network == old)
      #expect(comparison.rows.allSatisfy { !$0.isSelectable })
    }
    #expect(steps > 600)
  }

  /// What is told adds up: the blocks, stem and head to the totals, the blocks to all there are.
  @Test func numbersAddUp() {
    var makers = RandomNetworks(dice: SplitMix(state: 9))
    var compared = 0
    for _ in 0..<300 {
      let old = makers.network(blocks: 1...4)
      var new = old
      for _ in 0..<(1 + makers.roll(4)) { new.apply(makers.edit(of: new)) }
      let comparison = Comparison(from: old, to: new)
      var told: [Difference] = []
      for stack in comparison.stacks {
        told += stack.blocks.flatMap(\.differences)
        if stack.old == nil || stack.new == nil { told += comparison.differences(ofWholeStack: stack) }
      }
      let changes: [Int?] = told.filter { $0.subject == .multiplyAdds }.map(\.change)
      let (a, b) = (comparison.old, comparison.new)
      let parts: [PartFacts] = [a.stem, a.head, b.stem, b.head]
      let ends: [Int?] = parts.map(\.measures.multiplyAdds.value)
      if !changes.contains(nil), !ends.contains(nil), let before = a.totals.multiplyAdds.value,
        let after = b.totals.multiplyAdds.value
      {
        let known = ends.compactMap(\.self)
        let outer = known[2] + known[3] - known[0] - known[1]
        #expect(changes.compactMap(\.self).reduce(outer, +) == after - before)
        compared += 1
      }
      var gone = 0
      for stack in comparison.stacks {
        gone += stack.blocks.count { $0.old != nil }
        if stack.new == nil, let number = stack.old { gone += old.stacks[number].blocks.count }
      }
      #expect(comparison.sameBlocks + gone == old.blockCount)
    }
    #expect(compared > 150)
  }

  @Test func whatFollowsIsToldWithItsVerdict() throws {
    var broken = Preset.seed.network
    broken.apply(try Edit("stack2.block1.conv_shortcut=off", in: broken))
    let comparison = Comparison(from: Preset.seed.network, to: broken)
    let block = try #require(comparison.stacks.first?.blocks.first)
    #expect(
      block.differences.map(\.subject) == [
        .setting(.convShortcut), .verdict, .shortcut, .parameters, .multiplyAdds,
      ])
    #expect(block.newVerdict == .refused)
    #expect(block.differences[2].new == .map(FeatureMap(56, 56, 256)))
    #expect(block.differences.map(\.change) == [nil, nil, nil, -133_120, -102_760_448])
    #expect(comparison.totals.map(\.change) == [-1, -133_120, -102_760_448, -3_211_264])
    #expect(comparison.sameBlocks == 15 && comparison.newlyAssumedBlocks == 12)
    #expect(Comparison(from: broken, to: Preset.seed.network).noLongerAssumedBlocks == 12)
  }

  @Test func aHundredThousandBlocksAreCompared() throws {
    var makers = RandomNetworks(dice: SplitMix(state: 10))
    var old = Preset.seed.network
    old.stacks = [Stack(blocks: (0..<100_000).map { _ in makers.block() })]
    var new = old
    new.stacks[0].blocks.insert(Block(filters: 7), at: 30_000)
    new.stacks[0].blocks.remove(at: 60_000)
    new.stacks[0].blocks[90_000].filters += 5
    let comparison = Comparison(from: old, to: new)
    #expect(comparison.chosen == ["+1.30001", "-1.60000", "1.90001 filters"])
  }
}

extension Comparison {
  /// What was chosen otherwise, in short: `2.1 filters` is a setting of stack 2 block 1, `+3.2` a block that
  /// came, `-2` a stack that went; the places are those in the new network or, of what went, in the old one.
  fileprivate var chosen: [String] { rows.compactMap(name) }

  private func name(_ row: ComparisonRow) -> String? {
    switch row {
    case .arrival(.stack(let index), _):
      let stack = stacks[index]
      return stack.new.map { "+\($0 + 1)" } ?? stack.old.map { "-\($0 + 1)" }
    case .arrival(.blocks(let stack, let range), _):
      let sign = stacks[stack].blocks[range.lowerBound].old == nil ? "+" : "-"
      return sign + place(stack, range)
    case .difference(let difference, .network, _):
      return difference.isChosen ? name(difference.subject) : nil
    case .difference(let difference, .blocks(let stack, let range), _):
      return difference.isChosen ? "\(place(stack, range)) \(name(difference.subject))" : nil
    case .blank, .heading, .same, .arrival(.network, _), .difference(_, .stack, _): return nil
    }
  }

  private func place(_ index: Int, _ range: Range<Int>) -> String {
    let block = stacks[index].blocks[range.lowerBound]
    let isGone = block.new == nil
    let stack = (isGone ? stacks[index].old : stacks[index].new) ?? -1
    let first = (isGone ? block.old : block.new) ?? -1
    return "\(stack + 1).\(first + 1)" + (range.count == 1 ? "" : "-\(first + range.count)")
  }

  private func name(_ subject: Difference.Subject) -> String {
    switch subject {
    case .name: "name"
    case .input(let axis): "input.\(axis.name)"
    case .rules: "rules"
    case .stem: "stem"
    case .stemSetting(let field): "stem.\(field.rawValue)"
    case .head: "head"
    case .setting(let field): field.rawValue
    case .additions, .parameters, .multiplyAdds, .activationBytes, .verdict, .mainPath, .shortcut, .output,
      .blocks:
      "?"
    }
  }
}

/// Networks of blocks that are all unlike, and edits of them.
private struct RandomNetworks {
  var dice: SplitMix

  mutating func roll(_ end: Int) -> Int { Int.random(in: 0..<end, using: &dice) }

  mutating func block() -> Block {
    Block(
      kind: BlockKind.allCases[roll(3)], filters: 1 + roll(1 << 20), groups: 1 + roll(64),
      strides: 1 + roll(3), convShortcut: roll(2) == 0, poolShortcut: roll(2) == 0, expansion: 1 + roll(8),
      outputChannels: roll(2) == 0 ? nil : 1 + roll(512), kernel: 1 + roll(7), dilation: 1 + roll(3),
      useBias: UseBias.allCases[roll(3)], strideAt: StrideAt.allCases[roll(2)],
      squeezeExcitation: roll(3) == 0 ? nil : roll(64))
  }

  mutating func stack(blocks: ClosedRange<Int>) -> Stack {
    Stack(blocks: (0..<Int.random(in: blocks, using: &dice)).map { _ in block() })
  }

  mutating func network(blocks: ClosedRange<Int>) -> Network {
    Network(
      name: "random", input: InputSize(height: 1 + roll(64), width: 1 + roll(64), channels: 3),
      rules: Rules.allCases[roll(3)], stem: Stem.named[roll(5)].stem,
      stacks: (0...roll(3)).map { _ in stack(blocks: blocks) },
      head: roll(2) == 0 ? nil : Head(classes: 10))
  }

  /// A setting that `block` has not.
  mutating func setting(besides block: Block) -> BlockSetting {
    let field = BlockField.allCases[roll(BlockField.allCases.count)]
    while true {
      let setting = self.block().setting(field)
      if setting != block.setting(field) { return setting }
    }
  }

  /// An edit of any kind; its place may not exist.
  mutating func edit(of network: Network) -> Edit {
    let stack = roll(network.stacks.count + 1)
    let count = network.stacks.indices.contains(stack) ? network.stacks[stack].blocks.count : 0
    let place = BlockPlace(stack: stack, block: roll(count + 1))
    switch roll(14) {
    case 0: return .setInput(InputSize(height: roll(2) == 0 ? nil : roll(64), width: roll(64), channels: 3))
    case 1: return .setStem(Stem.named[roll(5)].stem)
    case 2: return .setHead(roll(2) == 0 ? nil : Head(classes: roll(100)))
    case 3: return .setRules(Rules.allCases[roll(3)])
    case 4: return .setName("renamed")
    case 5: return .insertBlock(block(), at: place)
    case 6: return .removeBlock(at: place)
    case 7: return .insertStack(self.stack(blocks: 0...3), at: stack)
    case 8: return .removeStack(at: stack)
    case 9: return .setStack(self.stack(blocks: 0...4), at: stack)
    case 10: return .set(block().setting(BlockField.allCases[roll(BlockField.allCases.count)]), in: .network)
    case 11:
      return .set(block().setting(BlockField.allCases[roll(BlockField.allCases.count)]), in: .stack(stack))
    default:
      return .set(block().setting(BlockField.allCases[roll(BlockField.allCases.count)]), in: .block(place))
    }
  }
}
