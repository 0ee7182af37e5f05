import Diagnostics
import NetworkModel
import ShapeEngine

extension State {
  /// Takes what came from outside; returns what the executable is to do, if anything.
  @discardableResult
  package mutating func receive(_ input: Input) -> Wish? {
    if stopsDemo(input) { return nil }
    defer { keepHitsToView() }
    switch input {
    case .size(let columns, let rows):
      layout = Layout(columns: columns, rows: rows)
      keepSelectionVisible()
      keepDifferenceVisible()
      return nil
    case .key(let key): return press(key)
    case .paste(let text):
      paste(text)
      return nil
    case .wheel(let rows, let row, let column):
      wheel(rows, row, column)
      return nil
    case .click(let row, let column):
      click(row, column)
      return nil
    }
  }

  private mutating func press(_ key: Key) -> Wish? {
    demo?.note(key)
    notice = nil
    if prompt != nil { return answer(key) }
    guard let command = Command.called(by: key, in: self) else {
      type(key)
      return nil
    }
    if let obstacle = command.obstacle(self) {
      notice = obstacle.text
      return nil
    }
    return receive(command.message)
  }

  /// A key that calls no command: it is typed where something can be; else it does nothing, and that is said.
  private mutating func type(_ key: Key) {
    if overlay == .palette { return typePalette(key) }
    if context == .lesson { return typeAnswer(key) }
    if context == .demo { return typeInDemo(key) }
    if overlay == .help, let letter = key.character, letter.isLetter { return openPalette(String(letter)) }
    if let digit = key.character, digit.isNumber, overlay == nil, hasField {
      return beginTyping(String(digit))
    }
    if overlay == nil, view != .blocks, Command.changesBlocks(key) {
      notice = Obstacle.onlyAtBlocks.text
    } else if key.spelling != "esc" {
      say(.doesNothing(key: key.spelling, isListed: Command.named("help")?.hasMeaning(in: self) == true))
    }
  }

  /// Says it in the message row.
  mutating func say(_ notice: Notice) { self.notice = notice.text }

  /// Moves the selection, scrolls the panel that the pointer is on, or moves what lies over them; not while
  /// something is typed or asked, which is about the selection.
  private mutating func wheel(_ rows: Int, _ row: Int, _ column: Int) {
    if prompt != nil { return }
    if overlay != nil { return scrollOverlay(by: rows) }
    if context == .lesson {
      receive(.lesson(.scroll(by: rows)))
      return
    }
    if context == .demo {
      receive(.demo(.scroll(by: rows)))
      return
    }
    receive(
      view == .blocks && layout.isPanel(row, column) ? .scrollPanel(by: rows) : .moveSelection(by: rows))
  }

  /// Does what `message` says; one case each.
  @discardableResult
  package mutating func receive(_ message: Message) -> Wish? {
    switch message {
    case .moveSelection(let rows): moveSelection(by: rows)
    case .movePage(let pages): movePage(by: pages)
    case .selectFirst: selectFirst()
    case .selectLast: selectLast()
    case .open: openSelection()
    case .nextProblem(let direction):
      jump { state in
        state.selectProblem(direction)
        state.showProblemLayer()
      }
    case .jumpBack: jumpBack()
    case .search: beginSearch()
    case .nextHit(let direction): selectHit(direction)
    case .endSearch: search = nil
    case .nextField(let direction): moveField(direction)
    case .nextPane(let direction): movePane(direction)
    case .step(let direction): step(direction)
    case .nudge(let amount): nudge(amount)
    case .toggleShortcut: toggleShortcut()
    case .widen: widen()
    case .typeNumber(let start): beginTyping(start)
    case .applyRepair(let index): applyRepair(index)
    case .listRepairs: openRepairs()
    case .chooseRepair(let rows): chooseRepair(by: rows)
    case .scrollOverlay(let rows) where repairList != nil: chooseRepair(by: rows)
    case .applyChosenRepair: applyChosenRepair()
    case .listNextProblem(let direction): listNextProblem(direction)
    case .addBlock: addBlock()
    case .addStack: addStack()
    case .remove: remove()
    case .duplicate: duplicate()
    case .copyBlock: copyBlock()
    case .pasteBlock: pasteBlock()
    case .move(let direction): moveSelected(direction)
    case .nextRules: changeRules()
    case .undo: follow(document.undo())
    case .redo: follow(document.redo())
    case .scrollPanel(let lines): panelTop = max(panelTop + lines, 0)
    case .hideHint: showsHint = false
    case .help: open(.help)
    case .compare: compare()
    case .compareWithOther: compareWithOther()
    case .selectDifference(let rows): selectDifference(by: rows)
    case .pageDifferences(let pages): selectDifference(by: pages * max(layout.comparisonRows.count - 1, 1))
    case .goToDifference: jump { $0.goToDifference() }
    case .takeBackDifference: takeBackDifference()
    case .constantCost: openConstantCost()
    case .selectGroups(let rows): selectGroups(by: rows)
    case .nudgeGroups(let amount): nudgeGroups(by: amount)
    case .keepOtherMeasure: keepOtherMeasure()
    case .widenConstantCost: widenConstantCost()
    case .applyConstantCost: applyConstantCost()
    case .palette: openPalette()
    case .choose(let rows): choose(rows)
    case .completeChosen: completeChosen()
    case .runChosen: return runChosen()
    case .scrollOverlay(let lines): scrollOverlay(by: lines)
    case .chooseNumber(let number): choose(number: number)
    case .closeOverlay: leaveOverlay()
    case .why: askWhy()
    case .moveStep(let steps): moveStep(steps)
    case .nextQuestion(let direction): nextQuestion(direction)
    case .goToStep: jump { $0.goToStep() }
    case .nextBars: showNextBars()
    case .show(let view): show(view)
    case .nextView: showNextView()
    case .allBranches: showAllBranches()
    case .moveStack(let stacks): moveStack(by: stacks)
    case .history: openHistory()
    case .movePoint(let steps): movePoint(steps)
    case .goToPoint: goToPoint()
    case .lesson(let message): return receive(message)
    case .demo(let message): return receive(message)
    case .redraw: return .redraw
    case .copy: return .copy
    case .save: return save(thenQuit: false)
    case .saveAs: askName()
    case .quit:
      // A question that was tried is forgotten; the presenter ends where the script is.
      if demo != nil { return receive(.demo(.goToScript)) }
      // A lesson's network is nobody's work.
      // What a lesson was opened over may have unsaved steps.
      if lesson?.home != nil { return receive(.lesson(.leave)) }
      guard document.isModified, lesson == nil else { return .quit }
      prompt = .quit
    case .saved(let path, let thenQuit):
      naming = nil
      document.saved(to: path)
      say(.saved(to: path))
      if thenQuit { return .quit }
    case .saveNeedsConsent(let path, let reason, let thenQuit):
      prompt = .overwrite(path: path, reason: reason, thenQuit: thenQuit)
    case .saveFailed(let reason):
      notice = reason
      prompt = naming
    case .offerRecovery(let offer): prompt = .recovery(offer)
    case .askReload(let name): prompt = .reload(name)
    case .reloaded(let network, let name): reload(network, from: name)
    case .compareWith(let network, let name): compare(with: network, named: name)
    case .canWrite(let canWrite): isReadOnly = !canWrite
    case .notify(let sentence): notice = sentence
    }
    return nil
  }
}
