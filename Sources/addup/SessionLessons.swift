import Explorer
import NetworkFiles
import NetworkModel

/// Lessons that are played, presented or followed, and what is recorded of a run.
extension ExplorerSession {
  /// Shows a sentence, if there is one, and answers whether.
  @discardableResult
  func complain(_ sentence: Text?, _ state: inout State) -> Bool {
    if let sentence { state.receive(.notify(sentence)) }
    return sentence != nil
  }

  /// Plays a script, which becomes part of what is recorded, and goes on in the terminal's own size.
  mutating func play(
    _ script: KeyScript, _ state: inout State, _ size: (columns: Int, rows: Int)
  ) {
    let played = script.words.prefix(state.play(script))
    for word in played { complain(records?.note(word, state), &state) }
    let input = Input.size(columns: size.columns, rows: size.rows)
    state.receive(input)
    complain(records?.note(input, from: nil, leadingTo: state), &state)
    if state.prompt == nil {
      state.receive(.notify(DemoCommandWords.played(words: played.count).text))
    }
  }

  /// Opens a lesson in the way that was asked for.
  mutating func open(_ opening: LessonOpening, _ state: inout State) {
    switch opening {
    case .play(let lesson): state.begin(lesson)
    case .present(let lesson, let interval, let subject):
      self.subject = subject
      state.present(lesson, every: interval)
    case .notes(let lesson, let subject):
      state.showNotes(to: lesson)
      follower = DemoFollower(subject: subject)
      _ = follower?.look(&state)
    }
  }

  /// Gives a presented lesson its clock and its word to the notes, and takes them away with it.
  mutating func lookAtDemo(_ state: inout State) {
    guard let run = state.demo, follower == nil else {
      stage?.end()
      stage = nil
      return
    }
    if stage == nil {
      let (stage, notice) = DemoStage.open(subject: subject ?? DemoSite.subject(run.lesson), run)
      self.stage = stage
      complain(subject == nil ? nil : notice, &state)
    }
    // Whoever presents from within the explorer has no notes that wait.
    let complaint = stage?.look(at: state)
    complain(subject == nil ? nil : complaint, &state)
  }

  /// Ends what is told and recorded besides.
  mutating func leave() {
    stage?.end()
    _ = records?.end()
  }
}
