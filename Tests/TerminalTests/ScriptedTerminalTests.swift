import Explorer
import ExplorerViews
import Terminal
import Testing

@Suite struct ScriptedTerminalTests {
  /// The loop of a program that counts events: it draws when nothing more is there to read.
  private func play<T: Terminal & ~Copyable>(on terminal: inout T) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while true {
      if !terminal.hasPendingInput {
        var canvas = Canvas(columns: terminal.size.columns, rows: terminal.size.rows)
        canvas.write("\(events.count)", row: 0)
        terminal.show(canvas)
      }
      let event = terminal.nextEvent()
      if event == .closed { return events }
      events.append(event)
    }
  }

  @Test func playsKeysAndKeepsCanvases() {
    var terminal = ScriptedTerminal(columns: 8, rows: 2, keys: "j shift-left ?")
    let events = play(on: &terminal)
    #expect(events == ["j", "shift-left", "?"].map { .input(.key(Key($0))) })
    #expect(terminal.canvases.map { $0.text(row: 0) } == ["0", "1", "2", "3"])
  }

  @Test func drawsOnceWhenEverythingIsThereAtOnce() {
    var terminal = ScriptedTerminal(columns: 8, rows: 2, keys: "j j j", drawsEachEvent: false)
    #expect(play(on: &terminal).count == 3)
    #expect(terminal.canvases.map { $0.text(row: 0) } == ["3"])
  }

  @Test func takesOverTheSizeItReports() {
    let events: [TerminalEvent] = [.input(.size(columns: 4, rows: 1)), .signal(15)]
    var terminal = ScriptedTerminal(columns: 8, rows: 2, events: events)
    #expect(play(on: &terminal) == events)
    #expect(terminal.canvases.map(\.columns) == [8, 4, 4])
  }
}
