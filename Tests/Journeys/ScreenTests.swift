import Explorer
import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

@Suite struct ScreenTests {
  static let breakStack2 = "next-row next-row next-row next-row toggle-shortcut"
  static let breakStack2Narrow = "j j j enter j space"
  static let narrow = (columns: 80, rows: 24)

  @Test func opening() throws {
    try Journey().check("opening-120x36")
    try Journey(size: Self.narrow).check("opening-80x24")
    try Journey(size: (60, 20)).check("opening-60x20")
    try Journey(size: (200, 60)).check("opening-200x60")
    try Journey(size: (100, 30)).check("opening-100x30")
    try Journey(size: (40, 10)).check("opening-40x10")
  }

  @Test func broken() throws {
    try Journey(keys: Self.breakStack2).check("broken-120x36")
    try Journey(size: Self.narrow, keys: Self.breakStack2Narrow).check("broken-80x24")
    try Journey(size: (100, 30), keys: Self.breakStack2Narrow).check("broken-100x30")
    try Journey(size: (60, 20), keys: Self.breakStack2Narrow).check("broken-60x20")
    try Journey(size: (60, 20), keys: Self.breakStack2Narrow + " tab").check("broken-60x20-problem")
    try Journey(size: (60, 20), keys: Self.breakStack2Narrow + " P").check("broken-60x20-network")
    try Journey(size: Self.narrow, keys: Self.breakStack2Narrow).check("broken-80x24-ascii", ascii: true)
  }

  @Test func ripple() throws {
    try Journey(keys: "j j j j tab tab left").check("ripple-120x36")
    try Journey(size: Self.narrow, keys: "j j j enter j tab tab left").check("ripple-80x24")
  }

  @Test func dropped() throws {
    try Journey(keys: "j enter 1 0 0 enter").check("dropped-120x36")
    try Journey(size: Self.narrow, keys: "j enter 1 0 0 enter").check("dropped-80x24")
  }

  /// One key goes round the rules; the words of each come first under its own.
  @Test func otherRules() throws {
    let drop = "j enter 1 0 0 enter "
    try Journey(keys: drop + "m").check("dropped-pytorch-120x36")
    try Journey(keys: drop + "m m").check("dropped-keras-120x36")
    #expect(try Journey(keys: drop + "m m m").screen() == Journey(keys: drop + "m m m m m m").screen())
    let dilated = ["rules=pytorch", "stack3.block1.dilation=2"]
    try Journey(edits: dilated, keys: "j j j j j j j j j").check("other-rules-120x36")
  }

  @Test func broadcast() throws {
    let keys = "g " + String(repeating: "j ", count: 12) + "tab tab right"
    try Journey(edits: ["input=32x32x3"], keys: keys).check("broadcast-120x36")
  }

  @Test func helpAndQuestions() throws {
    try Journey(size: Self.narrow, keys: "?").check("help-80x24")
    try Journey(size: Self.narrow, keys: "space q").check("quit-80x24")
    try Journey(size: Self.narrow, keys: "space w").check("save-80x24")
  }

  @Test func why() throws {
    try Journey(size: Self.narrow, keys: "j y").check("why-good-80x24")
    try Journey(size: Self.narrow, keys: "j j j j space y j j").check("why-broken-80x24")
    try Journey(size: Self.narrow, keys: "y l l l j").check("why-channels-80x24")
    try Journey(keys: "y l l l l l").check("why-multiply-adds-120x36")
    try Journey(size: (60, 20), keys: "j y").check("why-60x20")
    try Journey(size: Self.narrow, keys: "g y").check("why-stem-80x24")
    try Journey(edits: ["input=nullxnullx3"], size: Self.narrow, keys: "y").check(
      "why-unknown-80x24", ascii: true)
  }

  @Test func otherRows() throws {
    try Journey(keys: "g").check("stem-120x36")
    try Journey(keys: "j j j").check("stack-120x36")
    try Journey(keys: "G").check("head-120x36")
    try Journey(preset: "question").check("question-120x36")
  }

  @Test func inputStemAndHeadByKeys() throws {
    try Journey(size: Self.narrow, keys: "g enter ? enter").check("input-80x24")
    try Journey(keys: "g tab tab tab tab enter 2 4 , 3 2 , 6 4 enter").check("stem-filters-120x36")
    try Journey(size: (60, 20), keys: "g F F F left left left").check("stem-pool-60x20")
    try Journey(size: Self.narrow, keys: "G F left").check("head-off-80x24")
    try Journey(size: (40, 10), keys: "g f f f").check("stem-40x10")
  }

  @Test func blocksAndStacksByKeys() throws {
    try Journey(keys: "j j ]").check("block-moved-120x36")
    try Journey(size: Self.narrow, keys: "k A").check("stack-added-80x24")
    try Journey(size: Self.narrow, keys: "k ]").check("stack-moved-80x24")
    try Journey(size: (60, 20), keys: "C j V P").check("block-pasted-60x20")
    try Journey(keys: "k d").check("stack-deleted-120x36")
  }

  @Test func settingsThatReachFurther() throws {
    try Journey(keys: "j s").check("reach-stack-120x36")
    try Journey(size: Self.narrow, keys: "s s tab left").check("reach-network-80x24")
    try Journey(size: (60, 20), keys: "s + left +").check("reach-60x20")
  }

  @Test func history() throws {
    let steps = "space 1 tab tab right k ] g right j s "
    try Journey(size: Self.narrow, keys: steps + "u u H k").check("history-80x24")
    try Journey(keys: steps + "H k k enter").check("history-gone-120x36")
    try Journey(size: (60, 20), keys: steps + "u H").check("history-60x20", ascii: true)
  }

  @Test func otherPresets() throws {
    let toOutputs = "tab tab tab tab"
    try Journey(preset: "resnext50_2x40d", keys: toOutputs).check("output-channels-120x36")
    try Journey(preset: "resnext50_2x40d", size: Self.narrow, keys: toOutputs).check("output-channels-80x24")
    let toPooling = "j j F F F"
    try Journey(preset: "keras_resnet50v2", keys: toPooling).check("pooling-120x36")
    try Journey(preset: "keras_resnet50v2", size: Self.narrow, keys: toPooling).check("pooling-80x24")
    try Journey(preset: "resnext26ts", keys: "g").check("deep-stem-120x36")
  }

  @Test func oddNetworks() throws {
    try Journey(edits: ["stack2.block1.filters=1000000000", "input=1000000x1000000x3"], keys: "j j j j j")
      .check("extreme-120x36")
    try Journey(edits: ["input=nullxnullx3", "stack2.block2.strides=2"], keys: "n").check("unknown-120x36")
    try Journey(edits: ["stack3.blocks=40"], keys: "j j j j tab tab left G k k k k k k").check("long-120x36")
    try Journey(edits: ["stack2.block2.groups=0", "stack1.block1.filters=-5"], size: Self.narrow, keys: "n")
      .check("unbuildable-80x24")
    try Journey(preset: "resnet50", keys: Self.breakStack2).check("pytorch-120x36")
    try Journey(edits: ["input=4x4x3", "stem=valid7"], keys: "g").check("stem-too-large-120x36")
  }

  @Test func exactlyTheDifferingDimensionsAreMarked() throws {
    let canvas = try Journey(keys: Self.breakStack2).state().drawn()
    // Each number once with its brackets in the addition row, once without in the dimension rows.
    #expect(
      marked(canvas, .differs) == [
        "[28]", "[28]", "[512]", "[56]", "[56]", "[256]", "28", "56", "28", "56", "512", "256",
      ])
    let dropped = try Journey(keys: "j enter 1 0 0 enter").state().drawn()
    #expect(marked(dropped, .differs) == ["[200]", "[256]", "200", "256"])
    let good = try Journey().state().drawn()
    #expect(marked(good, .differs).isEmpty && marked(good, .bad).isEmpty && marked(good, .silent).isEmpty)
  }

  @Test func nothingMovesWhenAnotherBlockIsSelected() throws {
    var state = try Journey(keys: "j j j j space g").state()
    var places: Set<[Position]> = []
    for _ in 0..<21 {
      state.receive(.key(Key("j")))
      guard case .block = state.selection else { continue }
      places.insert(positions(of: ["┌", "┴", "(", ")", "└", "┘"], in: state.drawn(), from: 57))
    }
    #expect(places.count == 1)
  }

  @Test func everySizeIsDrawnToTheCell() throws {
    for keys in ["", Self.breakStack2, "?", "q", "space q", "j enter 1 0 0 enter"] {
      var state = try Journey(keys: keys).state()
      for (columns, rows) in [
        (1, 1), (0, 0), (1, 300), (300, 1), (39, 9), (40, 10), (59, 19), (60, 20), (79, 23), (119, 35),
        (300, 100),
      ] {
        state.receive(.size(columns: columns, rows: rows))
        let canvas = state.drawn()
        #expect(canvas.columns == columns && canvas.rows == rows && canvas.cells.count == columns * rows)
      }
      state.receive(.size(columns: 120, rows: 36))
      #expect(try state.drawn().text == Journey(keys: keys).screen())
    }
  }

  /// A stem and a head have problems of their own where there is no block to speak of.
  @Test func problemsWithoutABlock() throws {
    let edits = (1...4).map { "stack\($0).blocks=0" } + ["head.classes=0", "input.height=-3"]
    for size in [(120, 36), (80, 24), (60, 20), (40, 10)] {
      for key in ["g", "G"] {
        let screen = try Journey(edits: edits, size: size, keys: key + " tab").screen()
        let part = key == "g" ? "stem" : "head"
        #expect(screen.contains("✗ the \(part) cannot be built") || size.0 < 80, "\(screen)")
      }
    }
  }

  private func marked(_ canvas: Canvas, _ role: Role) -> [String] {
    var found: [String] = []
    for row in 0..<canvas.rows {
      var word = ""
      for column in 0...canvas.columns {
        let cell = column < canvas.columns ? canvas[row, column] : Cell()
        if cell.role == role, let character = cell.character, character != " " {
          word.append(character)
        } else if !word.isEmpty {
          found.append(word)
          word = ""
        }
      }
    }
    return found
  }

  private func positions(of signs: [Character], in canvas: Canvas, from first: Int) -> [Position] {
    (0..<19).flatMap { row in
      (first..<canvas.columns).filter { canvas[row, $0].character.map(signs.contains) ?? false }
        .map { Position(row: row, column: $0) }
    }
  }
}
