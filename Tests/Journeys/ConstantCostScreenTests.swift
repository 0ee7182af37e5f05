import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Groups against width at one cost, as drawings.
@Suite struct ConstantCostScreenTests {
  private let narrow = (columns: 80, rows: 24)
  private let small = (columns: 60, rows: 20)

  @Test func allStacks() throws {
    try Journey(keys: "j c s s left").check("constant-120x36")
    try Journey(size: narrow, keys: "j c s s").check("constant-80x24")
    try Journey(size: narrow, keys: "j c s s left").check("constant-16-80x24")
    try Journey(size: narrow, keys: "j c s s left").check("constant-80x24-ascii", ascii: true)
    try Journey(size: small, keys: "j c s s left left").check("constant-60x20")
    try Journey(size: (40, 10), keys: "j c s s left left").check("constant-40x10")
  }

  @Test func parametersOfABlock() throws {
    try Journey(keys: "j c tab left left left").check("constant-parameters-120x36")
    try Journey(preset: "resnext50_32x4d", size: narrow, keys: "j c tab right").check(
      "constant-parameters-80x24")
    try Journey(edits: ["input=?x?x3"], size: narrow, keys: "j c").check("constant-run-time-80x24")
  }

  @Test func moreRowsThanThereIsRoomFor() throws {
    let edits = ["stack1.filters=720", "stack1.groups=24", "stack1.output_channels=256"]
    try Journey(edits: edits, size: narrow, keys: "j c").check("constant-long-80x24")
    try Journey(edits: edits, keys: "j c -").check("constant-long-120x36")
  }

  /// Both convolutions of a basic block are grouped, so not every number of groups divides what each of them reads.
  @Test func blocksThatCannotFollow() throws {
    let edits = ["stack4.output_channels=520"]
    try Journey(preset: "resnet18", edits: edits, size: narrow, keys: "g c right right right right").check(
      "constant-worse-80x24")
    try Journey(preset: "resnet18", edits: edits, keys: "g c right right right right").check(
      "constant-worse-120x36")
  }

  @Test func applied() throws {
    try Journey(size: narrow, keys: "j c s s left left enter").check("constant-applied-80x24")
  }

  /// What is not drawn over the panes does not show through.
  @Test func nothingOfThePanesIsLeft() throws {
    for (columns, rows) in [(200, 60), (120, 36), (80, 24), (60, 20), (40, 10)] {
      let canvas = try Journey(size: (columns, rows), keys: "c").state().drawn()
      for row in 0..<canvas.rows {
        for column in 0..<canvas.columns {
          #expect(!["│", "┬", "┴", "○", "└"].contains(canvas[row, column].character))
        }
      }
    }
  }

  @Test func everySizeIsDrawnToTheCell() throws {
    var state = try Journey(keys: "c").state()
    for (columns, rows) in [(0, 0), (1, 1), (39, 9), (40, 10), (59, 19), (60, 20), (119, 35), (300, 100)] {
      state.receive(.size(columns: columns, rows: rows))
      let canvas = state.drawn()
      #expect(canvas.columns == columns && canvas.rows == rows && canvas.cells.count == columns * rows)
    }
    state.receive(.size(columns: 120, rows: 36))
    #expect(try state.drawn().text == Journey(keys: "c").screen())
  }
}
