import Diagnostics
import NetworkModel
import ShapeEngine

/// All repairs of one problem, to choose from; what each would do is seen before it is done.
package struct RepairList: Hashable, Sendable {
  package let problem: Problem
  package let repairs: [Repair]
  package fileprivate(set) var chosen = 0

  /// The one that `enter` applies; nil if none was found.
  package var repair: Repair? { repairs.indices.contains(chosen) ? repairs[chosen] : nil }
}

extension State {
  /// Shows the repairs of the first problem at the selection.
  mutating func openRepairs() {
    guard let problem = problems.first else { return }
    listRepairs(of: problem)
  }

  private mutating func listRepairs(of problem: Problem) {
    let repairs = network.allRepairs(of: problem, amongst: overview.problems)
    open(.repairs(RepairList(problem: problem, repairs: repairs)))
  }

  package var repairList: RepairList? {
    guard case .repairs(let list) = overlay else { return nil }
    return list
  }

  mutating func chooseRepair(by rows: Int) {
    guard var list = repairList, !list.repairs.isEmpty else { return }
    list.chosen = min(max(list.chosen + rows, 0), list.repairs.count - 1)
    overlay = .repairs(list)
  }

  /// The repairs of another problem of the same part.
  mutating func listNextProblem(_ direction: Int) {
    guard let list = repairList, let index = problems.firstIndex(of: list.problem) else { return }
    listRepairs(of: problems[(index + direction + problems.count) % problems.count])
  }

  mutating func applyChosenRepair() {
    guard let list = repairList else { return }
    applyRepair(list.chosen)
  }

  /// Applies one of those that stand beside the problem or, while all are listed, of those.
  mutating func applyRepair(_ index: Int) {
    let repairs = repairList?.repairs ?? self.repairs
    guard repairs.indices.contains(index) else { return }
    let repair = repairs[index]
    closeOverlay()
    let row = shownBlock.map { Row.block(network.place(of: $0)) } ?? selection
    perform(
      repair.edit,
      EditReport.Subject(.repair(repair.words, takenBack: false), at: row, in: .row(network.row(of: site))))
  }

  /// How many repairs a digit can apply.
  package var repairsAtHand: Int { repairList?.repairs.count ?? repairs.count }

  var repairObstacle: Obstacle? { repairsAtHand == 0 ? .noRepair : nil }

  /// Where there is another problem, it may have a repair.
  var listObstacle: Obstacle? {
    problems.isEmpty ? .noProblemHere : problems.count > 1 ? nil : repairObstacle
  }
}
