import Explorer
import NetworkModel
import ShapeEngine
import Testing

@Suite("The keys of the input's, the stem's and the head's settings")
struct PartFieldTests {
  @Test("Fields go round all that mean something")
  func fields() throws {
    #expect(try fields("g", Preset.seed.network) == PartField.allCases.dropLast(2).map(Field.part))
    #expect(try fields("G", Preset.seed.network) == [.part(.classes), .part(.head)])
    var bare = Preset.seed.network
    bare.stem = nil
    bare.head = nil
    #expect(try fields("g", bare) == [.height, .width, .channels, .stem].map(Field.part))
    #expect(try fields("G", bare) == [.part(.head)])
    bare.stem = .cifar
    #expect(try fields("g", bare).last == .part(.poolSize))
  }

  @Test("What is typed and stepped there is one step each, and is taken back")
  func steps() throws {
    let toStem = "g tab tab tab "
    try check("g right", .height(256))
    try check("g enter 2 2 5 enter left", .height(224))
    try check("g + ", .height(225))
    try check("g enter ? enter", .height(nil))
    try check("g enter ? enter right", .height(224))
    try check("g tab tab left", .channels(2))
    try check(toStem + "right", .stem(.valid7))
    try check(toStem + "left left left", .stem(.cifar))
    try check(toStem + "tab right", .filters([72]))
    try check(toStem + "tab enter 2 4 , 3 2 enter right", .filters([24, 40]))
    try check(toStem + "tab tab left", .kernel(5))
    try check(toStem + "tab tab tab left", .strides(1))
    try check("g F F F F F F left", .useBias(false))
    try check("g F F F F F right", .useNorm(false))
    try check("g F F F F left left left left", .padding(.same))
    try check("g F F F left left left", .poolSize(nil))
    try check("g F F F left left left right", .poolSize(3))
    try check("g F left", .poolPadding(0))
    try check("G right", .classes(10_000))
    try check("G 1 2 enter", .classes(12))
    try check("G tab right", .head(nil))
    try check("G tab right left", .head(Head(classes: 1000)))
  }

  @Test("A field that has gone gives way to the one that brings it back")
  func gone() throws {
    #expect(try played("g F").currentField == .part(.poolPadding))
    var state = try played("g F F F left left left")
    #expect(state.currentField == .part(.poolSize))
    state = try played("g tab tab tab tab tab h tab tab F F F right right right right")
    #expect(state.currentField != nil)
    // Undo takes the classes' head away while its classes are selected.
    state = try played("G tab left right tab u")
    #expect(state.currentField == .part(.head) && state.network.network.head == nil)
  }

  @Test("Each legal step leads to a stem that can be built, and there is one back")
  func legal() throws {
    for rules in Rules.allCases {
      for (field, direction) in PartField.allCases.flatMap({ [($0, -1), ($0, 1)] }) {
        var network = Preset.seed.network
        network.rules = rules
        guard let step = LegalValues.step(field, of: network, direction) else { continue }
        network.apply(try #require(network.edit(step)))
        let inferred = InferredNetwork(network)
        #expect(
          inferred.stem.layerProblems.isEmpty && inferred.head.layerProblems.isEmpty, "\(rules) \(step)")
        #expect(LegalValues.step(field, of: network, -direction) != nil, "\(step)")
      }
    }
  }

  @Test("What cannot be typed is refused in words")
  func refusals() throws {
    #expect(
      try played("g enter ? ? enter").notice?.english
        == "'??' is neither ? nor an integer within ±1,000,000,000")
    #expect(
      try played("g tab tab tab tab enter , enter").notice?.english
        == "',' is no list of integers within ±1,000,000,000")
    #expect(
      try played("g tab tab tab enter").notice?.english == "stem takes no number; left and right change it")
    #expect(
      try played("g tab tab enter 0 enter left").notice?.english == "there is no legal value below channels 0"
    )
    #expect(try played("g space").notice?.english == "select a block or a stack")
  }

  private func fields(_ start: String, _ network: Network) throws -> [Field] {
    var state = State(network, columns: 120, rows: 36)
    state.play(try KeyScript(start))
    var fields: [Field] = []
    while let field = state.currentField, !fields.contains(field) {
      fields.append(field)
      state.play(try KeyScript("tab"))
    }
    return fields
  }

  private func check(
    _ keys: String, _ setting: PartSetting, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var state = try played(keys)
    let network = state.network.network
    #expect(network.setting(setting.field) == setting, sourceLocation: sourceLocation)
    #expect(InferredNetwork(network).totals == state.network.totals, sourceLocation: sourceLocation)
    while state.document.canUndo { state.play(try KeyScript("j u")) }
    #expect(state.network.network == Preset.seed.network, sourceLocation: sourceLocation)
    #expect(state.selection == (keys.hasPrefix("g") ? .stem : .head), sourceLocation: sourceLocation)
  }

  private func played(_ keys: String) throws -> State {
    var state = State(Preset.seed.network, columns: 120, rows: 36)
    state.play(try KeyScript(keys))
    return state
  }
}
