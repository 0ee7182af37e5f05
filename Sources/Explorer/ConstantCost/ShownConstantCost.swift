import NetworkModel
import ShapeEngine

/// The table of groups against width that is on the screen, with the network as its selected row would make it.
///
/// The network that is open stays what it is until the row is applied: what it would be is a copy, on which each
/// row is made and taken back.
package struct ShownConstantCost: Sendable {
  package let cost: ConstantCost
  package let kept: KeptMeasure
  /// In the order of their groups.
  package private(set) var rows: [ConstantCost.Choice]
  /// The number of the selected row.
  package private(set) var selection: Int
  /// The network with the selected row.
  package private(set) var preview: InferredNetwork
  /// What the selected row would bring; nil where it is what there is now.
  package private(set) var report: EditReport?
  /// As it is while nothing is applied.
  let network: Network
  private var inverse: Edit?

  /// Selects the row of `groups` or, where there is none, the first with more; nil if there is no row.
  init?(_ cost: ConstantCost, keeping kept: KeptMeasure, _ network: InferredNetwork, groups: Int) {
    self.cost = cost
    self.kept = kept
    self.network = network.network
    preview = network
    let divisors = LegalValues.around(.groups, of: cost.block, count: 2_000)
    rows = cost.table(of: Set(divisors + cost.powersOfTwo() + [groups]).sorted())
    guard !rows.isEmpty else { return nil }
    selection = rows.firstIndex { $0.groups >= groups } ?? rows.count - 1
    show()
  }

  package var selected: ConstantCost.Choice { rows[selection] }

  /// What to apply for the selected row; nil where that is what there is now.
  var edit: Edit? { report == nil ? nil : selectedEdit }

  private var selectedEdit: Edit? {
    cost.edit(groups: selected.groups, width: selected.width, in: network)
  }

  /// Selects the row so many further down, as far as there are some.
  mutating func move(by count: Int) {
    selection = min(max(selection + count, 0), rows.count - 1)
    show()
  }

  /// Selects `groups`, with a row of its own if there is none; whether that can be.
  mutating func select(groups: Int) -> Bool {
    if let row = rows.firstIndex(where: { $0.groups == groups }) {
      selection = row
    } else if let choice = cost.nearest(groups: groups) {
      selection = rows.firstIndex { $0.groups > groups } ?? rows.count
      rows.insert(choice, at: selection)
    } else {
      return false
    }
    show()
    return true
  }

  /// Makes the preview what the selected row says.
  private mutating func show() {
    if let inverse { preview.apply(inverse) }
    inverse = nil
    report = nil
    guard let edit = selectedEdit, let change = preview.apply(edit) else { return }
    inverse = change.inverse
    if preview.network != network { report = EditReport(subject(), change, preview) }
  }

  /// How the message row names it once it is applied, which was done at `row`.
  func subject(at row: Row? = nil) -> EditReport.Subject {
    EditReport.Subject(
      .typed("groups \(selected.groups), filters \(selected.filters)", takenBack: false), at: row,
      in: .scope(cost.scope))
  }
}
