import NetworkModel
import ShapeEngine

// What differs, found part by part; each list has only what does.

extension Difference {
  /// Additions that add up, parameters, multiply-adds, activation memory of whole networks.
  static func ofTotals(_ old: InferredNetwork, _ new: InferredNetwork) -> [Difference] {
    let (a, b) = (old.totals, new.totals)
    return [
      ofAdditions(old, new),
      Difference(
        .parameters, .count(a.parameters.counted(by: old.network.rules)),
        .count(b.parameters.counted(by: new.network.rules))),
      Difference(.multiplyAdds, .count(a.multiplyAdds), .count(b.multiplyAdds)),
      Difference(.activationBytes, .count(a.activations * 4), .count(b.activations * 4)),
    ].compactMap(\.self)
  }

  /// How many add up and, where blocks came or went, of how many: one that is refused would hide behind one more
  /// that adds up.
  private static func ofAdditions(_ old: InferredNetwork, _ new: InferredNetwork) -> Difference? {
    func value(_ network: InferredNetwork) -> Value {
      let good = network.totals.additions(.addsUp)
      return old.blocks.count == new.blocks.count
        ? .count(Count(good)) : .share(good, of: network.blocks.count)
    }
    return Difference(.additions, value(old), value(new))
  }

  /// Name, input, rules, stem and head.
  static func ofSettings(_ old: Network, _ new: Network) -> [Difference] {
    let outer = [
      Difference(.name, .text(old.name), .text(new.name)),
      Difference(.input(.height), .extent(old.input.height), .extent(new.input.height)),
      Difference(.input(.width), .extent(old.input.width), .extent(new.input.width)),
      Difference(.input(.channels), .integer(old.input.channels), .integer(new.input.channels)),
      Difference(.rules, .rules(old.rules), .rules(new.rules)),
    ]
    let head = Difference(
      .head, old.head.map { .integer($0.classes) } ?? .absent,
      new.head.map { .integer($0.classes) } ?? .absent)
    return outer.compactMap(\.self) + ofStems(old.stem, new.stem) + [head].compactMap(\.self)
  }

  /// Setting by setting where both networks have a stem.
  private static func ofStems(_ old: Stem?, _ new: Stem?) -> [Difference] {
    if let old, let new {
      let fields = [
        Difference(.stemSetting(.filters), .integers(old.filters), .integers(new.filters)),
        Difference(.stemSetting(.kernel), .integer(old.kernel), .integer(new.kernel)),
        Difference(.stemSetting(.strides), .integer(old.strides), .integer(new.strides)),
        Difference(.stemSetting(.useBias), .flag(old.useBias), .flag(new.useBias)),
        Difference(.stemSetting(.useNorm), .flag(old.useNorm), .flag(new.useNorm)),
        Difference(.stemSetting(.padding), .padding(old.padding), .padding(new.padding)),
        Difference(
          .stemSetting(.pool), old.pool.map(Value.pool) ?? .absent, new.pool.map(Value.pool) ?? .absent),
      ].compactMap(\.self)
      if !fields.isEmpty { return fields }
    }
    return [Difference(.stem, old.map(Value.stem) ?? .absent, new.map(Value.stem) ?? .absent)]
      .compactMap(\.self)
  }

  /// Settings of two blocks.
  static func ofSettings(_ old: Block, _ new: Block) -> [Difference] {
    if old == new { return [] }
    return BlockField.allCases.compactMap {
      Difference(.setting($0), .setting(old.setting($0)), .setting(new.setting($0)))
    }
  }

  /// Verdict, shapes and counts of two blocks.
  static func ofFacts(
    _ old: BlockFacts, _ oldRules: Rules, _ new: BlockFacts, _ newRules: Rules
  ) -> [Difference] {
    [
      Difference(.verdict, .verdict(BlockVerdict(old)), .verdict(BlockVerdict(new))),
      Difference(.mainPath, .map(old.main), .map(new.main)),
      Difference(.shortcut, .map(old.shortcut), .map(new.shortcut)),
      Difference(.output, .map(old.output.map), .map(new.output.map)),
      Difference(
        .parameters, .count(old.measures.parameters.counted(by: oldRules)),
        .count(new.measures.parameters.counted(by: newRules))),
      Difference(.multiplyAdds, .count(old.measures.multiplyAdds), .count(new.measures.multiplyAdds)),
    ].compactMap(\.self)
  }

  /// What a block brings that was not there.
  static func ofComing(_ facts: BlockFacts, _ rules: Rules) -> [Difference] {
    let parameters = facts.measures.parameters.counted(by: rules)
    return [
      Difference(.verdict, .absent, .verdict(BlockVerdict(facts))),
      Difference(.output, .absent, .map(facts.output.map)),
      Difference(.parameters, .count(0), .count(parameters)),
      Difference(.multiplyAdds, .count(0), .count(facts.measures.multiplyAdds)),
    ].compactMap(\.self)
  }

  /// What a block takes away with it.
  static func ofGoing(_ facts: BlockFacts, _ rules: Rules) -> [Difference] {
    ofComing(facts, rules).map(\.reversed)
  }

  private var reversed: Difference { Difference(subject: subject, from: new, to: old) }

  private init(subject: Subject, from old: Value, to new: Value) {
    self.subject = subject
    self.old = old
    self.new = new
  }
}

extension Difference.Value {
  fileprivate static func extent(_ extent: Int?) -> Difference.Value {
    extent.map { .integer($0) } ?? .runTime
  }
}

extension Comparison {
  /// What a stack that came or went brings or takes: its blocks, parameters and multiply-adds.
  package func differences(ofWholeStack stack: StackComparison) -> [Difference] {
    func sums(_ network: InferredNetwork, _ number: Int?) -> (blocks: Int, parameters: Count, work: Count) {
      guard let number else { return (0, 0, 0) }
      let range = network.starts[number]..<network.starts[number + 1]
      var sum = Measures()
      for block in network.blocks[range] { sum += block.measures }
      return (range.count, sum.parameters.counted(by: network.network.rules), sum.multiplyAdds)
    }
    let (a, b) = (sums(old, stack.old), sums(new, stack.new))
    return [
      Difference(.blocks, .count(Count(a.blocks)), .count(Count(b.blocks))),
      Difference(.parameters, .count(a.parameters), .count(b.parameters)),
      Difference(.multiplyAdds, .count(a.work), .count(b.work)),
    ].compactMap(\.self)
  }
}
