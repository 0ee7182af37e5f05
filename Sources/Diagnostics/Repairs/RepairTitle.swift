import NetworkModel
import ShapeEngine

/// Edits as an order, named from where the problem is: `filters 128`, `block 3: strides 1; stack 1: filters 96`.
struct RepairTitle {
  private let edits: [Edit]
  private let here: BlockPlace?

  init(of edits: [Edit], from site: Site, in network: InferredNetwork) {
    self.edits = edits
    if case .block(let number) = site { here = network.place(of: number) } else { here = nil }
  }

  var text: Text { Text(words) }

  private func words(in language: Language) -> String {
    var parts: [(place: String, settings: String)] = []
    for edit in edits {
      let (place, setting) = words(of: edit, language)
      if let last = parts.last, last.place == place {
        parts[parts.count - 1].settings += language.comma + setting
      } else {
        parts.append((place, setting))
      }
    }
    return parts.map { $0.place + $0.settings }.joined(separator: language.semicolon)
  }

  private func words(of edit: Edit, _ language: Language) -> (place: String, setting: String) {
    switch edit {
    case .set(let setting, .block(let place)):
      if place == here { return ("", setting.words) }
      let name = place.stack == here?.stack ? "block \(place.block + 1)" : place.words
      return (name + language.colon, setting.words)
    case .set(let setting, .network):
      return ((language == .english ? Scope.network.words : "所有块") + language.colon, setting.words)
    case .set(let setting, let scope): return (scope.words + language.colon, setting.words)
    case .setInput(let input): return ("", "input \(FeatureMap(input))")
    case .setRules(let rules): return ("", "rules \(rules.rawValue)")
    case .setStem(let stem): return ("", "stem \(words(of: stem))")
    case .setHead(let head): return ("", head.map { "classes \($0.classes)" } ?? "head none")
    case .setName, .insertBlock, .removeBlock, .insertStack, .removeStack, .setStack, .setStacks:
      return ("", "")
    case .several(let edits):
      return ("", edits.map { words(of: $0, language) }.map { $0.place + $0.setting }.joined())
    }
  }

  private func words(of stem: Stem?) -> String {
    if let named = Stem.named.first(where: { $0.stem == stem }) { return named.name }
    return "filters \(stem.map { $0.filters.map(String.init).joined(separator: ", ") } ?? "")"
  }
}
