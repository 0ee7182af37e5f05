import Frameworks
import NetworkModel
import ShapeEngine
import Testing

/// A block that is wrong in several ways, and what each framework says first.
struct FirstError: CustomTestStringConvertible {
  var testDescription: String
  var block: Block
  var rules: Rules
  /// `where`, phase, class and text, as one line.
  var says: String
}

/// Which of several mistakes a framework names, and when.
@Suite struct OrderTests {
  @Test(arguments: [
    FirstError(
      testDescription: "Keras names strides before filters",
      block: Block(filters: -4, groups: 0, strides: 0), rules: .keras,
      says: "shortcut.conv construct ValueError The `strides` argument must be a tuple of 2 integers. "
        + "Received strides=0, including values {0} that do not satisfy `value > 0`"),
    FirstError(
      testDescription: "Keras comes to the groups after the shortcut",
      block: Block(filters: 100, groups: 0, expansion: 0), rules: .keras,
      says: "shortcut.conv construct ValueError Invalid value for argument `filters`. "
        + "Expected a strictly positive value. Received filters=0."),
    FirstError(
      testDescription: "Keras divides filters by groups",
      block: Block(filters: 100), rules: .keras,
      says: "main.conv2 construct ValueError The number of filters must be evenly divisible by the number "
        + "of groups. Received: groups=32, filters=100."),
    FirstError(
      testDescription: "Slices of 31 filters in 32 groups are empty",
      block: Block(filters: 31), rules: .kerasSlices,
      says: "main.gconv construct ValueError Invalid value for argument `filters`. "
        + "Expected a strictly positive value. Received filters=0."),
    FirstError(
      testDescription: "Slices are divided in Python",
      block: Block(filters: 128, groups: 0), rules: .kerasSlices,
      says: "main.g_channels python ZeroDivisionError division by zero"),
    FirstError(
      testDescription: "Nothing to concatenate",
      block: Block(filters: 128, groups: -1), rules: .kerasSlices,
      says: "main.concat call TypeError object of type 'NoneType' has no len()"),
    FirstError(
      testDescription: "PyTorch constructs the last layer before it runs the first",
      block: Block(filters: 100, strides: 0, expansion: 0), rules: .pytorch,
      says: "main.conv2 construct ValueError in_channels must be divisible by groups"),
    FirstError(
      testDescription: "PyTorch accepts strides of 0 until it runs",
      block: Block(filters: 128, strides: 0), rules: .pytorch,
      says: "shortcut.conv forward RuntimeError non-positive stride is not supported"),
    FirstError(
      testDescription: "PyTorch makes no tensor of negative size",
      block: Block(filters: -4, groups: 2), rules: .pytorch,
      says: "shortcut.conv construct RuntimeError "
        + "Trying to create tensor with negative dimension -8: [-8, 64, 1, 1]"),
    FirstError(
      testDescription: "The article's question",
      block: Block(filters: 128, convShortcut: false), rules: .kerasSlices,
      says: "add call ValueError Inputs have incompatible shapes. "
        + "Received shapes (56, 56, 256) and (56, 56, 64)"),
    FirstError(
      testDescription: "The article's question, of PyTorch",
      block: Block(filters: 128, convShortcut: false), rules: .pytorch,
      says: "add forward RuntimeError The size of tensor a (256) must match the size of tensor b (64) "
        + "at non-singleton dimension 1"),
  ])
  func firstError(_ expected: FirstError) throws {
    let verdict = judge(expected.block, on: FeatureMap(56, 56, 64), rules: expected.rules)
    let error = try #require(verdict.error)
    let said = "\(error.site.spelling) \(error.phase.rawValue) \(error.errorClass.rawValue) \(error.text)"
    #expect(said == expected.says)
    #expect(verdict.status == .error)
    #expect(verdict.out == nil)
  }

  @Test func unknownExtentsPrintAsNone() {
    let block = Block(filters: 8, groups: 1, convShortcut: false)
    let map = FeatureMap(height: .unknown, width: 5, channels: 12)
    #expect(
      judge(block, on: map, rules: .keras).error?.text
        == "Inputs have incompatible shapes. Received shapes (None, 5, 16) and (None, 5, 12)")
    let fitting = judge(block, on: FeatureMap(height: .unknown, width: 5, channels: 16), rules: .keras)
    #expect(fitting.status == .unknown)
    #expect(fitting.out == FeatureMap(height: .unknown, width: 5, channels: 16))
  }

  @Test func unknownChannelsAreRefusedByKerasWhereTheyAreRead() {
    let map = FeatureMap(height: 8, width: 8, channels: .unknown)
    let error = judge(Block(filters: 8, groups: 1), on: map, rules: .keras).error
    #expect(error?.site == .layer(.shortcutConv))
    #expect(error?.text == "unsupported operand type(s) for %: 'NoneType' and 'int'")
  }

  @Test func numbersOfEverySizeAreJudged() {
    let large = 1_000_000_000
    let values = [-large, -1, 0, 1, 2, 3, large - 1, large]
    let maps = [
      FeatureMap(large, 1, large * large), FeatureMap(1, large, -large * large), FeatureMap(0, 7, 0),
      FeatureMap(height: .unknown, width: .unknown, channels: .unknown),
    ]
    var generator = SplitMix(state: 1)
    func any() -> Int { values[Int(generator.next() % UInt64(values.count))] }
    for number in 0..<3000 {
      let block = Block(
        kind: BlockKind.allCases[number % 3], filters: any(), groups: any(), strides: any(),
        convShortcut: number % 2 == 0, poolShortcut: number % 4 == 1, expansion: any(),
        outputChannels: number % 7 == 0 ? any() : nil, kernel: any(), dilation: any(),
        useBias: UseBias.allCases[number % 3], strideAt: StrideAt.allCases[number % 2],
        squeezeExcitation: number % 4 == 0 ? any() : nil)
      let stem = Stem(
        filters: number % 2 == 0 ? [any()] : [any(), any()], kernel: any(), strides: any(), useBias: true,
        useNorm: number % 5 != 0, padding: number % 3 == 0 ? .same : .zeros(any()),
        pool: StemPool(size: any(), strides: any(), padding: any()))
      for rules in Rules.allCases {
        let verdict = judge(block, on: maps[number % 4], rules: rules)
        #expect((verdict.status == .error) == (verdict.error != nil))
        #expect((verdict.out == nil) == (verdict.error != nil))
        _ = judge(stem, on: InputSize(height: any(), width: any(), channels: any()), rules: rules)
        _ = judge(Head(classes: any()), after: .preactivation, on: maps[number % 4], rules: rules)
      }
    }
  }
}

/// Numbers that are the same at every run (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
