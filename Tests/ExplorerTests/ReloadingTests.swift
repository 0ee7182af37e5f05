import NetworkModel
import Testing

@testable import Explorer

/// What becomes of the network when its file changes on the disk.
@Suite struct ReloadingTests {
  private func edited(_ keys: String, of name: String = "seed") throws -> State {
    let network = try #require(Preset.named(name)).network
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }

  @Test func takesAFileOverAsOneStep() throws {
    var state = try edited("j j space")
    var other = state.document.opened
    other.rules = .pytorch
    other.stacks[3].blocks[0].filters = 100
    other.stacks[1].blocks.removeLast()
    let mine = state.network.network
    let selection = state.selection
    state.receive(.reloaded(other, from: "net.yaml"))
    #expect(state.network.network == other && !state.document.isModified)
    #expect(state.selection == selection)
    state.receive(.key(Key("u")))
    #expect(state.network.network == mine && state.document.isModified)
    state.receive(.key(Key("U")))
    #expect(state.network.network == other && !state.document.isModified)
  }

  @Test(arguments: [("other", 3), ("other", 5)])
  func theEditToAnotherNetworkMakesIt(name: String, count: Int) throws {
    let network = try #require(Preset.named("tiny")).network
    var other = network
    other.name = name
    other.input.height = nil
    other.stem = nil
    other.head = nil
    while other.stacks.count < count { other.stacks.append(other.stacks[0]) }
    var made = network
    made.apply(try #require(network.edit(to: other)))
    #expect(made == other)
    #expect(network.edit(to: network) == nil)
  }
}
