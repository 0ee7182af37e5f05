import Diagnostics
import NetworkFiles
import NetworkModel
import ShapeEngine

/// What a lesson can ask for at a place.
package enum LessonValue: Hashable, Sendable {
  case shape(FeatureMap)
  case extent(Extent)
  case count(Count)

  /// The number, or nil if it is none or not known.
  package var number: Int? {
    switch self {
    case .shape: nil
    case .extent(let extent): extent.value
    case .count(let count): count.value
    }
  }
}

extension InferredNetwork {
  /// What stands at `place`, or nil if this network has no such place.
  package func value(of place: LessonPlace) -> LessonValue? {
    guard let what = place.what else { return nil }
    switch place.part {
    case .network: return networkValue(what)
    case .stem: return value(what, of: stem)
    case .head: return value(what, of: head)
    case .stack(let stack):
      guard network.stacks.indices.contains(stack) else { return nil }
      return .extent(Extent(network.stacks[stack].blocks.count))
    case .block(let block):
      guard network.block(at: block) != nil else { return nil }
      return blockValue(what, number(of: block))
    }
  }

  private func networkValue(_ what: LessonPlace.What) -> LessonValue? {
    switch what {
    case .params: .count(totals.parameters.counted(by: network.rules))
    case .trainable: .count(totals.parameters.trainable)
    case .multiplyAdds: .count(totals.multiplyAdds)
    case .additions: .extent(Extent(blocks.count))
    case .broken: .extent(Extent(totals.additions(.refused)))
    case .broadcasts: .extent(Extent(totals.additions(.broadcasts)))
    default: nil
    }
  }

  private func value(_ what: LessonPlace.What, of part: PartFacts) -> LessonValue? {
    switch what {
    case .input: .shape(part.input.map)
    case .output: .shape(part.output.map)
    case .height: .extent(part.output.map.height)
    case .width: .extent(part.output.map.width)
    case .channels: .extent(part.output.map.channels)
    case .params: .count(part.measures.parameters.counted(by: network.rules))
    case .multiplyAdds: .count(part.measures.multiplyAdds)
    default: nil
    }
  }

  private func blockValue(_ what: LessonPlace.What, _ number: Int) -> LessonValue? {
    let facts = blocks[number]
    let block = block(number)
    switch what {
    case .input: return .shape(facts.input.map)
    case .reduced: return .shape(facts.reduced)
    case .grouped: return .shape(facts.grouped)
    case .main: return .shape(facts.main)
    case .shortcut: return .shape(facts.shortcut)
    case .output: return .shape(facts.output.map)
    case .height: return .extent(facts.output.map.height)
    case .width: return .extent(facts.output.map.width)
    case .channels: return .extent(facts.output.map.channels)
    case .params: return .count(facts.measures.parameters.counted(by: network.rules))
    case .multiplyAdds: return .count(facts.measures.multiplyAdds)
    case .dropped: return .extent(Extent(facts.droppedChannels))
    case .filters: return .extent(Extent(block.filters))
    case .groups: return .extent(Extent(block.groups))
    case .strides: return .extent(Extent(block.strides))
    case .expansion: return .extent(Extent(block.expansion))
    case .add, .trainable, .blocks, .additions, .broken, .broadcasts: return nil
    }
  }

  /// Whether every addition adds up and every layer can be built.
  package var addsUp: Bool {
    totals.additions(.addsUp) == blocks.count && totals.unbuildableBlocks == 0
      && stem.layerProblems.isEmpty && head.layerProblems.isEmpty
  }

  /// Whether `condition` holds here, for a task that began with `start`.
  package func holds(_ condition: LessonCondition, since start: Network) -> Bool {
    switch condition {
    case .addsUp: return addsUp
    case .nothingWrong: return addsUp && totals.droppingBlocks == 0
    case .edits(let most): return network.settingsChanged(since: start) <= most
    case .setting(let edit, _):
      var changed = network
      return changed.apply(edit) != nil && changed == network
    case .measure(let place, let comparison, let bound):
      guard let number = value(of: place)?.number else { return false }
      return comparison.holds(number, bound)
    }
  }
}

extension LessonCondition.Comparison {
  fileprivate func holds(_ number: Int, _ bound: Int) -> Bool {
    switch self {
    case .atMost: number <= bound
    case .atLeast: number >= bound
    case .equal: number == bound
    case .unequal: number != bound
    case .less: number < bound
    case .more: number > bound
    }
  }
}
