import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// A stack, a block or a layer, as `addup show` lists it.
struct ShowRow {
  /// Nil where nothing was judged.
  var mark: Mark?
  /// The block, the stack, or stem or head.
  var place = ""
  /// A layer's name in the framework.
  var name = ""
  /// Of the last row, which sums up and has neither.
  var title: ShowWords?
  var kind = ""
  /// How many blocks there are in a stack.
  var blocks: Int?
  var block: Block?
  var output = ShowCell.blank
  /// Whether it was reached only by going on past a refusal.
  var isAssumed = false
  var measures = Measures()
  var sight: Sight?
  var addition = ShowCell.blank

  func cell(_ column: ShowColumn) -> ShowCell {
    switch column {
    case .name: title.map { .words($0) } ?? .text(name)
    case .place: title.map { .words($0) } ?? .text(place)
    case .kind: .text(kind)
    case .shortcut:
      block.map { .words($0.convShortcut ? .projection : $0.poolsShortcut ? .pooling : .identity) }
        ?? .blank
    case .blocks: blocks.map { .integer($0) } ?? .blank
    case .filters: block.map { .integer($0.filters) } ?? .blank
    case .groups: block.map { .integer($0.groups) } ?? .blank
    case .strides: block.map { .integer($0.strides) } ?? .blank
    case .output: output
    case .assumed: .flag(isAssumed)
    case .params: .count(measures.parameters.total)
    case .trainable: .count(measures.parameters.trainable)
    case .multiplyAdds: .count(measures.multiplyAdds)
    case .activations: .count(measures.activations)
    case .receptiveField: sight.map { .count($0.receptiveField) } ?? .blank
    case .effectiveStride: sight.map { .count($0.effectiveStride) } ?? .blank
    case .addition: addition
    }
  }
}

extension ShowRow {
  /// With the parameters as the framework of `rules` counts them.
  fileprivate func counted(by rules: Rules) -> ShowRow {
    var row = self
    row.measures.parameters.total = measures.parameters.counted(by: rules)
    return row
  }

  /// With the work that another tool counts.
  fileprivate func counted(_ work: Work?) -> ShowRow {
    guard let work else { return self }
    var row = self
    row.measures.multiplyAdds = work.count
    return row
  }
}

extension ShowReport {
  /// All rows in order, made one at a time.
  func forEachRow<Failure: Error>(_ body: (ShowRow) throws(Failure) -> Void) throws(Failure) {
    let rules = network.network.rules
    switch depth {
    case .stacks:
      try body(stemRow.counted(by: rules))
      for stack in network.network.stacks.indices { try body(row(ofStack: stack).counted(by: rules)) }
      if network.network.head != nil { try body(headRow.counted(by: rules)) }
    case .blocks:
      try body(stemRow.counted(by: rules))
      for number in network.blocks.indices { try body(row(ofBlock: number).counted(by: rules)) }
      if network.network.head != nil { try body(headRow.counted(by: rules)) }
    case .layers:
      var counter = LayerCounter(rule)
      for layer in network.listedLayers {
        let work = rule.isOurs ? nil : counter.count(layer.facts)
        try body(row(of: layer).counted(work).counted(by: rules))
      }
    }
  }

  /// The sums of the whole network.
  var total: ShowRow {
    var row = ShowRow(title: .total)
    row.measures.parameters = network.totals.parameters
    row.measures.multiplyAdds = work.count
    row.measures.activations = network.totals.activations
    return row.counted(by: network.network.rules)
  }

  private var stemRow: ShowRow {
    let facts = network.stem
    return ShowRow(
      mark: facts.layerProblems.isEmpty ? nil : .bad,
      place: network.network.stem == nil ? "input" : "stem",
      output: .map(facts.output.map, isAssumed: false), measures: facts.measures,
      sight: facts.output.sight
    ).counted(rule.isOurs ? nil : network.stemWork(by: rule))
  }

  private var headRow: ShowRow {
    let facts = network.head
    return ShowRow(
      mark: facts.layerProblems.isEmpty ? nil : .bad, place: "head",
      output: .units(facts.output.map.channels), isAssumed: facts.input.isAssumed,
      measures: facts.measures
    ).counted(rule.isOurs ? nil : network.headWork(by: rule))
  }

  private func row(ofBlock number: Int) -> ShowRow {
    let facts = network.blocks[number]
    let block = network.block(number)
    return ShowRow(
      mark: network.mark(ofBlock: number), place: network.place(of: number).spelling,
      kind: block.kind.rawValue, block: block,
      output: .map(facts.output.map, isAssumed: facts.input.isAssumed), isAssumed: facts.input.isAssumed,
      measures: facts.measures, sight: facts.output.sight, addition: .addition(facts)
    ).counted(work(ofBlock: number))
  }

  /// By another tool's rule, or nil.
  private func work(ofBlock number: Int) -> Work? {
    rule.isOurs ? nil : network.work(ofBlock: number, by: rule)
  }

  private func row(ofStack stack: Int) -> ShowRow {
    let numbers = network.starts[stack]..<network.starts[stack + 1]
    var row = ShowRow(place: "stack\(stack + 1)", blocks: numbers.count)
    guard let last = numbers.last else { return row }
    let facts = network.blocks[last]
    row.output = .map(facts.output.map, isAssumed: facts.input.isAssumed)
    row.isAssumed = facts.input.isAssumed
    row.sight = facts.output.sight
    for number in numbers {
      var measures = network.blocks[number].measures
      if let work = work(ofBlock: number) { measures.multiplyAdds = work.count }
      row.measures += measures
    }
    row.mark = numbers.map(network.mark(ofBlock:)).max()
    let verdicts = numbers.map { network.blocks[$0].addition.verdict }
    let loudest = verdicts.max { $0.rawValue < $1.rawValue } ?? .addsUp
    row.addition = .additions(loudest, count: verdicts.count { $0 == loudest }, of: verdicts.count)
    return row
  }

  private func row(of layer: ListedLayer) -> ShowRow {
    let site: String
    if let place = layer.place {
      site = place.spelling
    } else {
      site = layer.role.rawValue.hasPrefix("head.") ? "head" : "stem"
    }
    let isAssumed = layer.block.map { network.blocks[$0].input.isAssumed } ?? false
    var measures = Measures()
    measures.parameters = layer.parameters
    measures.multiplyAdds = layer.multiplyAdds
    measures.activations = layer.facts.activations
    let isFlat = layer.role == .headPool || layer.role == .headDense
    return ShowRow(
      mark: mark(of: layer), place: site, name: layer.name, kind: layer.kind,
      output: isFlat ? .units(layer.output.channels) : .map(layer.output, isAssumed: isAssumed),
      isAssumed: isAssumed, measures: measures)
  }

  /// Of an addition, and of a layer that a framework refuses.
  private func mark(of layer: ListedLayer) -> Mark? {
    if !layer.facts.problems.isEmpty { return .bad }
    guard layer.role == .add, let number = layer.block else { return nil }
    return network.blocks[number].addition.verdict.mark
  }
}
