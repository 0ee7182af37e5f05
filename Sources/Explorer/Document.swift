import Diagnostics
import NetworkModel
import ShapeEngine

/// The network that is open: what it was when it was opened, every step since, and where it is saved.
package struct Document: Sendable {
  package private(set) var inferred: InferredNetwork
  /// The network as it was opened, whatever was saved since.
  package let opened: Network
  /// The file it came from or was saved to.
  package internal(set) var path: String?
  /// What happened since it was opened, for a journal; what led back to the saved network and was then left for
  /// another step is dropped.
  package private(set) var events: [HistoryEvent] = []
  /// How many of them lead to the network as it was saved last.
  private var eventsUntilSaved = 0
  /// How often events were dropped.
  package private(set) var droppings = 0
  /// How often anything happened.
  package private(set) var changes = 0
  private var past: [Step] = []
  private var future: [Step] = []
  /// How many steps lay behind when it was saved; nil if that point cannot be reached any more.
  package private(set) var savedAt: Int? = 0
  private var knownRepairs: [Problem: [Repair]] = [:]

  /// A step that was taken, or taken back.
  private struct Step: Sendable {
    /// What to apply to go the other way.
    var edit: Edit
    var subject: EditReport.Subject
  }

  init(_ network: Network, path: String?) {
    inferred = InferredNetwork(network)
    opened = network
    self.path = path
  }

  package var isModified: Bool { savedAt != past.count }
  /// All steps as they were first done: those that were taken, then those that were taken back.
  package var steps: [EditReport.Subject] {
    past.map(\.subject) + future.reversed().map(\.subject.reversed)
  }
  /// How many of them are taken now.
  package var stepsDone: Int { past.count }
  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// Takes a step; nil if its place does not exist, then nothing has happened.
  mutating func apply(_ edit: Edit, _ subject: EditReport.Subject) -> EditReport? {
    guard let change = inferred.apply(edit) else { return nil }
    knownRepairs = [:]
    dropEvents()
    past.append(Step(edit: change.inverse, subject: subject))
    if let saved = savedAt, saved >= past.count { savedAt = nil }
    future.removeAll()
    note(.step(edit, subject.stepWords))
    return EditReport(subject, change, inferred)
  }

  /// Drops the events since it was saved, if they led back there: the next step leaves no way to what they did.
  private mutating func dropEvents() {
    guard !isModified, events.count > eventsUntilSaved else { return }
    events.removeLast(events.count - eventsUntilSaved)
    droppings += 1
  }

  private mutating func note(_ event: HistoryEvent) {
    events.append(event)
    changes += 1
  }

  /// Notes what was seen after the last step.
  mutating func noteView(_ view: Viewpoint) {
    if !past.isEmpty { past[past.count - 1].subject.viewAfter = view }
  }

  /// Takes the last step back.
  mutating func undo() -> EditReport? { travel(from: \.past, to: \.future, .undo) }

  /// Takes the last step that was taken back again.
  mutating func redo() -> EditReport? { travel(from: \.future, to: \.past, .redo) }

  private mutating func travel(
    from source: WritableKeyPath<Document, [Step]>, to target: WritableKeyPath<Document, [Step]>,
    _ event: HistoryEvent
  ) -> EditReport? {
    guard let step = self[keyPath: source].popLast(), let change = inferred.apply(step.edit) else {
      return nil
    }
    knownRepairs = [:]
    self[keyPath: target].append(Step(edit: change.inverse, subject: step.subject.reversed))
    note(event)
    return EditReport(step.subject.reversed, change, inferred)
  }

  /// This with `network` in its place; no step is taken.
  func showing(_ network: InferredNetwork) -> Document {
    var document = self
    document.inferred = network
    document.knownRepairs = [:]
    return document
  }

  /// Notes that everything up to here is in the file at `path`.
  mutating func saved(to path: String?) {
    self.path = path
    savedAt = past.count
    note(.saved)
    eventsUntilSaved = events.count
  }

  /// Where the last step was done.
  var lastRow: Row? { past.last?.subject.row }

  /// How many steps lie between this and what was saved; all of them where that cannot be reached any more.
  package var unsavedSteps: Int { savedAt.map { abs(past.count - $0) } ?? past.count }

  /// What each of `edits` alone would bring, tried and taken back; nil for one that cannot be made.
  mutating func trials(of edits: [Edit]) -> [Trial?] { inferred.trials(of: edits) }

  /// Repairs of `problem`, one of so many; what was found is kept until the next step.
  mutating func repairs(of problem: Problem, amongst tally: ProblemTally) -> [Repair] {
    if let known = knownRepairs[problem] { return known }
    let repairs = inferred.repairs(of: problem, amongst: tally)
    knownRepairs[problem] = repairs
    return repairs
  }
}
