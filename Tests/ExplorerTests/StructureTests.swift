import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine
import Testing

@Suite("Blocks and stacks that come, go and move")
struct StructureTests {
  /// Keys on the article's network, which has 3, 4, 6 and 3 blocks: what they leave, and what is selected.
  struct Case: CustomTestStringConvertible, Sendable {
    var keys: String
    /// Blocks of each stack.
    var blocks: [Int]
    var selection: Row
    var testDescription: String { keys }

    init(_ keys: String, _ blocks: [Int], _ selection: Row) {
      self.keys = keys
      self.blocks = blocks
      self.selection = selection
    }
  }

  static let cases = [
    Case("a", [4, 4, 6, 3], block(0, 1)), Case("k a", [4, 4, 6, 3], block(0, 1)),
    Case("j d", [2, 4, 6, 3], block(0, 1)), Case("j j d", [2, 4, 6, 3], block(0, 1)),
    Case("d d d", [1, 4, 6, 3], block(0, 0)), Case("j D", [4, 4, 6, 3], block(0, 2)),
    Case("C j j j j V", [3, 5, 6, 3], block(1, 1)), Case("C j j j V", [3, 5, 6, 3], block(1, 0)),
    Case("]", [3, 4, 6, 3], block(0, 1)), Case("j [", [3, 4, 6, 3], block(0, 0)),
    Case("j j ]", [2, 5, 6, 3], block(1, 0)), Case("j j j j [", [4, 3, 6, 3], block(0, 3)),
    Case("[", [3, 4, 6, 3], block(0, 0)), Case("d d ]", [1, 4, 6, 3], block(0, 0)),
    Case("A", [3, 3, 4, 6, 3], .stack(1)), Case("k A", [3, 3, 4, 6, 3], .stack(1)),
    Case("k d", [4, 6, 3], .stack(0)), Case("G k k k k d", [3, 4, 6], .stack(2)),
    Case("k d d d d", [3], .stack(0)), Case("k D", [3, 3, 4, 6, 3], .stack(1)),
    Case("k C G V", [3, 4, 6, 3, 3], .stack(4)), Case("k C g V", [3, 3, 4, 6, 3], .stack(0)),
    Case("k C j j j j j V", [3, 4, 3, 6, 3], .stack(2)), Case("k ]", [4, 3, 6, 3], .stack(1)),
    Case("k ] ] ] ]", [4, 6, 3, 3], .stack(3)), Case("k ] [", [3, 4, 6, 3], .stack(0)),
  ]

  private static func block(_ stack: Int, _ block: Int) -> Row {
    .block(BlockPlace(stack: stack, block: block))
  }

  @Test(
    "Each key is one step; the selection follows it there and, when it is taken back, to where it was done")
  func keys() throws {
    for example in Self.cases {
      var state = try played(example.keys)
      let network = state.network.network
      #expect(network.stacks.map(\.blocks.count) == example.blocks, "\(example)")
      #expect(state.selection == example.selection, "\(example)")
      expectWhole(state)
      while state.document.canUndo { state.play(try KeyScript("g u")) }
      #expect(state.network.network == Preset.seed.network, "\(example)")
      while state.document.canRedo { state.play(try KeyScript("g U")) }
      #expect(state.network.network == network, "\(example)")
      #expect(!example.keys.contains("]") || state.selection == example.selection, "\(example)")
    }
  }

  @Test("What moves stays as it is, and what is copied is copied whole")
  func contents() throws {
    let seed = Preset.seed.network
    #expect(try played("j j j j [").network.network.stacks[0].blocks[3] == seed.stacks[1].blocks[0])
    #expect(try played("k ]").network.network.stacks[1] == seed.stacks[0])
    #expect(try played("k C G V").network.network.stacks[4] == seed.stacks[0])
    #expect(try played("C G k V").network.network.stacks[3].blocks[3] == seed.stacks[0].blocks[0])
    let added = try played("G k A").network
    #expect(added.network.stacks[4].blocks.map(\.filters) == [2048, 2048, 2048])
    #expect(added.network.stacks[4].blocks.map(\.strides) == [2, 1, 1])
    #expect(added.problems.isEmpty && "\(added.head.input.map)" == "4×4×4096")
    #expect(try played("9 0 0 0 0 0 0 0 0 enter A k A").network.network.isWithinLimits)
  }

  @Test("What cannot be done says why")
  func obstacles() throws {
    #expect(try played("[").notice?.english == "it is the first block already")
    #expect(try played("G k ]").notice?.english == "it is the last block already")
    #expect(try played("k [").notice?.english == "it is the first stack already")
    #expect(try played("G k k k k ]").notice?.english == "it is the last stack already")
    #expect(try played("d d ]").notice?.english == "a stack keeps its last block")
    #expect(try played("d d d").notice?.english == "a stack keeps its last block")
    #expect(try played("k d d d d").notice?.english == "a network keeps its last stack")
    #expect(try played("V").notice?.english == "nothing copied yet")
    #expect(try played("C g V").notice?.english == "a block goes into a stack; select one, or a block")
    #expect(try played("j C").notice?.english == "stack 1 block 2 copied")
    for key in ["d", "D", "C", "[", "]"] {
      #expect(try played("g \(key)").notice?.english == "neither a block nor a stack is selected")
    }
  }

  @Test("Undo brings back what was selected and closed, redo what came of it")
  func lookingBack() throws {
    for keys in ["k D", "j a", "j D", "k A", "k enter d", "j d", "j j ]", "k ]", "k enter ]", "C G k V"] {
      let step = try #require(KeyScript(keys).keys.last).spelling
      let before = try played(String(keys.dropLast(step.count)))
      let after = try played(keys)
      let undone = try played(keys + " u")
      #expect(undone.selection == before.selection && undone.folded == before.folded, "\(keys)")
      let redone = try played(keys + " u g U")
      #expect(redone.selection == after.selection && redone.folded == after.folded, "\(keys)")
    }
    let gone = try played("k enter d H g enter")
    #expect(gone.selection == .stack(0) && gone.folded == [0])
  }

  @Test("What is empty can be begun")
  func emptyNetworks() throws {
    var network = Preset.seed.network
    network.stacks[1].blocks = []
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript("j j j a"))
    #expect(state.selection == .block(BlockPlace(stack: 1, block: 0)))
    #expect(state.network.network.stacks[1].blocks.count == 1)
    state.play(try KeyScript("u A"))
    #expect(state.selection == .stack(2) && state.network.network.stacks.count == 5)
    network.stacks = []
    for key in ["a", "A"] {
      var state = State(network, columns: 120, rows: 36)
      state.play(try KeyScript("G \(key)"))
      #expect(state.network.network.stacks == [Stack(of: Block(filters: 64), count: 1)], "\(key)")
      #expect(state.network.totals.additions(.addsUp) == 1, "\(key)")
    }
  }

  @Test("Closed stacks stay closed when others come, go and move")
  func folds() throws {
    let closed = "k enter G k k k k enter "  // stacks 1 and 4
    #expect(try played(closed).folded == [0, 3])
    #expect(try played(closed + "g j D").folded == [0, 4])
    #expect(try played(closed + "g j d").folded == [2])
    #expect(try played(closed + "g j d u").folded == [0, 3])
    #expect(try played(closed + "g j ]").folded == [1, 3])
    #expect(try played(closed + "g j ] u").folded == [0, 3])
    #expect(try played(closed + "g j j ]").folded == [0, 3])
    var narrow = State(Preset.seed.network, columns: 80, rows: 24)
    narrow.play(try KeyScript("k D"))
    #expect(narrow.folded == [1, 2, 3, 4])
  }

  @Test(
    "After any of these keys all is as if inferred afresh, and there is a way back and forth to each network")
  func random() throws {
    let keys = [
      "a", "A", "d", "D", "C", "V", "[", "]", "[", "]", "j", "k", "j", "k", "g", "G", "right", "left",
      "space",
      "enter", "esc", "tab", "U", "u", "m", "s",
    ]
    for seed in 1...12 as ClosedRange<UInt64> {
      var random = SplitMix(state: seed)
      var state = State(Preset.seed.network, columns: seed % 2 == 0 ? 120 : 80, rows: 36)
      for step in 0..<150 {
        state.receive(.key(Key(keys[Int(random.next() % UInt64(keys.count))])))
        if step % 10 == 0 { expectWhole(state) }
        if state.network.blocks.count > 200 { state.play(try KeyScript("u u u u")) }
      }
      state.receive(.key(Key("esc")))
      var networks = [state.network.network]
      while state.document.canUndo {
        state.receive(.key(Key("u")))
        networks.append(state.network.network)
      }
      #expect(state.network.network == Preset.seed.network && !state.document.isModified)
      expectWhole(state)
      for network in networks.reversed().dropFirst() {
        state.receive(.key(Key("U")))
        #expect(state.network.network == network && state.document.isModified)
      }
      expectWhole(state)
    }
  }

  /// Expects what a fresh inference finds, and a selection that is there.
  private func expectWhole(_ state: State, sourceLocation: SourceLocation = #_sourceLocation) {
    let fresh = InferredNetwork(state.network.network)
    #expect(fresh.totals == state.network.totals, sourceLocation: sourceLocation)
    #expect(fresh.blocks == state.network.blocks, sourceLocation: sourceLocation)
    #expect(
      fresh.stem == state.network.stem && fresh.head == state.network.head, sourceLocation: sourceLocation)
    #expect(fresh.starts == state.network.starts, sourceLocation: sourceLocation)
    #expect(
      state.folded.isSubset(of: Set(state.network.network.stacks.indices)), sourceLocation: sourceLocation)
    switch state.selection {
    case .block(let place): #expect(fresh.network.block(at: place) != nil, sourceLocation: sourceLocation)
    case .stack(let stack):
      #expect(fresh.network.stacks.indices.contains(stack), sourceLocation: sourceLocation)
    case .stem, .head: break
    }
  }

  private func played(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }
}

extension Network {
  /// Whether all its filters may be typed.
  fileprivate var isWithinLimits: Bool {
    stacks.allSatisfy { $0.blocks.allSatisfy { Limits.integers.contains($0.filters) } }
  }
}
