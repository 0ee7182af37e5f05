import Explorer
import NetworkModel
import ShapeEngine
import Testing

@Suite("What a setting is given to")
struct BreadthTests {
  @Test("From the block to its stack, to the network and back")
  func block() throws {
    try check("j right", [[128, 160, 128], [256, 256, 256, 256]])
    try check("j s right", [[160, 160, 160], [256, 256, 256, 256]])
    try check("j s s right", [[160, 160, 160], [160, 160, 160, 160]])
    try check("j s s s right", [[128, 160, 128], [256, 256, 256, 256]])
    try check("j s s 6 4 enter", [[64, 64, 64], [64, 64, 64, 64]])
  }

  @Test("From a stack to the network and back")
  func stack() throws {
    try check("k right", [[160, 160, 160], [256, 256, 256, 256]])
    try check("k s right", [[160, 160, 160], [160, 160, 160, 160]])
    try check("k s s right", [[160, 160, 160], [256, 256, 256, 256]])
  }

  @Test("A block whose settings go to its stack gives it strides and projections, too")
  func stridesAndProjections() throws {
    let projections = try played("s space space").network.network.stacks
    #expect(projections[0].blocks.map(\.convShortcut) == [true, true, true])
    #expect(try played("k space space").network.network == Preset.seed.network)
    let strides = try played("s tab tab right").network.network.stacks
    #expect(strides[0].blocks.map(\.strides) == [2, 2, 2] && strides[1] == Preset.seed.network.stacks[1])
    #expect(try played("k tab tab right").network.network.stacks[0].blocks.map(\.strides) == [2, 1, 1])
  }

  @Test("It holds at its row only, and the editor and the notice say what it is")
  func oneRow() throws {
    var state = try played("j s")
    #expect(state.reach?.both.english == "to all of stack 1")
    #expect(state.notice?.english == "settings go to all of stack 1")
    state.play(try KeyScript("s"))
    #expect(state.reach?.both.english == "to every block" && state.scope == .network)
    state.play(try KeyScript("right tab"))
    #expect(state.reach?.both.english == "to every block")
    state.play(try KeyScript("j"))
    #expect(state.reach == nil && state.scope == .block(BlockPlace(stack: 0, block: 2)))
    #expect(try played("s s s").notice?.english == "settings go to stack 1 block 1 alone")
    #expect(try played("g s").notice?.english == "select a block or a stack")
  }

  private func check(
    _ keys: String, _ filters: [[Int]], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var state = try played(keys)
    let network = state.network.network
    #expect(
      network.stacks.prefix(2).map { $0.blocks.map(\.filters) } == filters, sourceLocation: sourceLocation)
    #expect(InferredNetwork(network).blocks == state.network.blocks, sourceLocation: sourceLocation)
    #expect(InferredNetwork(network).totals == state.network.totals, sourceLocation: sourceLocation)
    state.play(try KeyScript("u"))
    #expect(state.network.network == Preset.seed.network, sourceLocation: sourceLocation)
    #expect(!state.document.canUndo && !state.document.isModified, sourceLocation: sourceLocation)
  }

  private func played(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }
}
