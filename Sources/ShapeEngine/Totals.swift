import NetworkModel

/// Sums and tallies over a whole network, kept up to date by adding and taking away parts.
package struct Totals: Hashable, Sendable {
  private var total = Sum()
  private var trainable = Sum()
  private var work = Sum()
  private var outputs = Sum()
  private var verdicts = (0, 0, 0, 0)
  /// Blocks whose input rests on an assumption.
  package internal(set) var assumedBlocks = 0
  /// Blocks that a framework would refuse before their addition.
  package private(set) var unbuildableBlocks = 0
  /// Blocks with channels that no slice reads.
  package private(set) var droppingBlocks = 0
  /// Channels that no slice reads, in all blocks.
  package private(set) var droppedChannels = 0

  package init() {}

  package var parameters: Parameters { Parameters(total: total.count, trainable: trainable.count) }
  package var multiplyAdds: Count { work.count }
  package var activations: Count { outputs.count }

  /// How many additions have this verdict.
  package func additions(_ verdict: AdditionVerdict) -> Int {
    switch verdict {
    case .addsUp: verdicts.0
    case .unknown: verdicts.1
    case .broadcasts: verdicts.2
    case .refused: verdicts.3
    }
  }

  mutating func add(_ measures: Measures, times sign: Int) {
    total.add(measures.parameters.total, times: sign)
    trainable.add(measures.parameters.trainable, times: sign)
    work.add(measures.multiplyAdds, times: sign)
    outputs.add(measures.activations, times: sign)
  }

  /// Adds so many blocks of these facts, or takes them away where `sign` is negative; how many blocks rest on an
  /// assumption is set apart.
  mutating func add(_ facts: BlockFacts, times sign: Int) {
    add(facts.measures, times: sign)
    switch facts.addition.verdict {
    case .addsUp: verdicts.0 += sign
    case .unknown: verdicts.1 += sign
    case .broadcasts: verdicts.2 += sign
    case .refused: verdicts.3 += sign
    }
    if !facts.layerProblems.isEmpty { unbuildableBlocks += sign }
    if facts.droppedChannels > 0 {
      droppingBlocks += sign
      droppedChannels += sign * facts.droppedChannels
    }
  }

  package static func == (a: Totals, b: Totals) -> Bool {
    a.total == b.total && a.trainable == b.trainable && a.work == b.work && a.outputs == b.outputs
      && a.verdicts == b.verdicts && a.assumedBlocks == b.assumedBlocks
      && a.unbuildableBlocks == b.unbuildableBlocks && a.droppingBlocks == b.droppingBlocks
      && a.droppedChannels == b.droppedChannels
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(total)
    hasher.combine(work)
    hasher.combine(assumedBlocks)
  }

  /// A sum from which parts can be taken away again: a saturated one could not be.
  private struct Sum: Hashable {
    var known: Int128 = 0
    var unknown = 0
    var overflowed = 0

    mutating func add(_ count: Count, times sign: Int) {
      if count.isUnknown {
        unknown += sign
      } else if count.isOverflow {
        overflowed += sign
      } else if let value = count.value {
        known += Int128(value) * Int128(sign)
      }
    }

    var count: Count {
      if unknown > 0 { return .unknown }
      return overflowed > 0 || known >= Int128(Int.max) ? .overflow : Count(Int(known))
    }
  }
}
