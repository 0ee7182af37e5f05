import Diagnostics
import NetworkModel
import ShapeEngine

/// What rows of the outline need to know of the whole network, so that nothing moves when they scroll:
/// found once after each edit.
package struct Overview: Sendable {
  /// The most digits of a block's output height or width, and of its channels.
  package private(set) var spatialDigits = 2
  package private(set) var channelDigits = 4
  /// The most of each measure that a block, the stem or the head has.
  private var most = [Int](repeating: 1, count: BarMeasure.allCases.count)
  /// The most blocks of a stack.
  package private(set) var mostBlocks = 1
  package private(set) var stacks: [StackSummary] = []
  /// The first blocks after which the walk went on from an assumption, at most three, and how many there are.
  package private(set) var assumptions: [Int] = []
  package private(set) var assumptionCount = 0
  /// How many problems there are, of each severity.
  package private(set) var problems = ProblemTally()
  package var problemCount: Int { problems.count }

  /// The blocks of one stack together.
  package struct StackSummary: Sendable {
    package var mark = Mark.good
    package var measures = Measures()
  }

  init(_ network: InferredNetwork) {
    let rules = network.network.rules
    count(network.stem.measures, rules)
    count(network.head.measures, rules)
    problems.add(.stem, of: network)
    problems.add(.head, of: network)
    problems.addBlocks(network.blocks.indices, of: network)
    stacks.reserveCapacity(network.network.stacks.count)
    for stack in network.network.stacks.indices {
      var summary = StackSummary()
      mostBlocks = max(mostBlocks, network.starts[stack + 1] - network.starts[stack])
      for run in network.blocks.runs(in: network.starts[stack]..<network.starts[stack + 1]) {
        let facts = run.facts
        summary.measures += facts.measures * run.range.count
        count(facts.measures, rules)
        measure(facts.output.map)
        if facts.isRefused {
          assumptionCount += run.range.count
          assumptions += run.range.prefix(3 - assumptions.count)
        }
        if !facts.isSound { summary.mark = max(summary.mark, Mark(facts)) }
      }
      stacks.append(summary)
    }
  }

  /// The most of `measure` that a block, the stem or the head has: the bars' scale.
  package func most(_ measure: BarMeasure) -> Int { most[measure.rawValue] }

  private mutating func count(_ measures: Measures, _ rules: Rules) {
    for measure in BarMeasure.allCases {
      most[measure.rawValue] = max(
        most[measure.rawValue], measure.count(measures, by: rules).value ?? 0)
    }
  }

  private mutating func measure(_ map: FeatureMap) {
    spatialDigits = max(spatialDigits, digits(map.height), digits(map.width))
    channelDigits = max(channelDigits, digits(map.channels))
  }

  private func digits(_ extent: Extent) -> Int {
    guard var value = extent.value else { return extent.compact.utf8.count }
    if value <= 99 { return 1 }
    var digits = 0
    while value > 0 {
      value /= 10
      digits += 1
    }
    return digits
  }
}

/// The sign in front of a row; the loudest comes last.
package enum Mark: Int, Comparable, Sendable {
  case good, unknown, silent, bad

  package static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
}

extension InferredNetwork {
  /// The sign of block `number`: that of its loudest problem.
  package func mark(ofBlock number: Int) -> Mark { Mark(blocks[number]) }
}

extension Mark {
  /// Of a block with these facts.
  package init(_ facts: BlockFacts) {
    if facts.isSound {
      self = .good
    } else if facts.isRefused {
      self = .bad
    } else if facts.addition.verdict == .broadcasts || facts.droppedChannels > 0 {
      self = .silent
    } else {
      self = facts.addition.verdict == .unknown ? .unknown : .good
    }
  }
}
