import Diagnostics
import NetworkModel
import ShapeEngine

/// What is searched for: terms, to each of which a part of the network must answer.
///
/// It is read once from what was typed (`QueryReading.swift`). Then it compares facts and settings with numbers
/// and makes no text, and blocks that are alike are compared once.
package struct Query: Hashable, Sendable {
  let terms: [Term]

  /// One term; it is met if one of its meanings is.
  struct Term: Hashable, Sendable {
    /// Of stacks, blocks, stem and head.
    let meanings: [Meaning]
    /// Of rows below them, in the layer view.
    let layerMeanings: [LayerMeaning]
  }

  /// What a word can stand for.
  enum Meaning: Hashable, Sendable {
    case stem, head
    /// Any stack's own row.
    case anyStack
    case anyBlock
    /// A stack or a block of this number, counted from 1.
    case stack(Int)
    case block(Int)
    /// The block with the addition of this number through all stacks, counted from 1.
    case addition(Int)
    /// Height, width and channels, of which those that are not said may be anything.
    case shape([Wanted])
    case setting(BlockSetting)
    case comparison(BlockField, Comparison, Wanted)
    /// A setting that is not what most blocks have: on, given, above 1.
    case trait(Trait)
    case problem(Kind)
    case severity(Severity)
    /// Any problem at all.
    case anyProblem
    /// Judged as if something above had not been refused.
    case assumed
  }

  enum Comparison: Character, Hashable, Sendable {
    case equal = "="
    case below = "<"
    case above = ">"
  }

  /// A number that is searched for, of which perhaps only the first digits are typed.
  enum Wanted: Hashable, Sendable {
    case exactly(Int)
    case beginning(Int)
    /// A size that comes at run time.
    case unknown
    case anything
  }

  /// What the layers of a part are like.
  enum Trait: Hashable, Sendable {
    case projection, identity, pooling, grouped, dilated, strided, biased, squeezing, dense
  }

  /// The rows that answer to `text`, in the order of the outline; none for no text. With `layers` they are those of
  /// the layer view, where a part whose layers answer is no hit itself.
  ///
  /// Numbers are taken as they stand or, if nothing answers to that, as the beginnings of numbers.
  package static func hits(for text: String, in network: InferredNetwork, layers: Bool = false) -> Hits {
    let exact = Query(text, beginnings: false, layers: layers).hits(in: network)
    return exact.isEmpty ? Query(text, beginnings: true, layers: layers).hits(in: network) : exact
  }

  private func hits(in network: InferredNetwork) -> Hits {
    var hits = Hits()
    let isHopeless = terms.contains { $0.meanings.isEmpty && $0.layerMeanings.isEmpty }
    guard !terms.isEmpty, !isHopeless else { return hits }
    hits.append(found(in: .stem, network) { $0.isMet(by: network.stem, .stem, network) }, in: .stem)
    for (index, stack) in network.network.stacks.enumerated() {
      if terms.allSatisfy({ $0.names(stack: index) }) { hits.append([.part], in: .stack(index)) }
      let first = network.starts[index]
      // Blocks that are alike answer alike.
      for run in network.blocks.runs(in: first..<network.starts[index + 1]) {
        let range = blocks(askedForIn: run.range, first: first)
        guard !range.isEmpty else { continue }
        let number = range.lowerBound - first
        let candidate = Candidate(
          place: BlockPlace(stack: index, block: number), number: range.lowerBound,
          block: stack.blocks[number])
        let part = Row.block(candidate.place)
        hits.append(
          found(in: part, network) { $0.isMet(by: candidate, network) }, in: part, parts: range.count)
      }
    }
    hits.append(found(in: .head, network) { $0.isMet(by: network.head, .head, network) }, in: .head)
    return hits
  }

  /// What answers of `part`, of which `means` says what it answers to: its layers, else itself.
  private func found(in part: Row, _ network: InferredNetwork, _ means: (Meaning) -> Bool) -> [Hits.Found] {
    // What means something of layers means it of them only.
    if terms.contains(where: { !$0.layerMeanings.isEmpty }) { return layers(of: part, network, means) }
    guard terms.allSatisfy({ $0.meanings.contains(where: means) }) else { return [] }
    // Terms that name nothing but a stack mean its own row, not its blocks.
    let namesMore = terms.contains { term in
      if case .stack? = term.meanings.first(where: means) { false } else { true }
    }
    return namesMore ? [.part] : []
  }

  /// The rows of layers that answer. To a term that means nothing of layers its part must.
  private func layers(
    of part: Row, _ network: InferredNetwork, _ means: (Meaning) -> Bool
  ) -> [Hits.Found] {
    let contexts = terms.map { term in term.meanings.contains { $0.ofLayers == nil && means($0) } }
    guard zip(terms, contexts).allSatisfy({ !$0.layerMeanings.isEmpty || $1 }) else { return [] }
    let layers = PartLayers(unfolded: part, of: network)
    return layers.candidates(in: network, part, branch: branch).filter { row in
      var isAboutRow = false
      for (term, context) in zip(terms, contexts) {
        if term.layerMeanings.contains(where: { $0.isMet(by: row, means) }) {
          isAboutRow = true
        } else if !context {
          return false
        }
      }
      return isAboutRow
    }.map { Hits.Found(item: $0.item, rank: layers.rank(of: $0.item)) }.sorted { $0.rank < $1.rank }
  }

  /// The number of the branch that is asked for, counted from 1.
  private var branch: Int? {
    terms.lazy.flatMap(\.layerMeanings).compactMap {
      if case .branch(let number) = $0 { number } else { nil }
    }.first
  }

  /// Those of a run whose number is asked for: all, where none is. The stack begins with block `first`.
  private func blocks(askedForIn run: Range<Int>, first: Int) -> Range<Int> {
    terms.reduce(run) { range, term in
      let start: Int
      let number: Int
      switch term.meanings.first {
      case .block(let wanted): (start, number) = (first, wanted)
      case .addition(let wanted): (start, number) = (0, wanted)
      default: return range
      }
      guard number > 0, number <= run.upperBound - start else { return range.prefix(0) }
      return range.clamped(to: start + number - 1..<start + number)
    }
  }
}

/// A block that may be a hit.
private struct Candidate {
  let place: BlockPlace
  let number: Int
  let block: Block
}

extension Query.Term {
  fileprivate func names(stack index: Int) -> Bool {
    meanings.contains { $0 == .anyStack || $0 == .stack(index + 1) }
  }
}

extension Query.Meaning {
  /// Whether the stem or the head answers to it.
  fileprivate func isMet(by facts: PartFacts, _ site: Site, _ network: InferredNetwork) -> Bool {
    switch self {
    case .stem: site == .stem
    case .head: site == .head
    case .shape(let wanted):
      facts.output.map.answers(to: wanted) || site == .stem && facts.input.map.answers(to: wanted)
    case .problem(let kind): network.problems(at: site).contains { $0.kind == kind }
    case .severity(let severity): network.problems(at: site).contains { $0.kind.severity == severity }
    case .anyProblem: !network.problems(at: site).isEmpty
    case .assumed: facts.input.isAssumed
    case .trait(.pooling): site == .stem ? network.network.stem?.pool != nil : network.network.head != nil
    case .trait(.dense): site == .head && network.network.head != nil
    case .anyStack, .anyBlock, .stack, .block, .addition, .setting, .comparison, .trait: false
    }
  }

  fileprivate func isMet(by candidate: Candidate, _ network: InferredNetwork) -> Bool {
    switch self {
    case .stem, .head, .anyStack: return false
    case .anyBlock: return true
    case .stack(let number): return candidate.place.stack + 1 == number
    case .block(let number): return candidate.place.block + 1 == number
    case .addition(let number): return candidate.number + 1 == number
    case .setting(let setting): return candidate.block.setting(setting.field) == setting
    case .comparison(let field, let comparison, let wanted):
      return candidate.block.number(field).map { comparison.holds($0, wanted) } ?? false
    case .trait(let trait): return trait.isMet(by: candidate.block)
    case .shape(let wanted):
      let facts = network.blocks[candidate.number]
      return facts.output.map.answers(to: wanted) || facts.main.answers(to: wanted)
        || facts.shortcut.answers(to: wanted)
    case .assumed: return network.blocks[candidate.number].input.isAssumed
    case .problem, .severity, .anyProblem:
      if network.blocks[candidate.number].isSound { return false }
      return network.problems(at: .block(candidate.number)).contains { meets($0.kind) }
    }
  }

  private func meets(_ kind: Kind) -> Bool {
    switch self {
    case .problem(let wanted): kind == wanted
    case .severity(let severity): kind.severity == severity
    case .anyProblem: true
    case .stem, .head, .anyStack, .anyBlock, .stack, .block, .addition, .shape, .setting, .comparison, .trait,
      .assumed:
      false
    }
  }
}

extension Query.Trait {
  fileprivate func isMet(by block: Block) -> Bool {
    switch self {
    case .projection: block.convShortcut
    case .identity: !block.convShortcut && !block.poolsShortcut
    case .pooling: block.poolsShortcut
    case .grouped: block.groups > 1
    case .dilated: block.dilation > 1
    case .strided: block.strides > 1
    case .biased: block.useBias != .none
    case .squeezing: block.squeezeExcitation != nil
    case .dense: false
    }
  }
}

extension Query.Comparison {
  fileprivate func holds(_ number: Int, _ wanted: Query.Wanted) -> Bool {
    switch (self, wanted) {
    case (.equal, _): wanted.isMet(by: number)
    case (.below, .exactly(let limit)), (.below, .beginning(let limit)): number < limit
    case (.above, .exactly(let limit)), (.above, .beginning(let limit)): number > limit
    case (.below, .unknown), (.above, .unknown): false
    case (.below, .anything), (.above, .anything): true
    }
  }
}

extension Query.Wanted {
  fileprivate func isMet(by number: Int?) -> Bool {
    switch self {
    case .exactly(let wanted): return number == wanted
    case .anything: return true
    case .unknown: return number == nil
    case .beginning(let first):
      guard var number, number > 0, first > 0 else { return number == first }
      while number > first { number /= 10 }
      return number == first
    }
  }
}

extension FeatureMap {
  /// Whether height, width and channels are what is wanted; one number alone may be any of the three.
  func answers(to wanted: [Query.Wanted]) -> Bool {
    if wanted.count == 1 { return Axis.allCases.contains { wanted[0].isMet(by: self[$0].value) } }
    return zip(Axis.allCases, wanted).allSatisfy { $1.isMet(by: self[$0].value) }
  }
}
