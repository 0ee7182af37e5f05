extension CountingRule {
  /// ptflops with its own backend, `pytorch`: M + biases + 2 · normalised numbers + 2 · ReLU + 2 · pooled numbers.
  ///
  /// A ReLU is one operation a number, a pooling one a number that it reads; both count twice, because the hook
  /// of the module and the patched function that it calls both fire. Additions with `+=`, the scaling of a
  /// squeeze-and-excitation with `*`, its sigmoid and its mean count nothing. ptflops 0.7.5: `MODULES_MAPPING`
  /// and `FUNCTIONAL_MAPPING` in ptflops/pytorch_ops.py.
  package static let ptflops = CountingRule(
    "ptflops", tool: "ptflops 0.7.5, backend pytorch", decidedIn: "ptflops/pytorch_ops.py"
  ) { facts in
    switch facts.layer.operation {
    case .convolution, .dense: facts.multiplyAdds + facts.biasAdditions
    case .batchNormalization, .relu, .maxPooling: 2 * facts.inputElements
    case .globalAveragePooling: facts.isMeanInPyTorch ? 0 : 2 * facts.inputElements
    case .input, .zeroPadding, .sigmoid, .slice, .concatenate, .scale, .add: 0
    }
  }
}
