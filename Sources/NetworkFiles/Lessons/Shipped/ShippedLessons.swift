extension ShippedLesson {
  /// All of them, in the order in which they are listed.
  package static let all: [ShippedLesson] = [
    question, projection, stride, broadcast, groups, blocks, cardinality, oddSizes, unknownSizes, resnext,
  ]
}
