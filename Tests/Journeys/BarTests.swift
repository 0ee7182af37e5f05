import Explorer
import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

/// The bars of the outline, and the column of numbers with them.
@Suite struct BarTests {
  @Test func drawings() throws {
    try Journey(keys: "b").check("bars-multiply-adds-120x36")
    try Journey(size: (80, 24), keys: "b b").check("bars-memory-80x24")
    try Journey(size: (100, 30), keys: "b").check("bars-multiply-adds-100x30")
    try Journey(size: (60, 20), keys: "P b").check("bars-multiply-adds-60x20")
    try Journey(size: (200, 60), keys: "b b").check("bars-memory-200x60")
    #expect(try Journey(keys: "b b b x").screen() == Journey(keys: "x").screen())
  }

  /// The longest bar, and it alone fills its column, is that of the row with the most.
  @Test(arguments: BarMeasure.allCases)
  func theLongestBarIsThatOfTheMost(measure: BarMeasure) throws {
    var state = try Journey(size: (120, 36)).state()
    while state.bars != measure { state.receive(.key(Key("b"))) }
    let canvas = state.drawn()
    let lengths = (4..<26).map { row in (51..<56).count { canvas[row, $0].character == "█" } }
    let network = state.network
    let counts = (0..<22).map { index -> Int in
      switch state.outline.row(at: index) {
      case .stem: measure.count(network.stem.measures, by: network.network.rules).value ?? 0
      case .head: measure.count(network.head.measures, by: network.network.rules).value ?? 0
      case .stack: 0
      case .block(let place):
        measure.count(network.blocks[network.number(of: place)].measures, by: network.network.rules).value
          ?? 0
      }
    }
    let most = try #require(counts.max())
    #expect(lengths.indices.filter { lengths[$0] == 5 } == counts.indices.filter { counts[$0] == most })
  }
}
