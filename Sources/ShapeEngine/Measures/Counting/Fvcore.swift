extension CountingRule {
  /// `FlopCountAnalysis.total()`: M + 2 · normalised numbers + numbers that the last pooling reads.
  ///
  /// In evaluation mode. It has no handle for max pooling, ReLU, sigmoid, mean, multiplication or addition,
  /// and ignores biases. fvcore 0.1.5.post20221221: `_DEFAULT_SUPPORTED_OPS` in fvcore/nn/flop_count.py,
  /// `batchnorm_flop_jit` in fvcore/nn/jit_handles.py.
  package static let fvcore = CountingRule(
    "fvcore", tool: "fvcore 0.1.5.post20221221, FlopCountAnalysis", decidedIn: "fvcore/nn/flop_count.py"
  ) { facts in
    switch facts.layer.operation {
    case .convolution, .dense: facts.multiplyAdds
    case .batchNormalization: 2 * facts.inputElements
    case .globalAveragePooling: facts.isMeanInPyTorch ? 0 : facts.inputElements
    case .input, .zeroPadding, .relu, .sigmoid, .maxPooling, .slice, .concatenate, .scale, .add: 0
    }
  }
}
