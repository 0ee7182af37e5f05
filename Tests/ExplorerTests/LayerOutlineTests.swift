import Explorer
import NetworkModel
import ShapeEngine
import Testing

/// The rows of the layer view against plain listings, and their numbers against those of the parts.
@Suite struct LayerOutlineTests {
  @Test("Rows found by arithmetic are those of a plain listing", arguments: 0..<40)
  func rows(seed: UInt64) throws {
    var random = SystemRandomNumberGenerator.seeded(seed)
    var state = State(randomNetwork(&random), columns: 120, rows: 36)
    let keys = ["j", "k", "enter", "enter", "a", "page-down", "page-up", "g", "G", "n", "u", "m", "a"]
    state.receive(.key(Key("z")))
    for _ in 0..<30 {
      state.receive(.key(Key(keys[Int(random.next() % UInt64(keys.count))])))
      let outline = state.layerOutline
      let plain = plainRows(state)
      #expect(outline.count == plain.count)
      #expect((0..<plain.count).map(outline.row(at:)) == plain)
      #expect(plain.map { outline.index(of: $0) } == Array(plain.indices))
      #expect(outline.index(of: state.layerView.row) != nil && state.layerView.row.part == state.selection)
    }
  }

  /// Each row written down one after the other, as the layers are listed for the frameworks.
  private func plainRows(_ state: State) -> [LayerRow] {
    let outline = state.layerOutline
    var rows: [LayerRow] = []
    func append(_ part: Row, layers: [LayerFacts], isBlock: Bool) {
      rows.append(LayerRow(part: part, item: .part))
      guard let open = outline.layers(of: part) else { return }
      var items: [LayerRow.Item] = []
      let firstMain = layers.firstIndex { $0.layer.role.path == .main }
      let firstShortcut = layers.firstIndex { $0.layer.role.path == .shortcut }
      for (index, layer) in layers.enumerated() {
        if index == firstShortcut ?? firstMain, isBlock { items.append(.path(.shortcut)) }
        if index == firstMain, isBlock { items.append(.path(.main)) }
        switch layer.layer.operation {
        case .relu where index > 0: continue
        case .sigmoid where index > 0: continue
        default: break
        }
        if layer.layer.role == .branch || layer.layer.role == .concat { continue }
        items.append(.layer(index))
        guard let fold = open.fold(of: index), fold != .none, let branches = open.branches(of: index) else {
          continue
        }
        for number in 0..<branches.count {
          if fold == .all || branches.count <= 5 || number < 2 || number >= branches.count - 2 {
            items.append(.branch(layer: index, number))
          } else if number == 2 {
            items.append(.moreBranches(layer: index))
          }
        }
        if branches.unread > 0 { items.append(.unread(layer: index)) }
        if layer.layer.role == .slice { items.append(.concatenate(layer: index)) }
      }
      rows += items.map { LayerRow(part: part, item: $0) }
    }
    let network = state.network
    append(.stem, layers: network.stemLayers, isBlock: false)
    for (stack, blocks) in network.network.stacks.enumerated() {
      rows.append(LayerRow(part: .stack(stack), item: .part))
      if state.folded.contains(stack) { continue }
      for block in blocks.blocks.indices {
        let place = BlockPlace(stack: stack, block: block)
        append(.block(place), layers: network.layers(ofBlock: network.number(of: place)), isBlock: true)
      }
    }
    append(.head, layers: network.headLayers, isBlock: false)
    return rows
  }

  @Test(
    "The columns of each part add up to the part, and those of branches to their layer", arguments: 0..<60)
  func sums(seed: UInt64) throws {
    var random = SystemRandomNumberGenerator.seeded(seed)
    let network = randomNetwork(&random)
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript("z g"))
    // Opens every part, one after the other from the last.
    state.receive(.key(Key("G")))
    while true {
      let isStack = if case .stack = state.selection { true } else { false }
      if !isStack, state.layerView.row.item == .part, state.layerOutline.layers(of: state.selection) == nil {
        state.receive(.key(Key("enter")))
        if random.next() % 2 == 0 { state.receive(.key(Key("a"))) }
      }
      if state.layerView.row.part == .stem { break }
      state.receive(.key(Key("k")))
    }
    let outline = state.layerOutline
    let rows = (0..<outline.count).map(outline.row(at:))
    var opened = 0
    for (part, measures) in parts(of: state) {
      guard let layers = outline.layers(of: part) else { continue }
      opened += 1
      let items = rows.filter { $0.part == part }.map(\.item)
      func sum(_ isCounted: (LayerRow.Item) -> Bool) -> Measures {
        items.filter(isCounted).compactMap(layers.measures(of:)).reduce(into: Measures()) { $0 += $1 }
      }
      #expect(sum { if case .layer = $0 { true } else { false } } == measures)
      for case .layer(let index) in items where layers.branches(of: index) != nil {
        let branches = sum {
          switch $0 {
          case .branch(index, _), .moreBranches(index), .concatenate(index): true
          default: false
          }
        }
        #expect(branches == layers.measures(of: .layer(index)))
      }
    }
    #expect(opened == network.blockCount + 2)
  }

  private func parts(of state: State) -> [(Row, Measures)] {
    let network = state.network
    return [(.stem, network.stem.measures), (.head, network.head.measures)]
      + network.blocks.indices.map { (.block(network.place(of: $0)), network.blocks[$0].measures) }
  }

  @Test func branchesAreTheLayersOfTheArticle() throws {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript("z a"))
    let layers = try #require(state.layerOutline.layers(of: .block(BlockPlace(stack: 0, block: 0))))
    let branches = try #require(layers.branches(of: 5))
    let listed = state.network.listedLayers.filter { $0.block == 0 && $0.role == .branch }
    #expect(listed.count == branches.count && branches.areSlices && branches.unread == 0)
    for layer in listed { #expect(layer.facts == branches.branch) }
    #expect((0..<32).flatMap { Array(branches.channels(of: $0)) } == Array(0..<128))
  }

  /// A billion branches in each of 100,000 blocks are counted, not listed.
  @Test("An open block of a stack that was taken back does no harm")
  func openBlockThatGoes() throws {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript("G k A A z j enter"))
    let count = state.layerOutline.count
    state.play(try KeyScript("u u"))
    #expect(state.network.network == Preset.seed.network && state.layerOutline.count < count)
    state.play(try KeyScript("z z z"))
    #expect(state.layerOutline.row(at: state.layerOutline.count - 1).part == .head)
  }

  @Test func aBillionBranchesAreNoMoreWorkThanTwo() throws {
    var network = Preset.seed.network
    let block = Block(filters: 1_000_000_000, groups: 1_000_000_000)
    network.stacks = [Stack(of: block, count: 100)]
    var state = State(network, columns: 80, rows: 24)
    state.play(try KeyScript("z"))
    let closed = state.layerOutline.count
    state.play(try KeyScript("a"))
    let outline = state.layerOutline
    #expect(outline.count == closed + 1_000_000_000 - 5)
    let place = Row.block(BlockPlace(stack: 0, block: 0))
    let row = LayerRow(part: place, item: .branch(layer: 5, 500_000_000))
    let index = try #require(outline.index(of: row))
    #expect(outline.row(at: index) == row)
    state.play(try KeyScript("G k"))
    #expect(state.selection == .block(BlockPlace(stack: 0, block: 99)))
  }

  private func randomNetwork(_ random: inout SplitMix) -> Network {
    func pick<Choice>(_ choices: [Choice]) -> Choice { choices[Int(random.next() % UInt64(choices.count))] }
    var network = pick(Array(Preset.all.prefix(12))).network
    network.rules = pick(Rules.allCases)
    network.stacks = network.stacks.prefix(pick([0, 1, 2, 3])).map {
      Stack(blocks: Array($0.blocks.prefix(3)))
    }
    for (stack, blocks) in network.stacks.enumerated() {
      for block in blocks.blocks.indices {
        let place = Scope.block(BlockPlace(stack: stack, block: block))
        let settings: [BlockSetting] = [
          .filters(pick([-5, 0, 1, 6, 64, 100, 1_000_000_000])), .groups(pick([-1, 0, 1, 2, 6, 32, 100])),
          .strides(pick([0, 1, 2])), .kernel(pick([0, 1, 2, 3])), .convShortcut(pick([true, false])),
          .poolShortcut(pick([true, false])), .kind(pick(BlockKind.allCases)),
          .useBias(pick(UseBias.allCases)), .squeezeExcitation(pick([nil, 0, 8])),
        ]
        for setting in settings where random.next() % 3 == 0 { network.apply(.set(setting, in: place)) }
      }
    }
    if random.next() % 4 == 0 { network.stem = nil }
    if random.next() % 4 == 0 { network.head = nil }
    return network
  }
}
