import NetworkFiles
import NetworkModel
import ShapeEngine

extension State {
  /// Whether the presented lesson has the screen.
  package var showsDemo: Bool { demo.map { !$0.isTrying } ?? false }

  /// Whether the network belongs to a lesson, and is nobody's work.
  package var hasLessonNetwork: Bool { lesson != nil || demo != nil }

  /// Whether whoever is here for the first time is told what to try; lessons tell that themselves.
  package var offersHint: Bool { showsHint && !hasLessonNetwork }

  /// Does what `message` says; one case each.
  mutating func receive(_ message: DemoMessage) -> Wish? {
    switch message {
    case .present: presentSelected()
    case .forward: demo?.goForward()
    case .back: demo?.goBack()
    case .answer(let choice): demo?.take(.choice(choice))
    case .scroll(let rows): scrollDemo(by: rows)
    case .tryIt: tryInDemo()
    case .goToScript: goToScript()
    case .goOn: demo?.run()
    case .tick: tick()
    case .notes: open(.notes)
    case .closeNotes:
      if followed != nil { return .quit }
      closeOverlay()
    case .follow(let news): follow(news)
    case .leave: return leaveDemo()
    }
    return nil
  }

  // MARK: Beginning and ending

  /// Presents `lesson` from its beginning, going forward by itself where an interval in milliseconds is given.
  package mutating func present(_ lesson: Lesson, every interval: Int? = nil) {
    let home = self.lesson?.home ?? demo?.home ?? (opensOnLesson ? nil : currentHome)
    self.lesson = nil
    let run = DemoRun(lesson, every: interval, home: home)
    // What is typed as a command is not done to what waits beneath.
    showAlone(run.scene.network, at: nil)
    demo = run
    closeOverlay()
  }

  /// Shows the notes to `lesson`, which another terminal presents.
  package mutating func showNotes(to lesson: Lesson) {
    present(lesson)
    followed = .absent
    open(.notes)
  }

  private mutating func presentSelected() {
    guard case .lessons(let selected) = overlay, Lesson.shipped.indices.contains(selected) else { return }
    present(Lesson.shipped[selected])
  }

  private mutating func leaveDemo() -> Wish? {
    guard let home = demo?.home else { return .quit }
    demo = nil
    goHome(home)
    return nil
  }

  // MARK: Trying

  /// The ordinary explorer on the network as it stands.
  private mutating func tryInDemo() {
    guard let run = demo else { return }
    demo?.isTrying = true
    showAlone(run.scene.network, at: demoPlace)
    show(NetworkView.blocks)
    if layout.kind < .narrow { pane = .block }
  }

  private mutating func goToScript() {
    demo?.isTrying = false
    closeOverlay()
    notice = nil
  }

  /// The part that is spoken of: where the last edit was made, or where the step asks.
  package var demoPlace: LessonPlace? {
    guard let demo else { return nil }
    switch demo.beat.kind {
    case .edit, .done:
      if let block = demo.changes.compactMap(\.block).first { return LessonPlace(.block(block)) }
    case .title, .tell, .more, .ask, .answer: break
    }
    if case .ask(.verdict(let block)) = demo.step.task { return LessonPlace(.block(block)) }
    return demo.step.place
  }

  // MARK: By itself

  /// Whether `input` does nothing but stop what goes on by itself.
  mutating func stopsDemo(_ input: Input) -> Bool {
    guard let run = demo, run.isRunning, !run.isTrying else { return false }
    switch input {
    case .key(let key): demo?.note(key)
    case .click, .wheel, .paste: break
    case .size: return false
    }
    demo?.isRunning = false
    return true
  }

  private mutating func tick() {
    guard let run = demo, run.isRunning, !run.isTrying else { return }
    demo?.goForward()
    if demo?.isAtEnd == true { demo?.isRunning = false }
  }

  // MARK: Answers and notes

  /// One more character of the room's answer, which a step back takes away.
  mutating func typeInDemo(_ key: Key) {
    guard let run = demo, run.beat.kind == .ask, run.ask?.choices.isEmpty == true,
      let character = key.character, "0123456789x×*,".contains(character), run.typed.count < 40
    else {
      if key.spelling != "esc" { say(.doesNothing(key: key.spelling)) }
      return
    }
    demo?.take(.typed(run.typed + String(character)))
  }

  private mutating func scrollDemo(by rows: Int) {
    if overlay == .notes { overlayTop = max(overlayTop + rows, 0) } else { demo?.scroll(by: rows) }
  }

  private mutating func follow(_ news: DemoNews) {
    guard followed != nil else { return }
    let position = demo?.position
    followed = news
    if case .live(let report, _, _) = news {
      demo?.follow(position: report.position, answer: report.answer, isTrying: report.isTrying)
    }
    if demo?.position != position { overlayTop = 0 }
  }

  // MARK: Obstacles

  /// How many answers the room can choose from now.
  var demoChoices: Int {
    guard let demo, demo.beat.kind == .ask else { return 0 }
    return demo.ask?.choices.count ?? 0
  }
}
