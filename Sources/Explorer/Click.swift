import NetworkFiles
import NetworkModel

/// What a click on something that is drawn does.
package enum Click: Hashable, Sendable {
  /// As if the key were pressed that stands there.
  case key(Key)
  /// One of the answers to what is being asked, by its key.
  case answer(Key)
  /// A command from the help, which closes.
  case command(String)
  case pane(State.Pane)
  case field(Field)
  case setting(Setting)
  /// A row of what lies over the panes, by its number there; once more is `enter`.
  case row(Int)
}

extension State {
  /// Does what the thing that was clicked stands for; while something is asked only the answers count.
  @discardableResult
  package mutating func answer(_ click: Click) -> Wish? {
    if case .answer(let key) = click { return prompt == nil ? nil : receive(.key(key)) }
    guard prompt == nil else { return nil }
    notice = nil
    switch click {
    case .key(let key): return receive(.key(key))
    case .answer: return nil
    case .command(let name):
      leaveOverlay()
      guard
        let key = Command.named(name)?.keys.first(where: {
          Command.called(by: Key($0), in: self)?.name == name
        })
      else { return nil }
      return receive(.key(Key(key)))
    case .pane(let pane): self.pane = pane
    case .field(let field): choose(field)
    case .setting(let setting):
      choose(setting.field)
      if self.setting(setting.field) != setting { set(setting) }
    case .row(let row):
      if row == overlayRow { return receive(.key(Key("enter"))) }
      selectInOverlay(row)
    }
    return nil
  }

  /// The selected row of what lies over the panes, or nil if it has none.
  private var overlayRow: Int? {
    switch overlay {
    case .why(_, _, let step): step
    case .history(let point): point
    case .palette: palette.chosen
    case .repairs(let list): list.chosen
    case .comparison: comparison?.selection
    case .constantCost: constantCost?.selection
    case .lessons(let selected): selected
    case .help, .notes, nil: nil
    }
  }

  /// The row that a list numbers so, or nil if there is none: of the steps the first has none.
  private func row(numbered number: Int) -> Int? {
    switch overlay {
    case .history: number <= document.steps.count ? number : nil
    case .lessons: number <= Lesson.shipped.count ? number - 1 : nil
    case .why, .palette, .repairs, .comparison, .constantCost, .help, .notes, nil: nil
    }
  }

  func hasRow(numbered number: Int) -> Bool { row(numbered: number) != nil }

  mutating func choose(number: Int) {
    if let row = row(numbered: number) { selectInOverlay(row) }
  }

  private mutating func selectInOverlay(_ row: Int) {
    guard let old = overlayRow else { return }
    switch overlay {
    case .comparison: comparison?.select(row)
    case .why, .history, .palette, .repairs, .constantCost, .lessons, .help, .notes, nil:
      scrollOverlay(by: row - old)
    }
  }

  /// Goes so many rows down in what lies over the panes, or scrolls it where nothing is selected.
  mutating func scrollOverlay(by rows: Int) {
    switch overlay {
    case .why: moveStep(rows)
    case .history: movePoint(rows)
    case .palette: choose(rows)
    case .repairs: chooseRepair(by: rows)
    case .comparison: selectDifference(by: rows)
    case .constantCost: selectGroups(by: rows)
    case .lessons: selectLesson(by: rows)
    case .help, .notes: overlayTop = max(overlayTop + rows, 0)
    case nil: break
    }
  }
}
