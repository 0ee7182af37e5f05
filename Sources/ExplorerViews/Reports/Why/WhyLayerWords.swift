import Diagnostics
import NetworkModel
import ShapeEngine

extension WhyWords {
  /// A layer with what it counts as a product: `1×1 conv   64 × 128 = 8,192`.
  func layerWords(_ layer: LayerFacts, _ question: Why.Question) -> (String, String) {
    let product =
      switch question {
      case .parameters: parameterProduct(layer)
      case .bytes: outputProduct(layer)
      case .multiplyAdds, .addition, .height, .width, .channels: workProduct(layer)
      }
    let count = question.count(layer.measures, by: network.network.rules) ?? .unknown
    return (
      "\(padded(trailing: layer.layer.words(in: language), to: 20)) \(padded(grouped(count), to: 12))",
      "= \(product)"
    )
  }

  private func parameterProduct(_ layer: LayerFacts) -> String {
    let input = layer.input.channels
    switch layer.layer.operation {
    case .convolution(let convolution):
      let bias = convolution.useBias ? " + \(convolution.filters)" : ""
      return times(layer) + kernels(convolution, input) + bias
    case .batchNormalization: return "\(network.network.rules == .pytorch ? 2 : 4) × \(input)"
    case .dense(let units): return "\(input) × \(units) + \(units)"
    case .input, .zeroPadding, .relu, .sigmoid, .maxPooling, .slice, .concatenate, .scale, .add,
      .globalAveragePooling:
      return "0"
    }
  }

  /// Numbers of the output, four bytes each.
  private func outputProduct(_ layer: LayerFacts) -> String {
    let map = layer.output
    return times(layer) + "\(map.height) × \(map.width) × \(map.channels) × 4"
  }

  private func workProduct(_ layer: LayerFacts) -> String {
    switch layer.layer.operation {
    case .convolution(let convolution):
      let map = layer.output
      return times(layer) + "\(map.height) × \(map.width) × " + kernels(convolution, layer.input.channels)
    case .dense(let units): return "\(layer.input.channels) × \(units)"
    case .batchNormalization, .input, .zeroPadding, .relu, .sigmoid, .maxPooling, .slice, .concatenate,
      .scale, .add, .globalAveragePooling:
      return "0"
    }
  }

  private func times(_ layer: LayerFacts) -> String {
    layer.layer.copies == 1 ? "" : "\(layer.layer.copies) × "
  }

  /// Kernel, input channels of a group, filters: `3² × 4 × 128`.
  private func kernels(_ convolution: Convolution, _ input: Extent) -> String {
    let channels = input.map { Extent(convolution.groups > 0 ? $0 / convolution.groups : 0) }
    return (convolution.kernel == 1 ? "" : "\(convolution.kernel)² × ")
      + "\(channels) × \(convolution.filters)"
  }
}
