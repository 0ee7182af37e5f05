import NetworkModel

/// What made an extent, in a few words; settings and places by their names.
struct CauseWords: Phrase {
  private let cause: Cause
  /// Whether places are spelled as scripts do.
  private let isForScripts: Bool

  init(_ cause: Cause, forScripts: Bool = false) {
    self.cause = cause
    isForScripts = forScripts
  }

  var both: (english: String, chinese: String) {
    switch cause {
    case .divided(let extent, let strides): same("\(extent) / strides \(strides)")
    case .expanded(let expansion, let filters): same("\(expansion) × filters \(filters)")
    case .given(let channels): same(BlockSetting.outputChannels(channels).words)
    case .kept: ("kept by the identity", "恒等捷径原样传递")
    case .fromBlock(let place):
      isForScripts
        ? ("from \(place.spelling)", "来自 \(place.spelling)") : ("from \(place.words)", "来自 \(place.words)")
    case .fromStem: ("from the stem", "来自 stem")
    case .fromInput: ("from the input", "来自输入")
    case .kernel(let extent, let strides, let kernel):
      same("\(extent) / strides \(strides), kernel \(kernel)")
    }
  }

  private func same(_ words: String) -> (english: String, chinese: String) { (words, words) }
}
