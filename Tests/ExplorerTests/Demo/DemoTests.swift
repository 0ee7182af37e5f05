import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// A presented lesson as a value: forward and back, answers, free play, and what goes on by itself.
@Suite struct DemoTests {
  private func state(
    _ name: String, keys: String = "", every interval: Int? = nil, size: (Int, Int) = (80, 24)
  ) throws -> State {
    var state = State(Preset.seed.network, columns: size.0, rows: size.1, opensOnLesson: true)
    state.present(try #require(Lesson.shipped(name)), every: interval)
    state.play(try KeyScript(keys))
    return state
  }

  /// What a room sees, without the keys that were pressed.
  private func picture(_ state: State) -> [String] {
    let canvas = state.drawn()
    return (0..<canvas.rows - 1).map { canvas.text(row: $0) } + ["\(state.demo?.position ?? -1)"]
  }

  /// Every step in order: what it tells, its question before its answer, each edit of its solution.
  @Test(arguments: Lesson.shipped)
  func everyStepIsCutIntoParts(lesson: Lesson) {
    let beats = lesson.beats
    #expect(beats[0].kind == .title && beats.map(\.step) == beats.map(\.step).sorted())
    for (number, step) in lesson.steps.enumerated() {
      let parts = beats.dropFirst().filter { $0.step == number }
      let kinds = parts.map(\.kind)
      switch step.task {
      case .say: #expect(kinds == (step.reveal == nil ? [.tell] : [.tell, .more]))
      case .ask: #expect(kinds == [.tell, .ask, .answer])
      case .do:
        let edits = step.solution.indices.map { DemoBeat.Kind.edit($0 + 1) }
        #expect(kinds == [.tell] + edits + (step.reveal == nil ? [] : [.done]))
        #expect(parts.first?.now == step.scene && parts.first?.before == step.scene)
        var network = step.scene
        for edit in step.solution { _ = network.apply(edit) }
        #expect(parts.last?.now == network)
      }
    }
  }

  /// To the end and all the way back: every screen is the one that was seen on the way there.
  @Test(arguments: Lesson.shipped)
  func backLeadsThroughTheSameScreens(lesson: Lesson) throws {
    var state = try state(lesson.name)
    var seen = [picture(state)]
    while state.demo?.isAtEnd == false {
      state.play(try KeyScript("demo-forward"))
      seen.append(picture(state))
    }
    #expect(seen.count == lesson.beats.count && Set(seen).count == seen.count)
    while let last = seen.popLast() {
      #expect(picture(state) == last)
      state.play(try KeyScript("demo-back"))
    }
    #expect(state.demo?.position == 0 && state.demo?.isAtBeginning == true)
  }

  /// Whatever was done, answers and questions from the room included, one step back leads to what was before it.
  @Test func everythingIsTakenBack() throws {
    let keys = ["right", "page-down", "space", "enter", "1", "2", "3", "4", "5", "x", "left", "page-up"]
    var choice = 7
    for name in ["question", "stride", "blocks"] {
      var state = try state(name)
      var moments = [picture(state)]
      for _ in 0..<300 {
        choice = (choice &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
        let key = keys[choice >> 8 & 0xFFFF % keys.count]
        let before = state.demo
        if choice >> 9 & 15 == 0 { state.play(try KeyScript("t space j l L")) }
        state.play(try KeyScript(key))
        if key == "left" || key == "page-up" {
          if moments.count > 1 { moments.removeLast() }
        } else if before?.position != state.demo?.position || before?.answer != state.demo?.answer {
          moments.append(picture(state))
        }
        state.receive(.notify(Text(same: "")))
        #expect(picture(state).last == moments[moments.count - 1].last)
      }
      while moments.count > 1 {
        moments.removeLast()
        state.play(try KeyScript("left"))
        #expect(picture(state) == moments[moments.count - 1])
      }
      #expect(state.demo?.isAtBeginning == true)
    }
  }

  @Test func theQuestionCoversAndTheAnswerShows() throws {
    var state = try state("projection", keys: "right right right right right right right")
    #expect(state.demo?.beat.kind == .ask && state.demo?.isCovered == true)
    #expect(state.drawn().text.contains("? × ? × ?"))
    #expect(state.drawn().text.contains("What do you think happens?"))
    state.play(try KeyScript("2"))
    #expect(state.demo?.answer == .choice(1) && state.demo?.isCovered == true)
    state.play(try KeyScript("right"))
    let text = state.drawn().text
    #expect(text.contains("[28]×[28]×[512]") && text.contains("the room said  2"))
    #expect(text.contains("conv_shortcut on → off") && text.contains("was projection"))
    state.play(try KeyScript("left left 3 right"))
    #expect(state.drawn().text.contains("the room was right"))
  }

  @Test func typedAnswersAreComparedToo() throws {
    var state = try state("projection", keys: "right right right right 2 8 x 2 8 x 5 1 1")
    #expect(state.demo?.typed == "28x28x511")
    state.play(try KeyScript("left 2 right"))
    #expect(state.drawn().text.contains("the room was right"))
  }

  @Test func whatWasEditedLastStandsOut() throws {
    let state = try state("projection", keys: "right right right right right right")
    let canvas = state.drawn()
    let now = canvas.cells.filter { $0.role == .now }.compactMap(\.character)
    #expect(String(now).contains("off") && String(now).contains("identity"))
    let was = canvas.cells.filter { $0.role == .was }.compactMap(\.character)
    #expect(String(was).contains("on") && String(was).contains("projection"))
  }

  /// What is to be found is not told by what was edited.
  @Test func puzzlesDoNotTellWhatWasBroken() throws {
    for lesson in Lesson.shipped {
      let first = try #require(lesson.beats.first { $0.step == lesson.steps.count - 1 })
      #expect(first.kind == .tell && DemoChange.between(first.before, first.now) == [])
    }
  }

  /// A question from the room has all keys of the explorer and leaves no trace in the script.
  @Test func whatTheRoomAsksIsTriedAndForgotten() throws {
    var state = try state("question", keys: "right right right")
    let before = picture(state)
    state.play(try KeyScript("t"))
    #expect(state.context == .panes && state.network.network == state.demo?.beat.now)
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 0)))
    state.play(try KeyScript("space j right : u n d o enter y esc"))
    #expect(state.context == .panes)
    state.play(try KeyScript("L"))
    #expect(state.context == .demo && picture(state) == before)
    state.play(try KeyScript("t space"))
    #expect(state.receive(.key(Key("q"))) == nil && state.context == .demo)
    #expect(picture(state) == before)
    #expect(state.receive(.key(Key("q"))) == .quit)
  }

  /// From the explorer a demo goes back to the network that was open, with its steps.
  @Test func theOpenNetworkIsWaiting() throws {
    var state = State(Preset.tiny.network, columns: 120, rows: 36)
    state.play(try KeyScript("space L j p right right t space q q"))
    #expect(state.demo == nil && state.network.network.name == "tiny" && state.document.isModified)
    state.play(try KeyScript("u"))
    #expect(state.network.network == Preset.tiny.network)
  }

  /// What is typed into the help of a demo is not done to the network that waits beneath, nor to the script.
  @Test func commandsReachNothingThatIsKept() throws {
    var state = State(Preset.tiny.network, columns: 120, rows: 36)
    state.play(try KeyScript("L p right"))
    let before = picture(state)
    state.play(try KeyScript("? f i l t e r s space 9 6 enter esc esc"))
    state.receive(.notify(Text(same: "")))
    #expect(picture(state) == before)
    state.play(try KeyScript("q"))
    #expect(state.network.network == Preset.tiny.network && !state.document.isModified)
  }

  @Test func keysAreShownAsTheyAreNamed() throws {
    let state = try state("question", keys: "right space page-down left t down L")
    let row = state.drawn().text(row: 23)
    #expect(row.hasSuffix("←  t  ↓  L"))
    let first = try self.state("question", keys: "page-down").drawn().text(row: 23)
    #expect(first.hasSuffix("  pgdn"))
  }

  // MARK: By itself

  @Test func ticksGoForwardUntilTheEnd() throws {
    var state = try state("question", every: 5000)
    #expect(state.drawn().text.contains("every 5 s; any key stops it"))
    let count = try #require(state.demo).beats.count
    for tick in 1..<count {
      state.receive(.demo(.tick))
      #expect(state.demo?.position == tick)
    }
    #expect(state.demo?.isAtEnd == true && state.demo?.isRunning == false)
    state.receive(.demo(.tick))
    #expect(state.demo?.position == count - 1)
  }

  @Test func anyKeyStopsAndOneGoesOn() throws {
    for key in ["right", "q", "t", "x", "esc", "1"] {
      var state = try state("question", every: 2500)
      state.receive(.demo(.tick))
      state.play(try KeyScript(key))
      #expect(state.demo?.position == 1 && state.demo?.isRunning == false, "\(key)")
      state.receive(.demo(.tick))
      #expect(state.demo?.position == 1)
      #expect(state.drawn().text.contains("stopped; p goes on every 2.5 s"))
      state.play(try KeyScript("right p"))
      state.receive(.demo(.tick))
      #expect(state.demo?.position == 3)
    }
    var state = try state("question", every: 1000)
    state.receive(.click(row: 3, column: 3))
    #expect(state.demo?.isRunning == false)
    state = try self.state("question", every: 1000)
    state.receive(.size(columns: 60, rows: 20))
    #expect(state.demo?.isRunning == true)
  }

  @Test func noTickMovesTheScriptWhileSomethingIsTried() throws {
    var state = try state("question", keys: "right p x t")
    state.receive(.demo(.goOn))
    state.receive(.demo(.tick))
    #expect(state.demo?.position == 1 && state.context == .panes)
  }

  @Test(arguments: [
    (100, "0.1 s"), (1000, "1 s"), (2500, "2.5 s"), (2050, "2.05 s"), (60_000, "1 min"), (90_000, "90 s"),
  ])
  func timesAreShort(milliseconds: Int, words: String) { #expect(DemoView.time(milliseconds) == words) }
}
