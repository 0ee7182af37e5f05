import NetworkModel
import ShapeEngine

/// The values of a field that every framework builds, in order, and the steps between them.
package enum LegalValues {
  /// The legal values next to `block`'s own, at most `count`, its own among them if it is legal; empty for
  /// fields that switch.
  ///
  /// Filters: multiples of the groups; groups: divisors of the filters.
  package static func around(_ field: BlockField, of block: Block, count: Int) -> [Int] {
    guard let value = block.number(field) else { return [] }
    switch field {
    case .filters:
      let unit = max(block.groups, 1)
      let first = max(1, max(value, 1) / unit - count / 2)
      return (first..<first + count).map { $0 * unit }.filter(Limits.integers.contains)
    case .groups:
      return window(divisors(of: block.filters), around: value, count)
    case .strides, .dilation: return Array(1...4)
    case .expansion: return window(Array(1...8), around: value, count)
    case .kernel: return window([1, 3, 5, 7, 9], around: value, count)
    case .outputChannels: return window(outputChannels(of: block), around: value, count)
    case .squeezeExcitation: return window((0...12).map { 1 << $0 }, around: value, count)
    case .convShortcut, .poolShortcut, .kind, .useBias, .strideAt: return []
    }
  }

  /// The setting one step from `block`'s own: up for a positive `direction`.
  package static func step(_ field: BlockField, of block: Block, _ direction: Int) -> BlockSetting? {
    switch block.setting(field) {
    case .convShortcut(let isOn): return .convShortcut(!isOn)
    case .poolShortcut(let isOn): return .poolShortcut(!isOn)
    case .useBias(let which): return .useBias(next(which, direction))
    case .kind(let kind): return .kind(next(kind, direction))
    case .strideAt(let place): return .strideAt(next(place, direction))
    case .outputChannels(nil):
      let channels = min(max(block.outputChannels, 1), Limits.integers.upperBound)
      return direction > 0 ? .outputChannels(channels) : nil
    case .outputChannels(let channels?) where direction < 0 && channels <= outputChannels(of: block)[0]:
      return .outputChannels(nil)
    case .squeezeExcitation(nil):
      let channels = min(max(block.outputChannels / 16, 1), Limits.integers.upperBound)
      return direction > 0 ? .squeezeExcitation(channels) : nil
    case .squeezeExcitation(1?) where direction < 0: return .squeezeExcitation(nil)
    case .filters, .groups, .strides, .expansion, .outputChannels, .kernel, .dilation, .squeezeExcitation:
      break
    }
    guard let value = block.number(field) else { return nil }
    let values = stepping(field, of: block, from: value)
    let next = direction > 0 ? values.first { $0 > value } : values.last { $0 < value }
    return next.flatMap(field.setting)
  }

  private static func stepping(_ field: BlockField, of block: Block, from value: Int) -> [Int] {
    switch field {
    case .filters:
      let unit = max(block.groups, 1)
      let share = max(value, 0) / unit
      let isLegal = value % unit == 0
      return [(isLegal ? share - 1 : share) * unit, (share + 1) * unit]
        .filter { $0 > 0 && Limits.integers.contains($0) }
    case .groups: return divisors(of: block.filters)
    case .strides, .dilation, .expansion: return Array(1...16)
    case .kernel: return (0..<16).map { 2 * $0 + 1 }
    case .outputChannels: return outputChannels(of: block)
    case .squeezeExcitation: return (0...20).map { 1 << $0 }
    case .convShortcut, .poolShortcut, .kind, .useBias, .strideAt: return []
    }
  }

  /// Powers of two; a basic block's last convolution needs multiples of its groups.
  private static func outputChannels(of block: Block) -> [Int] {
    let unit = block.kind == .basic ? max(block.groups, 1) : 1
    return (0...20).map { unit << $0 }.filter { $0 == unit || Limits.integers.contains($0) }
  }

  static func next<Value: CaseIterable & Equatable>(_ value: Value, _ direction: Int) -> Value {
    let all = Array(Value.allCases)
    let index = all.firstIndex(of: value) ?? 0
    return all[(index + (direction > 0 ? 1 : all.count - 1)) % all.count]
  }

  /// All divisors of `value` in order; none of what is not positive.
  private static func divisors(of value: Int) -> [Int] {
    guard value > 0 else { return [] }
    var small: [Int] = []
    var large: [Int] = []
    var candidate = 1
    while candidate * candidate <= value {
      if value % candidate == 0 {
        small.append(candidate)
        if candidate * candidate < value { large.append(value / candidate) }
      }
      candidate += 1
    }
    return small + large.reversed()
  }

  /// At most `count` of `values`, as even as can be around `value`.
  static func window(_ values: [Int], around value: Int, _ count: Int) -> [Int] {
    let index = values.firstIndex { $0 >= value } ?? values.count
    let start = max(0, min(index - count / 2, values.count - count))
    return Array(values[start..<min(start + count, values.count)])
  }
}
