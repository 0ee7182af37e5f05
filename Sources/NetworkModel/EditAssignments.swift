extension Edit {
  /// The arguments of `addup set` that make this edit of whatever network, in order; structural edits and stems
  /// without a name have none.
  package var assignments: [String] {
    switch self {
    case .set(.strides(let strides), .stack(let stack)): ["stack\(stack + 1).blocks.strides=\(strides)"]
    case .set(let setting, let scope): ["\(scope.spelling).\(setting.field.rawValue)=\(setting.value)"]
    case .setName(let name): ["name=\(name)"]
    case .setInput(let input):
      [
        "input=\(input.height.map(String.init) ?? "null")x\(input.width.map(String.init) ?? "null")x\(input.channels)"
      ]
    case .setRules(let rules): ["rules=\(rules.rawValue)"]
    case .setStem(let stem): Stem.named.first { $0.stem == stem }.map { ["stem=\($0.name)"] } ?? []
    case .setHead(let head): [head.map { "head.classes=\($0.classes)" } ?? "head=none"]
    case .insertBlock, .removeBlock, .insertStack, .removeStack, .setStack, .setStacks: []
    case .several(let edits): edits.flatMap(\.assignments)
    }
  }
}

extension Edit {
  /// The arguments of `addup set` that make this edit of `network`, in order; structural edits have none. Of a
  /// stem without a name they are the settings that change.
  package func assignments(in network: Network) -> [String] {
    switch self {
    case .setStem(let stem?) where assignments.isEmpty: return Edit.assignments(of: stem, in: network)
    case .several(let edits):
      var network = network
      return edits.flatMap { edit in
        defer { network.apply(edit) }
        return edit.assignments(in: network)
      }
    case .set, .setName, .setInput, .setRules, .setStem, .setHead, .insertBlock, .removeBlock, .insertStack,
      .removeStack, .setStack, .setStacks:
      return assignments
    }
  }

  private static func assignments(of stem: Stem, in network: Network) -> [String] {
    var (now, then) = (network, network)
    then.stem = stem
    var assignments: [String] = []
    if now.stem == nil {
      now.stem = .imagenet
      assignments.append("stem=imagenet")
    }
    // In the order of the fields: a pooling comes before its strides.
    for field in PartField.ofStem {
      guard let setting = then.setting(field), setting != now.setting(field), let edit = now.edit(setting)
      else { continue }
      now.apply(edit)
      assignments.append("stem.\(field.rawValue)=\(setting.value)")
    }
    return assignments
  }
}
