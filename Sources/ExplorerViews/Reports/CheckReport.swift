import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// What `addup check` has to say of one network: first data, then text or JSON from the same values.
package struct CheckReport: Sendable {
  /// As the network was called on the command line.
  package let source: String
  package let name: String
  /// What its text speaks; the report for scripts is the same in all languages.
  package let language: Language
  package let input: InputSize
  package let rules: Rules
  package let verdict: Verdict
  package let totals: Totals
  /// By whose rule the network's work is counted; what a repair costs is always in multiply-adds.
  package let rule: CountingRule
  package let work: Work
  /// How many additions there are.
  package let additions: Int
  /// What is wrong, from the stem to the head; at most `mostFindings`.
  package let findings: [Finding]
  /// How many things are wrong, of each severity, told or not.
  package let tally: [Severity: Int]
  /// For how many of the findings, from the first, repairs were tried.
  package let repaired: Int
  /// What was assumed in order to go on, if anything was.
  package let assumption: Assumption?

  /// Beyond these, problems are counted but not told.
  package static let mostFindings = 1000
  /// For how many of `problems` problems repairs are tried: a trial may look at all of them.
  static func triedProblems(of problems: Int) -> Int { problems == 0 ? 0 : min(problems, 10_000 / problems) }

  /// Checks `network`, which the person who asks called `source`; its work is counted by `rule`.
  package init(
    of network: Network, source: String, rule: CountingRule = .multiplyAdds, language: Language = .english
  ) {
    let inferred = InferredNetwork(network)
    self.language = language
    self.source = source
    name = network.name
    input = network.input
    rules = network.rules
    verdict = inferred.verdict(in: language)
    totals = inferred.totals
    self.rule = rule
    work = rule.isOurs ? Work(count: totals.multiplyAdds) : inferred.work(by: rule)
    additions = inferred.blocks.count
    assumption = Assumption(in: inferred)
    let (problems, tally) = inferred.problems(atMost: CheckReport.mostFindings)
    self.tally = tally
    repaired = min(problems.count, CheckReport.triedProblems(of: tally.values.reduce(0, +)))
    var findings: [Finding] = []
    findings.reserveCapacity(problems.count)
    let all = inferred.problemTally
    for (index, problem) in problems.enumerated() {
      let repairs = index < repaired ? inferred.repairs(of: problem, amongst: all) : nil
      findings.append(Finding(problem, in: inferred, repairs: repairs))
    }
    self.findings = findings
  }

  /// Whether a framework refuses the network.
  package var hasErrors: Bool { verdict.mark == .bad || tally[.error, default: 0] > 0 }
  /// Whether something is accepted that is almost surely wrong.
  package var hasSilentProblems: Bool { tally[.silent, default: 0] > 0 }
  /// How many problems are counted but not told.
  package var omitted: Int { tally.values.reduce(0, +) - findings.count }
  /// The number the framework of the rules calls its parameters.
  package var parameters: Count { totals.parameters.counted(by: rules) }
}

/// One problem with all that is known of it.
package struct Finding: Sendable {
  /// `stack2.block1.add`, `stack1.block2`, `stem`.
  package let place: String
  /// The kind's name: `addition-mismatch`.
  package let kind: String
  package let severity: Severity
  package let message: Text
  package let note: Text
  /// The two operands, if it lies in an addition.
  package let operands: Operands?
  /// The channels that a block makes and those of them that are read, if some are not.
  package let channels: Channels?
  package let frameworks: [FrameworkText]
  /// Repairs that were tried and hold, or nil if there were too many problems to try any.
  package let repairs: [Repair]?

  /// The two ways into an addition.
  package struct Operands: Sendable {
    package let main: FeatureMap
    package let shortcut: FeatureMap
    /// Always height, width, channels.
    package let dimensions: [Dimension]
    package let verdict: AdditionVerdict
  }

  /// One axis of an addition.
  package struct Dimension: Sendable {
    package let axis: Axis
    package let main: Extent
    package let shortcut: Extent
    package let agreement: Agreement
    package let mainCause: Cause
    package let shortcutCause: Cause
    /// The block that first gave an identity its channels; nil where that was stem or input, on other
    /// axes, and for a projection.
    package let origin: BlockPlace?
  }

  /// Channels made, and read.
  package struct Channels: Sendable {
    package let made: Int
    package let read: Int
  }

  init(_ problem: Problem, in network: InferredNetwork, repairs: [Repair]?) {
    let spelling = network.spelling(of: problem.site)
    let words = problem.texts(in: network)
    kind = problem.kind.id
    severity = problem.kind.severity
    message = words.message
    note = words.note
    frameworks = network.frameworkTexts(of: problem)
    self.repairs = repairs
    guard case .block(let number) = problem.site else {
      place = spelling
      operands = nil
      channels = nil
      return
    }
    place = problem.isOfAddition ? "\(spelling).add" : spelling
    operands = problem.isOfAddition ? Operands(atBlock: number, in: network) : nil
    let block = network.block(number)
    channels =
      problem.kind.id == "dropped-channels"
      ? Channels(made: block.filters, read: block.filters - block.droppedChannels) : nil
  }
}

extension Finding.Operands {
  fileprivate init(atBlock number: Int, in network: InferredNetwork) {
    let facts = network.blocks[number]
    main = facts.main
    shortcut = facts.shortcut
    verdict = facts.addition.verdict
    let isIdentity = !network.block(number).convShortcut
    dimensions = Axis.allCases.map { axis in
      let origin = axis == .channels && isIdentity ? network.origin(ofInputTo: number) : nil
      return Finding.Dimension(
        axis: axis, main: facts.main[axis], shortcut: facts.shortcut[axis],
        agreement: facts.addition[axis], mainCause: network.cause(of: axis, .main, atBlock: number),
        shortcutCause: network.cause(of: axis, .shortcut, atBlock: number),
        origin: origin.map(network.place(of:)))
    }
  }
}

/// Where the walk went on past what a framework would refuse.
package struct Assumption: Sendable {
  /// Blocks that rest on it.
  package let blocks: Int
  /// The first places it was made at, with what they were taken to give.
  package let places: [(place: Text, map: FeatureMap)]
  /// How many places there are besides.
  package let otherPlaces: Int

  init?(in network: InferredNetwork) {
    guard network.totals.assumedBlocks > 0 else { return nil }
    blocks = network.totals.assumedBlocks
    var places: [(Text, FeatureMap)] = []
    var count = 0
    if !network.stem.layerProblems.isEmpty {
      places.append((Text { network.words(for: .stem, in: $0) }, network.stem.output.map))
      count = 1
    }
    // Nothing rests on the last block.
    for (number, facts) in network.blocks.dropLast().enumerated() where facts.isRefused {
      count += 1
      if places.count < 2 {
        places.append((Text(same: network.place(of: number).spelling), facts.output.map))
      }
    }
    self.places = places
    otherPlaces = count - places.count
  }
}

extension InferredNetwork {
  /// The first problems, from the stem to the head, and how many there are of each severity.
  fileprivate func problems(atMost limit: Int) -> ([Problem], [Severity: Int]) {
    var first: [Problem] = []
    var tally: [Severity: Int] = [:]
    func note(_ site: Site) {
      for problem in problems(at: site) {
        tally[problem.kind.severity, default: 0] += 1
        if first.count < limit { first.append(problem) }
      }
    }
    note(.stem)
    for (number, facts) in blocks.enumerated() where !facts.isSound { note(.block(number)) }
    note(.head)
    return (first, tally)
  }
}
