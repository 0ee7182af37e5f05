import Explorer
import NetworkModel
import ShapeEngine
import Testing

/// The comparison in the explorer: keys in, state out.
@Suite struct ComparingTests {
  @Test func itCannotBeOpenedWhereNothingDiffers() throws {
    for keys in ["v", "space space v", "space u v", "a u v"] {
      let state = try played(keys)
      #expect(state.overlay == nil)
      #expect(state.notice?.english == "nothing differs from the network as opened")
    }
    #expect(try played("space v").overlay == .comparison)
  }

  @Test func savingDoesNotChangeWhatWasOpened() throws {
    var state = try played("space")
    state.receive(Message.saved(path: "a.yaml", thenQuit: false))
    state.receive(.key(Key("v")))
    #expect(state.comparison?.comparison.old.network == Preset.seed.network)
    #expect(state.overlay == .comparison)
  }

  @Test func oneDifferenceIsTakenBackAsOneStep() throws {
    var state = try played("j j j j space j j F F enter 1 6 enter v")
    let before = state.network.network
    #expect(settings(in: state) == [.convShortcut, .groups])
    state.play(try KeyScript("x"))
    #expect(state.network.network.stacks[1].blocks[0].convShortcut)
    #expect(settings(in: state) == [.groups] && state.overlay == .comparison)
    state.play(try KeyScript("u"))
    #expect(state.network.network == before && settings(in: state) == [.convShortcut, .groups])
    state.play(try KeyScript("U x"))
    #expect(state.network.network == Preset.seed.network)
    #expect(state.overlay == nil && state.notice?.english == "nothing differs from the network as opened")
    state.play(try KeyScript("u u u u"))
    #expect(state.network.network == Preset.seed.network)
  }

  @Test func blocksComeBackAndGoAgain() throws {
    // The added block is a copy with other groups, so that it is found in its place.
    for keys in ["j j j j a", "j j j j j d", "j j j j d"] {
      var state = try played(keys)
      state.play(try KeyScript("v x"))
      #expect(state.network.network == Preset.seed.network, "\(keys)")
      #expect(InferredNetwork(Preset.seed.network).totals == state.network.totals)
      state.play(try KeyScript("u"))
      #expect(state.network.network != Preset.seed.network)
      #expect(state.selection != .stem)
    }
  }

  @Test func whatOnlyFollowsIsNotTakenBack() throws {
    var state = try played("j j j j space v j")
    let before = state.network.network
    if case .difference(let difference, _, let mark)? = state.comparison?.selected {
      #expect(difference.subject == .shortcut && mark == .bad)
    } else {
      Issue.record("no difference is selected")
    }
    state.receive(.key(Key("x")))
    #expect(state.network.network == before)
    #expect(state.notice?.english == "this follows from settings; select a setting to take it back")
    state.play(try KeyScript("k k enter"))
    #expect(state.notice?.english == "this is about the whole network" && state.overlay == .comparison)
  }

  @Test func enterGoesToTheBlockAndItsSetting() throws {
    let state = try played("j j j j tab tab tab left g v enter")
    #expect(state.overlay == nil)
    #expect(state.selection == .block(BlockPlace(stack: 1, block: 0)))
    #expect(state.field == .convShortcut)
    // A block that went is looked for where it was.
    let removed = try played("j j j j d g v enter")
    #expect(removed.selection == .block(BlockPlace(stack: 1, block: 0)))
  }

  @Test func otherKeysAreSaidToDoNothingAndTheWheelSelects() throws {
    var state = try played("j j j j space v")
    let first = try #require(state.comparison?.selection)
    state.receive(.key(Key("z")))
    #expect(state.overlay == .comparison && state.notice != nil)
    state.receive(.wheel(2, row: 3, column: 3))
    #expect(state.comparison?.selection == first + 2)
    state.play(try KeyScript("page-down"))
    #expect(state.comparison?.rows.lastIndex(where: \.isSelectable) == state.comparison?.selection)
    state.play(try KeyScript("page-up page-up"))
    #expect(state.comparison?.selection == 1 && state.comparison?.top == 0)
    state.play(try KeyScript("esc"))
    #expect(state.overlay == nil)
  }

  /// Wherever the selection goes, at whatever size, it is on the screen.
  @Test func theSelectionIsAlwaysVisible() throws {
    var state = try played("m j tab right v")
    for (columns, rows) in [(120, 36), (80, 24), (60, 20), (40, 10), (80, 11)] {
      state.receive(.size(columns: columns, rows: rows))
      for key in ["page-up"] + Array(repeating: "j", count: 60) + Array(repeating: "k", count: 60) {
        state.receive(.key(Key(key)))
        let shown = try #require(state.comparison)
        let end = shown.top + state.layout.comparisonRows.count
        #expect((shown.top..<end).contains(shown.selection))
        #expect(shown.selected.isSelectable)
      }
    }
  }

  private func settings(in state: State) -> [BlockField] {
    state.comparison?.rows.compactMap { row in
      if case .difference(let difference, _, _) = row, case .setting(let field) = difference.subject {
        return field
      }
      return nil
    } ?? []
  }

  private func played(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }
}
