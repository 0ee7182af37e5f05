import Explorer
import NetworkModel

/// What a presented lesson needs besides keys: the time of one step, and word to the terminal with the notes.
struct DemoStage {
  private var beacon: DemoBeacon?
  /// When to go forward by itself.
  private var due: Int?
  private var position: Int?

  /// A sentence comes with it where notes in another terminal will not know of it.
  static func open(subject: String, _ run: DemoRun) -> (stage: DemoStage, notice: Text?) {
    do {
      return (DemoStage(beacon: try DemoBeacon(subject: subject, count: run.beats.count)), nil)
    } catch {
      return (DemoStage(), DemoCommandWords.noNotes(error.words ?? FileWords.noReason.text).text)
    }
  }

  /// Looks where the demo is now; a sentence if the notes cannot follow any more.
  mutating func look(at state: State) -> Text? {
    guard let run = state.demo else { return nil }
    let isRunning = run.isRunning && !run.isTrying
    if !isRunning {
      due = nil
    } else if due == nil || position != run.position {
      due = steadyMilliseconds() + (run.interval ?? 0)
    }
    position = run.position
    if beacon?.tell(run) != false { return nil }
    beacon?.end()
    beacon = nil
    return DemoCommandWords.notesCannotFollow.text
  }

  /// Milliseconds until the next step; nil if none comes by itself.
  var patience: Int? { due.map { max($0 - steadyMilliseconds(), 0) } }

  /// Goes forward if it is time; whether it did.
  mutating func rest(_ state: inout State) -> Bool {
    guard let due, steadyMilliseconds() >= due else { return false }
    state.receive(.demo(.tick))
    return true
  }

  func end() { beacon?.end() }
}

/// Follows presenters of a lesson, for the notes to it.
struct DemoFollower {
  /// How long to wait between two looks, in milliseconds.
  static let interval = 150
  let subject: String
  private var last = DemoNews.absent

  init(subject: String) { self.subject = subject }

  /// Tells the state what is new; whether anything is.
  mutating func look(_ state: inout State) -> Bool {
    let reports = DemoSite.reports().filter { $0.subject == subject }
    var news = last
    if let latest = reports.max(by: { $0.started < $1.started }) {
      // By whole seconds, so that nothing is drawn in between.
      let now = steadyMilliseconds()
      news = .live(latest, now: now - (now - latest.started) % 1000, others: reports.count - 1)
    } else if case .live = last {
      news = .ended
    }
    guard news != last else { return false }
    last = news
    state.receive(.demo(.follow(news)))
    return true
  }
}
