import Diagnostics
import NetworkModel
import ShapeEngine

/// What `addup show` lists: a network as a table of stacks, blocks or layers.
package struct ShowReport: Sendable {
  let network: InferredNetwork
  /// What tables and Markdown speak; what is for scripts is the same in all languages.
  let language: Language
  package let depth: ShowDepth
  package let columns: [ShowColumn]
  /// Whose number stands in the column `multiply_adds`.
  package let rule: CountingRule
  /// What the whole network counts by it.
  let work: Work
  let shapes: ShapeColumns

  /// Layers are listed one by one; more than these are refused.
  package static let mostLayers = 5_000_000

  /// A table with the columns that `names`, a list with commas, asks for; nil asks for the usual ones of
  /// `format`. Work is counted by `rule`.
  package init(
    of network: Network, depth: ShowDepth, columns names: String? = nil, format: TableFormat,
    rule: CountingRule = .multiplyAdds, language: Language = .english
  ) throws(ShowError) {
    if let names {
      columns = try ShowColumn.list(names, at: depth)
    } else {
      columns = ShowColumn.usual(at: depth, for: format)
    }
    self.network = InferredNetwork(network)
    self.depth = depth
    self.language = language
    self.rule = rule
    work = rule.isOurs ? Work(count: self.network.totals.multiplyAdds) : self.network.work(by: rule)
    shapes = ShapeColumns(of: self.network)
    if depth == .layers { try refuseTooManyLayers() }
  }

  private func refuseTooManyLayers() throws(ShowError) {
    var count: Count = 0
    var layers: [Layer] = []
    for stack in network.network.stacks {
      for block in stack.blocks {
        layers.removeAll(keepingCapacity: true)
        Lowering.append(block, rules: network.network.rules, to: &layers)
        for layer in layers { count += Count(layer.copies) }
        guard count.isOverflow || count.value.map({ $0 > ShowReport.mostLayers }) ?? true else { continue }
        throw ShowError(.tooManyLayers)
      }
    }
  }
}

/// Why a table cannot be made, in one line.
package struct ShowError: Error, Hashable, Sendable {
  package let words: Text

  init(_ words: ShowErrorWords) { self.words = words.text }

  /// In English.
  package var message: String { words.english }
}

/// How far a network is taken apart.
package enum ShowDepth: String, CaseIterable, Hashable, Sendable {
  case stacks, blocks, layers
}

/// How a table is written.
package enum TableFormat: String, CaseIterable, Hashable, Sendable {
  case table, markdown, csv, json
}

/// A column; the raw value is its name in options and in the files for scripts.
package enum ShowColumn: String, CaseIterable, Hashable, Sendable {
  case name, place, kind, shortcut, blocks, filters, groups, strides, output, assumed, params, trainable
  case multiplyAdds = "multiply_adds"
  case activations
  case receptiveField = "receptive_field"
  case effectiveStride = "effective_stride"
  case addition

  /// Whether its numbers stand below each other.
  var isNumeric: Bool {
    switch self {
    case .name, .place, .kind, .shortcut, .assumed, .addition: false
    case .blocks, .filters, .groups, .strides, .output, .params, .trainable, .multiplyAdds, .activations,
      .receptiveField, .effectiveStride:
      true
    }
  }

  /// The columns there are, and the usual ones are among them.
  package static func all(at depth: ShowDepth) -> [ShowColumn] {
    let measures: [ShowColumn] = [.output, .assumed, .params, .trainable, .multiplyAdds, .activations]
    let sight: [ShowColumn] = [.receptiveField, .effectiveStride, .addition]
    switch depth {
    case .stacks: return [.place, .blocks] + measures + sight
    case .blocks: return [.place, .kind, .shortcut, .filters, .groups, .strides] + measures + sight
    case .layers: return [.name, .place, .kind] + measures
    }
  }

  /// Tables mark what is assumed; a script has a column for it.
  static func usual(at depth: ShowDepth, for format: TableFormat) -> [ShowColumn] {
    let assumed: [ShowColumn] = format == .csv || format == .json ? [.assumed] : []
    switch depth {
    case .stacks: return [.place, .blocks, .output] + assumed + [.params, .multiplyAdds, .addition]
    case .blocks: return [.place, .shortcut, .output] + assumed + [.params, .multiplyAdds, .addition]
    case .layers: return [.name, .kind, .output, .params, .multiplyAdds]
    }
  }

  static func list(_ names: String, at depth: ShowDepth) throws(ShowError) -> [ShowColumn] {
    let known = all(at: depth)
    var columns: [ShowColumn] = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(name.drop { $0 == " " })
      guard let column = known.first(where: { $0.rawValue == name }) else {
        throw ShowError(unknown(name, amongst: known.map(\.rawValue), at: depth))
      }
      columns.append(column)
    }
    return columns
  }

  private static func unknown(_ name: String, amongst known: [String], at depth: ShowDepth) -> ShowErrorWords
  {
    let shown = cleaned(String(name.prefix(40)))
    if ShowColumn(rawValue: name) != nil { return .noColumn(shown, at: depth, there: known) }
    if let near = nearSpelling(of: name, in: known) { return .unknownColumn(shown, near: near) }
    return .unknownColumnOf(shown, at: depth, there: known)
  }
}
