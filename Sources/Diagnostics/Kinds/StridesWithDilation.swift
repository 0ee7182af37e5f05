import NetworkModel
import ShapeEngine

extension Kind {
  static let stridesWithDilation = Kind(
    id: "strides-with-dilation", severity: .error,
    explanation: "Keras's convolutions take strides or dilation above 1, not both.",
    example: .example(
      [Block(filters: 128, strides: 2, dilation: 2)],
      input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { $0.layerProblems.contains(.stridesWithDilation) },
    words: { network, site in
      guard case .block(let number) = site else { return Words(message: "", note: "") }
      let block = network.block(number)
      return Words(
        message: "strides \(block.strides) and dilation \(block.dilation) exclude each other",
        note: "Keras refuses both above 1 in one convolution; PyTorch does not")
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let scope = Scope.block(network.place(of: number))
      return [
        Candidate("dilation 1", [.set(.dilation(1), in: scope)]),
        Candidate("strides 1", [.set(.strides(1), in: scope)]),
        Candidate("rules pytorch", [.setRules(.pytorch)]),
      ]
    })
}
