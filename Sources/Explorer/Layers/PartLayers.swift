import ShapeEngine

/// The rows of one part below its own: a row a layer, in the order in which the layers are made.
///
/// Branches are counted, never listed.
package struct PartLayers: Sendable {
  package let layers: [LayerFacts]
  private var entries: [Entry] = []
  /// How many rows there are.
  package private(set) var count = 0

  fileprivate struct Entry: Sendable {
    let item: LayerRow.Item
    /// The layers that share the row.
    let span: Range<Int>
    let branches: Branches?
    let fold: BranchFold
    /// Its first row, counted from 0.
    let start: Int
  }

  /// The rows of `part` in `network`; what is said of no grouped convolution shows its ends.
  init(_ network: InferredNetwork, _ part: Row, _ fold: (_ layer: Int) -> BranchFold) {
    switch part {
    case .stem: layers = network.stemLayers
    case .head: layers = network.headLayers
    case .block(let place): layers = network.layers(ofBlock: network.number(of: place))
    case .stack: layers = []
    }
    var headed: Set<Path> = []
    var next = 0
    while next < layers.count {
      for path in headings(before: layers[next].layer.role.path) where headed.insert(path).inserted {
        append(.path(path), next..<next, nil, .none)
      }
      let span = next..<end(ofRowAt: next)
      append(.layer(next), span, Branches(at: next, of: layers), fold(next))
      next = span.upperBound
    }
  }

  private func headings(before path: Path) -> [Path] {
    switch path {
    case .trunk, .squeeze: []
    case .shortcut: [.shortcut]
    // An identity has no layers, and a heading all the same.
    case .main: [.shortcut, .main]
    }
  }

  /// An activation stands in the row of what it follows; slices, their convolutions and the concatenation are one.
  private func end(ofRowAt first: Int) -> Int {
    if case .slice = layers[first].layer.operation { return min(first + 3, layers.count) }
    var end = first + 1
    while end < layers.count, layers[end].layer.operation.isActivation { end += 1 }
    return end
  }

  private mutating func append(
    _ item: LayerRow.Item, _ span: Range<Int>, _ branches: Branches?, _ fold: BranchFold
  ) {
    let entry = Entry(item: item, span: span, branches: branches, fold: fold, start: count)
    entries.append(entry)
    count += 1 + entry.rowsBelow
  }

  // MARK: Rows and their numbers

  /// The row at `index`, which must exist.
  package func item(at index: Int) -> LayerRow.Item {
    let entry = entries[entries.partitioningIndex(where: { $0.start > index }) - 1]
    return index == entry.start ? entry.item : entry.item(below: index - entry.start - 1)
  }

  /// Where `item` stands; nil if it is not shown, or not there.
  package func index(of item: LayerRow.Item) -> Int? {
    if case .path = item { return entries.first { $0.item == item }?.start }
    guard let entry = entry(of: item) else { return nil }
    if item == entry.item { return entry.start }
    return entry.index(of: item).map { entry.start + 1 + $0 }
  }

  private func entry(of item: LayerRow.Item) -> Entry? {
    item.layer.flatMap { layer in entries.first { $0.item == .layer(layer) } }
  }

  // MARK: What a row is about

  /// The layers that share the row of layer `index`; none if no row begins with it.
  package func span(of index: Int) -> Range<Int> { entry(of: .layer(index))?.span ?? 0..<0 }

  /// The branches of layer `index`, if it has any.
  package func branches(of index: Int) -> Branches? { entry(of: .layer(index))?.branches }

  /// How much of the branches of layer `index` is shown; nil if it has none.
  package func fold(of index: Int) -> BranchFold? {
    entry(of: .layer(index)).flatMap { $0.branches == nil ? nil : $0.fold }
  }

  /// The first grouped convolution of the part.
  var firstGrouped: Int? { entries.first { $0.branches != nil }?.span.lowerBound }

  /// The row of the first layer that is refused, or else of the addition.
  var loudestItem: LayerRow.Item? {
    let refused = layers.firstIndex { !$0.problems.isEmpty }
    let index = refused ?? layers.firstIndex { $0.layer.role == .add }
    return index.flatMap { index in entries.first { $0.span.contains(index) }?.item }
  }

  /// What a row comes to; nil for a heading, which counts nothing. The layers' rows add up to the part.
  package func measures(of item: LayerRow.Item) -> Measures? {
    guard let entry = entry(of: item) else { return nil }
    switch item {
    case .part, .path, .unread: return nil
    case .layer:
      return layers[entry.span].reduce(into: Measures()) { $0 += $1.measures }
    case .branch: return entry.branches?.measures
    case .moreBranches: return entry.branches.map { $0.measures * entry.folded }
    case .concatenate: return layers[entry.span.upperBound - 1].measures
    }
  }

  /// How many branches the row for those in between stands for.
  package func foldedBranches(of index: Int) -> Int { entry(of: .layer(index))?.folded ?? 0 }
}

extension PartLayers.Entry {
  /// How many branches are not shown one by one.
  var folded: Int {
    guard fold == .ends, let branches else { return 0 }
    return branches.count > 5 ? branches.count - 4 : 0
  }

  /// How many rows the branches take.
  private var branchRows: Int {
    guard let branches else { return 0 }
    return folded > 0 ? 5 : branches.count
  }

  /// The rows after the branches.
  fileprivate var tail: [LayerRow.Item] {
    guard let branches else { return [] }
    let layer = span.lowerBound
    return (branches.unread > 0 ? [.unread(layer: layer)] : [])
      + (branches.areSlices ? [.concatenate(layer: layer)] : [])
  }

  var rowsBelow: Int { fold == .none || branches == nil ? 0 : branchRows + tail.count }

  /// The row at `offset` below the layer's own.
  func item(below offset: Int) -> LayerRow.Item {
    let layer = span.lowerBound
    if offset >= branchRows { return tail[offset - branchRows] }
    if folded == 0 || offset < 2 { return .branch(layer: layer, offset) }
    return offset == 2 ? .moreBranches(layer: layer) : .branch(layer: layer, offset - 1 + folded)
  }

  /// Where `item` stands below the layer's own row; a branch that is folded away stands nowhere.
  func index(of item: LayerRow.Item) -> Int? {
    guard rowsBelow > 0, let branches else { return nil }
    switch item {
    case .part, .path, .layer: return nil
    case .branch(_, let number):
      guard (0..<branches.count).contains(number) else { return nil }
      if folded == 0 || number < 2 { return number }
      return number < 2 + folded ? nil : number + 1 - folded
    case .moreBranches: return folded > 0 ? 2 : nil
    case .unread, .concatenate: return tail.firstIndex(of: item).map { branchRows + $0 }
    }
  }
}

extension Operation {
  /// Whether it stands in the row of the layer before it.
  fileprivate var isActivation: Bool {
    switch self {
    case .relu, .sigmoid: true
    case .input, .zeroPadding, .convolution, .batchNormalization, .maxPooling, .slice, .concatenate, .scale,
      .add, .globalAveragePooling, .dense:
      false
    }
  }
}

extension PartLayers {
  /// The rows that may be hits: those that stand whatever is folded and, of each grouped convolution, the branch of
  /// number `branch`, counted from 1, if one is asked for.
  func candidates(in network: InferredNetwork, _ part: Row, branch: Int?) -> [Query.LayerCandidate] {
    var number: Int?
    if case .block(let place) = part { number = network.number(of: place) }
    let facts = number.map { network.blocks[$0] }
    let loudest = rowOfProblem(facts)
    return entries.flatMap { entry in
      entry.rows(branch: branch).map { item in
        let (about, maps) = content(of: item, entry, facts)
        var isConcatenation = false
        if case .concatenate = item { isConcatenation = true }
        return Query.LayerCandidate(
          item: item, layers: about, maps: maps, hasBranches: entry.branches != nil && !isConcatenation,
          isLoudest: item == loudest, block: number)
      }
    }
  }

  /// The layers that a row is about, and the maps that are shown there or meet there.
  private func content(
    of item: LayerRow.Item, _ entry: Entry, _ facts: BlockFacts?
  ) -> (layers: [LayerFacts], maps: [FeatureMap]) {
    let all = Array(layers[entry.span])
    var about = all
    switch item {
    case .part, .path, .moreBranches, .unread: return ([], [])
    case .branch:
      about = entry.branches.map { [$0.branch] } ?? []
      return (about, about.map(\.output))
    case .concatenate: return (all.suffix(1), all.suffix(1).map(\.output))
    case .layer:
      // What puts slices together again has a row of its own, but its map is shown here, too.
      if entry.branches?.areSlices == true { about = all.dropLast() }
      let operands = all.first?.layer.role == .add ? facts.map { [$0.main, $0.shortcut] } ?? [] : []
      return (about, all.map(\.output) + operands)
    }
  }

  /// Where a problem of the part is seen: at the layer that is refused, at the addition or, if that adds up, at
  /// channels that nothing reads.
  private func rowOfProblem(_ facts: BlockFacts?) -> LayerRow.Item? {
    let isSilent = facts.map { !$0.isRefused && $0.addition.verdict == .addsUp } ?? false
    let unread = entries.lazy.flatMap(\.tail).first { if case .unread = $0 { true } else { false } }
    return isSilent ? unread ?? loudestItem : loudestItem
  }
}

extension PartLayers.Entry {
  /// Its own row and those below that may be hits.
  fileprivate func rows(branch: Int?) -> [LayerRow.Item] {
    guard let branches else { return [item] }
    let wanted = branch.flatMap { (1...branches.count).contains($0) ? $0 - 1 : nil }
    return [item] + (wanted.map { [.branch(layer: span.lowerBound, $0)] } ?? []) + tail
  }
}
