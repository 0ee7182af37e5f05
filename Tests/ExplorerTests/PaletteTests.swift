import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine
import Testing

/// The command line: what a typed text finds, what it costs, and what `enter` does.
@Suite struct PaletteTests {
  private func opened(_ text: String, after keys: String = "", edits: [String] = []) throws -> State {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript(keys + " :"))
    // At once: letter by letter, rows would be found for each beginning.
    state.receive(.paste(text))
    return state
  }

  private func press(_ key: String, in state: inout State) { state.receive(.key(Key(key))) }

  @Test(arguments: [
    ("filters=128", "filters 128 is what it is now"),
    ("rules=keras-slices", "rules=keras-slices is what it is now"),
    ("input=224x224x3", "input=224x224x3 is what it is now"),
    ("blocks=3", "stack1.blocks=3 is what it is now"),
    ("stem=seed", "stem=seed is what it is now"),
  ])
  func whatIsSetAlreadyIsNoStep(text: String, notice: String) throws {
    var state = try opened(text)
    press("enter", in: &state)
    #expect(state.notice?.english == notice)
    #expect(state.document.steps.isEmpty && state.overlay == nil)
  }

  // MARK: Finding

  @Test(arguments: [
    // An exact name, then an exact key, then beginnings, words, summaries, letters.
    ("undo", "undo"), ("u", "undo"), ("U", "redo"), ("q", "quit"), ("w", "save"), ("n", "next-problem"),
    ("N", "previous-problem"), ("redr", "redraw"), ("next problem", "next-problem"),
    ("next_pro", "next-problem"),
    ("prob", "next-problem"), ("row", "next-row"), ("open or close", "open"),
    ("tgsh", "toggle-shortcut"), ("KERNEL", "kernel"), ("  why", "why"), (":why", "why"), ("ctrl-r", "redo"),
    ("rules", "rules"), ("kernel", "kernel"), ("conv_shortcut", "conv_shortcut"), ("conv", "conv_shortcut"),
  ])
  func theNearestComesFirst(_ text: String, _ first: String) throws {
    #expect(try opened(text).palette.rows.first?.title == first)
  }

  @Test func everyCommandOfThePanesIsThereWithItsKey() throws {
    let rows = try opened("").palette.rows
    for command in Command.all where command.contexts.contains(.panes) && command.name != "palette" {
      let row = try #require(rows.first { $0.title == command.name && $0.remark == command.summary })
      #expect(row.key == command.keys.first)
    }
    #expect(!rows.contains { ["scroll-down", "go-there", "run", "palette"].contains($0.title) })
    for field in BlockField.allCases { #expect(rows.contains { $0.title == field.rawValue }) }
  }

  @Test func whatIsImpossibleStaysWithItsReason() throws {
    var state = try opened("undo")
    #expect(state.palette.chosenRow?.obstacle?.english == "nothing to undo")
    press("enter", in: &state)
    #expect(state.overlay == .palette && state.notice?.english == "nothing to undo")
    #expect(try opened("repair-1").palette.chosenRow?.obstacle?.english == "means nothing here")
    #expect(try opened("repair-1", after: "space").palette.chosenRow?.obstacle == nil)
    #expect(try opened("undo", after: "space").palette.chosenRow?.obstacle == nil)
    #expect(
      try opened("groups", after: "g").palette.chosenRow?.obstacle?.english
        == "no stack and no block is selected")
    #expect(
      try opened("groups 16", after: "g").palette.chosenRow?.obstacle?.english
        == "no stack and no block is selected")
    #expect(
      try opened("groups none").palette.chosenRow?.obstacle?.english.contains("'none' is no integer") == true)
    #expect(
      try opened("stack9.groups=1").palette.chosenRow?.obstacle?.english.contains("there is no stack9")
        == true)
    #expect(
      try opened("input 3x3").palette.chosenRow?.obstacle?.english.contains("height×width×channels") == true)
    #expect(
      try opened("stack1.blocks=9999999").palette.chosenRow?.obstacle?.english.contains(
        "at most 1,000,000 blocks")
        == true)
  }

  // MARK: Values

  @Test(arguments: [
    ("groups 1", "groups 1, groups 16, groups 128"), ("groups 100", "groups 100"),
    ("conv_shortcut ", "conv_shortcut on, conv_shortcut off"),
    ("conv_shortcut o", "conv_shortcut on, conv_shortcut off, conv_shortcut o"),
    ("kind b", "kind bottleneck, kind basic, kind b"),
    ("rules p", "rules pytorch, rules p"), ("stem c", "stem cifar, stem c"),
    ("output_channels n", "output_channels none, output_channels n"),
    (
      "stack2.block1.strides=",
      "stack2.block1.strides=1, stack2.block1.strides=2, stack2.block1.strides=3, stack2.block1.strides=4"
    ),
    ("stacks.groups=128", "stacks.groups=128"), ("head ", "head none"), ("name ", "name"),
  ])
  func valuesThatBeginSoFollow(_ text: String, _ titles: String) throws {
    #expect(try opened(text).palette.rows.map(\.title).joined(separator: ", ") == titles)
  }

  @Test func costsAreThoseOfTheEdit() throws {
    for (keys, text) in [
      ("", "groups 1"), ("", "filters 100"), ("j j j j", "conv_shortcut off"), ("space", "conv_shortcut on"),
      ("", "rules keras"), ("", "input 32x32x3"), ("", "stack2.blocks=1"), ("", "stacks.strides=2"),
      ("", "head none"),
      ("j j j j space", "stack2.blocks=2"), ("", "input 1000000x1000000x3"),
    ] {
      var state = try opened(text, after: keys)
      let trial = try #require(state.palette.chosenRow?.trial)
      let before = state.network
      press("enter", in: &state)
      let after = state.network
      let rules = after.network.rules
      #expect(state.overlay == nil && after.network != before.network, "\(text)")
      #expect(trial.parameters == difference(after, before) { $0.parameters.counted(by: rules) }, "\(text)")
      #expect(trial.multiplyAdds == difference(after, before) { $0.multiplyAdds }, "\(text)")
      #expect(trial.gained - trial.lost == after.problems.count - before.problems.count, "\(text)")
    }
  }

  private func difference(_ a: InferredNetwork, _ b: InferredNetwork, _ count: (Totals) -> Count) -> Int? {
    guard let a = count(a.totals).value, let b = count(b.totals).value else { return nil }
    return a - b
  }

  @Test func signsAreThoseOfTheLoudestProblemThatComes() throws {
    func trial(_ text: String, after keys: String = "") throws -> Trial {
      try #require(try opened(text, after: keys).palette.chosenRow?.trial)
    }
    #expect(try trial("groups 16").mark == .good)
    let broken = try trial("conv_shortcut off", after: "j j j j")
    #expect(broken.mark == .bad && broken.gained == 1 && broken.lost == 0)
    #expect(broken.loudest?.english.hasPrefix("stack 2 block 1: ") == true)
    let dropping = try trial("groups 100", after: "j j j j")
    #expect(dropping.mark == .silent && dropping.gained == 1)
    // Dropped channels and, after them, additions that do not add up: the error is the louder one.
    let both = try trial("filters 100", after: "j")
    #expect(both.mark == .bad && both.gained == 3)
    let repaired = try trial("conv_shortcut on", after: "j j j j space")
    #expect(repaired.mark == .good && repaired.gained == 0 && repaired.lost == 1 && repaired.loudest == nil)
  }

  // MARK: Running

  /// What the palette does to a network is what `addup set` does with the same text; undo takes it back.
  @Test func anEditIsThatOfAddupSet() throws {
    var random = SystemRandomNumberGenerator.seeded(11)
    func one<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    let places = ["stack1", "stack2.block1", "stack3.block6", "stack4.blocks", "stacks", "stack2.block3"]
    let fixed = [
      "input=32x32x3", "input.height=null", "rules=pytorch", "rules=keras", "stem=cifar", "stem=none",
      "head=none",
      "head.classes=10", "name=a b=c", "stack2.blocks=1", "stack1.blocks=0", "stack4.blocks=7",
      "stack2.strides=1",
    ]
    var made = 0
    for _ in 0..<300 {
      let field = one(BlockField.allCases).rawValue
      let value = one(["0", "1", "16", "100", "-5", "1000000000", "on", "off", "basic", "first", "none"])
      let text = random.next() % 3 == 0 ? one(fixed) : "\(one(places)).\(field)=\(value)"
      let keys = String(repeating: "j ", count: Int(random.next() % 20)) + one(["", "k", "g", "G"])
      var state = try opened(text, after: keys)
      let before = state.network.network
      var set = before
      let isEdit = (try? Edit(text, in: before)).map { set.apply($0) != nil } ?? false
      #expect((state.palette.chosenRow?.obstacle == nil) == isEdit, "\(text)")
      press("enter", in: &state)
      #expect(state.network.network == (isEdit ? set : before), "\(text)")
      #expect(InferredNetwork(state.network.network).totals == state.network.totals, "\(text)")
      if isEdit { made += 1 }
      press("esc", in: &state)
      press("u", in: &state)
      #expect(state.network.network == before, "\(text)")
    }
    #expect(made > 100)
  }

  @Test func aSettingAloneIsThatOfTheSelection() throws {
    var state = try opened("filters 100", after: "j")
    press("enter", in: &state)
    #expect(state.network.network.stacks[0].blocks.map(\.filters) == [128, 100, 128])
    #expect(state.field == .filters)
    state = try opened("filters 100", after: "k")
    press("enter", in: &state)
    #expect(state.network.network.stacks[0].blocks.map(\.filters) == [100, 100, 100])
    // As with keys, a stack's strides and projection are those of its first block.
    state = try opened("conv_shortcut on", after: "space k f f")
    press("enter", in: &state)
    #expect(state.network.network.stacks[0].blocks.map(\.convShortcut) == [true, false, false])
    state = try opened("strides=3", after: "k")
    press("enter", in: &state)
    #expect(state.network.network.stacks[0].blocks.map(\.strides) == [3, 1, 1])
    state = try opened("blocks 5", after: "j")
    press("enter", in: &state)
    #expect(
      state.network.network.stacks[0].blocks.count == 5
        && state.selection == .block(BlockPlace(stack: 0, block: 1)))
  }

  @Test func anEditElsewhereTakesTheSelectionThere() throws {
    var state = try opened("stack3.block2.kernel=5")
    press("enter", in: &state)
    #expect(state.selection == .block(BlockPlace(stack: 2, block: 1)) && state.field == .kernel)
    // Blocks that go take the selection to what is left of their stack.
    state = try opened("stack1.blocks=1", after: "j j")
    press("enter", in: &state)
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 0)))
    state = try opened("stack1.blocks=0", after: "j j")
    press("enter", in: &state)
    #expect(state.selection == .stack(0))
    press("u", in: &state)
    press("down", in: &state)
    press("U", in: &state)
    #expect(state.selection == .stack(0))
  }

  @Test func keysChooseCompleteAndClose() throws {
    var state = try opened("")
    for letter in ["g", "r", "o"] { press(letter, in: &state) }
    #expect(state.palette.text == "gro")
    press("tab", in: &state)
    #expect(state.palette.text == "groups ")
    press("1", in: &state)
    press("down", in: &state)
    #expect(state.palette.chosenRow?.title == "groups 16")
    press("tab", in: &state)
    #expect(state.palette.text == "groups 16" && state.palette.chosen == 0)
    press("backspace", in: &state)
    #expect(state.palette.text == "groups 1" && state.palette.rows.count == 3)
    press("up", in: &state)
    #expect(state.palette.chosen == 2)
    press("down", in: &state)
    #expect(state.palette.chosen == 0)
    press("esc", in: &state)
    #expect(state.overlay == nil && !state.document.isModified)
    press(":", in: &state)
    #expect(state.palette.text.isEmpty)
    state.receive(.paste("input 8x8x3\nzzz"))
    #expect(state.palette.text == "input 8x8x3")
    // A setting without a value asks for it.
    state = try opened("kind")
    press("enter", in: &state)
    #expect(state.overlay == .palette && state.palette.text == "kind ")
  }

  @Test func commandsRunAsTheirKeysDo() throws {
    for (name, keys) in [
      ("toggle-shortcut", "space"), ("next-row", "j"), ("why", "y"), ("help", "?"), ("search", "/"),
    ] {
      var typed = try opened(name)
      press("enter", in: &typed)
      var pressed = try opened("")
      press("esc", in: &pressed)
      pressed.play(try KeyScript(keys))
      #expect(
        typed.network.network == pressed.network.network && typed.selection == pressed.selection, "\(name)")
      #expect(typed.overlay == pressed.overlay && typed.prompt == pressed.prompt, "\(name)")
    }
    var state = try opened("quit")
    #expect(state.receive(.key(Key("enter"))) == .quit)
    state = try opened("q", after: "space")
    #expect(state.receive(.key(Key("enter"))) == nil && state.prompt == .quit)
  }

  /// In either language a command is found by what it does, whatever language is spoken.
  @Test(
    arguments: [
      ("撤销", "undo"), ("帮助", "help"), ("保存", "save"), ("下一个问", "next-problem"), ("代价不变", "constant-cost"),
      ("所有", nil), ("复制 stack", "copy-block"),
    ] as [(String, String?)])
  func chineseFindsCommands(text: String, name: String?) throws {
    for language in Language.allCases {
      var state = State(Preset.seed.network, columns: 120, rows: 36, language: language)
      state.receive(.key(Key(":")))
      for character in text { state.receive(.key(Key(character == " " ? "space" : String(character)))) }
      #expect(state.palette.text == text && state.palette.chosenRow?.title == name)
      state.receive(.paste(""))
      #expect(try opened("undo").palette.chosenRow?.title == "undo")
    }
  }

  @Test func aLetterInTheHelpFindsACommand() throws {
    var state = try opened("")
    press("esc", in: &state)
    state.play(try KeyScript("? u"))
    #expect(
      state.overlay == .palette && state.palette.text == "u" && state.palette.chosenRow?.title == "undo")
    state.play(try KeyScript("esc ? :"))
    #expect(state.overlay == .palette && state.palette.text.isEmpty)
    // No other key closes it but those that are for that.
    state.play(try KeyScript("esc esc ? 7"))
    #expect(state.overlay == .help && state.notice?.english == "7 does nothing here")
    state.play(try KeyScript("?"))
    #expect(state.overlay == nil)
  }
}
