import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

extension DiffReport {
  /// The report for a script. Keys keep their order and their names; later ones may be added.
  ///
  ///     old, new: source, name, rules, verdict: "ok" | "unknown" | "broadcast" | "error"
  ///     equal
  ///     totals: what: "additions" | "parameters" | "multiply_adds" | "activation_bytes", old, new, change
  ///     settings: what: "name" | "input.height" | … | "rules" | "stem" | "stem.filters" | … | "head.classes",
  ///       old, new, change
  ///     stacks: status: "changed" | "added" | "removed", old, new (numbers from 1; null where it is not),
  ///       counts (of one that was added or removed): what: "blocks" | "parameters" | "multiply_adds"
  ///       blocks: status, old, new (numbers from 1; null where it is not),
  ///         settings: what (as a network file spells it), old, new, change
  ///         verdict: null | old, new: null | "ok" | "unknown" | "drops" | "broadcast" | "refused" | "unbuildable"
  ///         shapes: what: "main" | "shortcut" | "output", old, new: null | [height, width, channels]
  ///         counts: what: "parameters" | "multiply_adds", old, new, change
  ///     same_blocks, same_blocks_newly_assumed, same_blocks_no_longer_assumed
  ///
  /// Of additions, where there are more or fewer than before, `old_of` and `new_of` say of how many.
  /// `change` is new less old; it is absent where they are no numbers, and null where one is not known. What
  /// is unknown, or too large for 64 bits, is null.
  package var json: JSONValue {
    [
      "old": side(oldSource, comparison.old), "new": side(newSource, comparison.new),
      "equal": .bool(isEqual), "totals": .array(comparison.totals.map(\.json)),
      "settings": .array(comparison.settings.map(\.json)),
      "stacks": .array(comparison.stacks.map(json)), "same_blocks": .integer(comparison.sameBlocks),
      "same_blocks_newly_assumed": .integer(comparison.newlyAssumedBlocks),
      "same_blocks_no_longer_assumed": .integer(comparison.noLongerAssumedBlocks),
    ]
  }

  private func side(_ source: String, _ network: InferredNetwork) -> JSONValue {
    [
      "source": .string(source), "name": .string(network.network.name),
      "rules": .string(network.network.rules.rawValue),
      "verdict": .string(network.verdict.status.rawValue),
    ]
  }

  private func json(_ stack: StackComparison) -> JSONValue {
    var members = identity(stack.old, stack.new)
    if stack.old == nil || stack.new == nil {
      let counts = comparison.differences(ofWholeStack: stack)
      members.append(.init("counts", .array(counts.map(\.json))))
    }
    members.append(.init("blocks", .array(stack.blocks.map(json))))
    return .object(members)
  }

  private func json(_ block: BlockComparison) -> JSONValue {
    func list(_ isMember: (Difference.Subject) -> Bool) -> JSONValue {
      .array(block.differences.filter { isMember($0.subject) }.map(\.json))
    }
    let verdict = block.differences.first { $0.subject == .verdict }
    return .object(
      identity(block.old, block.new) + [
        .init("settings", list { if case .setting = $0 { true } else { false } }),
        .init("verdict", verdict.map { ["old": $0.old.json, "new": $0.new.json] } ?? .null),
        .init("shapes", list { [.mainPath, .shortcut, .output].contains($0) }),
        .init("counts", list { [.parameters, .multiplyAdds].contains($0) }),
      ])
  }

  /// Whether it is there on both sides, and its numbers.
  private func identity(_ old: Int?, _ new: Int?) -> [JSONValue.Member] {
    let status = old == nil ? "added" : new == nil ? "removed" : "changed"
    return [
      .init("status", .string(status)), .init("old", JSONValue(old.map { $0 + 1 })),
      .init("new", JSONValue(new.map { $0 + 1 })),
    ]
  }
}

extension Difference {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("what", .string(subject.key)), .init("old", old.json), .init("new", new.json),
    ]
    if old.isNumeric, new.isNumeric { members.append(.init("change", JSONValue(change))) }
    if case .share(_, let before) = old, case .share(_, let after) = new {
      members += [.init("old_of", .integer(before)), .init("new_of", .integer(after))]
    }
    return .object(members)
  }
}

extension Difference.Subject {
  fileprivate var key: String {
    switch self {
    case .additions: "additions"
    case .multiplyAdds: "multiply_adds"
    case .activationBytes: "activation_bytes"
    case .mainPath: "main"
    case .parameters, .name, .input, .rules, .stem, .stemSetting, .head, .setting, .verdict, .shortcut,
      .output, .blocks:
      words
    }
  }
}

extension Difference.Value {
  /// Whether it is a number, known or not.
  fileprivate var isNumeric: Bool {
    if case .count = self { return true }
    return number != nil
  }

  fileprivate var json: JSONValue {
    switch self {
    case .absent, .runTime, .setting(.squeezeExcitation(nil)), .setting(.outputChannels(nil)): .null
    case .integer(let number): .integer(number)
    case .integers(let numbers): numbers.json
    case .count(let count): JSONValue(count.value)
    case .share(let number, _): .integer(number)
    case .flag(let isOn), .setting(.convShortcut(let isOn)), .setting(.poolShortcut(let isOn)): .bool(isOn)
    case .setting(.useBias(let biases)): biases.json
    case .text(let text): .string(text)
    case .rules(let rules): .string(rules.rawValue)
    case .setting(let setting): number.map(JSONValue.integer) ?? .string(setting.value)
    case .map(let map): .array(Axis.allCases.map { JSONValue(map[$0].value) })
    case .verdict(let verdict): .string(verdict.rawValue)
    case .stem(let stem): stem.json
    case .padding(let padding): padding.json
    case .pool(let pool): pool.json
    }
  }
}

extension Stem {
  /// As a network file spells it.
  fileprivate var json: JSONValue {
    if let named = Stem.named.first(where: { $0.stem == self }) { return .string(named.name) }
    return [
      "filters": filters.json, "kernel": .integer(kernel), "strides": .integer(strides),
      "use_bias": .bool(useBias), "use_norm": .bool(useNorm), "padding": padding.json,
      "pool": pool.map(\.json) ?? .null,
    ]
  }
}

extension [Int] {
  /// A single number where there is one only.
  fileprivate var json: JSONValue { count == 1 ? .integer(self[0]) : .array(map(JSONValue.integer)) }
}

extension UseBias {
  fileprivate var json: JSONValue {
    switch self {
    case .none: .bool(false)
    case .all: .bool(true)
    case .unnormalized: .string(UseBias.unnormalizedWord)
    }
  }
}

extension StemPadding {
  fileprivate var json: JSONValue {
    switch self {
    case .same: "same"
    case .zeros(let zeros): .integer(zeros)
    }
  }
}

extension StemPool {
  fileprivate var json: JSONValue {
    ["size": .integer(size), "strides": .integer(strides), "padding": .integer(padding)]
  }
}
