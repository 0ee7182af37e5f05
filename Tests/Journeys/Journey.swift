import Explorer
import ExplorerViews
import Foundation
import NetworkModel
import Testing

/// A network, a size and keys: the whole program without a terminal.
struct Journey {
  var preset = "seed"
  var edits: [String] = []
  var size = (columns: 120, rows: 36)
  var keys = ""
  /// The preset that it is compared with.
  var against: String?

  func state() throws -> State {
    var network = try #require(Preset.named(preset)).network
    for text in edits { network.apply(try Edit(text, in: network)) }
    let reference = try against.map {
      Reference(name: Text(same: $0), network: try #require(Preset.named($0)).network)
    }
    var state = State(network, against: reference, columns: size.columns, rows: size.rows)
    state.play(try KeyScript(keys))
    return state
  }

  func screen(ascii: Bool = false) throws -> String { try state().drawn(ascii: ascii).text }

  /// Expects the screen to be the drawing in `Screens`, which `UPDATE_SCREENS=1` draws anew, and to be as good in
  /// Chinese.
  func check(_ name: String, ascii: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let state = try state()
    try checkDrawing(state.drawn(ascii: ascii).text + "\n", name, sourceLocation: sourceLocation)
    if !ascii { ChinesePass(state: state).check(name, sourceLocation: sourceLocation) }
  }
}

/// Expects `screen` to be the drawing `name` in `Screens`; `UPDATE_SCREENS=1` draws it anew.
func checkDrawing(_ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
    try screen.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let drawing = try String(contentsOf: file, encoding: .utf8)
  #expect(
    screen == drawing,
    "\(name) differs; look at it, then UPDATE_SCREENS=1 swift test draws it anew",
    sourceLocation: sourceLocation)
}
