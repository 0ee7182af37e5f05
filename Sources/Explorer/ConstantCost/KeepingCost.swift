import NetworkModel
import ShapeEngine

/// Constant cost: groups against width, of the selected block, its stack or all stacks.
extension State {
  /// Opens the table for as far as a number of groups reaches now: a block, a stack or, at stem and head too, all
  /// stacks.
  mutating func openConstantCost() {
    let scope = scope(of: .groups) ?? .network
    guard let obstacle = tabulate(scope, keeping: .multiplyAdds) else { return }
    // Where heights and widths come at run time, the parameters are known.
    let isOpen = tabulate(scope, keeping: .parameters) == nil
    notice = isOpen ? Notice.keepsParameters(obstacle).text : obstacle.text
  }

  var constantCostObstacle: Obstacle? {
    if network.blocks.isEmpty { return .noBlockWithGroups }
    if case .stack = selection, shownBlock == nil { return .stackWithoutBlocks }
    guard let number = shownBlock, !network.blocks[number].layerProblems.isEmpty else { return nil }
    return .unbuildable(network.place(of: number))
  }

  /// Shows the table for `scope`, on the row of `groups` or of the groups there are; or answers why it cannot.
  private mutating func tabulate(_ scope: Scope, keeping kept: KeptMeasure, groups: Int? = nil) -> Obstacle? {
    let rules = network.network.rules
    guard let cost = ConstantCost(scope, in: network, keeping: { kept.count($0, by: rules) }) else {
      return .noBlocks(scope)
    }
    if let obstacle = cost.obstacle(keeping: kept) { return obstacle }
    guard let shown = ShownConstantCost(cost, keeping: kept, network, groups: groups ?? cost.block.groups)
    else { return .noCommonGroups(scope) }
    constantCost = shown
    open(.constantCost)
    return nil
  }

  mutating func selectGroups(by rows: Int) { constantCost?.move(by: rows) }

  /// Selects any number of groups, whether it is in the table or not.
  mutating func nudgeGroups(by amount: Int) {
    guard let groups = constantCost?.selected.groups else { return }
    if constantCost?.select(groups: groups + amount) == false {
      say(.noSuchGroups(groups + amount))
    }
  }

  /// Keeps the other measure.
  mutating func keepOtherMeasure() {
    guard let shown = constantCost else { return }
    notice = tabulate(shown.cost.scope, keeping: shown.kept.other, groups: shown.selected.groups)?.text
  }

  /// From the block to its stack, from there to all stacks, and back to where the selection is.
  mutating func widenConstantCost() {
    guard let shown = constantCost else { return }
    notice = tabulate(wider(shown.cost.scope), keeping: shown.kept, groups: shown.selected.groups)?.text
  }

  private func wider(_ scope: Scope) -> Scope {
    switch (scope, selection) {
    case (.block(let place), _): .stack(place.stack)
    case (.stack, _): .network
    case (.network, .block(let place)): .block(place)
    case (.network, .stack(let stack)): .stack(stack)
    case (.network, .stem), (.network, .head): .network
    }
  }

  var wideningObstacle: Obstacle? {
    guard let scope = constantCost?.cost.scope, wider(scope) == scope else { return nil }
    return .nothingToWiden
  }

  var constantCostIsAsItIs: Obstacle? { constantCost?.edit == nil ? .asItIs : nil }

  /// Closes the table and makes the network what its selected row says, as one step.
  mutating func applyConstantCost() {
    guard let shown = constantCost, let edit = shown.edit else { return }
    closeOverlay()
    guard shown.network == network.network else {
      return say(.networkHasChanged)
    }
    perform(edit, shown.subject(at: selection))
  }

  /// This, with the network as the selected row would make it.
  package var withConstantCost: State {
    guard let shown = constantCost else { return self }
    var state = self
    state.document = document.showing(shown.preview)
    state.report = shown.report
    return state
  }
}

extension ConstantCost {
  /// Why no table can be made of it, or nil.
  fileprivate func obstacle(keeping kept: KeptMeasure) -> Obstacle? {
    if let unbuildable { return .unbuildable(unbuildable) }
    if isTooVaried { return .tooVaried }
    if target.isUnknown { return .comesAtRunTime(kept) }
    if target.isOverflow { return .passesLimit(kept, template) }
    return target == 0 ? .nothingToKeep(kept, template) : nil
  }
}

extension Overlay {
  /// Whether it takes the place of the panes, with keys of its own below; then no other key closes it.
  package var fillsScreen: Bool {
    switch self {
    case .comparison, .constantCost, .notes: true
    case .help, .palette, .why, .history, .repairs, .lessons: false
    }
  }
}
