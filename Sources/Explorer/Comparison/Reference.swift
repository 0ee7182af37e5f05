import NetworkModel
import ShapeEngine

/// Another network that the open one is compared with, under the name it was given by.
package struct Reference: Hashable, Sendable {
  package let name: Text
  package let network: Network

  package init(name: Text, network: Network) {
    self.name = name
    self.network = network
  }
}

/// What a comparison begins from.
package enum ComparisonBase: Hashable, Sendable {
  /// The network as it was opened.
  case opened
  case other(Reference)

  /// As a heading: `as opened`, `resnet50`.
  package var name: Text {
    switch self {
    case .opened: Text(english: "as opened", chinese: "打开时")
    case .other(let reference): reference.name
    }
  }
}

extension State {
  private func network(of base: ComparisonBase) -> Network {
    switch base {
    case .opened: document.opened
    case .other(let reference): reference.network
    }
  }

  /// What a comparison that is opened now begins from: another network, if one was given.
  private var usualBase: ComparisonBase { reference.map(ComparisonBase.other) ?? .opened }

  var comparisonObstacle: Obstacle? { obstacle(to: usualBase) }

  /// Why nothing can be compared with `base`, or nil if it can.
  func obstacle(to base: ComparisonBase) -> Obstacle? {
    network(of: base) == network.network ? .nothingDiffers(from: base) : nil
  }

  /// Compares the other network, or the network as it was opened, with what it is.
  mutating func compare() { compare(with: usualBase) }

  /// Compares `other`, called `name`, with the network.
  mutating func compare(with other: Network, named name: Text) {
    let base = ComparisonBase.other(Reference(name: name, network: other))
    if let obstacle = obstacle(to: base) { notice = obstacle.text } else { compare(with: base) }
  }

  private mutating func compare(with base: ComparisonBase) {
    comparison = ShownComparison(Comparison(from: InferredNetwork(network(of: base)), to: network), base)
    open(.comparison)
    keepDifferenceVisible()
  }

  private var otherBase: ComparisonBase { comparison?.base == .opened ? usualBase : .opened }

  var otherBaseObstacle: Obstacle? { obstacle(to: otherBase) }

  /// From the other network to the network as it was opened, or back.
  mutating func compareWithOther() { compare(with: otherBase) }
}
