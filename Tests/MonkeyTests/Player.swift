import Explorer
import ExplorerViews
import Monkey
import NetworkModel
import ShapeEngine

/// The explorer in the monkey's hands: what is wrong after an input is answered as a sentence.
struct Player {
  private(set) var state: State
  private let opened: Network
  private var screen = ShownScreen()
  private var count = 0
  private var saves = 0

  /// Nil if the network does not exist.
  init?(_ replay: Replay) {
    guard let network = replay.opened.network else { return nil }
    opened = network
    state = State(network, columns: replay.size.columns, rows: replay.size.rows)
  }

  /// Gives the state an input, and answers what it wishes for as a file system might.
  mutating func take(_ input: Input) {
    guard case .save(let path, let isOverwriting, let thenQuit)? = state.take(input) else { return }
    saves += 1
    switch saves % 3 {
    case 0: state.receive(.saveFailed(Text(same: "not saved: No space left on device")))
    case 1 where !isOverwriting:
      state.receive(
        .saveNeedsConsent(path: path, reason: Text(same: "\(path) is there already"), thenQuit: thenQuit))
    default: state.receive(.saved(path: path, thenQuit: thenQuit))
    }
  }

  /// What is wrong after `input`, or nil.
  mutating func failure(after input: Input) -> String? {
    take(input)
    count += 1
    if count.isMultiple(of: 125), let failure = inferenceFailure { return failure }
    return count.isMultiple(of: 5) ? drawingFailure() : nil
  }

  /// What is wrong when everything is undone and done again, or nil.
  mutating func failureAtEnd() -> String? {
    if let failure = inferenceFailure ?? drawingFailure() { return failure }
    leaveOverlays()
    // A lesson has a network of its own; the one that was opened waits beneath.
    if state.lesson != nil { state.receive(.lesson(.leave)) }
    if state.demo != nil { state.receive(.demo(.leave)) }
    let last = state.network.network
    let steps = state.document.stepsDone
    if let failure = press("u", while: \.document.canUndo, leadsTo: opened, "undoing") { return failure }
    press("U", times: steps)
    if state.network.network != last { return "doing everything again leads to another network" }
    return inferenceFailure ?? drawingFailure()
  }

  /// Back to what has undo and redo.
  private mutating func leaveOverlays() {
    for _ in 0..<4 { state.receive(.key(Key("esc"))) }
  }

  private mutating func press(
    _ key: String, while condition: (State) -> Bool, leadsTo network: Network, _ what: String
  ) -> String? {
    while condition(state) {
      let before = state.document.stepsDone
      state.receive(.key(Key(key)))
      if state.document.stepsDone == before {
        return "\(what) stops: \(state.notice?.english ?? "no notice")"
      }
    }
    if let failure = inferenceFailure ?? drawingFailure() { return "after \(what) everything: \(failure)" }
    if state.document.savedAt == 0, state.document.isModified { return "it says it is changed, and is not" }
    return state.network.network == network ? nil : "\(what) everything leads to another network"
  }

  private mutating func press(_ key: String, times: Int) {
    for _ in 0..<times { state.receive(.key(Key(key))) }
  }

  /// Every fact must be what the network, inferred from nothing, has.
  private var inferenceFailure: String? {
    let fresh = InferredNetwork(state.network.network)
    let isSame =
      fresh.blocks == state.network.blocks && fresh.totals == state.network.totals
      && fresh.stem == state.network.stem && fresh.head == state.network.head
    return isSame ? nil : "the edits left facts that are not those of the network"
  }

  private mutating func drawingFailure() -> String? {
    let isASCII = count.isMultiple(of: 2)
    let canvas = state.drawn(ascii: isASCII)
    guard canvas.columns == state.layout.columns, canvas.rows == state.layout.rows else {
      return "the canvas has \(canvas.columns)×\(canvas.rows) cells"
    }
    return canvas.flaw(ascii: isASCII) ?? screen.flaw(showing: canvas)
  }
}

extension Replay {
  /// What is wrong when it is played from the beginning and then undone, or nil.
  var failure: String? {
    guard var player = Player(self) else { return "the network does not exist" }
    for input in inputs {
      if let failure = player.failure(after: input) { return failure }
    }
    return player.failureAtEnd()
  }
}
