import NetworkFiles
import NetworkModel
import ShapeEngine

/// A lesson while it is presented to a room.
///
/// Whatever the presenter does is a moment; going back leads from moment to moment to the first one.
package struct DemoRun: Sendable {
  package let lesson: Lesson
  /// Its number among those that come with the program, from 1.
  package let number: Int?
  package let beats: [DemoBeat]
  private var moment = Moment(beat: 0, answer: nil, top: 0)
  private var past: [Moment] = []
  /// The network that is shown.
  package private(set) var scene: InferredNetwork
  /// The network before the last change that is shown.
  package private(set) var former: InferredNetwork
  /// What is asked in this step.
  package private(set) var ask: LessonAsk?
  /// The last keys that were pressed, the latest last.
  package private(set) var pressed: [Key] = []
  /// Whether a question from the room is tried, with all keys of the explorer.
  package internal(set) var isTrying = false
  /// Milliseconds from one step forward to the next where it goes on by itself, else nil.
  package private(set) var interval: Int?
  /// Whether it goes on by itself now.
  package internal(set) var isRunning: Bool
  /// What was open before, to go back to.
  let home: LessonRun.Home?

  /// The interval where the command line gave none.
  package static let usualInterval = 5000
  /// How many keys are remembered to be shown.
  package static let shownKeys = 4

  private struct Moment: Hashable, Sendable {
    var beat: Int
    var answer: LessonAnswer?
    var top: Int
  }

  init(_ lesson: Lesson, every interval: Int?, home: LessonRun.Home?) {
    self.lesson = lesson
    self.interval = interval
    self.home = home
    number = Lesson.shipped.firstIndex(of: lesson).map { $0 + 1 }
    beats = lesson.beats
    isRunning = interval != nil
    scene = InferredNetwork(beats[0].now)
    former = scene
  }

  /// What is shown, counted from 0 among `beats`.
  package var position: Int { moment.beat }
  package var beat: DemoBeat { beats[moment.beat] }
  package var step: LessonStep { lesson.steps[beat.step] }
  package var isAtEnd: Bool { moment.beat == beats.count - 1 }
  package var isAtBeginning: Bool { past.isEmpty }
  /// What the room answered.
  package var answer: LessonAnswer? { moment.answer }
  /// The first line that can be seen, of those that scroll.
  package var top: Int { moment.top }

  /// What was edited last, as far as it is shown.
  package var changes: [DemoChange] { DemoChange.between(beat.before, beat.now) }

  /// Whether the operands of the addition are covered: what is asked is not answered yet.
  package var isCovered: Bool { ask != nil && beat.kind != .answer }

  /// What is covered of a block: what is asked now, or later of the same network.
  package func cover(of block: BlockPlace) -> LessonCover {
    lesson.cover(of: block, in: scene.network, at: beat.step, isAnswered: !isCovered)
  }

  /// The characters of an answer that are typed so far.
  package var typed: String { if case .typed(let text)? = answer { text } else { "" } }

  /// The conditions of a task, each with whether it holds now.
  package var goals: [(condition: LessonCondition, isReached: Bool)] {
    guard case .do(let conditions) = step.task else { return [] }
    return conditions.map { ($0, scene.holds($0, since: step.scene)) }
  }

  // MARK: Moving

  /// On to what comes next; whether there was anything.
  @discardableResult
  mutating func goForward() -> Bool {
    guard !isAtEnd else { return false }
    past.append(moment)
    let next = moment.beat + 1
    let isSameStep = beats[next].step == beat.step && beat.kind != .title
    moment = Moment(beat: next, answer: isSameStep ? moment.answer : nil, top: 0)
    prepare()
    return true
  }

  /// To what was before the last thing that was done.
  mutating func goBack() {
    guard let last = past.popLast() else { return }
    let isOther = last.beat != moment.beat
    moment = last
    if isOther { prepare() }
  }

  /// Takes what the room answers, nil for no answer any more.
  mutating func take(_ answer: LessonAnswer?) {
    guard beat.kind == .ask, answer != moment.answer else { return }
    past.append(moment)
    moment.answer = answer
  }

  /// Goes on by itself from here.
  mutating func run() {
    interval = interval ?? DemoRun.usualInterval
    isRunning = true
  }

  mutating func scroll(by rows: Int) { moment.top = max(moment.top + rows, 0) }

  mutating func note(_ key: Key) { pressed = (pressed + [key]).suffix(DemoRun.shownKeys) }

  /// Shows what another terminal shows; what does not exist here is left out.
  mutating func follow(position: Int, answer: LessonAnswer?, isTrying: Bool) {
    let beat = min(max(position, 0), beats.count - 1)
    let isOther = beat != moment.beat
    moment = Moment(beat: beat, answer: answer, top: isOther ? 0 : moment.top)
    self.isTrying = isTrying
    if isOther { prepare() }
  }

  private mutating func prepare() {
    if scene.network != beat.now { scene = InferredNetwork(beat.now) }
    if former.network != beat.before { former = InferredNetwork(beat.before) }
    ask = nil
    if beat.kind != .title, case .ask(let question) = step.task {
      ask = LessonAsk(question, about: scene, step: beat.step)
    }
  }
}
