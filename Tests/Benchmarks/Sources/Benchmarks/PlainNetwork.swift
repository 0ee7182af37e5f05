import NetworkModel
import PlainC
import ShapeEngine

/// The same blocks as a plain C loop sees them.
struct PlainNetwork {
  private(set) var blocks: [plain_block]
  private var facts: [plain_facts]
  private var totals = plain_measures()
  private let input: plain_handover

  init(_ inferred: InferredNetwork) {
    blocks = inferred.network.stacks.flatMap(\.blocks).map(plain_block.init)
    facts = Array(repeating: plain_facts(), count: blocks.count)
    input = plain_handover(inferred.stem.output)
  }

  mutating func infer() { totals = plain_infer(blocks, &facts, Int64(blocks.count), input) }

  /// Puts `block` in the place of another, and infers it and what follows from it.
  mutating func replace(_ number: Int, with block: plain_block) {
    blocks[number] = block
    keep(plain_infer_again(blocks, &facts, Int64(blocks.count), Int64(number), &totals))
  }

  /// Stops the program unless every number is the same as in `inferred`.
  func check(against inferred: InferredNetwork) {
    precondition(facts.map(\.numbers) == inferred.blocks.map(\.numbers))
    var sums = totals.numbers
    for part in [inferred.stem.measures, inferred.head.measures] {
      sums = zip(sums, part.numbers).map(+)
    }
    let whole = inferred.totals
    let counts = [whole.parameters.total, whole.parameters.trainable, whole.multiplyAdds, whole.activations]
    precondition(sums == counts.map(number))
  }
}

extension plain_block {
  init(_ block: Block) {
    self.init(
      filters: Int64(block.filters), groups: Int64(block.groups), strides: Int64(block.strides),
      expansion: Int64(block.expansion), kernel: Int64(block.kernel), conv_shortcut: block.convShortcut)
  }
}

extension plain_handover {
  init(_ handover: Handover) {
    let numbers = handover.numbers
    self.init(
      map: plain_map(height: numbers[0], width: numbers[1], channels: numbers[2]),
      receptive_field: numbers[3], effective_stride: numbers[4])
  }
}

// MARK: - All numbers of one block, in the same order on both sides

extension BlockFacts {
  fileprivate var numbers: [Int64] {
    input.numbers + output.numbers + [reduced, grouped, main, shortcut].flatMap(\.numbers)
      + measures.numbers + [addition.verdict == .addsUp ? 1 : 0]
  }
}

extension plain_facts {
  fileprivate var numbers: [Int64] {
    input.numbers + output.numbers + [reduced, grouped, main, shortcut].flatMap(\.numbers)
      + measures.numbers + [adds_up ? 1 : 0]
  }
}

extension Handover {
  fileprivate var numbers: [Int64] {
    map.numbers + [number(sight.receptiveField), number(sight.effectiveStride)]
  }
}

extension plain_handover {
  fileprivate var numbers: [Int64] { map.numbers + [receptive_field, effective_stride] }
}

extension FeatureMap {
  fileprivate var numbers: [Int64] { [height, width, channels].map { Int64($0.value ?? -1) } }
}

extension plain_map {
  fileprivate var numbers: [Int64] { [height, width, channels] }
}

extension Measures {
  fileprivate var numbers: [Int64] {
    [parameters.total, parameters.trainable, multiplyAdds, activations].map(number)
  }
}

extension plain_measures {
  fileprivate var numbers: [Int64] { [parameters, trainable, multiply_adds, activations] }
}

private func number(_ count: Count) -> Int64 { Int64(count.value ?? -1) }
