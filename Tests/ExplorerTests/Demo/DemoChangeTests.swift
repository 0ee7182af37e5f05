import Explorer
import NetworkModel
import Testing

/// What was edited, as a person would call it.
@Suite struct DemoChangeTests {
  private func changes(_ edits: String...) throws -> [DemoChange] {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    return DemoChange.between(Preset.seed.network, network)
  }

  private func reach(_ change: DemoChange) -> DemoChange.Reach? {
    if case .setting(let reach, _) = change { reach } else { nil }
  }

  @Test func nothingIsNothing() throws { #expect(try changes() == []) }

  @Test func aSettingOfOneBlock() throws {
    let changes = try changes("stack2.block1.strides=1", "stack3.block2.filters=96")
    #expect(changes.map(\.block) == [BlockPlace(stack: 1, block: 0), BlockPlace(stack: 2, block: 1)])
  }

  @Test func whatIsAlikeIsToldOnce() throws {
    #expect(try changes("stack1.filters=100").map(reach) == [.stack(0)])
    #expect(try changes("stacks.groups=16").map(reach) == [.all])
    let both = try changes("stacks.groups=16", "stack2.block1.strides=1")
    #expect(both.map(reach) == [.all, .block(BlockPlace(stack: 1, block: 0))])
  }

  @Test func sizesAndCounts() throws {
    let changes = try changes("input=32x32x3", "stack3.blocks=9", "rules=pytorch")
    #expect(changes.count == 3)
    #expect(changes.contains(.blocks(stack: 2, 6, 9)))
    guard case .input(let was, let now) = changes[0] else {
      Issue.record("the input comes first")
      return
    }
    #expect(was.height == 224 && now.height == 32)
    #expect(try self.changes("stack3.block1.filters=8", "stack3.blocks=1").contains(.blocks(stack: 2, 6, 1)))
  }
}
