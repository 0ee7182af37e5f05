import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine
import Testing

/// All repairs of a problem, listed, previewed and applied.
@Suite struct RepairingTests {
  private static let broken = "j j j j space "
  /// Two problems in one block, three in all.
  private static let dropped = "j enter 1 0 0 enter "

  private func state(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }

  @Test func theListBeginsWithThoseBesideTheProblem() throws {
    let state = try state(Self.broken + "R")
    let list = try #require(state.repairList)
    #expect(list.problem == state.problems.first)
    #expect(list.repairs.prefix(3) == state.repairs[...])
    #expect(list.repairs.count > 3)
    #expect(list.repair == list.repairs[0])
  }

  @Test func keysChooseAndStayInTheList() throws {
    var state = try state(Self.broken + "R")
    let repairs = try #require(state.repairList?.repairs)
    for (key, index) in [("k", 0), ("j", 1), ("down", 2), ("up", 1)] {
      state.receive(.key(Key(key)))
      #expect(state.repairList?.chosen == index)
    }
    state.receive(.wheel(2, row: 10, column: 10))
    #expect(state.repairList?.chosen == 3)
    state.receive(.wheel(100, row: 10, column: 10))
    #expect(state.repairList?.chosen == repairs.count - 1)
    let before = state.network.network
    state.receive(.key(Key("esc")))
    #expect(state.overlay == nil && state.network.network == before)
  }

  /// Each one: enter applies it, u takes it back, and what comes is what was previewed.
  @Test(arguments: [broken, dropped])
  func enterAppliesAndUndoTakesBack(keys: String) throws {
    let broken = try state(keys)
    let list = try #require(try state(keys + "R").repairList)
    for (index, repair) in list.repairs.enumerated() {
      var state = try self.state(keys + "R " + String(repeating: "j ", count: index))
      #expect(state.repairList?.repair == repair)
      state.receive(.key(Key("enter")))
      #expect(state.overlay == nil)
      #expect(!state.problems.contains(list.problem))
      #expect(state.overview.problemCount == broken.overview.problemCount - repair.clears)
      #expect(state.report?.subject.what == .repair(repair.words, takenBack: false))
      #expect(state.report?.changedOutputs == repair.preview.changedOutputs)
      if let addition = repair.preview.addition {
        let facts = state.network.blocks[try #require(state.shownBlock)]
        #expect(facts.main == addition.main && facts.shortcut == addition.shortcut)
      }
      state.receive(.key(Key("u")))
      #expect(state.network.network == broken.network.network)
    }
  }

  @Test func digitsApplyAtOnceInTheListToo() throws {
    let listed = try state(Self.broken + "R j j j 2")
    #expect(listed.overlay == nil)
    #expect(try listed.network.network == state(Self.broken + "2").network.network)
    // Of another problem of the block its own, not those that stand beside the first.
    var other = try state(Self.dropped + "R tab")
    let repair = try #require(other.repairList?.repairs[2])
    other.receive(.key(Key("3")))
    #expect(other.report?.subject.what == .repair(repair.words, takenBack: false))
    #expect(try other.network.network != state(Self.dropped + "3").network.network)
  }

  @Test func tabGoesToTheNextProblemOfThePart() throws {
    let state = try state(Self.dropped + "R")
    #expect(state.problems.count == 2)
    #expect(state.repairList?.problem == state.problems[0])
    for (keys, index) in [("tab", 1), ("tab tab", 0), ("shift-tab", 1), ("left right", 0)] {
      let other = try self.state(Self.dropped + "R " + keys)
      #expect(other.repairList?.problem == state.problems[index], "\(keys)")
      #expect(other.repairList?.chosen == 0)
    }
    // Where there is only one, the key does nothing, and that is said.
    let one = try self.state(Self.broken + "R tab")
    #expect(one.repairList != nil && one.notice?.english == "tab does nothing here; ? lists the keys")
  }

  @Test func withoutAProblemThereIsNothingToList() throws {
    let state = try state("R")
    #expect(state.overlay == nil)
    #expect(state.notice?.english == "no problem here")
  }

  /// The answer is kept while nothing changes: going away and back finds the same.
  @Test func repairsAreFoundAgainAfterEveryStep() throws {
    let there = try state(Self.broken)
    #expect(try state(Self.broken + "j k").repairs == there.repairs)
    let other = try state(Self.broken + "tab tab left")
    #expect(other.repairs != there.repairs)
    #expect(try state(Self.broken + "tab tab left u").repairs == there.repairs)
    #expect(try state(Self.broken + "tab tab left u U").repairs == other.repairs)
  }
}
