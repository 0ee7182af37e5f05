import NetworkModel

/// The values of the input's, the stem's and the head's settings that every framework builds, in order.
extension LegalValues {
  /// The values next to the one that `network` has for `field`, at most `count`, as screens spell them; empty
  /// for switches.
  package static func around(_ field: PartField, of network: Network, count: Int) -> [String] {
    if field == .stem { return Stem.named.map(\.name) }
    guard let setting = network.setting(field) else { return [] }
    let isUnknown = setting == .height(nil) || setting == .width(nil)
    let number = setting.number ?? (isUnknown ? 224 : 0)
    return window(values(field, of: network), around: number, count).map(String.init)
  }

  /// The setting one step from the one that `network` has: up for a positive `direction`.
  package static func step(_ field: PartField, of network: Network, _ direction: Int) -> PartSetting? {
    guard let setting = network.setting(field) else { return nil }
    switch setting {
    case .stem(let stem): return .stem(nextStem(stem, direction))
    case .useBias(let isOn): return .useBias(!isOn)
    case .useNorm(let isOn): return .useNorm(!isOn)
    case .head(let head): return .head(head == nil ? Head(classes: 1000) : nil)
    case .height(nil): return direction > 0 ? .height(network.input.width ?? 224) : nil
    case .width(nil): return direction > 0 ? .width(network.input.height ?? 224) : nil
    case .padding(.same): return direction > 0 ? .padding(.zeros(0)) : nil
    case .padding(.zeros(0)) where direction < 0: return .padding(.same)
    case .poolSize(nil): return direction > 0 ? .poolSize(3) : nil
    case .poolSize(1?) where direction < 0: return .poolSize(nil)
    case .height, .width, .channels, .filters, .kernel, .strides, .padding, .poolSize, .poolStrides,
      .poolPadding, .classes:
      break
    }
    guard let number = setting.number else { return nil }
    let all = values(field, of: network)
    return (direction > 0 ? all.first { $0 > number } : all.last { $0 < number }).flatMap(setting.with)
  }

  /// After a stem without a name the first one comes next.
  private static func nextStem(_ stem: Stem?, _ direction: Int) -> Stem? {
    let all = Stem.named.map(\.stem)
    guard let index = all.firstIndex(of: stem) else { return direction > 0 ? all.first ?? nil : nil }
    return all[(index + (direction > 0 ? 1 : all.count - 1)) % all.count]
  }

  /// Sizes that images usually have, filters in eights, odd kernels; PyTorch pads a pooling by half its size
  /// at most.
  private static func values(_ field: PartField, of network: Network) -> [Int] {
    switch field {
    case .height, .width: (0..<5).map { 1 << $0 } + (1...128).map { 32 * $0 }
    case .channels, .strides, .poolSize, .poolStrides: Array(1...16)
    case .filters: [1, 2, 4] + (1...512).map { 8 * $0 }
    case .kernel: (0..<16).map { 2 * $0 + 1 }
    case .padding: Array(0...16)
    case .poolPadding: Array(0...min(max(network.stem?.pool?.size ?? 0, 0) / 2, 16))
    case .classes: [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
    case .stem, .useBias, .useNorm, .head: []
    }
  }
}

extension State {
  /// The current setting one legal step further: up for a positive `direction`.
  func stepped(_ direction: Int) -> Setting? {
    switch currentField {
    case .block(let field):
      shownBlock.flatMap { LegalValues.step(field, of: network.block($0), direction) }.map(Setting.block)
    case .part(let field): LegalValues.step(field, of: network.network, direction).map(Setting.part)
    case nil: nil
    }
  }
}
