import Explorer
import ExplorerViews
import Monkey
import NetworkModel
import Testing

/// What was recorded and is played again leads to the same network and the same screen.
@Suite struct RecordedTests {
  @Test func playedAgainItIsTheSame() throws {
    let plan = MonkeyPlan(inputs: 3_000)
    var dice = Dice(seed: plan.seed &+ 77)
    for round in 0..<max(plan.inputs / 250, 1) {
      let opened = OpenedNetwork.all[round % OpenedNetwork.all.count]
      let network = try #require(opened.network)
      var monkey = Monkey(seed: dice.next())
      let size = monkey.size()
      var state = State(network, columns: size.columns, rows: size.rows)
      var log = KeyLog()
      var text = log.opening("addup", version: "1", state)
      for _ in 0..<250 {
        let input = monkey.input(in: state)
        var trial = state
        if trial.take(input) == .quit { continue }
        let wish = state.take(input)
        text += log.entry(input, leadingTo: state)
        guard case .save(let path, let isOverwriting, let thenQuit)? = wish, !thenQuit else { continue }
        if isOverwriting || dice.below(2) == 0 {
          text += log.answer(.saved, state)
          state.receive(.saved(path: path, thenQuit: false))
        } else {
          let reason = "\(path)\n\"is there\""
          text += log.answer(.saveAsks(reason), state)
          state.receive(.saveNeedsConsent(path: path, reason: Text(same: reason), thenQuit: false))
        }
      }
      let script = try KeyScript(text)
      let begun = try #require(script.openingSize)
      var again = State(network, columns: begun.columns, rows: begun.rows)
      #expect(again.play(script) == script.words.count)
      #expect(again.network.network == state.network.network, "\(plan.command)\n\(text)")
      #expect(again.drawn() == state.drawn(), "\(plan.command)\n\(text)")
      #expect(again.document.steps == state.document.steps)
    }
  }
}
