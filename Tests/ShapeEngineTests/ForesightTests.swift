import NetworkModel
import ShapeEngine
import Testing

/// What edits would bring is what they bring.
@Suite struct ForesightTests {
  @Test func itIsWhatTheEditBrings() throws {
    var networks = RandomNetworks(dice: Dice(seed: 31), integers: [0, 1, 2, 2, 3, 4, 4, 8, 16])
    var foreseen = 0
    for _ in 0..<1_500 {
      let network = InferredNetwork(networks.network())
      let edits = (0..<networks.dice.pick([1, 1, 2, 3])).map { _ in networks.setting(for: network.network) }
      var seen: [Int: InferredNetwork.Seen] = [:]
      let foresight = network.foresee(edits) { numbers, new, old in
        for number in numbers {
          #expect(old.block == network.block(number) && isSame(old.facts, network.blocks[number]))
          #expect(seen[number] == nil)
          seen[number] = new
        }
        return true
      }
      var edited = network
      guard edited.apply(.several(edits)) != nil else {
        #expect(foresight == nil)
        continue
      }
      let found = try #require(foresight)
      foreseen += 1
      #expect(found.totals.parameters == edited.totals.parameters)
      #expect(found.totals.multiplyAdds == edited.totals.multiplyAdds)
      #expect(found.totals.activations == edited.totals.activations)
      #expect(found.totals.droppedChannels == edited.totals.droppedChannels)
      for verdict in [AdditionVerdict.addsUp, .unknown, .broadcasts, .refused] {
        #expect(found.totals.additions(verdict) == edited.totals.additions(verdict))
      }
      #expect(isSame(found.stem, edited.stem) && isSame(found.head, edited.head))
      for number in edited.blocks.indices {
        let new = seen[number] ?? (network.block(number), network.blocks[number])
        #expect(new.block == edited.block(number), "\(edits)")
        #expect(isSame(new.facts, edited.blocks[number]), "\(edits)")
      }
    }
    #expect(foreseen > 1_000)
  }

  @Test(arguments: [
    // The addition breaks, the map that is handed on does not.
    ("stack2.block1.conv_shortcut=off", [3]),
    ("stack2.block2.groups=16", [4]),
    ("stack4.block1.strides=1", [13, 14, 15]),
    ("stack1.block3.filters=256", [2, 3]),
    ("head.classes=10", []),
  ])
  func itEndsWhereNothingDiffers(edit: String, blocks: [Int]) throws {
    let network = InferredNetwork(Preset.seed.network)
    var seen: [Int] = []
    let foresight = network.foresee([try Edit(edit, in: network.network)]) { numbers, _, _ in
      seen += numbers
      return true
    }
    #expect(foresight != nil)
    #expect(seen == blocks)
  }

  /// An addition that waits for run time rests on the one above no longer: that is seen, though no map differs.
  @Test func additionsThatWaitSeeTheAssumptionGo() throws {
    var network = Preset.seed.network
    for text in ["input=nullxnullx3", "stack2.block1.conv_shortcut=off", "stack2.block2.strides=2"] {
      network.apply(try Edit(text, in: network))
    }
    let inferred = InferredNetwork(network)
    var seen: [Int: [Bool]] = [:]
    let edit = try Edit("stack2.block1.conv_shortcut=on", in: network)
    let foresight = inferred.foresee([edit]) { numbers, new, old in
      for number in numbers {
        seen[number] = [old.facts.input.isAssumed, new.facts.input.isAssumed]
      }
      return true
    }
    #expect(foresight != nil)
    #expect(seen == [3: [false, false], 4: [true, false]])
  }

  @Test func itEndsWhenItIsTold() throws {
    let network = InferredNetwork(Preset.seed.network)
    var count = 0
    let foresight = network.foresee([.set(.groups(16), in: .network)]) { numbers, _, _ in
      count += numbers.count
      return count < 5
    }
    // The identities of a stack are alike and shown together: 1 + 2 blocks of the first stack, 1 + 3 of the next.
    #expect(foresight == nil)
    #expect(count == 7)
  }

  @Test func blocksThatComeOrGoAreNotForeseen() {
    let network = InferredNetwork(Preset.seed.network)
    let edits: [Edit] = [
      .removeStack(at: 0), .removeBlock(at: BlockPlace(stack: 0, block: 0)), .setStacks([]),
      .set(.filters(1), in: .stack(4)), .set(.filters(2_000_000_000), in: .stack(0)),
    ]
    for edit in edits { #expect(network.foresee([edit]) { _, _, _ in true } == nil) }
  }

  /// But for receptive fields, and for whether the output rests on an assumption, which the rest says too.
  private func isSame(_ a: BlockFacts, _ b: BlockFacts) -> Bool {
    a.main == b.main && a.shortcut == b.shortcut && a.addition == b.addition
      && a.layerProblems == b.layerProblems && a.droppedChannels == b.droppedChannels
      && a.measures == b.measures && a.input.map == b.input.map && a.output.map == b.output.map
      && (a.addition.verdict != .unknown || a.input.isAssumed == b.input.isAssumed)
  }

  private func isSame(_ a: PartFacts, _ b: PartFacts) -> Bool {
    a.layerProblems == b.layerProblems && a.measures == b.measures && a.output.map == b.output.map
  }
}

extension RandomNetworks {
  /// A setting of a block, a stack or all, or an edit of another part.
  fileprivate mutating func setting(for network: Network) -> Edit {
    switch dice.pick([0, 0, 0, 0, 0, 0, 1, 2, 3, 4]) {
    case 1: return .setInput(input())
    case 2: return .setStem(stem())
    case 3: return .setHead(head())
    case 4: return .setRules(dice.pick(Rules.allCases))
    default:
      let field = dice.pick(BlockField.allCases)
      let block = setting(of: field)
      guard let stack = network.stacks.indices.randomElement(using: &dice) else {
        return .set(block, in: .network)
      }
      if dice.once(in: 8) { return .set(block, in: .network) }
      guard !dice.once(in: 3), let place = network.stacks[stack].blocks.indices.randomElement(using: &dice)
      else { return .set(block, in: .stack(stack)) }
      return .set(block, in: .block(BlockPlace(stack: stack, block: place)))
    }
  }
}
