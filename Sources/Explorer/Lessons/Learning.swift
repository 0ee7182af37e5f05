import NetworkFiles
import NetworkModel
import ShapeEngine

extension State {
  /// Does what `message` says; one case each.
  mutating func receive(_ message: LessonMessage) -> Wish? {
    switch message {
    case .list: openLessons()
    case .selectLesson(let rows): selectLesson(by: rows)
    case .openSelected: openSelectedLesson()
    case .predict(let choice): give(.choice(choice))
    case .mark(let rows): mark(by: rows)
    case .give: giveMarkedOrTyped()
    case .goOn: goOn()
    case .goBack: enterStep((lesson?.step ?? 0) - 1)
    case .hint: lesson?.hintCount += 1
    case .why: askWhyInLesson()
    case .showMe: showSolution()
    case .reset: enterStep(lesson?.step ?? 0)
    case .playFreely: lesson?.isPlaying = true
    case .goToLesson: goToLesson()
    case .scroll(let rows): lesson?.scroll(by: rows)
    case .leave: return leaveLesson()
    }
    return nil
  }

  // MARK: Beginning and ending

  /// Opens `lesson` at the step where the person stopped, or at the first.
  package mutating func begin(_ lesson: Lesson) {
    let home = self.lesson?.home ?? demo?.home ?? (opensOnLesson ? nil : currentHome)
    let entry = progress.entries[lesson.key]
    demo = nil
    self.lesson = LessonRun(lesson, step: entry?.step ?? 0, home: home)
    closeOverlay()
    enterStep(self.lesson?.step ?? 0)
  }

  var currentHome: LessonRun.Home? {
    LessonRun.Home(document: document, selection: selection, folded: folded)
  }

  /// Back to what was open before; where nothing was, the program ends.
  private mutating func leaveLesson() -> Wish? {
    guard let home = lesson?.home else { return .quit }
    lesson = nil
    goHome(home)
    return nil
  }

  /// Back to what was open before a lesson.
  mutating func goHome(_ home: LessonRun.Home) {
    document = home.document
    selection = home.selection
    folded = home.folded
    showNetworkAnew()
  }

  private mutating func showNetworkAnew() {
    overview = Overview(network)
    report = nil
    search = nil
    comparison = nil
    notice = nil
    diagnose()
    keepSelectionVisible()
  }

  // MARK: Steps

  /// Begins step `number` of the lesson, from 0, anew, with its network; nothing if there is none.
  package mutating func enterStep(_ number: Int) {
    guard var run = lesson, run.lesson.steps.indices.contains(number) else { return }
    run.step = number
    run.prepare()
    run.isPlaying = false
    lesson = run
    progress.note(run.lesson.key, step: number)
    restoreScene()
  }

  /// Shows the network of the step, and where it asks.
  private mutating func restoreScene() {
    guard let run = lesson else { return }
    showAlone(run.current.scene, at: run.current.place)
  }

  /// Opens `network`, without a file, at `place`.
  mutating func showAlone(_ network: Network, at place: LessonPlace?) {
    document = Document(network, path: nil)
    let stacks = network.stacks
    switch place?.part {
    case .stem: selection = .stem
    case .head: selection = .head
    case .stack(let stack): selection = .stack(stack)
    case .block(let place): selection = .block(place)
    case .network, nil:
      let first = stacks.firstIndex { !$0.blocks.isEmpty }
      selection = first.map { .block(BlockPlace(stack: $0, block: 0)) } ?? .stem
    }
    folded = []
    if layout.kind < .wide, case .block(let place) = selection {
      folded = Set(stacks.indices).subtracting([place.stack])
    }
    showNetworkAnew()
  }

  private mutating func goOn() {
    guard let run = lesson else { return }
    guard run.isLastStep else { return enterStep(run.step + 1) }
    progress.note(run.lesson.key, step: 0, isDone: true)
    openLessons(ended: true)
    notice = nil
  }

  /// Back from free play: a task keeps what was done, anything else has its network again.
  private mutating func goToLesson() {
    guard let run = lesson else { return }
    closeOverlay()
    show(NetworkView.blocks)
    notice = nil
    lesson?.isPlaying = false
    if lessonGoals.isEmpty, document.inferred.network != run.current.scene { restoreScene() }
  }

  // MARK: Answers

  private mutating func give(_ answer: LessonAnswer) {
    guard lesson?.ask != nil else { return }
    if case .choice(let index) = answer { lesson?.marked = index }
    lesson?.answer = answer
    lesson?.top = 0
  }

  private mutating func mark(by rows: Int) {
    lesson?.mark(by: rows)
  }

  private mutating func giveMarkedOrTyped() {
    guard let run = lesson, let ask = run.ask else { return }
    give(ask.choices.isEmpty ? .typed(run.typed) : .choice(run.marked))
  }

  /// One more character of an answer, or one less.
  mutating func typeAnswer(_ key: Key) {
    guard let run = lesson, run.ask?.choices.isEmpty == true, run.answer == nil else {
      if key.spelling != "esc" { say(.doesNothing(key: key.spelling)) }
      return
    }
    if let character = key.character, !"0123456789x×*, ".contains(character) { return }
    if let text = run.typed.typing(key, limit: 40) { lesson?.typed = text }
  }

  /// Answers the question, or does the task, for the person.
  private mutating func showSolution() {
    guard let run = lesson else { return }
    if run.ask != nil { return give(.shown) }
    document = Document(run.current.scene, path: nil)
    for edit in run.current.solution {
      _ = document.apply(
        edit,
        EditReport.Subject(
          .typed(edit.assignments.joined(separator: " "), takenBack: false), in: .network))
    }
    lesson?.wasShown = true
    showNetworkAnew()
  }

  // MARK: Why

  /// Opens the why of what was asked, or of what is shown.
  private mutating func askWhyInLesson() {
    guard let (question, site) = lessonReason?.question else { return }
    askWhy(question, at: site)
  }
}
