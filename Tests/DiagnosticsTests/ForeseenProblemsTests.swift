import NetworkModel
import ShapeEngine
import Testing

@testable import Diagnostics

/// What is foreseen of edits is what making them brings.
@Suite struct ForeseenProblemsTests {
  private static let starts: [(preset: Preset, edits: [String])] = [
    (.seed, []), (.seed, ["stack2.block1.conv_shortcut=off"]),
    (.seed, ["stack1.block1.groups=100", "stack3.block1.conv_shortcut=off"]),
    (.seed, ["input.height=?", "input.width=?", "stack2.block2.strides=2"]),
    (.seed, ["stack2.block1.conv_shortcut=off", "stack2.block1.filters=1000000000"]),
  ]

  private static let edits =
    ["stacks", "stack2", "stack2.block1", "stack1.block1", "stack4.block3"].flatMap { place in
      [
        "filters=0", "filters=96", "filters=100", "filters=512", "groups=1", "groups=7", "groups=32",
        "strides=1",
        "strides=2", "strides=3", "conv_shortcut=off", "conv_shortcut=on", "pool_shortcut=on", "kernel=4",
        "expansion=4", "kind=basic", "dilation=2", "output_channels=256", "kernel=0",
      ].map { "\(place).\($0)" }
    } + [
      "input=7x7x3", "input=0x32x3", "input.height=?", "rules=pytorch", "rules=keras", "stem=cifar",
      "stem=none", "head.classes=-1", "head=none", "name=other",
    ]

  @Test(arguments: starts.indices, Rules.allCases)
  func isWhatComes(start: Int, rules: Rules) throws {
    var network = Self.starts[start].preset.network
    network.rules = rules
    for edit in Self.starts[start].edits { network.apply(try Edit(edit, in: network)) }
    let old = InferredNetwork(network)
    let oldProblems = Set(old.problems)
    var changes = 0
    for first in Self.edits {
      let edit = try Edit(first, in: network)
      guard let foreseen = ForeseenProblems(of: [edit], in: old) else { continue }
      var new = old
      try #require(new.apply(edit) != nil, "\(first)")
      let problems = Set(new.problems)
      #expect(foreseen.gained == problems.subtracting(oldProblems).count, "\(first)")
      #expect(foreseen.lost == oldProblems.subtracting(problems).count, "\(first)")
      #expect(foreseen.totals.parameters == new.totals.parameters, "\(first)")
      #expect(foreseen.totals.multiplyAdds == new.totals.multiplyAdds, "\(first)")
      if problems != oldProblems { changes += 1 }
    }
    #expect(changes > 15)
  }

  @Test func nothingIsForeseenWhereBlocksGo() {
    let network = InferredNetwork(Preset.seed.network)
    #expect(ForeseenProblems(of: [.removeBlock(at: BlockPlace(stack: 0, block: 0))], in: network) == nil)
  }
}
