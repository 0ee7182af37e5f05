import NetworkModel
import ShapeEngine
import Testing

@Suite("Facts that are held once where blocks repeat")
struct InferredBlocksTests {
  private let long: Network = {
    var network = Preset.seed.network
    for stack in network.stacks.indices {
      let last = network.stacks[stack].blocks.last
      network.stacks[stack].blocks += [Block](repeating: last ?? Block(filters: 128), count: 300)
    }
    return network
  }()

  @Test("Of the identities of a stack one is inferred, also after an edit of all shapes")
  func repeats() throws {
    var inferred = InferredNetwork(long)
    #expect(inferred.blocks.count == 1_216 && inferred.blocks.patternCount == 8)
    #expect(inferred.blocks.runs.map(\.range.count) == [1, 302, 1, 303, 1, 305, 1, 302])
    let change = try #require(inferred.apply(try Edit("stack1.block1.strides=2", in: long)))
    #expect(change.before.map(\.range.count) == [1, 302, 1, 303, 1, 305, 1, 302])
    #expect(inferred.blocks.patternCount == 16)
    #expect(inferred.blocks == InferredNetwork(inferred.network).blocks)
  }

  @Test("A run ends where something is assumed from then on, and only there")
  func assumption() throws {
    var inferred = InferredNetwork(long)
    let edit = try Edit("stack2.block10.strides=2", in: long)
    #expect(inferred.apply(edit) != nil)
    // Block 10 of the stack is refused; from there on a quarter of the pixels is left, on an assumption.
    #expect(inferred.blocks.runs.prefix(6).map(\.range.count) == [1, 302, 1, 8, 1, 294])
    let assumed = inferred.blocks.indices.filter { inferred.blocks[$0].input.isAssumed }
    #expect(assumed == Array(313..<1_216) && inferred.totals.assumedBlocks == assumed.count)
    for run in inferred.blocks.runs {
      for number in run.range {
        let facts = inferred.blocks[number]
        #expect(facts.input.isAssumed == run.facts.input.isAssumed && facts.measures == run.facts.measures)
      }
    }
  }

  @Test("What no block has any longer is let go of, and nothing else")
  func compaction() {
    var random = RandomNetworks(dice: Dice(seed: 12), integers: [1, 2, 2, 4, 8, 32, 64])
    var inferred = InferredNetwork(random.network())
    var most = 0
    for count in 1...6_000 {
      inferred.apply(random.edit(of: inferred.network))
      most = max(most, inferred.blocks.patternCount)
      #expect(inferred.blocks.patternCount <= inferred.blocks.count + max(inferred.blocks.count / 4, 1_024))
      guard count % 200 == 0 else { continue }
      let fresh = InferredNetwork(inferred.network)
      #expect(inferred.blocks == fresh.blocks && inferred.totals == fresh.totals)
      if inferred.blocks.count > 60 || inferred.blocks.isEmpty {
        inferred = InferredNetwork(random.network())
      }
    }
    #expect(most > 1_000)
  }
}
