import Frameworks
import NetworkModel
import ShapeEngine
import Testing

/// What the engine infers, beside the recorded verdicts of real Keras and PyTorch.
///
/// Each row is asked of the engine as a network made of that stem, block or head alone. What must be equal is
/// an `Outcome`: both are brought into that form, and nothing else of either is left out.
@Suite struct AgreementTests {
  @Test(arguments: RecordedTests.files, Rules.allCases)
  func infersAsRecorded(file: String, rules: Rules) throws {
    let rows = try RecordedTests.rows(of: file, rules)
    var differences: [String] = []
    for row in rows {
      let recorded = try #require(row.recordedOutcome, "no answer: \(row.answer)")
      let inferred = row.inferredOutcome
      if inferred != recorded {
        differences.append("\(row.part) on \(row.input)\n  recorded \(row.answer)\n  inferred \(inferred)")
      }
    }
    let first = differences.prefix(10).joined(separator: "\n")
    if !differences.isEmpty { Issue.record("\(differences.count) of \(rows.count) differ:\n\(first)") }
  }

  /// Parts that were never recorded: the engine refuses what `judge` refuses, and makes what it makes.
  ///
  /// What follows a refusal rests on an assumption, and no framework comes to it.
  @Test(arguments: Rules.allCases)
  func refusesWhatIsJudgedRefused(rules: Rules) {
    var questions = Questions()
    var asked = (blocks: 0, heads: 0)
    for _ in 0..<20_000 {
      let inferred = InferredNetwork(questions.network(rules))
      let network = inferred.network
      if !network.hasWindowlessStem {
        let verdict = judge(network.stem, on: network.input, rules: rules)
        #expect(inferred.stem.layerProblems.isEmpty == (verdict.error == nil), "\(network)")
        if verdict.error == nil { #expect(inferred.stem.output.map == verdict.out, "\(network)") }
      }
      let (block, facts, head) = (network.stacks[0].blocks[0], inferred.blocks[0], inferred.head)
      if !facts.input.isAssumed {
        let verdict = judge(block, on: facts.input.map, rules: rules)
        let stopsBefore = verdict.error != nil && verdict.error?.site != .layer(.add)
        #expect(facts.layerProblems.isEmpty != stopsBefore, "\(network)")
        #expect(facts.isRefused == (verdict.error != nil), "\(network)")
        if verdict.error == nil { #expect(facts.output.map.blurred == verdict.out?.blurred, "\(network)") }
        asked.blocks += 1
      }
      if !head.input.isAssumed {
        let verdict = judge(network.head, after: block.kind, on: head.input.map, rules: rules)
        #expect(head.layerProblems.isEmpty == (verdict.error == nil), "\(network)")
        asked.heads += 1
      }
    }
    #expect(asked.blocks > 5_000 && asked.heads > 1_000, "\(asked)")
  }
}

extension Network {
  /// The one thing that PyTorch accepts and the engine does not: a kernel of 0 over a map without channels, of
  /// which PyTorch looks at the channels first. It is an extent of 0 in any case, and the first block is refused.
  fileprivate var hasWindowlessStem: Bool { rules == .pytorch && input.channels == 0 && stem?.kernel == 0 }
}

/// Random networks of a stem, a block and a head, most of whose numbers are usual ones.
private struct Questions {
  private var generator = SplitMix(state: 2)

  mutating func network(_ rules: Rules) -> Network {
    let block = Block(
      kind: any(of: BlockKind.allCases), filters: number(), groups: number(), strides: number(),
      convShortcut: any(of: [false, true]), poolShortcut: any(of: [false, true]), expansion: number(),
      outputChannels: any(of: [true, false, false]) ? number() : nil, kernel: number(), dilation: number(),
      useBias: any(of: UseBias.allCases), strideAt: any(of: StrideAt.allCases),
      squeezeExcitation: any(of: [true, false, false]) ? number() : nil)
    let pool = StemPool(size: number(), strides: number(), padding: any(of: [0, 1, number()]))
    let stem = Stem(
      filters: any(of: [[number()], [number(), number()], [number(), number(), number()]]), kernel: number(),
      strides: number(), useBias: any(of: [false, true]), useNorm: any(of: [true, true, false]),
      padding: any(of: [.same, .zeros(number())]), pool: any(of: [false, true]) ? pool : nil)
    let isUnknown = rules != .pytorch && any(of: [true, false, false, false, false])
    return Network(
      name: "",
      input: InputSize(height: isUnknown ? nil : number(), width: number(), channels: number()), rules: rules,
      stem: any(of: [false, true]) ? stem : nil, stacks: [Stack(blocks: [block])],
      head: Head(classes: number()))
  }

  private mutating func number() -> Int {
    any(of: [1, 1, 2, 4, 8, 16, any(of: [-1_000_000_000, -2, -1, 0, 0, 0, 3, 5, 7, 1_000_000_000])])
  }

  private mutating func any<Choice>(of choices: [Choice]) -> Choice {
    choices[Int(generator.next() % UInt64(choices.count))]
  }
}

/// What follows for a part, as far as engine and frameworks both say it.
private enum Outcome: Equatable {
  /// A layer before the addition, or of a stem or head, is refused; how far it came is not compared, because
  /// the engine goes on.
  case refused
  /// A block whose layers were all accepted: the operands, the parameters, and what became of the addition.
  case added(AdditionVerdict, main: FeatureMap, shortcut: FeatureMap, out: FeatureMap?, parameters: String)
  /// A stem that was accepted.
  case stem(out: FeatureMap, parameters: String)
  /// A head that was accepted; its output has nothing but channels.
  case head(classes: Extent, parameters: String)
}

// MARK: - The engine's side

extension RecordedRow {
  fileprivate var inferredOutcome: Outcome {
    let network = InferredNetwork(network)
    switch part {
    case .block:
      let facts = network.blocks[0]
      guard facts.layerProblems.isEmpty else { return .refused }
      let verdict = facts.addition.verdict
      return .added(
        verdict, main: facts.main.blurred, shortcut: facts.shortcut.blurred,
        out: verdict == .refused ? nil : facts.output.map.blurred,
        parameters: facts.measures.recordedParameters)
    case .stem:
      guard network.stem.layerProblems.isEmpty else { return .refused }
      return .stem(out: network.stem.output.map.blurred, parameters: network.stem.measures.recordedParameters)
    case .head:
      precondition(network.head.input.map.blurred == input)
      guard network.head.layerProblems.isEmpty else { return .refused }
      return .head(
        classes: network.head.output.map.channels, parameters: network.head.measures.recordedParameters)
    }
  }

  /// The part alone; before a head that depends on the last block, a block that hands on its input.
  private var network: Network {
    var network = Network(
      name: "",
      input: InputSize(
        height: input.height.value, width: input.width.value, channels: input.channels.value ?? 0),
      rules: rules, stem: nil, stacks: [], head: nil)
    switch part {
    case .block(let block): network.stacks = [Stack(blocks: [block])]
    case .stem(let stem): network.stem = stem
    case .head(let head, let last):
      network.head = head
      if let last {
        let identity = Block(
          kind: last, filters: network.input.channels, groups: 1, convShortcut: false, expansion: 1)
        network.stacks = [Stack(blocks: [identity])]
      }
    }
    return network
  }
}

extension Measures {
  fileprivate var recordedParameters: String {
    "\(parameters.trainable.value ?? -1) \(parameters.total.value ?? -1)"
  }
}

extension FeatureMap {
  /// As a framework knows it: an expression of a size at run time is `None`.
  fileprivate var blurred: FeatureMap {
    FeatureMap(
      height: Extent(height.value), width: Extent(width.value), channels: Extent(channels.value))
  }
}

// MARK: - The recorded side

extension RecordedRow {
  /// Nil if the answer lacks a field that it must have.
  fileprivate var recordedOutcome: Outcome? {
    let fields = answer.split(separator: "\t", omittingEmptySubsequences: false)
    func field(_ number: Int) -> Substring { number < fields.count ? fields[number] : "" }
    let (status, place, parameters) = (field(0), field(5), String(field(4)))
    if status == "error", place != "add" { return .refused }
    let last = field(1).split(separator: " ").last ?? ""
    switch part {
    case .block(let block):
      guard let main = FeatureMap(recorded: last), let shortcut = FeatureMap(recorded: field(2)),
        let verdict = block.verdict(recorded: status, main, shortcut)
      else { return nil }
      return .added(
        verdict, main: main, shortcut: shortcut, out: FeatureMap(recorded: field(3)), parameters: parameters)
    case .stem: return FeatureMap(recorded: field(3)).map { .stem(out: $0, parameters: parameters) }
    case .head: return .head(classes: Extent(Int(last)), parameters: parameters)
    }
  }
}

extension Block {
  /// The engine's verdict that means the same as this status of an addition.
  ///
  /// A framework calls every addition of an unknown extent unknown. The engine says more: an axis on which 1
  /// meets another known extent is stretched whatever the others are; and unknown heights and widths add up
  /// where a projection or a pooling takes the strides that the main path takes, or neither has any.
  fileprivate func verdict(
    recorded status: Substring, _ main: FeatureMap, _ shortcut: FeatureMap
  ) -> AdditionVerdict? {
    switch status {
    case "ok": return .addsUp
    case "broadcast": return .broadcasts
    case "error": return .refused
    case "unknown":
      let isStretched = Axis.allCases.contains {
        main[$0].isKnown && shortcut[$0].isKnown && main[$0] != shortcut[$0]
      }
      if isStretched { return .broadcasts }
      return main == shortcut && (convShortcut || strides == 1 || poolsShortcut) ? .addsUp : .unknown
    default: return nil
    }
  }
}
