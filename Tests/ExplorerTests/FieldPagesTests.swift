import Explorer
import NetworkModel
import Testing

/// Which settings the editor pages through, and their legal steps.
@Suite struct FieldPagesTests {
  private func played(_ keys: String, _ block: Block) throws -> State {
    var network = Preset.seed.network
    network.stacks[0].blocks[0] = block
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }

  /// The fields that `tab` goes through from the first.
  private func fields(_ block: Block) throws -> [BlockField] {
    var state = try played("", block)
    var fields: [BlockField] = []
    repeat {
      fields.append(state.field)
      state.play(try KeyScript("tab"))
    } while state.field != .filters
    return fields
  }

  @Test func givenOutputChannelsStandInThePlaceOfTheExpansion() throws {
    #expect(
      try fields(Block(filters: 80)) == [
        .filters, .groups, .strides, .convShortcut, .expansion, .kernel, .dilation, .kind, .useBias,
        .strideAt, .squeezeExcitation, .outputChannels,
      ])
    #expect(
      try fields(Block(filters: 80, outputChannels: 256)) == [
        .filters, .groups, .strides, .convShortcut, .outputChannels, .kernel, .dilation, .useBias, .strideAt,
        .kind, .squeezeExcitation,
      ])
  }

  @Test func poolingIsForAnIdentityThatStrides() throws {
    let strided = Block(filters: 128, strides: 2, convShortcut: false)
    #expect(try fields(strided).contains(.poolShortcut))
    #expect(try fields(Block(filters: 128, poolShortcut: true)).contains(.poolShortcut))
    #expect(try !fields(Block(filters: 128, convShortcut: false)).contains(.poolShortcut))
    #expect(try !fields(Block(filters: 128, strides: 2)).contains(.poolShortcut))
    // On a block where it means nothing, the strides take its place.
    let toPooling = String(repeating: "tab ", count: 10)
    #expect(try played(toPooling, strided).field == .poolShortcut)
    #expect(try played(toPooling + "right", strided).network.block(0).poolsShortcut)
    #expect(try played(toPooling + "down", strided).field == .strides)
  }

  @Test func theExpansionGivesWayOnTheBlockWithoutIt() throws {
    let block = Block(filters: 128, outputChannels: 256)
    #expect(try played("tab tab tab tab", block).field == .outputChannels)
    #expect(try played("down tab tab tab tab", block).field == .expansion)
    #expect(try played("down tab tab tab tab up", block).field == .outputChannels)
  }

  @Test func outputChannelsStepThroughPowersOfTwo() throws {
    let plain = Block(filters: 80, groups: 2)
    #expect(LegalValues.step(.outputChannels, of: plain, 1) == .outputChannels(160))
    #expect(LegalValues.step(.outputChannels, of: plain, -1) == nil)
    func steps(_ channels: Int, kind: BlockKind = .bottleneck, groups: Int = 3) -> [BlockSetting?] {
      let block = Block(kind: kind, filters: 9, groups: groups, outputChannels: channels)
      return [-1, 1].map { LegalValues.step(.outputChannels, of: block, $0) }
    }
    #expect(steps(256) == [.outputChannels(128), .outputChannels(512)])
    #expect(steps(160) == [.outputChannels(128), .outputChannels(256)])
    #expect(steps(1) == [.outputChannels(nil), .outputChannels(2)])
    #expect(steps(10, kind: .basic) == [.outputChannels(6), .outputChannels(12)])
    #expect(steps(3, kind: .basic) == [.outputChannels(nil), .outputChannels(6)])
    #expect(steps(0) == [.outputChannels(nil), .outputChannels(1)])
  }

  @Test func biasesGoRound() throws {
    #expect(LegalValues.step(.useBias, of: Block(filters: 1), 1) == .useBias(.all))
    #expect(LegalValues.step(.useBias, of: Block(filters: 1), -1) == .useBias(.unnormalized))
    let state = try played("tab tab tab tab tab tab tab tab left", Block(filters: 128))
    #expect(state.network.block(0).useBias == .unnormalized)
  }

  @Test func aNumberCanBeTypedWhereThereIsNone() throws {
    let state = try played("shift-tab enter 2 5 6 enter", Block(filters: 80, groups: 2))
    #expect(state.network.block(0).outputChannels == 256)
    #expect(state.field == .outputChannels)
  }
}
