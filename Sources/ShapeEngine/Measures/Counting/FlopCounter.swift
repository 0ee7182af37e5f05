extension CountingRule {
  /// `FlopCounterMode.get_total_flops()`: 2M, a multiplication and an addition; biases count nothing.
  ///
  /// PyTorch 2.13.0: `conv_flop_count` and `addmm_flop` in torch/utils/flop_counter.py.
  package static let flopCounter = CountingRule(
    "flop-counter", tool: "PyTorch 2.13.0, FlopCounterMode", decidedIn: "torch/utils/flop_counter.py"
  ) { 2 * $0.multiplyAdds }
}
