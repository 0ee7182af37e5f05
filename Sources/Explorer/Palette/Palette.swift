import NetworkModel

/// The command line with its list: what is typed, what that could mean, and which of it is chosen.
package struct Palette: Hashable, Sendable {
  package internal(set) var text = ""
  /// The nearest first; found again whenever the text changes.
  package internal(set) var rows: [Row] = []
  package internal(set) var chosen = 0

  /// Something that `enter` does.
  package struct Row: Hashable, Sendable {
    /// What to type for it.
    package var title: String
    /// What it does, or the place it changes.
    package var remark: Text
    /// The key that does the same, as the command table spells it.
    package var key: String?
    /// Why it cannot be done now, or nil if it can.
    package var obstacle: Text?
    /// What it would bring, if it is an edit.
    package var trial: Trial?
    var action: Action
  }

  enum Action: Hashable, Sendable {
    /// The command of this name.
    case command(String)
    /// A setting whose value is still to be typed.
    case word
    /// What `addup set` makes of `assignment`; no edit where that cannot be read.
    case edit(Edit?, assignment: String)
  }

  package var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }
}

extension State {
  mutating func openPalette(_ text: String = "") {
    open(.palette)
    charactersBehind = 0
    typePalette(text)
  }

  /// The palette with another text; the nearest row is chosen.
  mutating func typePalette(_ text: String) {
    palette = Palette(text: text, rows: paletteRows(for: text))
  }

  mutating func typePalette(_ key: Key) {
    if let text = typing(key, in: palette.text, limit: 200), text != palette.text { typePalette(text) }
  }

  mutating func choose(_ rows: Int) {
    let count = palette.rows.count
    if count > 0 { palette.chosen = ((palette.chosen + rows) % count + count) % count }
  }

  var chosenObstacle: Obstacle? {
    guard let row = palette.chosenRow else { return .noCommand(palette.text) }
    return row.obstacle.map(Obstacle.told)
  }

  /// Types the chosen row to its end; a setting goes on with its value.
  mutating func completeChosen() {
    guard let row = palette.chosenRow else { return }
    charactersBehind = 0
    typePalette(row.action == .word ? row.title + " " : row.title)
  }

  /// Does what is chosen, as its key or `addup set` would.
  mutating func runChosen() -> Wish? {
    guard let row = palette.chosenRow, row.obstacle == nil else { return nil }
    switch row.action {
    case .word: completeChosen()
    case .command(let name):
      closeOverlay()
      return Command.named(name).flatMap { receive($0.message) }
    case .edit(let edit, let assignment):
      guard let edit else { return nil }
      closeOverlay()
      var setting: BlockSetting?
      if case .set(let new, _) = edit { setting = new }
      if let setting { field = setting.field }
      if network.network.stays(after: edit) {
        say(.isAlready(setting: setting?.words ?? assignment))
        return nil
      }
      follow(document.apply(edit, subject(of: edit, assignment)))
    }
    return nil
  }

  /// How the message row names an edit that was typed, and where it was made.
  private func subject(of edit: Edit, _ assignment: String) -> EditReport.Subject {
    let typed = EditReport.Subject.What.typed(assignment, takenBack: false)
    switch edit {
    case .set(let setting, let scope):
      guard let place = place(in: scope), let block = network.network.block(at: place) else { break }
      return EditReport.Subject(
        .setting(was: .block(block.setting(setting.field)), now: .block(setting)), at: .block(place),
        in: .scope(scope))
    case .setRules(let rules):
      return EditReport.Subject(.rules(was: network.network.rules, now: rules), in: .network)
    case .setStack(_, let stack):
      return EditReport.Subject(
        typed, at: place(in: .stack(stack)).map(Row.block), in: .scope(.stack(stack)))
    case .setInput: return EditReport.Subject(typed, at: .stem, in: .input)
    case .setStem: return EditReport.Subject(typed, at: .stem, in: .row(.stem))
    case .setHead: return EditReport.Subject(typed, at: .head, in: .row(.head))
    case .setName, .insertBlock, .removeBlock, .insertStack, .removeStack, .setStacks, .several: break
    }
    return EditReport.Subject(typed, in: .network)
  }

  /// The selected block if it lies in `scope`, else the first one there; nil for the whole network.
  private func place(in scope: Scope) -> BlockPlace? {
    switch scope {
    case .block(let place): return place
    case .stack(let stack):
      if case .block(let place) = selection, place.stack == stack { return place }
      return BlockPlace(stack: stack, block: 0)
    case .network: return nil
    }
  }
}

extension Network {
  /// Whether `edit` sets what is set already.
  fileprivate func stays(after edit: Edit) -> Bool {
    var changed = self
    return changed.apply(edit) != nil && changed == self
  }
}
