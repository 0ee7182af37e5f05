extension CountingRule {
  /// torchinfo's "Total mult-adds": M + biases + two a channel of each normalisation, whatever its pixels.
  ///
  /// What is no convolution counts its parameters once. torchinfo 1.8.0: `LayerInfo.calculate_macs` in
  /// torchinfo/layer_info.py.
  package static let torchinfo = CountingRule(
    "torchinfo", tool: "torchinfo 1.8.0, total_mult_adds", decidedIn: "torchinfo/layer_info.py"
  ) { facts in
    switch facts.layer.operation {
    case .convolution, .dense: facts.multiplyAdds + facts.biasAdditions
    case .batchNormalization: facts.parameters.trainable
    case .input, .zeroPadding, .relu, .sigmoid, .maxPooling, .slice, .concatenate, .scale, .add,
      .globalAveragePooling:
      0
    }
  }
}
