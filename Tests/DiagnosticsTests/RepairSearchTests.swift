import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

/// Every repair on offer against every edit there is, in all networks over a few settings.
@Suite struct RepairSearchTests {
  @Test func additionsOfAllSmallNetworks() throws {
    let blocks = [4, 8].flatMap { filters in
      [1, 2].flatMap { strides in
        [true, false].map { Block(filters: filters, groups: 2, strides: strides, convShortcut: $0) }
      }
    }
    var networks: [Network] = []
    for first in blocks {
      networks.append(network([[first]]))
      for second in blocks { networks += [network([[first, second]]), network([[first], [second]])] }
    }
    var count = Tally()
    for network in networks where InferredNetwork(network).totals.additions(.refused) == 1 {
      try check(network, &count)
    }
    #expect(
      count.problems > 60 && count.repairs > 4 * count.problems && count.subsets > count.problems, "\(count)")
  }

  @Test(arguments: Rules.allCases)
  func layersOfAllSmallBlocks(rules: Rules) throws {
    var count = Tally()
    for filters in [0, 2, 3, 4, 6] {
      for groups in [0, 1, 2, 4] {
        for (strides, dilation) in [(1, 1), (2, 1), (2, 2), (0, 1)] {
          for kind in [BlockKind.bottleneck, .basic] {
            let block = Block(
              kind: kind, filters: filters, groups: groups, strides: strides, dilation: dilation)
            try check(network([[block]], rules), &count)
          }
        }
      }
    }
    #expect(count.problems > 60 && count.repairs > 2 * count.problems, "\(count)")
  }

  /// Where no single edit helps, two are found.
  @Test func pairs() throws {
    var block = Block(filters: 4, groups: 2, strides: 2, convShortcut: false)
    block.kernel = 2
    let network = InferredNetwork(network([[block]], .pytorch))
    let problem = try #require(network.problems.first)
    #expect(repairingSingles(of: problem, in: network.network).isEmpty)
    let repairs = network.allRepairs(of: problem)
    #expect(repairs.count > 5 && repairs.allSatisfy { $0.edits.count == 2 })
    #expect(repairs.contains { $0.title == "conv_shortcut on, kernel 3" })
  }

  /// The order: what stands beside the problem, then fewer edits, fewer parts, what is nearer, what costs less.
  @Test func order() throws {
    var network = InferredNetwork(Preset.seed.network)
    network.apply(try Edit("stack1.block2.filters=100", in: network.network))
    let problem = try #require(network.problems.first)
    let repairs = network.allRepairs(of: problem)
    #expect(repairs.prefix(3) == network.repairs(of: problem)[...])
    #expect(repairs.dropFirst(3).map(\.edits.count).isSorted)
    #expect(
      repairs.dropFirst(3).map(\.title) == [
        "output_channels 256", "conv_shortcut on", "block 1: output_channels 200",
        "stack 1: output_channels 200", "stack 1: filters 32",
      ])
    #expect(network.allRepairs(of: problem) == repairs)
  }

  @Test func previewIsWhatComes() throws {
    var network = InferredNetwork(Preset.seed.network)
    network.apply(try Edit("stack2.block1.conv_shortcut=off", in: network.network))
    let problem = try #require(network.problems.first)
    for repair in network.allRepairs(of: problem) {
      var repaired = network
      try #require(repaired.apply(repair.edit) != nil)
      let facts = repaired.blocks[3]
      #expect(
        repair.preview.addition?.main == facts.main && repair.preview.addition?.shortcut == facts.shortcut)
      let changed = network.blocks.indices.filter {
        network.blocks[$0].output.map != repaired.blocks[$0].output.map
      }
      #expect(repair.preview.changedOutputs == changed.count)
      #expect(repair.preview.changes.map(\.block) == Array(changed.prefix(6)))
      for change in repair.preview.changes {
        #expect(change.was == network.blocks[change.block].output.map)
        #expect(change.now == repaired.blocks[change.block].output.map)
      }
    }
  }

  /// A stem with other filters hands on another map, though no block does.
  @Test func previewTellsOfTheStem() throws {
    var network = InferredNetwork(Preset.seed.network)
    network.apply(try Edit("stack1.block1.conv_shortcut=off", in: network.network))
    let problem = try #require(network.problems.first)
    let repairs = network.allRepairs(of: problem)
    let wider = try #require(repairs.first { $0.assignments == ["stem.filters=256"] })
    #expect(wider.preview.changedOutputs == 0)
    #expect(wider.preview.stem.map { "\($0.was) \($0.now)" } == "56×56×64 56×56×256")
    #expect(repairs.first { $0.assignments == ["stack1.block1.conv_shortcut=on"] }?.preview.stem == nil)
  }

  // MARK: Against all edits

  private struct Tally {
    var problems = 0
    var repairs = 0
    var subsets = 0
  }

  private func check(_ network: Network, _ count: inout Tally) throws {
    let inferred = InferredNetwork(network)
    for problem in inferred.problems {
      count.problems += 1
      let repairs = inferred.allRepairs(of: problem)
      #expect(Set(repairs).count == repairs.count)
      for repair in repairs {
        count.repairs += 1
        let result = try #require(
          self.result(of: repair.edits, on: network, against: problem), "\(repair.title)")
        #expect(result.clears == repair.clears)
        for subset in repair.edits.properSubsets {
          count.subsets += 1
          // A smaller repair within a larger one does less: it clears less, or changes more of the rest.
          guard let less = self.result(of: subset, on: network, against: problem) else { continue }
          #expect(
            less.clears < result.clears || less.changedOutputs > result.changedOutputs,
            "\(repair.title) of \(network.stacks), \(subset)")
        }
      }
      let singles = repairingSingles(of: problem, in: network)
      #expect(
        singles.isEmpty || repairs.contains { $0.edits.count == 1 },
        "\(problem.kind.id) of \(network.stacks): \(singles.first.map { "\($0)" } ?? "")")
    }
  }

  /// What `edits` bring, from scratch; nil if they are no repair.
  private func result(
    of edits: [Edit], on network: Network, against problem: Problem
  ) -> (clears: Int, changedOutputs: Int)? {
    var edited = network
    guard edited.apply(.several(edits)) != nil else { return nil }
    let (old, new) = (InferredNetwork(network), InferredNetwork(edited))
    let (before, after) = (old.problems, new.problems)
    guard !after.contains(problem), after.allSatisfy(before.contains) else { return nil }
    let changed = old.blocks.indices.count { old.blocks[$0].output.map != new.blocks[$0].output.map }
    return (before.count - after.count, changed)
  }

  /// All single edits of blocks and stacks, over a few values, that are a repair.
  private func repairingSingles(of problem: Problem, in network: Network) -> [Edit] {
    var scopes: [Scope] = network.stacks.indices.map { .stack($0) }
    for (stack, blocks) in network.stacks.enumerated() {
      scopes += blocks.blocks.indices.map { .block(BlockPlace(stack: stack, block: $0)) }
    }
    var settings: [BlockSetting] = [true, false].flatMap { [.convShortcut($0), .poolShortcut($0)] }
    for value in [1, 2, 3, 4, 8, 16] {
      settings += [
        .filters(value), .groups(value), .strides(value), .expansion(value), .outputChannels(value),
      ]
      settings.append(.kernel(value))
    }
    settings += [.outputChannels(nil), .dilation(1), .dilation(2)]
    return scopes.flatMap { scope in settings.map { Edit.set($0, in: scope) } }
      .filter { result(of: [$0], on: network, against: problem) != nil }
  }

  private func network(_ stacks: [[Block]], _ rules: Rules = .keras) -> Network {
    Network(
      name: "small", input: InputSize(height: 16, width: 16, channels: 8), rules: rules, stem: nil,
      stacks: stacks.map(Stack.init), head: nil)
  }
}

extension Array where Element == Edit {
  fileprivate var properSubsets: [[Edit]] {
    count < 2
      ? [] : (1..<(1 << count) - 1).map { bits in indices.filter { bits >> $0 & 1 == 1 }.map { self[$0] } }
  }
}

extension Array where Element == Int {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy(<=) }
}
