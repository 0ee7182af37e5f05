import NetworkModel
import ShapeEngine

/// Unsaved work of an earlier run, as a person is told of it.
package struct RecoveryOffer: Hashable, Sendable {
  /// How many steps were not saved.
  package var steps: Int
  /// The file or preset they were made in.
  package var name: String
  /// When the last of them was made.
  package var time: String
  /// Whether the file is another one than the steps were made in.
  package var fileHasChanged: Bool
  /// Whether more followed that cannot be read.
  package var isDamaged: Bool

  package init(steps: Int, name: String, time: String, fileHasChanged: Bool, isDamaged: Bool) {
    self.steps = steps
    self.name = name
    self.time = time
    self.fileHasChanged = fileHasChanged
    self.isDamaged = isDamaged
  }
}

/// What a person wants to become of it.
package enum RecoveryAnswer: Hashable, Sendable {
  case recover, discard
  /// It stays where it is, to be offered again.
  case later
}

extension Document {
  /// The document that `events` made of `network`, up to the first one that has no place in it.
  package init(_ network: Network, path: String?, replaying events: some Sequence<HistoryEvent>) {
    self.init(network, path: path)
    for event in events {
      let isDone: Bool =
        switch event {
        case .step(let edit, let words): apply(edit, EditReport.Subject(words)) != nil
        case .undo: undo() != nil
        case .redo: redo() != nil
        case .saved: markSaved()
        }
      if !isDone { return }
    }
  }

  private mutating func markSaved() -> Bool {
    saved(to: path)
    return true
  }
}

extension State {
  /// Goes on with what was recovered.
  package mutating func recover(_ document: Document) {
    let steps = document.unsavedSteps
    self.document = document
    report = nil
    folded = folded.filter { network.network.stacks.indices.contains($0) }
    showsHint = false
    overview = Overview(network)
    goTo(document.lastRow)
    diagnose()
    say(.recovered(steps))
  }

  mutating func answerRecovery(_ key: Key) -> Wish? {
    let answer: RecoveryAnswer? =
      switch key.spelling {
      case "r": .recover
      case "d": .discard
      case "l", "esc", "ctrl-c": .later
      default: nil
      }
    guard let answer else { return nil }
    prompt = nil
    return .recovery(answer)
  }

  /// Another name for the file at `path`, in the folder in which the program was started.
  func nameOfCopy(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name + "-copy" }
    return "\(name[..<dot])-copy\(name[dot...])"
  }
}

extension EditReport.Subject {
  /// A step as a journal tells it.
  init(_ words: StepWords) {
    self.init(
      .typed(words.title, takenBack: false), at: words.place.flatMap(Row.init(spelling:)),
      in: StepPlace(told: words.placeWords))
  }

  /// As a journal tells this step.
  var stepWords: StepWords {
    StepWords(title: title?.english ?? "", place: row?.spelling, placeWords: whereabouts.both.english)
  }
}

extension Row {
  /// As scripts spell it: `stack2.block1`, `stack2`, `stem`, `head`.
  var spelling: String {
    switch self {
    case .stem: "stem"
    case .head: "head"
    case .stack(let stack): Scope.stack(stack).spelling
    case .block(let place): place.spelling
    }
  }

  init?(spelling: String) {
    let parts = spelling.split(separator: ".")
    func number(_ index: Int, _ word: String) -> Int? {
      guard parts.indices.contains(index), parts[index].hasPrefix(word) else { return nil }
      return Int(parts[index].dropFirst(word.count)).flatMap { $0 > 0 ? $0 - 1 : nil }
    }
    switch (spelling, parts.count) {
    case ("stem", _): self = .stem
    case ("head", _): self = .head
    case (_, 1):
      guard let stack = number(0, "stack") else { return nil }
      self = .stack(stack)
    case (_, 2):
      guard let stack = number(0, "stack"), let block = number(1, "block") else { return nil }
      self = .block(BlockPlace(stack: stack, block: block))
    default: return nil
    }
  }
}
