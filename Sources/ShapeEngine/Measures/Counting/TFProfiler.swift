extension CountingRule {
  /// `float_operation` of TensorFlow's profiler, on the frozen graph of the Keras model at batch 1.
  ///
  /// 2M and nearly everything besides. A dilated convolution is taken apart (`SpaceToBatchND`) into dilation²
  /// ordinary ones on maps of ⌈extent / dilation⌉, all of which count. A normalisation is a multiplication and an addition for each number,
  /// and for each channel one addition, two multiplications, one subtraction and a reciprocal square root (2).
  /// A max pooling compares its whole window for each output; an average reads each input; softmax, which ends
  /// the model, takes five for each class. ReLU, sigmoid, padding, slices and concatenation count nothing.
  ///
  /// It misses every `Conv2D(groups > 1)`: Keras runs those in a compiled function (`_conv_xla` in
  /// keras/src/backend/tensorflow/nn.py) into which the profiler does not look. The article's slices it sees.
  /// Keras builds no convolution with both strides and dilation, so what that counts is unknown.
  ///
  /// TensorFlow 2.21.0: tensorflow/python/profiler/internal/flops_registry.py and tensorflow/python/ops/nn_ops.py;
  /// Keras 3.15.1.
  package static let tfProfiler = CountingRule(
    "tf-profiler", tool: "TensorFlow 2.21.0, float_operation of Keras 3.15.1",
    decidedIn: "tensorflow/python/profiler/internal/flops_registry.py",
    missed: { $0.isHiddenFromProfiler ? 2 * $0.profiledMultiplyAdds : 0 }
  ) { facts in
    switch facts.layer.operation {
    case .convolution:
      (facts.isHiddenFromProfiler ? 0 : 2 * facts.profiledMultiplyAdds) + facts.biasAdditions
    case .dense: 2 * facts.multiplyAdds + facts.biasAdditions + 5 * facts.outputElements
    case .batchNormalization: 2 * facts.inputElements + 6 * Count(facts.input.channels)
    case .maxPooling(let pooling): Count(pooling.size) * Count(pooling.size) * facts.outputElements
    case .globalAveragePooling: facts.inputElements
    case .scale, .add: facts.outputElements
    case .input, .zeroPadding, .relu, .sigmoid, .slice, .concatenate: 0
    }
  }
}

extension LayerFacts {
  /// Of a convolution, with the pixels that it has when its dilation is taken apart; its padding is 'same'.
  fileprivate var profiledMultiplyAdds: Count {
    guard case .convolution(let convolution) = layer.operation, convolution.dilation > 1 else {
      return multiplyAdds
    }
    guard convolution.strides == 1 else { return .unknown }
    let dilation = convolution.dilation
    func widened(_ extent: Extent) -> Extent {
      extent.map { $0 < 0 ? .unknown : Extent(samePaddedExtent($0, strides: dilation) * dilation) }
    }
    let map = FeatureMap(
      height: widened(output.height), width: widened(output.width), channels: output.channels)
    return convolution.multiplyAdds(from: input, to: map) * Count(layer.copies)
  }

  /// Whether it is a convolution in groups, written as one layer.
  fileprivate var isHiddenFromProfiler: Bool {
    if case .convolution(let convolution) = layer.operation { convolution.groups > 1 } else { false }
  }
}
