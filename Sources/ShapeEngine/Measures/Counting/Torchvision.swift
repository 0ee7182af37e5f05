extension CountingRule {
  /// What torchvision publishes of its weights as `_ops`, "GFLOPS": M, in thousand millions to three decimals.
  ///
  /// The count is the exact number behind it. torchvision 0.28.0:
  /// `get_ops` in test/common_extended_utils.py, to which a test holds the weights' `_ops`.
  package static let torchvision = CountingRule(
    "torchvision", tool: "torchvision 0.28.0, _ops", decidedIn: "test/common_extended_utils.py"
  ) { $0.multiplyAdds }
}
