import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// How a search goes: typing, staying, going back, from hit to hit, and its end.
@Suite struct SearchTests {
  private func played(_ keys: String, columns: Int = 120, rows: Int = 36) throws -> State {
    var state = State(Preset.seed.network, columns: columns, rows: rows)
    state.play(try KeyScript(keys))
    return state
  }

  private func block(_ stack: Int, _ block: Int) -> Row {
    .block(BlockPlace(stack: stack - 1, block: block - 1))
  }

  @Test func theSelectionFollowsWhatIsTyped() throws {
    #expect(try played("/ 2 0 4 8").selection == block(4, 1))
    #expect(try played("/ 2 0 4 8 ctrl-u").selection == block(1, 1))
    #expect(try played("/ s t a c k space 2 ctrl-w ctrl-w h").search?.text == "h")
    #expect(try played("/ 2 0 4 8 space i").selection == block(4, 2))
    #expect(try played("/ 2 0 4 8 space i backspace backspace").selection == block(4, 1))
    #expect(try played("/ h e a d down up").selection == .head)
    #expect(try played("/ 2 0 4 8 down down enter").selectedHit == 3)
    // A text that nothing answers to leaves the selection where it was.
    #expect(try played("j j / 2 0 4 8 z").selection == block(1, 3))
  }

  @Test func escGoesBackToWhereItBegan() throws {
    let keys = "j j j enter j"
    let before = try played(keys, columns: 80, rows: 24)
    let after = try played(keys + " / 4 . 3 esc", columns: 80, rows: 24)
    #expect(after.selection == before.selection && after.folded == before.folded)
    #expect(after.outlineTop == before.outlineTop && after.field == before.field)
    #expect(after.search == nil && after.prompt == nil)
    #expect(after.drawn().text == before.drawn().text)
    // While it is typed, only the stack of the hit is open besides those that were.
    #expect(
      try played("/ 4 . 3 backspace backspace backspace 3 . 1", columns: 80, rows: 24).folded == [0, 1, 3])
  }

  @Test func nextAndPreviousHitGoRound() throws {
    let strided = "/ s t r i d e s = 2 enter"
    #expect(try played(strided).selection == block(2, 1))
    #expect(try played(strided + " n").selection == block(3, 1))
    #expect(try played(strided + " n n n").selection == block(2, 1))
    #expect(try played(strided + " N").selection == block(4, 1))
    // From between two hits, to the nearest one in that direction.
    #expect(try played(strided + " j n").selection == block(3, 1))
    #expect(try played(strided + " n k N").selection == block(2, 1))
    #expect(try played(strided + " G n").selection == block(2, 1))
    #expect(try played(strided + " g N").selection == block(4, 1))
    #expect(try played(strided + " j").selectedHit == nil)
  }

  @Test func afterItsEndTheKeysGoToProblems() throws {
    let broken = "space / s t r i d e s = 2 enter"
    #expect(try played(broken + " n").selection == block(3, 1))
    #expect(try played(broken + " esc").selection == block(2, 1))
    #expect(try played(broken + " esc n").selection == block(1, 1))
    let edited = try played(broken + " right")
    #expect(edited.search == nil)
    #expect(try played(broken + " right n").selection == block(1, 1))
    #expect(try played(broken + " u").search == nil)
    let names = ["next-hit", "next-problem"].compactMap(Command.named)
    #expect(try names.map { $0.hasMeaning(in: try played(broken)) } == [true, false])
    #expect(try names.map { $0.hasMeaning(in: try played(broken + " esc")) } == [false, true])
  }

  @Test func withoutAHitThereIsNoSearch() throws {
    let state = try played("/ x y z enter")
    #expect(state.search == nil && state.prompt == nil)
    #expect(state.notice?.english == "nothing answers to 'xyz'")
    let nothing = try played("/ enter")
    #expect(nothing.search == nil && nothing.notice == nil)
  }

  @Test func pastedTextIsSearchedFor() throws {
    var state = try played("/")
    state.receive(.paste("stack 3 block 2\nqq"))
    #expect(state.selection == block(3, 2) && state.search?.text == "stack 3 block 2")
  }
}
