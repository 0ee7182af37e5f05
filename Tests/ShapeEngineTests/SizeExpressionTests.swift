import NetworkModel
import ShapeEngine
import Testing

/// Sizes that come at run time, against what the same layers make of every size.
@Suite("Sizes at run time")
struct SizeExpressionTests {
  @Test("A chain of layers makes an expression that gives each size what the chain gives it")
  func chains() throws {
    var generator = Dice(seed: 11)
    for _ in 0..<400 {
      let chain = (0..<Int(generator.next() % 5) + 1).map { _ in operation(&generator) }
      let unknown = through(chain, FeatureMap(InputSize(height: nil, width: nil, channels: 8)))
      let expression = try #require(unknown.height.expression)
      var compared = 0
      for size in 1...200 {
        guard let known = through(chain, FeatureMap(size, size, 8)).height.value else { continue }
        compared += 1
        if evaluated(expression, size) != known { Issue.record("\(chain) on \(size): \(expression)") }
      }
      #expect(compared > 50)
      #expect(unknown.width.expression?.size == .width)
    }
  }

  @Test(
    "It is written as ceilings are",
    arguments: [
      (SizeExpression(.height), "H"), (SizeExpression(.width, divisor: 4), "⌈W/4⌉"),
      (SizeExpression(.height, offset: -10, divisor: 4), "⌈(H − 10)/4⌉"),
      (SizeExpression(.width, offset: 2), "W + 2"), (SizeExpression(.ofMap, divisor: 2), "?"),
    ])
  func text(expression: SizeExpression, text: String) {
    #expect(Extent(expression).description == text)
    #expect(Extent(expression).expression == expression)
    #expect(!Extent(expression).isKnown)
    #expect(Extent(expression).value == nil)
  }

  @Test("Beyond the sizes of images nothing is known, and nothing traps")
  func beyond() {
    let input = FeatureMap(InputSize(height: nil, width: nil, channels: 8))
    let wide = Convolution(filters: 8, kernel: 3, strides: 1_000_000_000)
    let once = wide.output(for: input).map
    #expect(once.height.expression == SizeExpression(.height, divisor: 1_000_000_000))
    #expect(wide.output(for: once).map.height == .unknown)
    let window = Convolution(filters: 8, kernel: 1_000_000_000, padding: .zeros(1_000_000_000))
    #expect(window.output(for: once).map.height == .unknown)
    #expect(Extent(SizeExpression(.height, offset: 1 << 27)) == .unknown)
    #expect(Extent(SizeExpression(.height, offset: -1 << 27)).expression?.offset == -1 << 27)
    #expect(Extent(SizeExpression(.height, divisor: 1 << 31)) == .unknown)
    #expect(Extent(SizeExpression(.height, divisor: 0)) == .unknown)
  }

  @Test("Where two expressions meet is what every size says")
  func meetings() {
    for offset in -7...7 {
      for divisor in 1...6 {
        for strides in 2...5 {
          let finer = SizeExpression(.height, offset: offset, divisor: divisor)
          let coarser = SizeExpression(.height, offset: offset, divisor: divisor * strides)
          guard let meeting = Meeting(Extent(coarser), Extent(finer)) else {
            Issue.record("\(finer) and \(coarser) never meet")
            continue
          }
          #expect(Meeting(Extent(finer), Extent(coarser)) == meeting)
          for size in 1...60 {
            let (main, shortcut) = (evaluated(coarser, size), evaluated(finer, size))
            if shortcut < 1 { continue }
            let addition = Addition(FeatureMap(main, 1, 1), FeatureMap(shortcut, 1, 1))
            if addition.height != agreement(meeting, at: size) { Issue.record("\(meeting) at \(size)") }
          }
        }
      }
    }
  }

  @Test("What is no expression of the same size does not meet at run time")
  func noMeetings() {
    let size = Extent(SizeExpression(.height))
    for other in [
      size, .unknown, 7, Extent(SizeExpression(.width, divisor: 2)),
      Extent(SizeExpression(.height, offset: 1, divisor: 2)),
    ] {
      #expect(Meeting(size, other) == nil)
    }
  }

  @Test("Of an addition that only some images pass, the finer size goes on")
  func goesOn() {
    let network = Network(
      name: "", input: InputSize(height: nil, width: nil, channels: 3), rules: .keras, stem: .imagenet,
      stacks: [
        Stack(of: Block(filters: 32), count: 1),
        Stack(blocks: [Block(filters: 32, strides: 2, convShortcut: false), Block(filters: 32, strides: 2)]),
      ], head: nil)
    let inferred = InferredNetwork(network)
    #expect(
      inferred.blocks.map { "\($0.main) \($0.shortcut) \($0.output.map)" } == [
        "⌈H/4⌉×⌈W/4⌉×64 ⌈H/4⌉×⌈W/4⌉×64 ⌈H/4⌉×⌈W/4⌉×64",
        "⌈H/8⌉×⌈W/8⌉×64 ⌈H/4⌉×⌈W/4⌉×64 ⌈H/4⌉×⌈W/4⌉×64",
        "⌈H/8⌉×⌈W/8⌉×64 ⌈H/8⌉×⌈W/8⌉×64 ⌈H/8⌉×⌈W/8⌉×64",
      ])
    #expect(inferred.blocks.map(\.addition.verdict) == [.addsUp, .unknown, .addsUp])
    let meeting = Meeting(inferred.blocks[1].main.height, inferred.blocks[1].shortcut.height)
    #expect(meeting?.equal == 1...4)
    #expect(meeting?.stretched == 5...8)
    #expect(meeting?.refusedFrom == 9)
  }

  private func agreement(_ meeting: Meeting, at size: Int) -> Agreement {
    if meeting.equal?.contains(size) == true { return .agrees }
    return meeting.stretched?.contains(size) == true ? .stretched : .differs
  }

  /// ⌈(size + offset) / divisor⌉, by floating point: another way than the engine's.
  private func evaluated(_ expression: SizeExpression, _ size: Int) -> Int {
    Int((Double(size + expression.offset) / Double(expression.divisor)).rounded(.up))
  }

  private func through(_ chain: [Operation], _ map: FeatureMap) -> FeatureMap {
    chain.reduce(map) { $1.output(for: $0, rules: .keras).map }
  }

  private func operation(_ generator: inout Dice) -> Operation {
    func number(_ bound: UInt64) -> Int { Int(generator.next() % bound) }
    switch number(4) {
    case 0: return .zeroPadding(number(4))
    case 1: return .maxPooling(MaxPooling(size: 3, strides: number(3) + 1, padding: number(2)))
    case 2: return .convolution(Convolution(filters: 8, kernel: number(3) * 2 + 1, strides: number(3) + 1))
    default:
      return .convolution(
        Convolution(filters: 8, kernel: number(5) + 1, strides: number(3) + 1, padding: .zeros(number(3))))
    }
  }
}
