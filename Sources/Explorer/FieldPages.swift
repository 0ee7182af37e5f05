import NetworkModel
import ShapeEngine

extension State {
  /// The settings that mean something for the block that is shown, as the editor pages through them.
  ///
  /// Where the output channels are given, they stand in the place of the expansion, which decides nothing;
  /// pooling is for an identity beside strides above 1.
  package var fieldPages: [[BlockField]] {
    let block = shownBlock.map(network.block)
    let isGiven = block?.givenOutputChannels != nil
    let mayPool = block.map { $0.poolShortcut || !$0.convShortcut && $0.strides > 1 } ?? false
    return [
      [.filters, .groups, .strides, .convShortcut],
      isGiven ? [.outputChannels, .kernel, .dilation] : [.expansion, .kernel, .dilation, .kind],
      [.useBias, .strideAt] + (mayPool ? [.poolShortcut] : []),
      isGiven ? [.kind, .squeezeExcitation] : [.squeezeExcitation, .outputChannels],
    ]
  }

  /// Goes to the next or, for a negative `direction`, the last setting that means something.
  mutating func moveField(_ direction: Int) {
    let all = fieldPages.flatMap(\.self)
    let index = all.firstIndex(of: field) ?? 0
    field = all[(index + direction + all.count) % all.count]
  }

  /// Leaves a setting that means nothing for the block that is shown now.
  mutating func keepFieldOnPages() {
    guard shownBlock != nil, !fieldPages.contains(where: { $0.contains(field) }) else { return }
    field = field == .expansion ? .outputChannels : .strides
  }
}
