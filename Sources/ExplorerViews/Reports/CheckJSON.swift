import Diagnostics
import NetworkFiles
import NetworkModel
import ShapeEngine

extension CheckReport {
  /// The report for a script. Keys keep their order and their names; later ones may be added.
  ///
  ///     name, source, rules, verdict: "ok" | "unknown" | "broadcast" | "error",
  ///     additions: total, adds_up, unknown, broadcast, refused
  ///     params: total, trainable
  ///     multiply_adds; by another tool's rule: count, the rule, and count_missed, what it does not see
  ///     problems: place, kind, severity: "error" | "silent" | "note", message, note,
  ///       dimensions (of an addition): axis, main, shortcut, agrees, main_cause, shortcut_cause, origin
  ///       frameworks: framework, class, text
  ///       fixes: title, edits: ["place=value"…], delta: params, multiply_adds
  ///     problems_omitted (only where problems are too many to be told)
  ///
  /// What is unknown, or too large for 64 bits, is null; so are the fixes that were not tried. It is the same in
  /// every language.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("source", .string(source)),
      .init("rules", .string(rules.rawValue)), .init("verdict", .string(verdict.status.rawValue)),
      .init("additions", additionsJSON),
      .init(
        "params",
        [
          "total": JSONValue(totals.parameters.total.value),
          "trainable": JSONValue(totals.parameters.trainable.value),
        ]),
      .init("multiply_adds", JSONValue(work.count.value)),
    ]
    members += rule.members(work)
    members.append(.init("problems", .array(findings.map(\.json))))
    if omitted > 0 { members.append(.init("problems_omitted", .integer(omitted))) }
    return .object(members)
  }

  private var additionsJSON: JSONValue {
    [
      "total": .integer(additions), "adds_up": .integer(totals.additions(.addsUp)),
      "unknown": .integer(totals.additions(.unknown)),
      "broadcast": .integer(totals.additions(.broadcasts)),
      "refused": .integer(totals.additions(.refused)),
    ]
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("place", .string(place)), .init("kind", .string(kind)),
      .init("severity", .string(severity.name)), .init("message", .string(message[.english])),
      .init("note", .string(note[.english])),
    ]
    if let operands { members.append(.init("dimensions", .array(operands.dimensions.map(\.json)))) }
    members.append(.init("frameworks", .array(frameworks.map(\.json))))
    members.append(.init("fixes", repairs.map { .array($0.map(\.json)) } ?? .null))
    return .object(members)
  }
}

extension Finding.Dimension {
  fileprivate var json: JSONValue {
    [
      "axis": .string(axis.name), "main": JSONValue(main.value), "shortcut": JSONValue(shortcut.value),
      "agrees": agreement == .unknown ? .null : .bool(agreement == .agrees),
      "main_cause": .string(mainCause.scriptWords), "shortcut_cause": .string(shortcutCause.scriptWords),
      "origin": origin.map { .string($0.spelling) } ?? .null,
    ]
  }
}

extension FrameworkText {
  fileprivate var json: JSONValue {
    [
      "framework": .string(framework), "class": errorClass.map(JSONValue.string) ?? .null,
      "text": .string(text[.english]),
    ]
  }
}

extension Repair {
  fileprivate var json: JSONValue {
    [
      "title": .string(title), "edits": .array(assignments.map(JSONValue.string)),
      "delta": ["params": JSONValue(parameters), "multiply_adds": JSONValue(multiplyAdds)],
    ]
  }
}

extension Severity {
  /// As reports for scripts spell it.
  package var name: String {
    switch self {
    case .note: "note"
    case .silent: "silent"
    case .error: "error"
    }
  }
}
