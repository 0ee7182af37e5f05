import Diagnostics
import NetworkModel
import ShapeEngine

extension State {
  mutating func step(_ direction: Int) {
    guard let old = currentSetting else { return }
    guard let setting = stepped(direction) else {
      return say(.noLegalValue(above: direction > 0, setting: old.words))
    }
    set(setting)
  }

  mutating func nudge(_ amount: Int) {
    guard let old = currentSetting else { return }
    guard let value = old.number else { return step(amount) }
    guard Limits.integers.contains(value + amount) else {
      return say(.outOfBounds(field: old.field.name))
    }
    if let setting = old.with(value + amount) { set(setting) }
  }

  mutating func toggleShortcut() {
    guard let number = shownBlock else { return }
    let setting = BlockSetting.convShortcut(!network.block(number).convShortcut)
    field = .convShortcut
    set(.block(setting))
  }

  /// Gives `setting` to what is selected, as one step.
  mutating func set(_ setting: Setting) {
    guard let old = self.setting(setting.field) else { return }
    switch setting {
    case .block(let new):
      guard let scope, let number = shownBlock else { return }
      if network.network.all(in: scope, have: new) { return say(.isAlready(setting: setting.words)) }
      let subject = EditReport.Subject(
        .setting(was: old, now: setting), at: .block(network.place(of: number)), in: .scope(scope))
      perform(.set(new, in: scope), subject)
    case .part(let new):
      if setting == old { return say(.isAlready(setting: setting.words)) }
      guard let edit = network.network.edit(new) else { return }
      let row: Row = selection == .head ? .head : .stem
      perform(
        edit, EditReport.Subject(.setting(was: old, now: setting), at: row, in: new.field.stepPlace))
    }
  }

  mutating func changeRules() {
    let all = Rules.allCases
    let old = network.network.rules
    let new = all[((all.firstIndex(of: old) ?? 0) + 1) % all.count]
    perform(.setRules(new), EditReport.Subject(.rules(was: old, now: new), in: .network))
  }

  /// Takes a step; false if there is no place for it, then nothing has happened.
  @discardableResult
  mutating func perform(_ edit: Edit, _ subject: EditReport.Subject) -> Bool {
    let report = document.apply(edit, subject)
    follow(report)
    return report != nil
  }

  /// Shows what a step did; after undo and redo the selection goes where it was done.
  mutating func follow(_ report: EditReport?) {
    guard let report else { return }
    self.report = report
    lesson?.isPlaying = true
    search = nil
    overview = Overview(network)
    showsHint = false
    if let view = report.subject.viewAfter {
      restore(view)
    } else {
      renumberFolds(after: report.subject)
      goTo(report.subject.row)
    }
    diagnose()
    compareAgain()
  }

  /// Selects `row` or, where there is none now, the one nearest to it; a selected stack stays selected though
  /// one of its blocks was edited.
  mutating func goTo(_ row: Row?) {
    let stacks = network.network.stacks
    var target = row ?? selection
    if case .block(let place) = target, selection == .stack(place.stack) { target = selection }
    switch target {
    case .stem, .head: selection = target
    case .stack(let stack): selection = stacks.isEmpty ? .stem : .stack(min(stack, stacks.count - 1))
    case .block(let place):
      guard !stacks.isEmpty else {
        selection = .stem
        break
      }
      let stack = min(place.stack, stacks.count - 1)
      let count = stacks[stack].blocks.count
      selection =
        count == 0 ? .stack(stack) : .block(BlockPlace(stack: stack, block: min(place.block, count - 1)))
      if case .block = selection { folded.remove(stack) }
    }
    keepSelectionOnSomething()
    keepSelectionVisible()
  }

  /// Where the selected block or stack has gone, the nearest one there is.
  private mutating func keepSelectionOnSomething() {
    let stacks = network.network.stacks
    switch selection {
    case .stem, .head: return
    case .stack(let stack) where stacks.indices.contains(stack): return
    case .block(let place) where network.network.block(at: place) != nil: return
    case .stack(let stack): selection = stacks.isEmpty ? .stem : .stack(min(stack, stacks.count - 1))
    case .block(let place): selection = stacks.isEmpty ? .stem : .stack(min(place.stack, stacks.count - 1))
    }
  }
}

extension Network {
  /// Whether a step that gives `setting` to all blocks of `scope` would change none of them.
  fileprivate func all(in scope: Scope, have setting: BlockSetting) -> Bool {
    func has(_ block: Block) -> Bool { block.setting(setting.field) == setting }
    return switch scope {
    case .block(let place): block(at: place).map(has) ?? true
    case .stack(let stack): stacks[stack].blocks.allSatisfy(has)
    case .network: stacks.allSatisfy { $0.blocks.allSatisfy(has) }
    }
  }
}
