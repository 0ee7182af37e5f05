import NetworkModel
import ShapeEngine
import Testing

@Suite("Receptive field")
struct ReceptiveFieldTests {
  /// 483 pixels is what is printed for ResNet-50, whose first 1×1 strides (Araujo et al. 2019).
  @Test(
    "The last block sees 427 pixels of the article's input, 483 if the first convolution strides",
    arguments: [(StrideAt.grouped, [35, 91, 267, 427]), (.first, [35, 99, 291, 483])])
  func seed(_ strideAt: StrideAt, _ pixels: [Int]) {
    var network = Preset.seed.network
    network.apply(.set(.strideAt(strideAt), in: .network))
    let sights = [2, 6, 12, 15].map { InferredNetwork(network).blocks[$0].output.sight }
    #expect(sights.map(\.receptiveField) == pixels.map { Count($0) })
    #expect(sights.map(\.effectiveStride) == [4, 8, 16, 32])
  }

  @Test("It spans the input pixels from which an output pixel is reached, traced back one by one")
  func traced() {
    var dice = Dice(seed: 2)
    for _ in 0..<400 {
      let blocks = (0..<dice.pick([1, 2, 3])).map { _ in
        let strides = dice.pick([1, 1, 2, 3])
        return Block(
          kind: dice.pick(BlockKind.allCases), filters: 4, groups: 2, strides: strides,
          convShortcut: strides > 1 || dice.once(in: 2), kernel: dice.pick([1, 2, 3, 4, 5]),
          dilation: dice.pick([1, 2, 3]),
          strideAt: dice.pick(StrideAt.allCases))
      }
      let stem = dice.pick(Stem.named.map(\.stem))
      let rules = dice.pick(Rules.allCases)
      let network = Network(
        name: "", input: InputSize(height: 2_000, width: 2_000, channels: 8), rules: rules, stem: stem,
        stacks: [Stack(blocks: blocks)], head: nil)
      let inferred = InferredNetwork(network)
      let here = pixels(seenFrom: 20, through: blocks, after: stem, rules)
      let next = pixels(seenFrom: 21, through: blocks, after: stem, rules)
      let sight = inferred.blocks[blocks.count - 1].output.sight
      #expect(sight.receptiveField == Count(here.upperBound - here.lowerBound + 1), "\(network)")
      #expect(sight.effectiveStride == Count(next.lowerBound - here.lowerBound), "\(network)")
    }
  }

  /// A window over a row of pixels; it reads `count` of them, `dilation` apart, from `−before` on.
  private struct Window {
    var count: Int
    var strides = 1
    var dilation = 1
    var before = 0

    func pixels(seenFrom pixel: Int) -> [Int] {
      (0..<count).map { pixel * strides - before + $0 * dilation }
    }
  }

  /// From the first to the last pixel of a row of the input that one pixel of the output depends on.
  private func pixels(
    seenFrom pixel: Int, through blocks: [Block], after stem: Stem?, _ rules: Rules
  ) -> ClosedRange<Int> {
    var seen: Set = [pixel]
    for block in blocks.reversed() {
      let (main, shortcut) = windows(of: block, rules)
      seen = trace(seen, through: main).union(trace(seen, through: shortcut))
    }
    if let stem {
      let pool = stem.pool.map { [Window(count: $0.size, strides: $0.strides, before: $0.padding)] } ?? []
      seen = trace(seen, through: [Window(count: stem.kernel, strides: stem.strides, before: 3)] + pool)
    }
    return (seen.min() ?? 0)...(seen.max() ?? 0)
  }

  private func trace(_ pixels: Set<Int>, through windows: [Window]) -> Set<Int> {
    windows.reversed().reduce(pixels) { seen, window in
      Set(seen.flatMap { window.pixels(seenFrom: $0) })
    }
  }

  /// The windows of both paths. A centred kernel stands for every padding: where it starts moves the pixels
  /// that are seen, not how many they are.
  private func windows(of block: Block, _ rules: Rules) -> (main: [Window], shortcut: [Window]) {
    func spatial(_ strides: Int) -> Window {
      Window(
        count: block.kernel, strides: strides, dilation: block.dilation,
        before: block.kernel / 2 * block.dilation)
    }
    let shortcut = block.convShortcut ? [Window(count: 1, strides: block.strides)] : []
    if block.kind == .basic {
      let grouped = spatial(1)
      return ([spatial(block.strides), grouped], shortcut)
    }
    let first = block.strideAt == .first
    return (
      [Window(count: 1, strides: first ? block.strides : 1), spatial(first ? 1 : block.strides)], shortcut
    )
  }
}
