import NetworkModel
import Testing

@testable import Explorer

/// A history told by its events, and what is asked about it.
@Suite struct RecoveryTests {
  private func edited(_ keys: String, of name: String = "seed") throws -> State {
    let network = try #require(Preset.named(name)).network
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }

  @Test(
    arguments: [
      "", "space", "space j l l + u", "j j space u u U", "a a d u", "j j j j space 1 m m u", "l w",
      "j : i n p u t space 3 2 x 3 2 x 3 enter", "k k k l", "G l l", "a u l u u",
    ])
  func eventsLeadToTheSameHistory(keys: String) throws {
    let state = try edited(keys)
    var replayed = Document(state.document.opened, path: nil, replaying: state.document.events)
    #expect(replayed.inferred.network == state.document.inferred.network)
    #expect(replayed.isModified == state.document.isModified)
    #expect(replayed.unsavedSteps == state.document.unsavedSteps)
    #expect(replayed.events == state.document.events)
    var original = state.document
    while original.canUndo {
      _ = original.undo()
      _ = replayed.undo()
      #expect(replayed.inferred.network == original.inferred.network)
    }
    #expect(!replayed.canUndo)
    while original.canRedo {
      _ = original.redo()
      _ = replayed.redo()
      #expect(replayed.inferred.network == original.inferred.network)
    }
    #expect(!replayed.canRedo)
  }

  @Test func whatWasTakenBackAndLeftIsNotKept() throws {
    var state = try edited("space u l u l l u u m")
    #expect(state.document.events.count == 1)
    #expect(state.document.changes == 9)
    // What led to the saved network stays, and so does what leads on from an unsaved step.
    state.receive(.saved(path: "a.yaml", thenQuit: false))
    state.play(try KeyScript("l u l u m l u l"))
    #expect(
      state.document.events.map(\.name) == ["step", "saved", "step", "step", "undo", "step"])
    let replayed = Document(state.document.opened, path: nil, replaying: state.document.events)
    #expect(replayed.inferred.network == state.network.network)
    #expect(replayed.unsavedSteps == 2)
  }

  @Test func stopsAtAnEventThatHasNoPlace() throws {
    let network = try #require(Preset.named("tiny")).network
    let words = StepWords(title: "filters 1 → 2", place: nil, placeWords: "there")
    let far = BlockPlace(stack: 9, block: 0)
    let document = Document(
      network, path: nil,
      replaying: [
        .step(.setName("a"), words), .step(.set(.filters(1), in: .block(far)), words),
        .step(.setName("b"), words),
      ])
    #expect(document.inferred.network.name == "a")
    #expect(document.unsavedSteps == 1)
  }

  @Test func aStepSaysWhatItDid() throws {
    var state = try edited("")
    state.recover(
      Document(state.document.opened, path: nil, replaying: try edited("j space").document.events))
    #expect(state.document.isModified)
    #expect(state.notice?.english == "recovered 1 unsaved step; u takes back one after the other")
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 1)))
    state.receive(.key(Key("u")))
    #expect(state.report?.subject.what == .typed("conv_shortcut off → on", takenBack: true))
    #expect(!state.document.isModified)
  }

  @Test(
    arguments: [
      ("r", RecoveryAnswer.recover), ("d", .discard), ("l", .later), ("esc", .later), ("ctrl-c", .later),
    ])
  func asksWhatIsToBecomeOfIt(key: String, answer: RecoveryAnswer) throws {
    var state = try edited("")
    let offer = RecoveryOffer(steps: 2, name: "a", time: "now", fileHasChanged: false, isDamaged: false)
    state.receive(.offerRecovery(offer))
    for other in ["j", "q", "enter", "space", "?"] { #expect(state.receive(.key(Key(other))) == nil) }
    #expect(state.prompt == .recovery(offer))
    #expect(state.receive(.key(Key(key))) == .recovery(answer))
    #expect(state.prompt == nil)
  }

  @Test func offersAnotherNameForWhatCannotBeWritten() throws {
    let network = try #require(Preset.named("tiny")).network
    var state = State(network, path: "nets/my.net.yaml", columns: 80, rows: 24)
    state.receive(.canWrite(false))
    #expect(state.receive(.key(Key("w"))) == nil)
    #expect(state.prompt == .saveAs("my.net-copy.yaml", thenQuit: false))
    state.receive(.key(Key("esc")))
    state.receive(.canWrite(true))
    #expect(
      state.receive(.key(Key("w"))) == .save(path: "nets/my.net.yaml", overwriting: false, thenQuit: false))
  }

  @Test func showsWhatDiffersBeforeItWritesOverAFile() throws {
    var state = try edited("space")
    state.receive(
      .saveNeedsConsent(path: "a.yaml", reason: Text(same: "a.yaml has changed on disk"), thenQuit: false))
    #expect(state.receive(.key(Key("d"))) == .compare(path: "a.yaml"))
    state.receive(.compareWith(state.document.opened, named: Text(same: "the file on disk")))
    #expect(state.overlay == .comparison && state.comparison?.base.name.english == "the file on disk")
    state.receive(.key(Key("u")))
    #expect(state.overlay == nil && state.notice?.english == "nothing differs from the file on disk")
  }
}

extension HistoryEvent {
  fileprivate var name: String {
    switch self {
    case .step: "step"
    case .undo: "undo"
    case .redo: "redo"
    case .saved: "saved"
    }
  }
}
