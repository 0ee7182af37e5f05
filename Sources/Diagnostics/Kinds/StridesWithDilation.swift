import NetworkModel
import ShapeEngine

extension Kind {
  static let stridesWithDilation = Kind(
    id: "strides-with-dilation", severity: .error,
    explanation: Text(
      english: "Keras's convolutions take strides or dilation above 1, not both.",
      chinese: "Keras 的卷积不允许 strides 和 dilation 同时大于 1。"),
    example: .example(
      [Block(filters: 128, strides: 2, dilation: 2)],
      input: InputSize(height: 8, width: 8, channels: 64)),
    occurs: { $0.layerProblems.contains(.stridesWithDilation) },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      let block = network.block(number)
      return Texts(
        message: Text(
          english: "strides \(block.strides) and dilation \(block.dilation) exclude each other",
          chinese: "strides \(block.strides) 与 dilation \(block.dilation) 不能并用"),
        note: Text(
          english: "Keras refuses both above 1 in one convolution; PyTorch does not",
          chinese: "同一个卷积里两者都大于 1 时，Keras 拒绝，PyTorch 接受"))
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
