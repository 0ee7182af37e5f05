import NetworkModel
import ShapeEngine

/// The setting that made one extent of one operand.
package enum Cause: Hashable, Sendable {
  /// The input's extent divided by the block's strides.
  case divided(Extent, strides: Int)
  /// expansion × filters.
  case expanded(expansion: Int, filters: Int)
  /// The block's own `output_channels`.
  case given(outputChannels: Int)
  /// Height or width, as an identity hands it on.
  case kept
  /// Channels, as an identity hands them on from the block before.
  case fromBlock(BlockPlace)
  case fromStem
  case fromInput
  /// A kernel that does not keep the size, after strides.
  case kernel(Extent, strides: Int, kernel: Int)
}

/// The two ways into an addition.
package enum Operand: Hashable, Sendable {
  case main, shortcut
}

extension InferredNetwork {
  /// The setting that made `operand`'s extent on `axis` at the addition of block `number`.
  package func cause(of axis: Axis, _ operand: Operand, atBlock number: Int) -> Cause {
    let block = block(number)
    let facts = blocks[number]
    if axis == .channels {
      if operand == .main || block.convShortcut {
        if let channels = block.givenOutputChannels { return .given(outputChannels: channels) }
        return .expanded(expansion: block.expansion, filters: block.filters)
      }
      return source(ofInputTo: number)
    }
    if operand == .shortcut, !block.convShortcut, !block.poolsShortcut { return .kept }
    let extent = facts.input.map[axis]
    if operand == .main, network.rules == .pytorch, block.kernel % 2 == 0 {
      return .kernel(extent, strides: block.strides, kernel: block.kernel)
    }
    return .divided(extent, strides: block.strides)
  }

  /// The block that first gave the channels that reach block `number`: back through identities that added
  /// up, since those only hand on. Nil if it is the stem or the input.
  package func origin(ofInputTo number: Int) -> Int? {
    var origin = number - 1
    while origin >= 0, blocks[origin].addition.channels == .agrees, !block(origin).convShortcut {
      origin -= 1
    }
    return origin >= 0 ? origin : nil
  }

  private func source(ofInputTo number: Int) -> Cause {
    if number > 0 { return .fromBlock(place(of: number - 1)) }
    return network.stem == nil ? .fromInput : .fromStem
  }
}

extension Cause {
  /// In a few words, as a person reads it: `56 / strides 2`, `from stack 1 block 3`.
  package func words(in language: Language) -> String { language.say(CauseWords(self)) }

  /// The same in fewer words, where there is no room for all: the setting alone.
  package func briefWords(in language: Language) -> String {
    switch self {
    case .divided(_, let strides): "strides \(strides)"
    case .kernel(_, let strides, let kernel): "strides \(strides), kernel \(kernel)"
    case .given: BlockField.outputChannels.rawValue
    case .expanded, .kept, .fromBlock, .fromStem, .fromInput: words(in: language)
    }
  }

  /// The same as `words`, with the place spelled as scripts do.
  package func scriptWords(in language: Language) -> String {
    language.say(CauseWords(self, forScripts: true))
  }

  /// As a person who reads English does.
  package var words: String { words(in: .english) }

  /// As scripts read it.
  package var scriptWords: String { scriptWords(in: .english) }
}
