import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// What differs from the network as opened, as drawings.
@Suite struct ComparisonScreenTests {
  private let narrow = (columns: 80, rows: 24)
  private let small = (columns: 60, rows: 20)

  @Test func oneSetting() throws {
    let keys = ScreenTests.breakStack2Narrow + " v"
    try Journey(keys: ScreenTests.breakStack2 + " v").check("compare-120x36")
    try Journey(size: narrow, keys: keys).check("compare-80x24")
    try Journey(size: narrow, keys: keys).check("compare-80x24-ascii", ascii: true)
    try Journey(size: small, keys: keys).check("compare-60x20")
    try Journey(size: (40, 10), keys: keys).check("compare-40x10")
  }

  /// Strides that reach down to the head, a block that came and one that went; then on to the end.
  @Test func manyThings() throws {
    let keys = "j j j enter j tab tab left j j a + tab + j j enter j j d v"
    try Journey(size: narrow, keys: keys).check("compare-many-80x24")
    try Journey(size: narrow, keys: keys + String(repeating: " page-down", count: 9))
      .check("compare-many-end-80x24")
    try Journey(keys: "j j j j tab tab left j j a + tab + j j j j d v").check("compare-many-120x36")
    try Journey(size: small, keys: keys + " page-down").check("compare-many-60x20")
  }

  @Test func takenBack() throws {
    let keys = ScreenTests.breakStack2Narrow + " j shift-right v x"
    try Journey(size: narrow, keys: keys).check("compare-taken-back-80x24")
    try Journey(size: narrow, keys: keys + " j x").check("compare-follows-80x24")
    try Journey(size: narrow, keys: "v").check("compare-nothing-80x24")
  }

  @Test func rulesAndWideNumbers() throws {
    try Journey(size: narrow, keys: "m v").check("compare-rules-80x24")
    let keys = "enter 1 0 0 0 0 0 0 0 0 0 enter v"
    try Journey(edits: ["input=1000000x1000000x3"], size: narrow, keys: keys).check("compare-wide-80x24")
  }

  /// With another network; `tab` goes to the network as opened and back.
  @Test func anotherNetwork() throws {
    var journey = Journey(preset: "resnet50", keys: "v", against: "keras_resnet50")
    try journey.check("compare-other-120x36")
    journey.size = narrow
    try journey.check("compare-other-80x24")
    journey.size = small
    try journey.check("compare-other-60x20")
    let reference = try journey.screen()
    journey.keys = "v tab"
    #expect(try journey.state().notice?.english == "nothing differs from the network as opened")
    journey.keys = "right v tab"
    let opened = try journey.state()
    #expect(
      opened.comparison?.base == .opened
        && opened.comparison?.comparison.old.network == opened.document.opened)
    journey.keys = "v tab tab esc v"
    #expect(try journey.screen() == reference)
    // Without another network there is nothing to go to.
    #expect(try Journey(keys: "space v tab").state().overlay == .comparison)
    // What is taken back is what the other network has.
    journey.keys = "v x"
    #expect(try journey.state().network.network != journey.state().document.opened)
    journey = Journey(keys: "v", against: "seed")
    #expect(try journey.state().notice?.english == "nothing differs from seed")
  }

  /// What is not drawn over the panes does not show through.
  @Test func nothingOfThePanesIsLeft() throws {
    let sizes = [(200, 60), (120, 36), (80, 24), (60, 20), (40, 10)]
    for ((columns, rows), key) in sizes.flatMap({ size in ["v", "u c"].map { (size, $0) } }) {
      let state = try Journey(size: (columns, rows), keys: "\(ScreenTests.breakStack2Narrow) \(key)").state()
      let canvas = state.drawn()
      // Of the rows only the one that is selected here stands on another ground.
      let grounds = (3..<canvas.rows).filter { canvas[$0, 0].ground != .plain }
      #expect(grounds == [canvas.cursor?.row].compactMap { $0 }, "\(columns)×\(rows) \(key)")
      if state.overlay != .comparison { continue }
      for row in 2..<canvas.rows {
        for column in 0..<canvas.columns {
          #expect(!["│", "┬", "┴", "○", "◂"].contains(canvas[row, column].character))
        }
      }
    }
  }

  @Test func everySizeIsDrawnToTheCell() throws {
    var state = try Journey(keys: ScreenTests.breakStack2 + " v").state()
    for (columns, rows) in [(0, 0), (1, 1), (39, 9), (40, 10), (59, 19), (60, 20), (119, 35), (300, 100)] {
      state.receive(.size(columns: columns, rows: rows))
      let canvas = state.drawn()
      #expect(canvas.columns == columns && canvas.rows == rows && canvas.cells.count == columns * rows)
    }
    state.receive(.size(columns: 120, rows: 36))
    #expect(try state.drawn().text == Journey(keys: ScreenTests.breakStack2 + " v").screen())
  }
}
