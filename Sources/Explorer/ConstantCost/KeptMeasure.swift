import Diagnostics
import NetworkModel
import ShapeEngine

/// What stays as it is while groups and width change.
package enum KeptMeasure: Int, CaseIterable, Hashable, Sendable {
  case multiplyAdds
  /// As the framework of the rules counts them.
  case parameters

  /// What `measures` come to.
  package func count(_ measures: Measures, by rules: Rules) -> Count {
    switch self {
    case .multiplyAdds: measures.multiplyAdds
    case .parameters: measures.parameters.counted(by: rules)
    }
  }

  /// The one that is not this.
  package var other: KeptMeasure { self == .multiplyAdds ? .parameters : .multiplyAdds }
}
