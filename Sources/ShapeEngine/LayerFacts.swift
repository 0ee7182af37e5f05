/// What follows for one layer from its input.
package struct LayerFacts: Hashable, Sendable {
  package var layer: Layer
  package var input: FeatureMap
  /// Of one copy.
  package var output: FeatureMap
  package var problems: LayerProblems
  /// Of all copies together, as are the other counts.
  package var parameters: Parameters
  package var multiplyAdds: Count
  /// Numbers in the output.
  package var activations: Count
}

/// Why a framework refuses a layer; numbers are found again in the layer and its input.
package struct LayerProblems: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Filters, or units, of nought or less.
  package static let filters = LayerProblems(rawValue: 1 << 0)
  package static let groups = LayerProblems(rawValue: 1 << 1)
  package static let strides = LayerProblems(rawValue: 1 << 2)
  package static let kernel = LayerProblems(rawValue: 1 << 3)
  package static let dilation = LayerProblems(rawValue: 1 << 4)
  package static let indivisibleFilters = LayerProblems(rawValue: 1 << 5)
  package static let indivisibleInput = LayerProblems(rawValue: 1 << 6)
  package static let kernelDoesNotFit = LayerProblems(rawValue: 1 << 7)
  /// Keras takes either strides or dilation.
  package static let stridesWithDilation = LayerProblems(rawValue: 1 << 8)
  /// Nothing to concatenate.
  package static let nothing = LayerProblems(rawValue: 1 << 9)
  /// A negative extent of the input itself.
  package static let input = LayerProblems(rawValue: 1 << 10)
  /// Negative padding, or more around a pooling than half its window.
  package static let padding = LayerProblems(rawValue: 1 << 11)
  /// A map without rows, columns or channels, which PyTorch does not take.
  package static let emptyMap = LayerProblems(rawValue: 1 << 12)
}

/// Numbers that a network holds.
package struct Parameters: Hashable, Sendable {
  /// With the statistics of the normalisations: Keras's "Total params".
  package var total: Count
  /// What training changes: PyTorch's `parameters()`.
  package var trainable: Count

  package init(total: Count, trainable: Count) {
    self.total = total
    self.trainable = trainable
  }

  package static let none = Parameters(total: 0, trainable: 0)

  package static func += (a: inout Parameters, b: Parameters) {
    a.total += b.total
    a.trainable += b.trainable
  }

  static func * (a: Parameters, copies: Count) -> Parameters {
    Parameters(total: a.total * copies, trainable: a.trainable * copies)
  }
}
