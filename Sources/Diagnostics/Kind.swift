import NetworkModel
import ShapeEngine

/// A kind of problem: what it is, how it is found, said and repaired. One file each in `Kinds`.
package struct Kind: Sendable {
  /// Its name in reports.
  package let id: String
  package let severity: Severity
  /// What it is and why it matters, in a sentence or two.
  package let explanation: Text
  /// A small network that has it once.
  package let example: Network
  /// Whether it occurs in a part. It sees facts only, so that it can be asked of every block, and of one that
  /// an edit would change.
  let occurs: @Sendable (Part) -> Bool
  /// What is, with the user's numbers, and why.
  let texts: @Sendable (InferredNetwork, Site) -> Texts
  /// Repairs worth trying; most likely first.
  let candidates: @Sendable (InferredNetwork, Site) -> [Candidate]

  /// Lower case, no full stop: what is, and the arithmetic or the reason.
  package struct Words: Hashable, Sendable {
    package let message: String
    package let note: String
  }

  /// The same in every language.
  package struct Texts: Hashable, Sendable {
    package let message: Text
    package let note: Text

    /// Of a problem that is not there.
    static let none = Texts(message: Text(same: ""), note: Text(same: ""))

    package subscript(language: Language) -> Words {
      Words(message: message[language], note: note[language])
    }
  }

  /// All kinds, loudest first.
  package static let all: [Kind] = [
    .additionMismatch, .valueOutOfRange, .emptyGroups, .indivisibleGroups, .kernelDoesNotFit,
    .stridesWithDilation, .broadcast, .droppedChannels, .sizesAtRunTime, .countOverflow,
  ]

  /// The kind called `id`.
  package static func named(_ id: String) -> Kind? { all.first { $0.id == id } }
}

extension Kind: Hashable {
  package static func == (a: Kind, b: Kind) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Problem {
  /// What is wrong with `network` here, in every language.
  package func texts(in network: InferredNetwork) -> Kind.Texts { kind.texts(network, site) }

  /// What is wrong with `network` here, in words of `language`.
  package func words(in network: InferredNetwork, _ language: Language = .english) -> Kind.Words {
    texts(in: network)[language]
  }
}

extension Network {
  /// A network of one stack without stem and head, to show a kind of problem.
  static func example(
    _ blocks: [Block], input: InputSize, rules: Rules = .kerasSlices, stem: Stem? = nil
  ) -> Network {
    Network(
      name: "example", input: input, rules: rules, stem: stem, stacks: [Stack(blocks: blocks)],
      head: nil)
  }
}
