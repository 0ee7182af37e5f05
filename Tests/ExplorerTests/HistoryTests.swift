import Explorer
import NetworkModel
import ShapeEngine
import Testing

@Suite("The history of steps")
struct HistoryTests {
  @Test("It lists each step as it was done, also those that were taken back")
  func steps() throws {
    var state = try played("right tab right k ] m")
    let all = state.document.steps
    #expect(
      all.map(\.what) == [
        .setting(was: .block(.filters(128)), now: .block(.filters(160))),
        .setting(was: .block(.groups(32)), now: .block(.groups(40))), .moved(.stack, from: .stack(0)),
        .rules(was: .kerasSlices, now: .pytorch),
      ])
    #expect(
      all.map(\.whereabouts.both.english) == ["stack 1 block 1", "stack 1 block 1", "stack 2", "the network"])
    for done in (0..<4).reversed() {
      state.play(try KeyScript("u"))
      #expect(state.document.steps == all && state.document.stepsDone == done)
    }
    state.play(try KeyScript("U left"))
    #expect(state.document.steps.count == 2 && state.document.steps[0] == all[0])
  }

  @Test("Going to a point is as many steps back or forth, with one report of all of them")
  func go() throws {
    var state = try played("right right right")
    let last = state.network
    state.play(try KeyScript("H up up up enter"))
    #expect(state.overlay == nil && state.document.stepsDone == 0 && !state.document.isModified)
    #expect(state.network.network == Preset.seed.network)
    #expect(state.report?.subject.what == .went(to: 0, of: 3))
    #expect(state.report?.before == last.totals && state.report?.after == state.network.totals)
    for number in last.blocks.indices {
      let (was, now) = (last.blocks.alone(number), state.network.blocks.alone(number))
      #expect(state.report?.facts(before: number) == (was == now ? nil : was))
    }
    #expect(state.report?.facts(before: 0) != nil)
    state.play(try KeyScript("H G enter"))
    #expect(state.network.network == last.network && state.document.stepsDone == 3)
    state.play(try KeyScript("u"))
    #expect(state.network.block(0).filters == 192)
  }

  @Test("Esc stays, enter at the current point changes nothing, and without a step there is no history")
  func stays() throws {
    var state = try played("right right H up")
    #expect(state.overlay == .history(point: 1))
    state.play(try KeyScript("down down down"))
    #expect(state.overlay == .history(point: 2))
    let report = state.report?.subject
    state.play(try KeyScript("g esc"))
    #expect(state.overlay == nil && state.document.stepsDone == 2)
    state.play(try KeyScript("H enter"))
    #expect(state.document.stepsDone == 2 && state.report?.subject == report)
    #expect(try played("H").notice?.english == "nothing changed yet")
  }

  @Test("What was saved is modified everywhere but at its point, and nowhere unmodified once that is gone")
  func saved() throws {
    var state = try played("right right")
    state.receive(Message.saved(path: "a.yaml", thenQuit: false))
    state.play(try KeyScript("right"))
    for (point, keys) in [(0, "H g enter"), (1, "H down enter"), (2, "H down enter"), (3, "H G enter")] {
      state.play(try KeyScript(keys))
      #expect(state.document.stepsDone == point)
      #expect(state.document.isModified == (point != 2) && state.document.savedAt == 2)
    }
    state.play(try KeyScript("H g enter left"))
    #expect(state.document.savedAt == nil)
    state.play(try KeyScript("H g enter"))
    #expect(state.document.isModified)
  }

  @Test("From any point to any other the network, its facts and the selection are those of that point")
  func random() throws {
    let keys = [
      "a", "A", "d", "D", "c", "i", "[", "]", "j", "k", "j", "k", "right", "+", "space", "s", "m", "g",
    ]
    for seed in 1...6 as ClosedRange<UInt64> {
      var random = SplitMix(state: seed)
      var state = State(Preset.seed.network, columns: 80, rows: 24)
      var networks = [state.network.network]
      while state.document.stepsDone < 25 {
        let before = state.document.stepsDone
        state.receive(.key(Key(keys[Int(random.next() % UInt64(keys.count))])))
        if state.document.stepsDone > before { networks.append(state.network.network) }
      }
      for _ in 0..<40 {
        let point = Int(random.next() % UInt64(networks.count))
        state.receive(.history)
        state.receive(.movePoint(by: point - state.document.stepsDone))
        state.receive(.goToPoint)
        #expect(state.network.network == networks[point])
        let fresh = InferredNetwork(networks[point])
        #expect(state.network.blocks == fresh.blocks && state.network.totals == fresh.totals)
        #expect(state.folded.isSubset(of: Set(fresh.network.stacks.indices)))
        #expect(state.document.isModified == (point != 0))
        #expect(state.outline.row(at: state.outline.index(of: state.selection)) == state.selection)
      }
    }
  }

  private func played(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }
}
