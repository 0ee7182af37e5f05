import Diagnostics
import NetworkModel
import ShapeEngine

extension State {
  mutating func step(_ direction: Int) {
    guard let number = shownBlock else { return }
    guard let setting = LegalValues.step(field, of: network.block(number), direction) else {
      let way = direction > 0 ? "above" : "below"
      notice = "there is no legal value \(way) \(network.block(number).setting(field).words)"
      return
    }
    set(setting)
  }

  mutating func nudge(_ amount: Int) {
    guard let number = shownBlock else { return }
    guard let value = network.block(number).number(field) else { return step(amount) }
    guard Limits.integers.contains(value + amount) else {
      notice = "\(field.rawValue) stays within ±1,000,000,000"
      return
    }
    if let setting = field.setting(value + amount) { set(setting) }
  }

  mutating func toggleShortcut() {
    guard let number = shownBlock else { return }
    let setting = BlockSetting.convShortcut(!network.block(number).convShortcut)
    field = .convShortcut
    set(setting)
  }

  /// Gives `setting` to what is selected, as one step.
  mutating func set(_ setting: BlockSetting) {
    guard let scope, let number = shownBlock else { return }
    let old = network.block(number).setting(setting.field)
    let subject = EditReport.Subject(
      .setting(was: old, now: setting), at: network.place(of: number), words: scope.words)
    perform(.set(setting, in: scope), subject)
  }

  mutating func applyRepair(_ index: Int) {
    guard repairs.indices.contains(index) else { return }
    let repair = repairs[index]
    let place = shownBlock.map(network.place(of:))
    perform(
      repair.edit,
      EditReport.Subject(.repair(repair.title, takenBack: false), at: place, words: network.words(for: site)))
  }

  mutating func addBlock() {
    guard let number = shownBlock else { return }
    let place = network.place(of: number)
    // A copy of a projecting block, added after it, is an identity: that is what a stack goes on with.
    var block = network.block(number)
    block.convShortcut = false
    block.strides = 1
    let new = BlockPlace(stack: place.stack, block: place.block + 1)
    perform(.insertBlock(block, at: new), EditReport.Subject(.added("block"), at: new, words: new.words))
    show(.block(new))
  }

  mutating func removeBlock() {
    guard case .block(let place) = selection else { return }
    perform(
      .removeBlock(at: place), EditReport.Subject(.removed("block"), at: place, words: place.words))
  }

  mutating func changeRules() {
    let all = Rules.allCases
    let old = network.network.rules
    let new = all[((all.firstIndex(of: old) ?? 0) + 1) % all.count]
    perform(.setRules(new), EditReport.Subject(.rules(was: old, now: new), words: "the network"))
  }

  mutating func perform(_ edit: Edit, _ subject: EditReport.Subject) {
    follow(document.apply(edit, subject))
  }

  /// Shows what a step did; after undo and redo the selection goes where it was done.
  mutating func follow(_ report: EditReport?) {
    guard let report else { return }
    self.report = report
    search = nil
    overview = Overview(network)
    showsHint = false
    keepSelectionInNetwork(near: report.subject.place)
    diagnose()
    compareAgain()
  }

  private mutating func keepSelectionInNetwork(near place: BlockPlace?) {
    let stacks = network.network.stacks
    if let place, stacks.indices.contains(place.stack), !stacks[place.stack].blocks.isEmpty {
      let block = min(place.block, stacks[place.stack].blocks.count - 1)
      if case .stack(place.stack) = selection {
      } else {
        selection = .block(BlockPlace(stack: place.stack, block: block))
      }
      if case .block = selection { folded.remove(place.stack) }
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
