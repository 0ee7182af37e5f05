import NetworkModel
import ShapeEngine

/// What a layer is, in a few words.
struct LayerPhrase: Phrase {
  let layer: Layer

  var both: (english: String, chinese: String) {
    let name = operation
    let copies = layer.copies == 1 ? "" : "\(layer.copies) × "
    let isShortcut = layer.role.path == .shortcut
    return (
      (isShortcut ? "shortcut " : "") + copies + name.english,
      (isShortcut ? "捷径 " : "") + copies + name.chinese
    )
  }

  private var operation: (english: String, chinese: String) {
    switch layer.operation {
    case .input: ("input", "输入")
    case .zeroPadding(let zeros): ("zero padding \(zeros)", "零填充 \(zeros)")
    case .convolution(let convolution): self.convolution(convolution)
    case .batchNormalization: ("batch norm", "批归一化")
    case .relu: ("relu", "relu")
    case .sigmoid: ("sigmoid", "sigmoid")
    case .maxPooling(let pooling):
      ("max pool \(pooling.size) /\(pooling.strides)", "最大池化 \(pooling.size) /\(pooling.strides)")
    case .slice: ("slice", "切片")
    case .concatenate: ("concatenate", "拼接")
    case .scale: ("scale", "缩放")
    case .add: ("add", "相加")
    case .globalAveragePooling: ("average pool", "平均池化")
    case .dense: ("dense", "全连接")
    }
  }

  private func convolution(_ convolution: Convolution) -> (english: String, chinese: String) {
    let kernel = "\(convolution.kernel)×\(convolution.kernel)"
    let strides = convolution.strides == 1 ? "" : " /\(convolution.strides)"
    return ("\(kernel) conv\(strides)", "\(kernel) 卷积\(strides)")
  }
}

extension Layer {
  /// What it is, in a few words of `language`.
  func words(in language: Language) -> String { language.say(LayerPhrase(layer: self)) }
}
