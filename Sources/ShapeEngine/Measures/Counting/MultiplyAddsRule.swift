extension CountingRule {
  /// Multiply-adds of convolutions and dense layers, M; nothing else.
  ///
  /// As the ResNet and ResNeXt papers count, who call them FLOPs. Its formula is in `MultiplyAdds.swift`.
  package static let multiplyAdds = CountingRule("multiply-adds") { $0.multiplyAdds }
}
