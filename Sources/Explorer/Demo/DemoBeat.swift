import NetworkFiles
import NetworkModel

/// What a presenter shows at a time: a part of a step, with the network as it is then.
package struct DemoBeat: Hashable, Sendable {
  package let kind: Kind
  /// The step it belongs to, counted from 0; of the title, the first.
  package let step: Int
  /// The network before what is shown as the last change.
  package let before: Network
  package let now: Network

  package enum Kind: Hashable, Sendable {
    /// The lesson's title, before the first step.
    case title
    /// What a step tells, or asks to be done.
    case tell
    /// What a step that asks nothing tells in the end.
    case more
    /// The question, with its answers and covered operands.
    case ask
    /// The answer.
    case answer
    /// The edit of this number, from 1, of a task's solution was made.
    case edit(Int)
    /// What is told once a task is done.
    case done
  }
}

extension Lesson {
  /// All that a presenter shows, in order.
  package var beats: [DemoBeat] {
    let opening = steps[0].scene
    return [DemoBeat(kind: .title, step: 0, before: opening, now: opening)]
      + steps.enumerated().flatMap { number, step in step.beats(number) }
  }
}

extension LessonStep {
  /// The parts of this step, which is number `number` of its lesson, from 0.
  fileprivate func beats(_ number: Int) -> [DemoBeat] {
    func beat(_ kind: DemoBeat.Kind, from before: Network, to now: Network) -> DemoBeat {
      DemoBeat(kind: kind, step: number, before: before, now: now)
    }
    switch task {
    case .say:
      return [beat(.tell, from: base, to: scene)]
        + (reveal == nil ? [] : [beat(.more, from: base, to: scene)])
    case .ask: return [.tell, .ask, .answer].map { beat($0, from: base, to: scene) }
    case .do:
      // What is to be repaired is not told before.
      var beats = [beat(.tell, from: scene, to: scene)]
      for (index, edit) in solution.enumerated() {
        let before = beats[beats.count - 1].now
        var now = before
        _ = now.apply(edit)
        beats.append(beat(.edit(index + 1), from: before, to: now))
      }
      let last = beats[beats.count - 1]
      return beats + (reveal == nil ? [] : [beat(.done, from: last.before, to: last.now)])
    }
  }
}
