import Explorer
import NetworkModel
import Testing

/// How many settings differ between two networks, as `edits <= 1` counts them.
@Suite struct SettingsChangedTests {
  private func changes(_ edits: Edit...) -> Int {
    let start = Preset.seed.network
    var network = start
    for edit in edits { network.apply(edit) }
    #expect(start.settingsChanged(since: network) == network.settingsChanged(since: start))
    return network.settingsChanged(since: start)
  }

  @Test func aSettingCountsOne() throws {
    let start = Preset.seed.network
    #expect(changes() == 0)
    #expect(try changes(Edit("stack3.block2.strides=2", in: start)) == 1)
    #expect(try changes(Edit("stack3.block2.strides=2", in: start), Edit("input=32x32x3", in: start)) == 3)
  }

  @Test(arguments: 0..<4)
  func aStackMoreOrLessCountsOne(stack: Int) {
    let copy = Preset.seed.network.stacks[stack]
    #expect(changes(.removeStack(at: stack)) == 1)
    #expect(changes(.insertStack(copy, at: 0)) == 1 && changes(.insertStack(copy, at: 4)) == 1)
    #expect(changes(.insertStack(Stack(blocks: []), at: stack)) == 1)
  }

  @Test func aBlockMoreOrLessCountsOne() {
    for (index, stack) in Preset.seed.network.stacks.enumerated() {
      for block in stack.blocks.indices {
        #expect(changes(.removeBlock(at: BlockPlace(stack: index, block: block))) == 1)
      }
    }
  }

  /// A stack taken away does not hide what was changed in another.
  @Test func bothAreCounted() throws {
    let edit = try Edit("stack4.block1.conv_shortcut=off", in: Preset.seed.network)
    #expect(changes(edit, .removeStack(at: 1)) == 2)
    #expect(changes(edit, .removeStack(at: 1), .removeBlock(at: BlockPlace(stack: 0, block: 2))) == 3)
  }
}
