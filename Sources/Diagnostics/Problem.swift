import NetworkModel
import ShapeEngine

/// One thing that is wrong at one place.
package struct Problem: Hashable, Sendable {
  package let kind: Kind
  package let site: Site

  package init(kind: Kind, site: Site) {
    self.kind = kind
    self.site = site
  }
}

/// Where in a network something is wrong.
package enum Site: Hashable, Comparable, Sendable {
  case stem
  /// A block's number through all stacks, from 0.
  case block(Int)
  case head
}

/// How loud a problem is.
package enum Severity: Int, Hashable, Comparable, Sendable {
  /// Worth knowing.
  case note
  /// The framework accepts it, and it is almost surely wrong.
  case silent
  /// The framework refuses it.
  case error

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

extension InferredNetwork {
  /// What is wrong at `site`, loudest kinds first.
  package func problems(at site: Site) -> [Problem] {
    if case .block(let number) = site, blocks[number].isSound { return [] }
    return part(site).kinds.all.map { Problem(kind: $0, site: site) }
  }

  /// Everything that is wrong, from the stem to the head.
  package var problems: [Problem] {
    var found = problems(at: .stem)
    for (number, facts) in blocks.enumerated() where !facts.isSound {
      found += problems(at: .block(number))
    }
    return found + problems(at: .head)
  }

  /// How sentences name `site`: `the stem`, `stack 2 block 1`, `the head`; in Chinese by the names alone.
  package func words(for site: Site, in language: Language = .english) -> String {
    switch site {
    case .stem: language == .english ? "the stem" : "stem"
    case .head: language == .english ? "the head" : "head"
    case .block(let number): place(of: number).words
    }
  }

  /// How scripts name `site`: `stem`, `stack2.block1`, `head`.
  package func spelling(of site: Site) -> String {
    switch site {
    case .stem: "stem"
    case .head: "head"
    case .block(let number): place(of: number).spelling
    }
  }
}
