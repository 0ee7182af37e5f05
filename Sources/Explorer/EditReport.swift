import NetworkModel
import ShapeEngine

/// What an edit did to the network, in facts: the message row and the rows that show `was → is` read it.
package struct EditReport: Sendable {
  package let subject: Subject
  package let before: Totals
  package let after: Totals
  /// Blocks whose output has another shape than before.
  package let changedOutputs: Int
  /// An operand of the edited block's addition that has another shape than before.
  package let operand: OperandChange?
  /// The output shape that the edited block keeps though its paths changed, if it does.
  package let keptOutput: FeatureMap?
  /// The blocks whose facts changed, in order of their numbers, with what they were.
  private let changed: [InferredNetwork.FormerBlocks]
  package let stemBefore: FeatureMap?

  /// What was edited, in the order in which it was done.
  package struct Subject: Hashable, Sendable {
    package var what: What
    /// The row where it was done, or nil for the network as a whole.
    package var row: Row?
    /// As sentences name the place.
    package var whereabouts: StepPlace
    /// What was selected and closed before a step that blocks came or went by, and after it.
    var viewBefore: Viewpoint?
    var viewAfter: Viewpoint?

    package enum What: Hashable, Sendable {
      /// One setting, from what to what.
      case setting(was: Setting, now: Setting)
      case rules(was: Rules, now: Rules)
      /// A repair, by its title; or the way back from it.
      case repair(Text, takenBack: Bool)
      /// An edit as it was typed, `input=32x32x3`; or the way back from it.
      case typed(String, takenBack: Bool)
      /// The file of this name, as it is on the disk, was taken over; or the way back from that.
      case reloaded(String, takenBack: Bool)
      case added(StepNoun)
      case removed(StepNoun)
      /// A part of the network is what it was when it was opened; or the way back from that.
      case part(StepPart, isRestored: Bool)
      /// A block or a stack, from another row to this one.
      case moved(StepNoun, from: Row)
      /// To the point after so many steps of all there are.
      case went(to: Int, of: Int)
    }

    package init(_ what: What, at row: Row? = nil, in whereabouts: StepPlace) {
      self.what = what
      self.row = row
      self.whereabouts = whereabouts
    }

    /// The block where it was done, if it was one.
    package var place: BlockPlace? { if case .block(let place)? = row { place } else { nil } }

    /// The same step the other way.
    var reversed: Subject {
      var other = self
      (other.viewBefore, other.viewAfter) = (viewAfter, viewBefore)
      if case .moved(_, let origin) = what {
        other.row = origin
        other.whereabouts = .row(origin)
      }
      other.what =
        switch what {
        case .setting(let was, let now): .setting(was: now, now: was)
        case .rules(let was, let now): .rules(was: now, now: was)
        case .repair(let title, let takenBack): .repair(title, takenBack: !takenBack)
        case .typed(let text, let takenBack): .typed(text, takenBack: !takenBack)
        case .reloaded(let name, let takenBack): .reloaded(name, takenBack: !takenBack)
        case .added(let name): .removed(name)
        case .removed(let name): .added(name)
        case .part(let name, let isRestored): .part(name, isRestored: !isRestored)
        case .moved(let name, let origin): .moved(name, from: row ?? origin)
        case .went: what
        }
      return other
    }
  }

  /// An operand's shape, before and now.
  package struct OperandChange: Hashable, Sendable {
    package let isShortcut: Bool
    package let was: FeatureMap
    package let now: FeatureMap
  }

  init(_ subject: Subject, _ change: InferredNetwork.Change, _ network: InferredNetwork) {
    self.subject = subject
    before = change.totalsBefore
    after = network.totals
    changed = change.isStructural ? [] : change.before
    stemBefore = change.stemBefore?.output.map
    changedOutputs = EditReport.changedOutputs(changed, network)
    guard case .setting = subject.what, let place = subject.place,
      let number = Optional(network.number(of: place)), let old = EditReport.facts(changed, before: number)
    else {
      operand = nil
      keptOutput = nil
      return
    }
    let new = network.blocks[number]
    operand =
      if old.shortcut != new.shortcut {
        OperandChange(isShortcut: true, was: old.shortcut, now: new.shortcut)
      } else if old.main != new.main {
        OperandChange(isShortcut: false, was: old.main, now: new.main)
      } else {
        nil
      }
    keptOutput = operand != nil && old.output.map == new.output.map ? new.output.map : nil
  }

  /// What several steps did together, from one network to another.
  init(_ subject: Subject, from old: InferredNetwork, to new: InferredNetwork) {
    self.subject = subject
    before = old.totals
    after = new.totals
    // Where blocks came or went, numbers of blocks mean others than before.
    changed = old.starts != new.starts ? [] : old.blocks.formerBlocks(of: new.blocks)
    stemBefore = old.stem.output.map == new.stem.output.map ? nil : old.stem.output.map
    changedOutputs = EditReport.changedOutputs(changed, new)
    operand = nil
    keptOutput = nil
  }

  /// What block `number` was before, by itself; nil if it is the same.
  package func facts(before number: Int) -> BlockFacts? { EditReport.facts(changed, before: number) }

  private static func facts(_ changed: [InferredNetwork.FormerBlocks], before number: Int) -> BlockFacts? {
    let index = changed.partitioningIndex(where: { number < $0.range.upperBound })
    return index < changed.count && changed[index].range.contains(number) ? changed[index].facts : nil
  }

  private static func changedOutputs(
    _ changed: [InferredNetwork.FormerBlocks], _ network: InferredNetwork
  ) -> Int {
    var count = 0
    for former in changed {
      for run in network.blocks.runs(in: former.range) where run.facts.output.map != former.facts.output.map {
        count += run.range.count
      }
    }
    return count
  }
}
