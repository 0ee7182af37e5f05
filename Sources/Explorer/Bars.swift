import ShapeEngine
import NetworkModel

/// What the bars of the outline show, and the column of numbers with them.
package enum BarMeasure: Int, CaseIterable, Hashable, Sendable {
  /// As the framework of the rules counts them.
  case parameters
  case multiplyAdds
  /// Bytes of all layers' outputs in float32, for one image.
  case memory

  /// What `measures` come to.
  package func count(_ measures: Measures, by rules: Rules) -> Count {
    switch self {
    case .parameters: measures.parameters.counted(by: rules)
    case .multiplyAdds: measures.multiplyAdds
    case .memory: measures.activations * 4
    }
  }
}

extension State {
  mutating func showNextBars() {
    let all = BarMeasure.allCases
    bars = all[(bars.rawValue + 1) % all.count]
    say(.bars(bars))
  }
}
