import Diagnostics
import NetworkModel
import ShapeEngine

extension State {
  /// Takes what came from outside; returns what the executable is to do, if anything.
  @discardableResult
  package mutating func receive(_ input: Input) -> Wish? {
    if stopsDemo(input) { return nil }
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
    if prompt != nil { return answer(key) }
    notice = nil
    guard let command = Command.called(by: key, in: self) else {
      if overlay == .palette {
        typePalette(key)
        return nil
      }
      if context == .lesson {
        typeAnswer(key)
        return nil
      }
      if context == .demo {
        typeInDemo(key)
        return nil
      }
      if overlay == .help, let letter = key.character, letter.isLetter {
        openPalette(String(letter))
        return nil
      }
      if let overlay, !overlay.fillsScreen {
        closeOverlay()
        return nil
      }
      if key.spelling != "esc", let digit = key.character, digit.isNumber, overlay == nil, hasField {
        return receive(.typeNumber(String(digit)))
      }
      if key.spelling != "esc" { say(.doesNothing(key: key.spelling)) }
      return nil
    }
    if let obstacle = command.obstacle(self) {
      notice = obstacle.text
      return nil
    }
    return receive(command.message)
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
      selectProblem(direction)
      showProblemLayer()
    case .search: beginSearch()
    case .nextHit(let direction): selectHit(direction)
    case .endSearch: search = nil
    case .nextField(let direction): moveField(direction)
    case .nextPane(let direction):
      let all = Pane.allCases
      pane = all[(pane.rawValue + direction + all.count) % all.count]
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
    case .goToDifference: goToDifference()
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
    case .closeOverlay: closeOverlay()
    case .why: askWhy()
    case .moveStep(let steps): moveStep(steps)
    case .nextQuestion(let direction): nextQuestion(direction)
    case .goToStep: goToStep()
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
    case .quit:
      // A question that was tried is forgotten; the presenter ends where the script is.
      if demo != nil { return receive(.demo(.goToScript)) }
      // A lesson's network is nobody's work.
      // What a lesson was opened over may have unsaved steps.
      if lesson?.home != nil { return receive(.lesson(.leave)) }
      guard document.isModified, lesson == nil else { return .quit }
      prompt = .quit
    case .saved(let path, let thenQuit):
      document.saved(to: path)
      say(.saved(to: path))
      if thenQuit { return .quit }
    case .saveNeedsConsent(let path, let reason, let thenQuit):
      prompt = .overwrite(path: path, reason: reason, thenQuit: thenQuit)
    case .saveFailed(let reason): notice = reason
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
