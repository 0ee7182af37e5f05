import NetworkModel
import ShapeEngine

/// A part of a network with all in which a problem shows: as it is, or as it would be after an edit.
struct Part {
  let rules: Rules
  let what: What

  enum What {
    case stem(PartFacts)
    case block(Block, BlockFacts)
    case head(PartFacts)
  }

  init(_ what: What, _ rules: Rules) {
    self.what = what
    self.rules = rules
  }

  /// The block and what follows for it; nil for the stem and the head.
  var block: (settings: Block, facts: BlockFacts)? {
    guard case .block(let block, let facts) = what else { return nil }
    return (block, facts)
  }

  /// Why a framework would refuse a layer of it.
  var layerProblems: LayerProblems {
    switch what {
    case .stem(let facts), .head(let facts): facts.layerProblems
    case .block(_, let facts): facts.layerProblems
    }
  }

  var measures: Measures {
    switch what {
    case .stem(let facts), .head(let facts): facts.measures
    case .block(_, let facts): facts.measures
    }
  }

  /// Whether PyTorch stops here for want of rows, columns or channels, and of nothing plainer: that a window
  /// does not fit on no pixels is a kind of its own.
  var isStoppedByEmptyMap: Bool {
    layerProblems.contains(.emptyMap) && !layerProblems.contains(.kernelDoesNotFit)
  }

  /// What is wrong with it.
  var kinds: KindSet {
    if case .block(_, let facts) = what, facts.isSound { return [] }
    var kinds: KindSet = []
    for (number, occurs) in KindSet.tests.enumerated() where occurs(self) {
      kinds.insert(KindSet(rawValue: 1 << UInt32(number)))
    }
    return kinds
  }
}

/// Some of all kinds: a bit for each, in their order, so that those of many parts can be compared.
struct KindSet: OptionSet {
  let rawValue: UInt32

  /// Loudest first.
  var all: [Kind] { isEmpty ? [] : Kind.all.indices.filter(has).map { Kind.all[$0] } }

  func contains(_ kind: Kind) -> Bool { Kind.all.indices.contains { has($0) && Kind.all[$0] == kind } }

  private func has(_ number: Int) -> Bool { rawValue & 1 << UInt32(number) != 0 }

  /// How many of them are this loud.
  func count(_ severity: Severity) -> Int {
    isEmpty ? 0 : intersection(KindSet.bySeverity[severity.rawValue]).rawValue.nonzeroBitCount
  }

  private static let bySeverity = [Severity.note, .silent, .error].map { severity in
    KindSet(
      Kind.all.indices.filter { Kind.all[$0].severity == severity }.map { KindSet(rawValue: 1 << UInt32($0)) }
    )
  }

  /// Whether each kind occurs, in the order of all kinds.
  fileprivate static let tests = Kind.all.map(\.occurs)
}

extension InferredNetwork {
  /// The part at `site`, which must exist.
  func part(_ site: Site) -> Part {
    switch site {
    case .stem: Part(.stem(stem), network.rules)
    case .head: Part(.head(head), network.rules)
    case .block(let number): Part(.block(block(number), blocks[number]), network.rules)
    }
  }
}
