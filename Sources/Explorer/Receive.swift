import Diagnostics
import NetworkModel
import ShapeEngine

extension State {
  /// Takes what came from outside; returns what the executable is to do, if anything.
  @discardableResult
  package mutating func receive(_ input: Input) -> Wish? {
    switch input {
    case .size(let columns, let rows):
      layout = Layout(columns: columns, rows: rows)
      keepSelectionVisible()
      return nil
    case .key(let key): return press(key)
    case .paste(let text):
      paste(text)
      return nil
    case .wheel(let rows, _, _): return receive(.moveSelection(by: rows))
    case .click(let row, let column):
      click(row, column)
      return nil
    }
  }

  private mutating func press(_ key: Key) -> Wish? {
    if prompt != nil { return answer(key) }
    if showsHelp {
      switch key.spelling {
      case "down", "j": helpTop += 1
      case "up", "k": helpTop = max(helpTop - 1, 0)
      default: showsHelp = false
      }
      return nil
    }
    notice = nil
    guard let command = Command.called(by: key, in: self) else {
      if key.spelling != "esc", let digit = key.character, digit.isNumber, hasField {
        return receive(.typeNumber(String(digit)))
      }
      if key.spelling != "esc" { notice = "\(key.spelling) does nothing here; ? lists the keys" }
      return nil
    }
    if let obstacle = command.obstacle(self) {
      notice = obstacle
      return nil
    }
    return receive(command.message)
  }

  /// Does what `message` says; one case each.
  @discardableResult
  package mutating func receive(_ message: Message) -> Wish? {
    switch message {
    case .moveSelection(let rows): select(at: outline.index(of: selection) + rows)
    case .movePage(let pages):
      select(at: outline.index(of: selection) + pages * max(layout.outlineRows - 1, 1))
    case .selectFirst: select(at: 0)
    case .selectLast: select(at: outline.count - 1)
    case .open: toggleFold()
    case .nextProblem(let direction): selectProblem(direction)
    case .nextField(let direction): moveField(direction)
    case .nextPane(let direction):
      let all = Pane.allCases
      pane = all[(pane.rawValue + direction + all.count) % all.count]
    case .step(let direction): step(direction)
    case .nudge(let amount): nudge(amount)
    case .toggleShortcut: toggleShortcut()
    case .typeNumber(let start): beginTyping(start)
    case .applyRepair(let index): applyRepair(index)
    case .addBlock: addBlock()
    case .removeBlock: removeBlock()
    case .nextRules: changeRules()
    case .undo: follow(document.undo())
    case .redo: follow(document.redo())
    case .scrollPanel(let lines): panelTop = max(panelTop + lines, 0)
    case .hideHint: showsHint = false
    case .help:
      showsHelp = true
      helpTop = 0
    case .redraw: return .redraw
    case .save: return save(thenQuit: false)
    case .quit:
      guard document.isModified else { return .quit }
      prompt = .quit
    case .saved(let path, let thenQuit):
      document.saved(to: path)
      notice = "saved to \(path)"
      if thenQuit { return .quit }
    case .saveNeedsConsent(let path, let reason, let thenQuit):
      prompt = .overwrite(path: path, reason: reason, thenQuit: thenQuit)
    case .saveFailed(let reason): notice = reason
    }
    return nil
  }
}

// MARK: - Moving

extension State {
  private mutating func select(at index: Int) {
    let row = outline.row(at: min(max(index, 0), outline.count - 1))
    guard row != selection else { return }
    selection = row
    keepSelectionVisible()
    diagnose()
  }

  mutating func keepSelectionVisible() {
    let index = outline.index(of: selection)
    let height = max(layout.outlineRows, 1)
    // A stem or stack above the first block that is seen belongs on the screen with it.
    outlineTop = min(outlineTop, max(index - 1, 0))
    outlineTop = max(outlineTop, index - height + 1)
    outlineTop = max(0, min(outlineTop, outline.count - height))
  }

  private mutating func toggleFold() {
    guard case .stack(let stack) = selection else { return }
    if folded.remove(stack) == nil {
      folded.insert(stack)
    } else {
      closeOthersIfTooTall(besides: stack)
    }
    keepSelectionVisible()
  }

  /// Where the open stacks do not fit, only `stack` stays open.
  private mutating func closeOthersIfTooTall(besides stack: Int) {
    guard layout.kind < .wide, outline.count > layout.outlineRows else { return }
    folded = Set(network.network.stacks.indices).subtracting([stack])
  }

  private mutating func click(_ row: Int, _ column: Int) {
    guard prompt == nil, !showsHelp, .minimal < layout.kind, column < layout.outlineWidth else { return }
    if layout.kind == .onePane, pane != .network { return }
    let line = row - layout.top - (layout.hasHeadings ? 1 : 0)
    guard (0..<layout.outlineRows).contains(line), outlineTop + line < outline.count else { return }
    let clicked = outline.row(at: outlineTop + line)
    if clicked == selection { return toggleFold() }
    select(at: outlineTop + line)
  }

  /// Selects `row`, whose stack is opened if need be.
  private mutating func show(_ row: Row) {
    selection = row
    if case .block(let place) = row, folded.remove(place.stack) != nil {
      closeOthersIfTooTall(besides: place.stack)
    }
    keepSelectionVisible()
    diagnose()
  }

  private mutating func selectProblem(_ direction: Int) {
    let count = network.blocks.count
    let sites = count + 2
    func site(_ position: Int) -> Site {
      position == 0 ? .stem : position == count + 1 ? .head : .block(position - 1)
    }
    var position =
      switch self.site {
      case .stem: 0
      case .head: count + 1
      case .block(let number): number + 1
      }
    for _ in 0..<sites {
      position = (position + direction + sites) % sites
      guard !network.problems(at: site(position)).isEmpty else { continue }
      switch site(position) {
      case .stem: return show(.stem)
      case .head: return show(.head)
      case .block(let number): return show(.block(network.place(of: number)))
      }
    }
  }

  private mutating func moveField(_ direction: Int) {
    let all = BlockField.allCases
    let index = all.firstIndex(of: field) ?? 0
    field = all[(index + direction + all.count) % all.count]
  }
}

// MARK: - Changing

extension State {
  private mutating func step(_ direction: Int) {
    guard let number = shownBlock else { return }
    guard let setting = LegalValues.step(field, of: network.block(number), direction) else {
      let way = direction > 0 ? "above" : "below"
      notice = "there is no legal value \(way) \(network.block(number).setting(field).words)"
      return
    }
    set(setting)
  }

  private mutating func nudge(_ amount: Int) {
    guard let number = shownBlock else { return }
    guard let value = network.block(number).number(field) else { return step(amount) }
    guard Limits.integers.contains(value + amount) else {
      notice = "\(field.rawValue) stays within ±1,000,000,000"
      return
    }
    if let setting = field.setting(value + amount) { set(setting) }
  }

  private mutating func toggleShortcut() {
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

  private mutating func applyRepair(_ index: Int) {
    guard repairs.indices.contains(index) else { return }
    let repair = repairs[index]
    let place = shownBlock.map(network.place(of:))
    perform(
      repair.edit,
      EditReport.Subject(.repair(repair.title, takenBack: false), at: place, words: network.words(for: site)))
  }

  private mutating func addBlock() {
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

  private mutating func removeBlock() {
    guard case .block(let place) = selection else { return }
    perform(
      .removeBlock(at: place), EditReport.Subject(.removed("block"), at: place, words: place.words))
  }

  private mutating func changeRules() {
    let all = Rules.allCases
    let old = network.network.rules
    let new = all[((all.firstIndex(of: old) ?? 0) + 1) % all.count]
    perform(.setRules(new), EditReport.Subject(.rules(was: old, now: new), words: "the network"))
  }

  private mutating func perform(_ edit: Edit, _ subject: EditReport.Subject) {
    follow(document.apply(edit, subject))
  }

  /// Shows what a step did; after undo and redo the selection goes where it was done.
  private mutating func follow(_ report: EditReport?) {
    guard let report else { return }
    self.report = report
    overview = Overview(network)
    showsHint = false
    keepSelectionInNetwork(near: report.subject.place)
    diagnose()
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
    keepSelectionVisible()
  }
}
