/// A residual network as a person describes it: an input, a stem, stacks of blocks, a head.
///
/// It holds only what was chosen; every shape and count follows from it in `ShapeEngine`. Integers are
/// bounded where they enter (`Limits`), not here: zero, negative and indivisible values are legal
/// descriptions of networks that will be judged bad.
package struct Network: Hashable, Sendable {
  package var name: String
  package var input: InputSize
  /// How the grouped convolution is written, and whose rules judge the result.
  package var rules: Rules
  /// The layers before the first stack, or nil for none.
  package var stem: Stem?
  package var stacks: [Stack]
  /// Global average pooling and a dense layer, or nil for none.
  package var head: Head?

  package init(
    name: String, input: InputSize, rules: Rules, stem: Stem?, stacks: [Stack], head: Head?
  ) {
    self.name = name
    self.input = input
    self.rules = rules
    self.stem = stem
    self.stacks = stacks
    self.head = head
  }

  /// The block at `place`, or nil if there is none.
  package func block(at place: BlockPlace) -> Block? {
    guard stacks.indices.contains(place.stack),
      stacks[place.stack].blocks.indices.contains(place.block)
    else { return nil }
    return stacks[place.stack].blocks[place.block]
  }

  /// How many blocks there are in all stacks together.
  package var blockCount: Int { stacks.reduce(0) { $0 + $1.blocks.count } }
}

/// A run of blocks; the first usually projects, the others usually hand their input on.
package struct Stack: Hashable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block]) { self.blocks = blocks }

  /// `count` blocks of one kind: the first strides and projects, the others are identities.
  package init(of block: Block, count: Int) {
    var first = block
    first.convShortcut = true
    var later = first
    later.convShortcut = false
    later.strides = 1
    blocks = count > 0 ? [first] + Array(repeating: later, count: count - 1) : []
  }
}

extension Block {
  /// What a stack without blocks begins with, the stack counted from 0: as ResNets do 64 filters, twice as many in each
  /// further stack, half the size from the second one on (He et al. 2016a, table 1). Its groups fit; what else is unset
  /// has its usual value.
  package init(firstOfStack stack: Int) {
    self.init(filters: 64 << min(max(stack, 0), 4), strides: stack == 0 ? 1 : 2)
  }
}

/// The input's height, width and channels; height and width may be unknown until run time.
package struct InputSize: Hashable, Sendable {
  package var height: Int?
  package var width: Int?
  package var channels: Int

  package init(height: Int?, width: Int?, channels: Int) {
    self.height = height
    self.width = width
    self.channels = channels
  }
}

/// Global average pooling followed by a dense layer of `classes` units, with bias.
package struct Head: Hashable, Sendable {
  package var classes: Int

  package init(classes: Int) { self.classes = classes }
}
