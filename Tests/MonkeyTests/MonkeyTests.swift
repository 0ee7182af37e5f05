import Explorer
import Foundation
import Monkey
import Testing

/// Random keys, mouse and sizes against the state and its drawing, without a terminal.
@Suite struct MonkeyTests {
  /// Inputs between one opening of a network and the end, when all is undone.
  private static let roundLength = 250

  @Test func nothingTrapsAndUndoingLeadsBack() {
    let plan = MonkeyPlan(inputs: 4_000)
    var dice = Dice(seed: plan.seed)
    for round in 0..<max(plan.inputs / Self.roundLength, 1) {
      let opened = OpenedNetwork.all[round % OpenedNetwork.all.count]
      guard let replay = played(opened, seed: dice.next(), plan) else { continue }
      let short = replay.shortened { $0.failure != nil }
      Issue.record("\(short.failure ?? "fails only sometimes")\n\(short)\n\(plan.command)")
      return
    }
  }

  /// Plays one round and answers it if something was wrong.
  private func played(_ opened: OpenedNetwork, seed: UInt64, _ plan: MonkeyPlan) -> Replay? {
    var monkey = Monkey(seed: seed)
    var replay = Replay(opened, size: monkey.size())
    guard var player = Player(replay) else { return replay }
    plan.trace("\n\(replay)\n")
    for _ in 0..<Self.roundLength {
      let input = monkey.input(in: player.state)
      replay.inputs.append(input)
      plan.trace(input.spelling + " ")
      if player.failure(after: input) != nil { return replay }
    }
    return player.failureAtEnd() == nil ? nil : replay
  }

  /// The monkey is of use only as long as it gets about.
  @Test func theMonkeyGetsEverywhere() throws {
    var contexts: Set<Command.Context> = []
    var called: Set<String> = []
    var steps = 0
    for seed in 0..<30 {
      var monkey = Monkey(seed: UInt64(seed))
      var player = try #require(Player(Replay(OpenedNetwork.all[seed % 2], size: (120, 36))))
      for _ in 0..<250 {
        let input = monkey.input(in: player.state)
        if case .size = input { continue }
        if case .key(let key) = input, player.state.prompt == nil,
          let command = Command.called(by: key, in: player.state), command.isPossible(in: player.state)
        {
          called.insert(command.name)
        }
        player.take(input)
        contexts.insert(player.state.context)
      }
      steps += player.state.document.steps.count
    }
    #expect(contexts == Set(Command.Context.allCases))
    // What holds only in small terminals or at problems with several repairs may be missed here.
    #expect(called.count * 10 > Command.all.count * 9, "\(Set(Command.all.map(\.name)).subtracting(called))")
    #expect(steps > 100)
  }

  @Test func everyNetworkOfTheMonkeyIsThere() {
    for opened in OpenedNetwork.all { #expect(opened.network != nil, "\(opened.edits)") }
  }

  /// What is printed on failure is short, and can be typed.
  @Test func failuresAreShortenedToWhatMatters() throws {
    let keys = "j k space tab j q n z esc u j enter 1 ' enter".split(separator: " ").map(String.init)
    let long = Replay(OpenedNetwork.all[0], size: (80, 24), inputs: keys.map { .key(Key($0)) })
    let short = long.shortened { replay in
      let played = replay.inputs.compactMap { if case .key(let key) = $0 { key.spelling } else { nil } }
      return played.contains("space") && played.contains("'") && played.firstIndex(of: "space")! < 5
    }
    #expect(short.description == "addup screen seed --size 80x24 --keys 'space '\\'''")
  }
}
