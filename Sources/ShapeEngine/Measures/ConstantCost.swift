import NetworkModel

/// Groups against width at one cost: how wide each group must be for a block to cost what it costs now, whatever
/// the number of groups (Xie et al. 2017, section 3.3 and table 2).
///
/// One block is measured, the template; the others of the scope keep the proportion of their filters to its own,
/// as the paper's widths double from stack to stack. Output channels stay what they are, so that every addition
/// gets the shapes it had. Every number is the engine's own, of blocks with the settings they would have.
package struct ConstantCost: Sendable {
  package let scope: Scope
  package let template: BlockPlace
  /// The template's settings as they are.
  package let block: Block
  /// What the template counts as it is.
  package let measures: Measures
  /// What is to stay as it is, of the template's measures.
  package let measure: @Sendable (Measures) -> Count
  /// Blocks of the scope that are different, or get a different input, each once.
  private let parts: [Part]
  private let counts: [Int]
  private let templatePart: Part
  private let rules: Rules
  /// The most filters a block of the scope has.
  private let mostFilters: Int
  /// All that lies outside of the scope.
  private let rest: Measures
  /// The first block of the scope that no framework would build as it is, if there is one.
  package let unbuildable: BlockPlace?

  /// Blocks that differ from each other in one scope; above that a table takes longer than a key may.
  package static let mostParts = 1_000

  /// A block with what flows into it: equal ones cost the same.
  private struct Part: Hashable {
    var block: Block
    var input: FeatureMap
  }

  /// Nil if no block lies in `scope`.
  package init?(
    _ scope: Scope, in network: InferredNetwork, keeping measure: @escaping @Sendable (Measures) -> Count
  ) {
    guard let numbers = network.numbers(in: scope), let template = network.template(of: numbers) else {
      return nil
    }
    self.scope = scope
    self.measure = measure
    self.template = network.place(of: template)
    block = network.block(template)
    measures = network.blocks[template].measures
    rules = network.network.rules
    templatePart = Part(block: block, input: network.blocks[template].input.map)
    var rest = network.stem.measures
    rest += network.head.measures
    var found: [Part: Int] = [:]
    var parts: [Part] = []
    var counts: [Int] = []
    var mostFilters = 1
    var unbuildable: BlockPlace?
    var number = 0
    for (stack, blocks) in network.network.stacks.map(\.blocks).enumerated() {
      for (index, block) in blocks.enumerated() {
        let facts = network.blocks[number]
        defer { number += 1 }
        guard numbers.contains(number) else {
          rest += facts.measures
          continue
        }
        if !facts.layerProblems.isEmpty, unbuildable == nil {
          unbuildable = BlockPlace(stack: stack, block: index)
        }
        mostFilters = max(mostFilters, block.filters)
        let part = Part(block: block, input: facts.input.map)
        if let known = found[part] {
          counts[known] += 1
        } else {
          found[part] = parts.count
          parts.append(part)
          counts.append(1)
        }
      }
    }
    self.parts = parts
    self.counts = counts
    self.rest = rest
    self.mostFilters = mostFilters
    self.unbuildable = unbuildable
  }

  /// Whether more blocks differ from each other than a table can be made of.
  package var isTooVaried: Bool { parts.count > ConstantCost.mostParts }

  /// What stays, as it is now: known only where a table can be made.
  package var target: Count { measure(measures) }

  /// Different output channels of the scope's blocks, in their order: they stay.
  package var outputChannels: [Int] {
    parts.reduce(into: []) { channels, part in
      if !channels.contains(part.block.outputChannels) { channels.append(part.block.outputChannels) }
    }
  }
}

// MARK: - The blocks as they would be

extension ConstantCost {
  /// The template with `groups` groups of `width` channels; nil if its output channels cannot be held then.
  package func template(groups: Int, width: Int) -> Block? { changed(block, groups, width) }

  /// `block` with as many groups, its filters in the proportion they have to the template's; nil where a number
  /// is beyond `Limits`.
  ///
  /// The output channels are held by `expansion` where they are a multiple of the filters, else by
  /// `output_channels`; where a block has these already they stay.
  private func changed(_ old: Block, _ groups: Int, _ width: Int) -> Block? {
    let share = proportional(width, old.filters)
    let (filters, overflows) = share.multipliedReportingOverflow(by: groups)
    guard !overflows, Limits.integers.contains(filters), filters > 0 else { return nil }
    var new = old
    new.groups = groups
    new.filters = filters
    let channels = old.outputChannels
    guard new.outputChannels != channels else { return new }
    if channels % filters == 0, Limits.integers.contains(channels / filters) {
      new.expansion = channels / filters
    } else {
      guard Limits.integers.contains(channels) else { return nil }
      new.givenOutputChannels = channels
    }
    return new
  }

  /// `width` · `filters` / the template's filters, the nearest whole number and at least 1.
  private func proportional(_ width: Int, _ filters: Int) -> Int {
    let own = max(block.filters, 1)
    return max(1, (2 * width * max(filters, 0) + own) / (2 * own))
  }

  /// The edit that gives the scope `groups` groups of `width` channels in the template; nil if there is none.
  package func edit(groups: Int, width: Int, in network: Network) -> Edit? {
    func changed(_ stack: Stack) -> Stack? {
      let blocks = stack.blocks.compactMap { self.changed($0, groups, width) }
      return blocks.count == stack.blocks.count ? Stack(blocks: blocks) : nil
    }
    switch scope {
    case .block(let place):
      guard let old = network.block(at: place), let new = self.changed(old, groups, width) else { return nil }
      let fields: [BlockField] = [.filters, .groups, .expansion, .outputChannels]
      return .several(
        fields.filter { old.setting($0) != new.setting($0) }.map { .set(new.setting($0), in: scope) })
    case .stack(let stack):
      guard network.stacks.indices.contains(stack) else { return nil }
      return changed(network.stacks[stack]).map { .setStack($0, at: stack) }
    case .network:
      let stacks = network.stacks.compactMap(changed)
      return stacks.count == network.stacks.count ? .setStacks(stacks) : nil
    }
  }

  private func facts(of part: Part, _ groups: Int, _ width: Int) -> BlockFacts? {
    guard let new = changed(part.block, groups, width) else { return nil }
    return facts(of: Part(block: new, input: part.input))
  }

  private func facts(of part: Part) -> BlockFacts {
    Inference.facts(
      of: part.block, rules: rules, from: Handover(map: part.input, sight: .pixel, isAssumed: false))
  }

  /// What the template would count with the settings of `block`.
  func measures(of block: Block) -> Measures {
    facts(of: Part(block: block, input: templatePart.input)).measures
  }

  /// What is to stay, of the template with so many groups of that width; nil if no framework would build it.
  package func cost(groups: Int, width: Int) -> Count? {
    guard let facts = facts(of: templatePart, groups, width), facts.layerProblems.isEmpty else { return nil }
    return measure(facts.measures)
  }

  /// The whole network's measures with so many groups of that width, and how many blocks would be worse: refused,
  /// broadcast, or no longer countable.
  func outcome(groups: Int, width: Int) -> (measures: Measures, worse: Int) {
    var sum = rest
    var worse = 0
    for (part, count) in zip(parts, counts) {
      guard let new = facts(of: part, groups, width) else {
        worse += count
        continue
      }
      sum += new.measures * count
      if !new.isSound, facts(of: part).isSound { worse += count }
    }
    return (sum, worse)
  }

  /// The widest groups for which the filters of every block stay within `Limits`.
  func mostWidth(groups: Int) -> Int {
    guard groups > 0 else { return 0 }
    return Limits.integers.upperBound / groups * max(block.filters, 1) / mostFilters
  }
}

extension InferredNetwork {
  /// The numbers of the blocks in `scope`; nil if its place does not exist.
  fileprivate func numbers(in scope: Scope) -> Range<Int>? {
    switch scope {
    case .block(let place):
      guard network.block(at: place) != nil else { return nil }
      return number(of: place)..<number(of: place) + 1
    case .stack(let stack):
      return network.stacks.indices.contains(stack) ? starts[stack]..<starts[stack + 1] : nil
    case .network: return blocks.indices
    }
  }

  /// The block with the fewest filters among the identities, as in the paper; among all where there is none.
  fileprivate func template(of numbers: Range<Int>) -> Int? {
    var best: (number: Int, block: Block)?
    for number in numbers {
      let block = block(number)
      guard let old = best?.block else {
        best = (number, block)
        continue
      }
      if (block.convShortcut ? 1 : 0, block.filters) < (old.convShortcut ? 1 : 0, old.filters) {
        best = (number, block)
      }
    }
    return best?.number
  }
}
