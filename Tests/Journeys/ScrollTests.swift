import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// What scrolls without a selection stops at its end: one step back is one step back on the screen.
@Suite struct ScrollTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var keys: String
    var down: String
    var up: String
    var size = (columns: 80, rows: 24)

    var testDescription: String { "\(keys) \(down) \(up)" }
  }

  @Test(arguments: [
    Case(keys: "?", down: "j", up: "k", size: (60, 20)), Case(keys: "?", down: "page-down", up: "up"),
    Case(keys: "?", down: "wheel-down(10,30)", up: "wheel-up(10,30)"),
    Case(keys: "space", down: "J", up: "K"), Case(keys: "space", down: "shift-down", up: "shift-up"),
    Case(keys: "L enter enter", down: "J", up: "K", size: (40, 10)),
    Case(keys: "L enter enter", down: "wheel-down(5,5)", up: "wheel-up(5,5)", size: (40, 10)),
    Case(keys: "L p right right right right right N", down: "j", up: "k", size: (40, 10)),
    Case(keys: "L p right right right right right", down: "j", up: "k", size: (40, 10)),
  ])
  func stopsAtTheEnd(of scroll: Case) throws {
    var state = try Journey(size: scroll.size, keys: scroll.keys).state()
    var seen = [state.drawn().text]
    while seen.count < 90 {
      state.play(try KeyScript(scroll.down))
      let screen = state.drawn().text
      if screen == seen.last { break }
      seen.append(screen)
    }
    #expect((2..<90).contains(seen.count))
    // Much further, and one step back.
    state.play(try KeyScript(Array(repeating: scroll.down, count: 40).joined(separator: " ")))
    #expect(state.drawn().text == seen.last)
    state.play(try KeyScript(scroll.up))
    #expect(state.drawn().text != seen.last)
  }
}
