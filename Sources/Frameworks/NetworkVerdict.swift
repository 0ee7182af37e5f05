import NetworkModel
import ShapeEngine

/// What a framework says of a whole network, part by part, as far as it comes.
///
/// An addition that raises ends the network in real life. To judge what lies below it too, the walk goes on
/// from the main path's shape, and those parts are `isAssumed`. After any other exception there is nothing to
/// go on from.
package struct NetworkVerdict: Hashable, Sendable {
  /// Of the input and the stem.
  package let stem: PartVerdict
  /// Of the blocks that were reached, in order.
  package private(set) var blocks: [JudgedBlock] = []
  /// Of the head, or nil if there is none or it was not reached.
  package private(set) var head: JudgedPart?
  /// The loudest status of all parts that rest on no assumption.
  package private(set) var status = Status.ok
  /// Where the first exception is raised, or nil if none is.
  package private(set) var firstError: ErrorPlace?

  /// A part of a network at which an exception is raised.
  package enum ErrorPlace: Hashable, Sendable {
    case stem
    case block(BlockPlace)
    case head
  }
}

/// A block that a framework reached.
package struct JudgedBlock: Hashable, Sendable {
  package let place: BlockPlace
  package let input: FeatureMap
  package let verdict: BlockVerdict
  /// Whether an addition above it raised.
  package let isAssumed: Bool
}

/// A head that a framework reached.
package struct JudgedPart: Hashable, Sendable {
  package let input: FeatureMap
  package let verdict: PartVerdict
  /// Whether an addition above it raised.
  package let isAssumed: Bool
}

/// What the framework of the network's rules says of `network`.
///
/// A block with the settings and the input of the one above it is not judged again.
package func judge(_ network: Network) -> NetworkVerdict { NetworkVerdict(of: network) }

extension NetworkVerdict {
  fileprivate init(of network: Network) {
    stem = judge(network.stem, on: network.input, rules: network.rules)
    if stem.status == .error { note(.error, at: .stem) }
    guard let input = stem.out else { return }
    blocks.reserveCapacity(network.blockCount)
    guard let last = judgeBlocks(of: network, on: input), network.head != nil else { return }
    let isAssumed = firstError != nil
    let verdict = judge(network.head, after: network.lastKind, on: last, rules: network.rules)
    head = JudgedPart(input: last, verdict: verdict, isAssumed: isAssumed)
    if verdict.status == .error { note(.error, at: .head) }
  }

  /// What reaches the head, or nil if nothing does.
  private mutating func judgeBlocks(of network: Network, on input: FeatureMap) -> FeatureMap? {
    var input = input
    var former: Block?
    for (stack, blocksOfStack) in network.stacks.enumerated() {
      for (index, block) in blocksOfStack.blocks.enumerated() {
        let place = BlockPlace(stack: stack, block: index)
        let verdict: BlockVerdict
        if block == former, let above = blocks.last, above.input == input {
          verdict = above.verdict
        } else {
          verdict = judge(block, on: input, rules: network.rules)
        }
        former = block
        blocks.append(
          JudgedBlock(place: place, input: input, verdict: verdict, isAssumed: firstError != nil))
        note(verdict.status, at: .block(place))
        guard let next = verdict.out ?? verdict.refusedSum else { return nil }
        input = next
      }
    }
    return input
  }

  private mutating func note(_ status: Status, at place: ErrorPlace) {
    guard firstError == nil else { return }
    if status > self.status { self.status = status }
    if status == .error { firstError = place }
  }
}

extension BlockVerdict {
  /// The main path's operand of an addition that raised.
  private var mainOperand: FeatureMap? { main.last?.output }

  /// What the walk goes on from after an addition that raised; nil after anything else.
  fileprivate var refusedSum: FeatureMap? { error?.site == .layer(.add) ? mainOperand : nil }
}

extension Network {
  /// The kind of the last block there is.
  package var lastKind: BlockKind? { stacks.last { !$0.blocks.isEmpty }?.blocks.last?.kind }
}
