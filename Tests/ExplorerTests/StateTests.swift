import Diagnostics
import Explorer
import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

@Suite struct StateTests {
  @Test func undoAndRedoGoBackAndForthExactly() throws {
    let original = Preset.seed.network
    var state = State(original, columns: 120, rows: 36)
    var random = SystemRandomNumberGenerator.seeded(1)
    var networks = [original]
    let keys = ["space", "right", "left", "+", "-", "a", "d", "m", "j", "k", "tab", "1", "n"]
    for _ in 0..<400 {
      let before = state.network.network
      state.receive(.key(Key(keys[Int(random.next() % UInt64(keys.count))])))
      state.receive(.key(Key("esc")))
      if state.network.network != before { networks.append(state.network.network) }
    }
    #expect(networks.count > 100)
    for network in networks.dropLast().reversed() {
      state.receive(.key(Key("u")))
      #expect(state.network.network == network)
    }
    #expect(!state.document.isModified && !state.document.canUndo)
    for network in networks.dropFirst() {
      state.receive(.key(Key("U")))
      #expect(state.network.network == network)
    }
    #expect(InferredNetwork(state.network.network).blocks == state.network.blocks)
  }

  @Test func typedNumbersAreJudgedAndNotRefused() throws {
    try check("enter 1 0 0 enter", filters: 100)
    try check("enter - 4 enter", filters: -4)
    try check("enter 0 enter", filters: 0)
    try check("5 0 enter", filters: 50)
    try check("enter 7 7 backspace enter", filters: 7)
    try check("enter 9 9 esc", filters: 128)
    try check("enter 9 9 9 9 9 9 9 9 9 9 enter", filters: 128)
  }

  @Test func stepsAreLegalAndModifiedStepsAreNot() throws {
    try check("right", filters: 160)
    try check("left left", filters: 64)
    try check("+", filters: 129)
    try check("+ right", filters: 160)
    try check("+ left", filters: 128)
    let state = try played("tab right")
    #expect(state.network.block(0).groups == 64)
  }

  @Test func aStackIsChangedAsOneButStridesAndShortcutOfItsFirstBlock() throws {
    var state = try played("k right")
    #expect(state.network.network.stacks[0].blocks.map(\.filters) == [160, 160, 160])
    state.play(try KeyScript("u"))
    #expect(state.network.network == Preset.seed.network)
    state.play(try KeyScript("space"))
    #expect(state.network.network.stacks[0].blocks.map(\.convShortcut) == [false, false, false])
    state.play(try KeyScript("space"))
    #expect(state.network.network == Preset.seed.network)
    while state.field != .strides { state.play(try KeyScript("tab")) }
    state.play(try KeyScript("right"))
    #expect(state.network.network.stacks[0].blocks.map(\.strides) == [2, 1, 1])
  }

  @Test func stacksOpenAndClose() throws {
    var state = try played("k")
    let rows = state.outline.count
    state.play(try KeyScript("enter"))
    #expect(state.outline.count == rows - 3)
    state.play(try KeyScript("down"))
    #expect(state.selection == .stack(1))
    state.play(try KeyScript("up enter"))
    #expect(state.outline.count == rows)
    // Where not all fit, the one that is opened closes the others.
    var narrow = State(Preset.seed.network, columns: 80, rows: 24)
    narrow.play(try KeyScript("j j j enter"))
    #expect(narrow.folded == [0, 2, 3])
  }

  @Test func repairsAreAppliedByTheirDigitAndTakenBack() throws {
    var state = try played("j j j j space")
    #expect(state.repairs.count == 3)
    state.play(try KeyScript("2"))
    #expect(state.network.problems.isEmpty)
    #expect(state.network.block(3).filters == 128 && state.network.block(3).strides == 1)
    state.play(try KeyScript("u"))
    #expect(state.network.problems.count == 1)
  }

  @Test func numbersAtTheirLimitsLeadNoRepairBeyondThem() throws {
    for keys in [
      "space f 9 9 9 9 9 9 9 9 9 enter n",
      "enter 1 0 0 0 0 0 0 0 0 0 enter tab tab tab tab enter 1 0 0 0 0 0 0 0 0 0 enter n n j",
    ] {
      let state = try played(keys)
      #expect(InferredNetwork(state.network.network).totals == state.network.totals)
      for repair in state.repairs {
        for case .set(let setting, _) in repair.edits { #expect(setting.isWithinLimits) }
      }
    }
    var network = Preset.seed.network
    #expect(network.apply(.set(.filters(1_000_000_001), in: .stack(0))) == nil)
    #expect(network == Preset.seed.network)
  }

  @Test func nextProblemGoesRound() throws {
    var state = try played("j enter 1 0 0 enter")
    state.play(try KeyScript("n"))
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 2)))
    state.play(try KeyScript("n"))
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 1)))
    #expect(try played("n").notice?.english == "no problem in this network")
  }

  @Test func leavingAsksWhenSomethingWouldBeLost() throws {
    var clean = try played("")
    #expect(clean.receive(.key(Key("q"))) == .quit)
    var changed = try played("space")
    #expect(changed.receive(.key(Key("q"))) == nil)
    #expect(changed.prompt == .quit)
    #expect(changed.receive(.key(Key("esc"))) == nil && changed.prompt == nil)
    changed.receive(.key(Key("q")))
    #expect(changed.receive(.key(Key("y"))) == .quit)
  }

  @Test func savingNamesAFileAndThenRemembersIt() throws {
    var state = try played("space w")
    #expect(state.prompt == .saveAs("resnext-50-32-4d.yaml", thenQuit: false))
    let wish = state.receive(.key(Key("enter")))
    #expect(wish == .save(path: "resnext-50-32-4d.yaml", overwriting: false, thenQuit: false))
    state.receive(
      Message.saveNeedsConsent(path: "a.yaml", reason: Text(same: "a.yaml is there already"), thenQuit: true))
    #expect(state.receive(.key(Key("y"))) == .save(path: "a.yaml", overwriting: true, thenQuit: true))
    #expect(state.document.isModified)
    #expect(state.receive(Message.saved(path: "a.yaml", thenQuit: true)) == .quit)
    #expect(!state.document.isModified)
    state.play(try KeyScript("space"))
    #expect(state.receive(.key(Key("w"))) == .save(path: "a.yaml", overwriting: false, thenQuit: false))
  }

  @Test func pastedTextNeverRunsCommands() throws {
    var state = try played("")
    state.receive(.paste("qqq dddd"))
    #expect(state.network.network == Preset.seed.network && state.prompt == nil)
    state.play(try KeyScript("enter"))
    state.receive(.paste("2x56\nq"))
    #expect(state.prompt == .number("256"))
  }

  /// A value that is what it was is no step.
  @Test func anEqualValueIsNoStep() throws {
    for keys in ["1 2 8 enter", "k 1 2 8 enter", "s s k f 3 2 enter", "g 2 2 4 enter", "G 1 0 0 0 enter"] {
      let state = try played(keys)
      #expect(!state.document.isModified && state.document.steps.isEmpty, "\(keys)")
      #expect(state.notice?.english.hasSuffix(" is what it is now") == true, "\(keys)")
    }
    // In a stack whose blocks differ, the value of its first block is news to the others.
    #expect(try played("right k 1 6 0 enter").document.steps.count == 2)
  }

  @Test func aJumpCanBeGoneBack() throws {
    let broken = "j j j j space k k k k "
    for keys in ["n", "/ s t e m enter", "/ h e a d enter n", "n y j j enter ctrl-o", "n g n ctrl-o ctrl-o"] {
      let state = try played(broken + keys + " ctrl-o")
      #expect(state.selection == .block(BlockPlace(stack: 0, block: 0)), "\(keys)")
    }
    #expect(try played("ctrl-o").notice?.english == "no jump to come back from")
    #expect(try played(broken + "n backspace backspace").notice?.english == "no jump to come back from")
  }

  @Test func whatCanNotBeDoneSaysWhy() throws {
    for key in ["a", "A", "s", "space"] {
      #expect(try played("g \(key)").notice?.english == "select a block or a stack")
    }
    #expect(try played("R").notice?.english == "no problem here")
    for keys in ["z d", "z space", "z z a", "z z right A", "z +"] {
      let state = try played(keys)
      #expect(
        state.notice?.english == "only while looking at blocks; esc goes there" && !state.document.canUndo,
        "\(keys)")
    }
    #expect(try played("u").notice?.english == "nothing to undo")
    #expect(try played("U").notice?.english == "nothing undone yet")
    #expect(try played("g d").notice?.english == "neither a block nor a stack is selected")
    #expect(try played("Z").notice?.english == "Z does nothing here; ? lists the keys")
    #expect(
      try played("tab tab tab enter").notice?.english
        == "conv_shortcut takes no number; left and right change it")
  }

  private func check(_ keys: String, filters: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try played(keys).network.block(0).filters == filters, sourceLocation: sourceLocation)
  }

  private func played(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }
}

/// Numbers that are the same in each run (Steele et al. 2014, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

extension SystemRandomNumberGenerator {
  static func seeded(_ seed: UInt64) -> SplitMix { SplitMix(state: seed) }
}
