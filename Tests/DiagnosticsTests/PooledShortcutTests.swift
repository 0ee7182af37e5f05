import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

/// Identities that a pooling subsamples: what made their sizes, what is wrong with them, what repairs it.
@Suite struct PooledShortcutTests {
  private func network(
    _ block: Block, height: Int? = 9, channels: Int = 16, rules: Rules = .keras
  ) -> InferredNetwork {
    InferredNetwork(
      Network(
        name: "", input: InputSize(height: height, width: 8, channels: channels), rules: rules, stem: nil,
        stacks: [Stack(blocks: [block])], head: nil))
  }

  private func repairs(_ network: InferredNetwork) -> [String] {
    network.problems.first.map { network.repairs(of: $0).map(\.title) } ?? []
  }

  private let identity = Block(filters: 8, groups: 1, strides: 2, convShortcut: false)
  private var pooled: Block {
    var block = identity
    block.poolShortcut = true
    return block
  }

  @Test func bothSidesDivideByTheStrides() {
    let network = network(pooled)
    #expect(network.problems.isEmpty)
    #expect(network.cause(of: .height, .shortcut, atBlock: 0).words == "9 / strides 2")
    #expect(network.cause(of: .channels, .shortcut, atBlock: 0).words == "from the input")
  }

  @Test func itIsOfferedWhereOnlySizesDiffer() {
    #expect(repairs(network(identity)) == ["conv_shortcut on", "strides 1", "pool_shortcut on"])
    #expect(!repairs(network(identity, channels: 12)).contains("pool_shortcut on"))
  }

  @Test func channelsAreRepairedWithoutTouchingTheStrides() {
    #expect(repairs(network(pooled, channels: 12)) == ["conv_shortcut on", "filters 6"])
  }

  @Test func withoutPixelsThereIsNothingToPool() {
    let keras = network(pooled, height: 0)
    #expect(keras.problems.map(\.kind.id) == ["kernel-does-not-fit"])
    #expect(keras.problems[0].words(in: keras).message == "a window of 1×1 does not fit on 0×8")
    #expect(!repairs(keras).isEmpty)
    #expect(network(pooled, height: 0, rules: .pytorch).problems.map(\.kind.id) == ["kernel-does-not-fit"])
  }
}
