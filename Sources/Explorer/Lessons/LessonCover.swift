import NetworkFiles
import NetworkModel

/// What of a block's picture is covered, because it is still to be predicted.
package struct LessonCover: Hashable, Sendable {
  package var main = false
  package var shortcut = false
  /// What becomes of the addition.
  package var verdict = false

  package static let nothing = LessonCover()
  package static let everything = LessonCover(main: true, shortcut: true, verdict: true)
}

extension Lesson {
  /// What is covered of `block` in `network` at a step, counted from 0: while a question is open everything, and
  /// then what later steps still ask about it.
  package func cover(
    of block: BlockPlace, in network: Network, at step: Int, isAnswered: Bool
  ) -> LessonCover {
    guard isAnswered else { return .everything }
    let isAskedLater = steps.dropFirst(step + 1).contains { $0.scene == network && $0.asks(about: block) }
    return isAskedLater ? steps[step].leftCovered(of: block) : .nothing
  }
}

extension LessonStep {
  /// Whether the picture of `block` would tell what is asked here.
  package func asks(about block: BlockPlace) -> Bool {
    switch task {
    case .say, .do: return false
    case .ask(.verdict(let asked)): return asked == block
    case .ask(.which(let asked)): return asked.contains(block)
    case .ask(.shape(let asked)), .ask(.number(let asked)): return asked.isDrawn(of: block)
    case .ask(.yesNo(let conditions)):
      return conditions.contains { condition in
        switch condition {
        case .addsUp, .nothingWrong: place?.block == block
        case .measure(let asked, _, _): asked.isDrawn(of: block)
        case .edits, .setting: false
        }
      }
    }
  }

  /// What stays covered once the answer is given, where a later step asks about the block.
  fileprivate func leftCovered(of block: BlockPlace) -> LessonCover {
    guard asks(about: block) else { return .everything }
    switch task {
    case .ask(.shape(let asked)), .ask(.number(let asked)):
      let isShortcut = asked.what == .shortcut
      return LessonCover(main: isShortcut, shortcut: !isShortcut, verdict: true)
    case .ask(.verdict), .ask(.which), .ask(.yesNo), .say, .do: return .nothing
    }
  }
}

extension LessonPlace {
  /// Whether it is one of the numbers of an operand in the picture of `block`.
  fileprivate func isDrawn(of block: BlockPlace) -> Bool {
    guard self.block == block, let what else { return false }
    switch what {
    case .main, .shortcut, .output, .height, .width, .channels: return true
    case .add, .input, .reduced, .grouped, .params, .trainable, .multiplyAdds, .dropped, .blocks, .additions,
      .broken, .broadcasts, .filters, .groups, .strides, .expansion:
      return false
    }
  }
}
