import NetworkModel
import ShapeEngine

extension State {
  /// The setting that keys change at the selection, or nil if nothing can be changed there.
  package var currentField: Field? {
    switch selection {
    case .stem: .part(stemField)
    case .head: .part(headField)
    case .block, .stack: shownBlock == nil ? nil : .block(field)
    }
  }

  /// What the selection has for `field`, or nil if it has none.
  package func setting(_ field: Field) -> Setting? {
    switch field {
    case .block(let field): shownBlock.map { .block(network.block($0).setting(field)) }
    case .part(let field): network.network.setting(field).map(Setting.part)
    }
  }

  package var currentSetting: Setting? { currentField.flatMap(setting) }

  /// The settings that mean something at the selection, as the editor pages through them.
  package var fieldPages: [[Field]] {
    switch selection {
    case .stem: stemPages.map { $0.map(Field.part) }
    case .head: [network.network.head == nil ? [.part(.head)] : [.part(.head), .part(.classes)]]
    case .block, .stack: shownBlock.map { blockPages(network.block($0)).map { $0.map(Field.block) } } ?? []
    }
  }

  /// The input's page first; the strides and padding of a pooling only where there is one.
  private var stemPages: [[PartField]] {
    let input: [PartField] = [.height, .width, .channels]
    guard let stem = network.network.stem else { return [input, [.stem]] }
    return [
      input, [.stem, .filters, .kernel, .strides], [.useBias, .useNorm, .padding],
      stem.pool == nil ? [.poolSize] : [.poolSize, .poolStrides, .poolPadding],
    ]
  }

  /// Where the output channels are given, they stand in the place of the expansion, which decides nothing;
  /// pooling is for an identity beside strides above 1.
  private func blockPages(_ block: Block) -> [[BlockField]] {
    let isGiven = block.givenOutputChannels != nil
    let mayPool = block.poolShortcut || !block.convShortcut && block.strides > 1
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
    guard let field = currentField, !all.isEmpty else { return }
    let index = all.firstIndex(of: field) ?? 0
    choose(all[(index + direction + all.count) % all.count])
  }

  /// Shows the next or, for a negative `direction`, the last pane; where there is least room the problem has none.
  mutating func movePane(_ direction: Int) {
    let all: [Pane] = layout.kind == .minimal ? [.network, .block] : Pane.allCases
    let index = all.firstIndex(of: pane) ?? all.count - 1
    pane = all[(index + direction + all.count) % all.count]
  }

  /// Makes `field` the one that keys change.
  mutating func choose(_ field: Field) {
    switch field {
    case .block(let field): self.field = field
    case .part(let field) where selection == .head: headField = field
    case .part(let field): stemField = field
    }
  }

  /// Leaves a setting that means nothing at the selection now.
  mutating func keepFieldOnPages() {
    guard let current = currentField, !fieldPages.contains(where: { $0.contains(current) }) else { return }
    switch current {
    case .block(let field): choose(.block(field == .expansion ? .outputChannels : .strides))
    case .part(.poolStrides) where network.network.stem != nil,
      .part(.poolPadding) where network.network.stem != nil:
      choose(.part(.poolSize))
    case .part: choose(.part(selection == .head ? .head : .stem))
    }
  }
}
