import NetworkModel
import ShapeEngine
import Testing

@Suite("Addition")
struct AdditionTests {
  @Test("All pairs of maps with extents unknown, H, ⌈H/2⌉, 0, 1, 2, 3 are judged axis by axis")
  func everyPair() {
    let extents: [Extent] = [.unknown, size, Extent(SizeExpression(.height, divisor: 2)), 0, 1, 2, 3]
    let maps = extents.flatMap { height in
      extents.flatMap { width in
        extents.map { FeatureMap(height: height, width: width, channels: $0) }
      }
    }
    for main in maps {
      for shortcut in maps {
        let addition = Addition(main, shortcut)
        let axes = Axis.allCases.map { agreement(main[$0], shortcut[$0]) }
        if Axis.allCases.map({ addition[$0] }) != axes || addition.verdict != verdict(axes) {
          Issue.record("\(main) + \(shortcut)")
        }
      }
    }
  }

  private let size = Extent(SizeExpression(.height))

  /// NumPy's rule for one axis; what is unknown agrees with nothing, an expression with itself.
  private func agreement(_ a: Extent, _ b: Extent) -> Agreement {
    switch (a.value, b.value) {
    case (nil, nil): a == b && a.expression != nil ? .agrees : .unknown
    case (nil, _), (_, nil): .unknown
    case let (a?, b?) where a == b: .agrees
    case (1, _), (_, 1): .stretched
    default: .differs
    }
  }

  private func verdict(_ axes: [Agreement]) -> AdditionVerdict {
    if axes.contains(.differs) { return .refused }
    if axes.contains(.stretched) { return .broadcasts }
    return axes.contains(.unknown) ? .unknown : .addsUp
  }

  /// One identity block (expansion 2) on a map, and what becomes of its addition.
  struct Case: CustomTestStringConvertible, Sendable {
    var input: [Int?]
    var filters: Int
    var strides: Int
    var verdict: AdditionVerdict
    /// As it is written.
    var output: String
    var testDescription: String { "\(input) filters \(filters) strides \(strides)" }
  }

  @Test(
    "An identity block in Keras: the cases of the record",
    arguments: [
      Case(input: [56, 56, 64], filters: 128, strides: 1, verdict: .refused, output: "56×56×256"),
      Case(input: [56, 56, 64], filters: 128, strides: 2, verdict: .refused, output: "28×28×256"),
      Case(input: [56, 56, 256], filters: 128, strides: 1, verdict: .addsUp, output: "56×56×256"),
      Case(input: [56, 56, 256], filters: 128, strides: 2, verdict: .refused, output: "28×28×256"),
      Case(input: [1, 1, 256], filters: 128, strides: 2, verdict: .addsUp, output: "1×1×256"),
      Case(input: [2, 2, 256], filters: 128, strides: 2, verdict: .broadcasts, output: "2×2×256"),
      Case(input: [3, 3, 256], filters: 128, strides: 2, verdict: .refused, output: "2×2×256"),
      Case(input: [56, 56, 1], filters: 128, strides: 1, verdict: .broadcasts, output: "56×56×256"),
      Case(input: [1, 5, 64], filters: 32, strides: 5, verdict: .broadcasts, output: "1×5×64"),
      Case(input: [nil, nil, 64], filters: 32, strides: 1, verdict: .addsUp, output: "H×W×64"),
      Case(input: [nil, nil, 64], filters: 32, strides: 2, verdict: .unknown, output: "H×W×64"),
      Case(input: [nil, 56, 64], filters: 32, strides: 2, verdict: .refused, output: "⌈H/2⌉×28×64"),
      Case(input: [nil, nil, 12], filters: 32, strides: 2, verdict: .refused, output: "⌈H/2⌉×⌈W/2⌉×64"),
    ])
  func identity(_ example: Case) {
    let network = Network(
      name: "",
      input: InputSize(height: example.input[0], width: example.input[1], channels: example.input[2] ?? 0),
      rules: .keras, stem: nil,
      stacks: [
        Stack(blocks: [Block(filters: example.filters, strides: example.strides, convShortcut: false)])
      ], head: nil)
    let block = InferredNetwork(network).blocks[0]
    #expect(block.addition.verdict == example.verdict)
    #expect("\(block.output.map)" == example.output)
    #expect(block.output.isAssumed == (example.verdict == .refused))
  }

  @Test("The later identity block of the seed at 32×32 that strides over 2×2 is silently broadcast")
  func silent() throws {
    var network = Preset.seed.network
    network.input = InputSize(height: 32, width: 32, channels: 3)
    var inferred = InferredNetwork(network)
    try inferred.change(.set(.strides(2), in: .block(BlockPlace(stack: 2, block: 3))))
    #expect(inferred.totals.additions(.broadcasts) == 1)
    #expect(inferred.totals.additions(.addsUp) == 15)
    #expect(inferred.head.output.map == FeatureMap(1, 1, 1000))
  }
}
