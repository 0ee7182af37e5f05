import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// The whole network as a drawing.
@Suite struct WholeTests {
  static let narrow = (columns: 80, rows: 24)
  static let broken = "j j j enter j space z z"

  @Test func drawings() throws {
    try Journey(size: Self.narrow, keys: Self.broken).check("whole-80x24")
    try Journey(keys: "j j j j space z z").check("whole-120x36")
    try Journey(size: (60, 20), keys: Self.broken).check("whole-60x20")
    try Journey(size: (200, 60), keys: Self.broken).check("whole-200x60")
    try Journey(size: Self.narrow, keys: "z z").check("whole-good-80x24")
    try Journey(size: Self.narrow, keys: Self.broken).check("whole-80x24-ascii", ascii: true)
  }

  @Test func otherNetworks() throws {
    // A block in the middle of a stack, and two stacks that break.
    try Journey(edits: ["stack3.block4.strides=2", "stack2.block1.conv_shortcut=off"], keys: "n n z z")
      .check("whole-two-breaks-120x36")
    try Journey(edits: ["input=nullxnullx3", "stack2.block2.strides=2"], size: Self.narrow, keys: "n z z")
      .check("whole-unknown-80x24")
    try Journey(preset: "question", size: Self.narrow, keys: "z z right").check("whole-question-80x24")
    try Journey(
      edits: ["stack3.blocks=400", "stack4.block1.conv_shortcut=off"], size: Self.narrow, keys: "z z"
    )
    .check("whole-long-80x24")
  }

  private func manyStacks(_ keys: String, columns: Int, rows: Int) throws -> State {
    var network = Preset.seed.network
    for stack in 4..<60 {
      var block = Block(filters: 1 << min(stack, 20))
      block.convShortcut = true
      network.apply(.insertStack(Stack(of: block, count: stack), at: stack))
    }
    var state = State(network, columns: columns, rows: rows)
    state.play(try KeyScript(keys))
    return state
  }

  /// Of more stacks than there is room for, the page with the selected one is shown, and what is left out is said.
  @Test(arguments: [(60, 20), (80, 24), (120, 36), (200, 60)])
  func manyStacksStandOnPages(columns: Int, rows: Int) throws {
    var state = try manyStacks("z z g", columns: columns, rows: rows)
    for part in 0...61 {
      #expect(state.selectedPart == part)
      let drawing = WholeDrawing(state)
      // The input besides the parts that can be selected.
      #expect(drawing.before + drawing.parts.count + drawing.after == 63)
      for (first, second) in zip(drawing.parts, drawing.parts.dropFirst()) {
        #expect(first.left + first.width + 2 <= second.left)
      }
      let last = try #require(drawing.parts.last)
      #expect(last.left + last.width < columns)
      let canvas = state.drawn()
      let names = drawing.rows.upperBound
      #expect((0..<columns).count { canvas[names, $0].character == "▌" } == 1)
      let axis = (0..<columns).map { canvas[drawing.axis, $0].character.map(String.init) ?? "" }
        .joined()
      #expect(axis.contains("‹ \(drawing.before) more") == (drawing.before > 0))
      #expect(axis.contains("\(drawing.after) more ›") == (drawing.after > 0))
      state.receive(.key(Key("right")))
    }
  }

  /// A box is never shorter than that of a smaller map, and never narrower than that of fewer channels.
  @Test(arguments: ["seed", "resnet50", "resnet200", "cifar_resnext29_8x64d", "keras_resnet50v2"])
  func boxesFollowTheirMaps(preset: String) throws {
    for (columns, rows) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
      let drawing = WholeDrawing(try Journey(preset: preset, size: (columns, rows), keys: "z z").state())
      let parts = drawing.parts.filter { $0.kind != .input && $0.kind != .head }
      for first in parts {
        #expect((1...drawing.rows.count).contains(first.height))
        for second in parts {
          let isTaller = (first.map.height.value ?? 0) > (second.map.height.value ?? 0)
          if isTaller { #expect(first.height > second.height) }
          let isWider = (first.map.channels.value ?? 0) > (second.map.channels.value ?? 0)
          if isWider { #expect(first.width > second.width || columns == 60) }
        }
      }
    }
  }

  @Test func aStackIsSelectedAndOpened() throws {
    let state = try Journey(size: Self.narrow, keys: "j j j enter j space z z right right left enter").state()
    #expect(state.view == .blocks && state.selection == .block(BlockPlace(stack: 2, block: 0)))
    let broken = try Journey(edits: ["stack3.block4.strides=2"], keys: "z z right right enter").state()
    #expect(broken.selection == .block(BlockPlace(stack: 2, block: 3)))
    var clicked = try Journey(size: Self.narrow, keys: "z z").state()
    let third = try #require(WholeDrawing(clicked).parts.first { $0.kind == .stack(2) })
    clicked.receive(.click(row: 9, column: third.left + 1))
    #expect(clicked.selection == .stack(2) && clicked.view == .whole)
    clicked.receive(.click(row: 9, column: third.left + 1))
    #expect(clicked.view == .blocks)
  }
}
