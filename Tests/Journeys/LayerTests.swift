import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Layers and branches.
@Suite struct LayerTests {
  static let narrow = (columns: 80, rows: 24)

  @Test func drawings() throws {
    let toConvolution = "z j j j j j j j"
    try Journey(size: Self.narrow, keys: toConvolution).check("layers-80x24")
    try Journey(keys: "j j j j " + toConvolution).check("layers-120x36")
    try Journey(size: (60, 20), keys: toConvolution).check("layers-60x20")
    try Journey(size: (60, 20), keys: "b " + toConvolution + " a").check("layers-all-60x20")
    try Journey(size: (200, 60), keys: "j j j j space z G").check("layers-200x60")
    try Journey(size: Self.narrow, keys: toConvolution).check("layers-80x24-ascii", ascii: true)
  }

  @Test func otherNetworks() throws {
    // Channels that no branch reads, where the addition fails as well.
    try Journey(size: Self.narrow, keys: "j enter 1 0 0 enter z a a j j j j j j j j j j")
      .check("layers-unread-80x24")
    // Groups of one layer, and a squeeze and excitation.
    try Journey(preset: "seresnext50_32x4d", keys: "z j j j j j j j").check("layers-groups-120x36")
    try Journey(edits: ["input=nullxnullx3", "stack2.block2.strides=2"], size: Self.narrow, keys: "n z n")
      .check("layers-unknown-80x24")
    try Journey(edits: ["stack2.block2.groups=0"], size: Self.narrow, keys: "n z n").check(
      "layers-unbuildable-80x24")
    try Journey(preset: "keras_resnet50v2", size: Self.narrow, keys: "g z").check("layers-stem-80x24")
    try Journey(preset: "resnext50_32x4d", keys: "G z").check("layers-head-120x36")
  }

  @Test func leavingSelectsTheBlockOneWasIn() throws {
    let state = try Journey(keys: "z j j j j j j j j j j j j j j j j j j z z").state()
    #expect(state.view == .blocks && state.selection == .block(BlockPlace(stack: 0, block: 1)))
    #expect(try Journey(keys: "z j j j j j j j j j j j j j j j j j j esc").screen() == state.drawn().text)
  }

  @Test func aClickSelectsAndThenFolds() throws {
    var state = try Journey(size: Self.narrow, keys: "z").state()
    let rows = state.layerOutline.count
    state.receive(.click(row: 12, column: 20))
    #expect(state.layerView.row == LayerRow(part: .block(BlockPlace(stack: 0, block: 0)), item: .layer(5)))
    #expect(state.layerOutline.count == rows)
    state.receive(.click(row: 12, column: 20))
    #expect(state.layerOutline.count == rows - 6)
  }

  /// Every row there is can be reached, stands on the screen, and is the one that is drawn as selected.
  @Test(arguments: [(60, 20), (80, 24), (120, 36), (200, 60)])
  func theSelectedRowIsOnTheScreen(columns: Int, rows: Int) throws {
    var state = try Journey(size: (columns, rows), keys: "z").state()
    state.receive(.key(Key("g")))
    for index in 0..<state.layerOutline.count {
      #expect(state.layerOutline.index(of: state.layerView.row) == index)
      let canvas = state.drawn()
      let marked = (0..<rows).filter { canvas[$0, 0].character == "▌" }
      #expect(marked == [state.layout.top + 1 + index - state.layerView.top])
      state.receive(.key(Key("j")))
    }
  }
}
