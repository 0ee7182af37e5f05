import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

/// Blocks whose output channels are a number of their own: what made it, and what repairs it.
@Suite struct OutputChannelsTests {
  private static let stacks = [
    Stack(of: Block(filters: 80, groups: 2, outputChannels: 256), count: 2),
    Stack(of: Block(filters: 160, groups: 2, strides: 2, outputChannels: 512), count: 2),
  ]

  private func network(_ edits: Edit...) -> InferredNetwork {
    var network = InferredNetwork(
      Network(
        name: "2×40d", input: InputSize(height: 56, width: 56, channels: 64), rules: .pytorch, stem: nil,
        stacks: Self.stacks, head: nil))
    for edit in edits { network.apply(edit) }
    return network
  }

  private static let first = BlockPlace(stack: 1, block: 0)

  @Test func theCauseIsTheSettingItself() {
    let network = network(.set(.convShortcut(false), in: .block(Self.first)))
    #expect(network.cause(of: .channels, .main, atBlock: 2).words == "output_channels 512")
    #expect(network.cause(of: .channels, .shortcut, atBlock: 2).words == "from stack 1 block 2")
    #expect(network.cause(of: .channels, .shortcut, atBlock: 0).words == "output_channels 256")
  }

  @Test func aFirstBlockWithoutProjection() {
    let network = network(.set(.convShortcut(false), in: .block(Self.first)))
    #expect(network.problems.count == 1)
    #expect(
      network.repairs(of: network.problems[0]).map(\.title) == [
        "conv_shortcut on", "stack 2: output_channels 256, strides 1",
        "output_channels 256; projection to block 2",
      ])
  }

  @Test func anIdentityThatDiffersInTheMiddleOfAStack() {
    let middle = BlockPlace(stack: 0, block: 1)
    let network = network(.set(.outputChannels(200), in: .block(middle)))
    #expect(
      network.repairs(of: network.problems[0]).map(\.title) == [
        "conv_shortcut on", "output_channels 256", "stack 1: output_channels 200",
      ])
  }

  @Test func filtersAloneDecideNothing() {
    #expect(network(.set(.filters(96), in: .stack(1))).problems.isEmpty)
    #expect(network(.set(.expansion(0), in: .network)).problems.isEmpty)
  }

  @Test func noneOrLessCannotBeBuilt() {
    let network = network(
      .set(.outputChannels(0), in: .block(Self.first)), .set(.expansion(0), in: .block(Self.first)))
    let problem = network.problems.first { $0.kind == .named("value-out-of-range") }
    #expect(problem?.words(in: network).message == "output_channels 0 cannot be built")
    let repairs = problem.map { network.repairs(of: $0).map(\.title) }
    #expect(repairs == ["output_channels 512"])
  }

  @Test func groupsOfABasicBlockDivideThem() {
    let block = Block(
      kind: .basic, filters: 8, groups: 4, convShortcut: true, outputChannels: 18)
    let network = InferredNetwork(
      Network(
        name: "", input: InputSize(height: 8, width: 8, channels: 4), rules: .keras, stem: nil,
        stacks: [Stack(blocks: [block])], head: nil))
    let words = network.problems[0].words(in: network)
    #expect(words.message == "18 channels do not split into 4 groups")
    #expect(
      network.repairs(of: network.problems[0]).map(\.title) == [
        "groups 2", "output_channels 16", "output_channels 20",
      ])
  }
}
