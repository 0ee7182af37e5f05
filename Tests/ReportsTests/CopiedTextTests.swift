import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// What `Y` copies, by what is selected.
@Suite struct CopiedTextTests {
  @Test(arguments: [
    ("", "stack1.block1.filters=128", "stack1.block1.filters=128"),
    ("j j tab", "stack1.block3.groups=32", "stack1.block3.groups=32"),
    ("tab tab tab", "stack1.block1.conv_shortcut=on", "stack1.block1.conv_shortcut=on"),
    (
      "j j j j space", "the ValueError of Keras",
      "ValueError: Inputs have incompatible shapes. Received shapes (28, 28, 512) and (56, 56, 256)"
    ),
    (
      "m j j j j space", "the RuntimeError of PyTorch",
      "RuntimeError: The size of tensor a (28) must match the size of tensor b (56) at non-singleton dimension 3"
    ),
    ("k", "stack 1, as a network file has it", "- {filters: 128, blocks: 3}\n"),
    ("g", "the network's file", "FILE"), ("G", "the network's file", "FILE"),
  ])
  func theSelectionDecides(keys: String, name: String, text: String) throws {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    let copied = state.copiedText { "FILE" }
    #expect(copied.name.english == name)
    #expect(copied.text == text)
  }

  /// Whatever the selected setting of a sound block is, `addup set` takes it and changes nothing.
  @Test func aSettingIsOneThatSetTakes() throws {
    let network = Preset.seed.network
    for field in BlockField.allCases.indices {
      var state = State(network, columns: 120, rows: 36)
      for _ in 0..<field { state.receive(.key(Key("tab"))) }
      var copy = network
      copy.apply(try Edit(state.copiedText { "" }.text, in: network))
      #expect(copy == network)
    }
  }

  /// Put under `stacks:` of a file without defaults, a stack is read as what it was.
  @Test func aStackIsAnElementOfAFile() throws {
    for preset in Preset.all {
      for stack in preset.network.stacks {
        let file = "input: [8, 8, 3]\nstacks:\n" + NetworkFile.write(stack)
        #expect(try NetworkFile.read(file, file: "f").network.stacks == [stack], "\(preset.name)")
      }
    }
    var uneven = Preset.seed.network.stacks[0]
    uneven.blocks[1].filters = 100
    uneven.blocks[2].kind = .basic
    let file = "input: [8, 8, 3]\nstacks:\n" + NetworkFile.write(uneven)
    #expect(try NetworkFile.read(file, file: "f").network.stacks == [uneven])
  }

  @Test func theKeyIsAWishAndChangesNothing() {
    var state = State(Preset.seed.network, columns: 80, rows: 24)
    #expect(state.receive(.key(Key("Y"))) == .copy)
    #expect(!state.document.isModified && state.notice == nil)
    state.receive(.notify(Text(same: "copied: it")))
    #expect(state.notice?.english == "copied: it")
  }
}
