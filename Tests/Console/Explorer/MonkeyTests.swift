import Explorer
import ExplorerViews
import Foundation
import Monkey
import Testing

extension ConsoleTests.Explorer {
  /// Random keys, mouse and sizes at a real terminal, which must show what the same inputs draw without one.
  @Suite struct MonkeyTests {
    private static let presets = ["seed", "question", "resnet18"]

    @Test func theScreenIsWhatTheSameInputsDraw() throws {
      let plan = MonkeyPlan(inputs: 750)
      var dice = Dice(seed: plan.seed)
      for preset in Self.presets {
        var hand = try MonkeyHand(OpenedNetwork(preset), seed: dice.next(), plan)
        while hand.played < plan.inputs / Self.presets.count {
          try hand.playBurst()
          try hand.redraw()
        }
        try hand.undoEverything()
        try hand.redraw()
        #expect(hand.redraws > 0)
        try hand.leave()
      }
    }
  }
}

/// The monkey at a terminal, and beside it the state that its inputs lead to.
///
/// Nothing that would save, copy or leave reaches the program; and it could write no byte to any file, unless
/// the thread sanitizer is in it, which writes files of its own.
private struct MonkeyHand {
  private let folder: Folder
  private let console: Console
  private let plan: MonkeyPlan
  private var monkey: Monkey
  private var state: State
  private var replay: Replay
  /// How often everything was drawn again.
  private(set) var redraws = 0

  init(_ opened: OpenedNetwork, seed: UInt64, _ plan: MonkeyPlan) throws {
    self.plan = plan
    folder = try Folder()
    monkey = Monkey(seed: seed)
    replay = Replay(opened, size: (120, 36))
    state = State(try #require(opened.network), columns: 120, rows: 36)
    let home: [String: String?] = [
      "HOME": folder.url.path, "XDG_CONFIG_HOME": folder.url.path, "XDG_STATE_HOME": folder.state.path,
      "XDG_DATA_HOME": folder.url.path,
    ]
    console = try folder.explorer(
      "\(MonkeyHand.limit)exec addup \(opened.preset)", environment: home, columns: 120, rows: 36)
    plan.trace("\n\(replay)\n")
    // That no step can be kept is said once, and not in the midst of the rest.
    for key in ["space", "u"] { take(.key(Key(key))) }
    try send(Array(" u".utf8))
  }

  private static let limit = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil ? "ulimit -f 0; " : ""

  /// How many inputs were given.
  var played: Int { replay.inputs.count }

  /// Sends up to 40 inputs at once, and expects the screen that they lead to.
  mutating func playBurst() throws {
    var burst: [UInt8] = []
    for _ in 0..<40 {
      let input = monkey.input(in: state)
      if case .size(let columns, let rows) = input {
        // What was sent before it is for the former size.
        try send(burst)
        burst = []
        take(input)
        console.resize(columns: columns, rows: rows)
        try expectScreen()
        continue
      }
      guard let bytes = input.bytes, isOnScreen(input), takeIfItStaysInside(input) else { continue }
      burst += noise() + bytes
      // Esc and what follows it at once would be another key.
      if input == .key(Key("esc")) {
        try send(burst)
        burst = []
      }
    }
    try send(burst)
  }

  /// Draws everything again, where a key does only that: no cell may change, nor its colours.
  mutating func redraw() throws {
    let before = state.drawn()
    let key = Input.key(Key("ctrl-l"))
    var trial = state
    guard trial.receive(key) == .redraw, trial.drawn() == before else { return }
    let looks = console.looks
    let sent = console.output.count
    take(key)
    console.send(bytes: [0x0C])
    try console.wait(until: "everything again") { console.output.count > sent }
    try expectScreen()
    redraws += 1
    #expect(console.looks == looks, "Ctrl-L changes the screen\n\(replay)\n\(plan.command)")
  }

  /// Takes every step back, to the network as it was opened.
  mutating func undoEverything() throws {
    try leaveOverlays()
    // From a demo that is tried it goes back to the script first.
    for _ in 0..<2 where state.hasLessonNetwork {
      take(.key(Key("q")))
      console.send("q")
    }
    // No more at once than a terminal holds and a sanitized program takes in time.
    while state.document.canUndo {
      let steps = min(state.document.stepsDone, 200)
      for _ in 0..<steps { take(.key(Key("u"))) }
      console.send(String(repeating: "u", count: steps))
      try expectScreen()
    }
    #expect(state.network.network == replay.opened.network, "\(replay)")
    #expect(!state.document.canUndo)
  }

  /// Leaves, after which the terminal is as it was and nothing was written.
  mutating func leave() throws {
    console.send("q")
    #expect(try console.exitStatus() == 0)
    #expect(console.changes == [])
    #expect(try folder.names == [])
    #expect(folder.journals == [])
  }

  private mutating func leaveOverlays() throws {
    for _ in 0..<4 {
      take(.key(Key("esc")))
      try send([0x1B])
    }
  }

  /// Longer than the program waits for what may follow Esc.
  private static let escapeTime = 0.06

  private mutating func take(_ input: Input) {
    note(input)
    state.take(input)
  }

  private mutating func note(_ input: Input) {
    plan.trace(input.spelling + " ")
    replay.inputs.append(input)
  }

  /// Takes `input` if the program then does nothing but show something else; whether it does.
  private mutating func takeIfItStaysInside(_ input: Input) -> Bool {
    var next = state
    switch next.take(input) {
    // How far a person came in lessons would be written, which is forbidden here, and the program says so.
    case nil where next.progress != state.progress: return false
    // What goes on by itself has a clock of its own.
    case nil where next.demo?.isRunning == true: return false
    case nil, .redraw?: break
    case .save?, .quit?, .copy?, .recovery?, .reload?, .compare?: return false
    }
    note(input)
    state = next
    return true
  }

  /// Whether the mouse, if it is one, is where the program can see it.
  private func isOnScreen(_ input: Input) -> Bool {
    switch input {
    case .click(let row, let column), .wheel(_, let row, let column):
      row < state.layout.rows && column < state.layout.columns
    case .key, .paste, .size: true
    }
  }

  /// Now and then something that terminals send and the explorer has no use for.
  private mutating func noise() -> [UInt8] {
    guard monkey.dice.below(12) == 0 else { return [] }
    let sequences = [
      "\u{1B}[<0;9;9m", "\u{1B}[<2;5;5M", "\u{1B}[<0;9999;9999M", "\u{1B}[?62;4c", "\u{1B}]10;rgb:0/0/0\u{7}",
      "\u{1B}[200~\u{1B}[201~",
    ]
    return Array(monkey.dice.pick(sequences).utf8)
  }

  private func send(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    console.send(bytes: bytes)
    try expectScreen()
    if bytes.last == 0x1B { Thread.sleep(forTimeInterval: MonkeyHand.escapeTime) }
  }

  private func expectScreen() throws {
    var lines = state.drawn().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    do {
      try console.wait(forScreen: lines.joined(separator: "\n"))
    } catch {
      throw ConsoleFailure("\(error)\n\(console.lastWords)\n\(replay)\n\(plan.command)")
    }
  }
}

extension Console {
  /// What a sanitizer or a trap said, wherever it stands on the screen.
  fileprivate var lastWords: String {
    let text = String(decoding: output, as: UTF8.self)
    let starts = ["Sanitizer: ", "Fatal error: "].compactMap { text.firstRange(of: $0)?.lowerBound }
    return starts.min().map { text[$0...].prefix(1500).filter { $0 != "\u{1B}" } } ?? ""
  }

  /// Every cell with its character, colour, bold and reverse.
  fileprivate var looks: [String] {
    (0..<rows).map { row in
      "\(line(row)) \((0..<columns).map { look(row: row, column: $0) })"
    }
  }
}
