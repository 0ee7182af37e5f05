extension CountingRule {
  /// ptflops with the backend `aten`: M + biases.
  ///
  /// ptflops 0.7.5: `ATEN_OPS_MAPPING` in ptflops/aten_ops.py, which has convolutions and matrix products only.
  package static let ptflopsATen = CountingRule(
    "ptflops-aten", tool: "ptflops 0.7.5, backend aten", decidedIn: "ptflops/aten_ops.py"
  ) { $0.multiplyAdds + $0.biasAdditions }
}
