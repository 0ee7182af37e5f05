/// A setting of the input, the stem or the head by name; names are those of network files.
package enum PartField: String, CaseIterable, Hashable, Sendable {
  case height, width, channels
  case stem, filters, kernel, strides
  case useBias = "use_bias"
  case useNorm = "use_norm"
  case padding
  case poolSize = "pool_size"
  case poolStrides = "pool_strides"
  case poolPadding = "pool_padding"
  case head, classes

  /// As sentences say where it is: `the input`.
  package var placeWords: String {
    switch self {
    case .height, .width, .channels: "the input"
    case .stem, .filters, .kernel, .strides, .useBias, .useNorm, .padding, .poolSize, .poolStrides,
      .poolPadding:
      "the stem"
    case .head, .classes: "the head"
    }
  }
}

/// One setting of the input, the stem or the head with its value.
package enum PartSetting: Hashable, Sendable {
  /// Nil where it is unknown until run time; so the width.
  case height(Int?)
  case width(Int?)
  case channels(Int)
  /// The whole stem, by its name if it has one.
  case stem(Stem?)
  /// Of each convolution of the stem; not empty.
  case filters([Int])
  case kernel(Int)
  case strides(Int)
  case useBias(Bool)
  case useNorm(Bool)
  case padding(StemPadding)
  /// Nil for a stem without pooling.
  case poolSize(Int?)
  case poolStrides(Int)
  case poolPadding(Int)
  case head(Head?)
  case classes(Int)

  package var field: PartField {
    switch self {
    case .height: .height
    case .width: .width
    case .channels: .channels
    case .stem: .stem
    case .filters: .filters
    case .kernel: .kernel
    case .strides: .strides
    case .useBias: .useBias
    case .useNorm: .useNorm
    case .padding: .padding
    case .poolSize: .poolSize
    case .poolStrides: .poolStrides
    case .poolPadding: .poolPadding
    case .head: .head
    case .classes: .classes
    }
  }

  /// The value as screens spell it: `224`, `?`, `24,32,64`, `same`; a stem without a name is `its own`.
  package var value: String {
    switch self {
    case .height(let extent), .width(let extent): extent.map(String.init) ?? "?"
    case .channels(let n), .kernel(let n), .strides(let n), .poolStrides(let n), .poolPadding(let n),
      .classes(let n):
      "\(n)"
    case .stem(let stem): Stem.named.first { $0.stem == stem }?.name ?? "its own"
    case .filters(let filters): filters.map(String.init).joined(separator: ",")
    case .useBias(let isOn), .useNorm(let isOn): isOn ? "on" : "off"
    case .padding(.same): "same"
    case .padding(.zeros(let zeros)): "\(zeros)"
    case .poolSize(let size): size.map(String.init) ?? "none"
    case .head(let head): head == nil ? "off" : "on"
    }
  }

  /// The number that steps change, of several filters the last; or nil if there is none.
  package var number: Int? {
    switch self {
    case .height(let n), .width(let n), .poolSize(let n): n
    case .channels(let n), .kernel(let n), .strides(let n), .poolStrides(let n), .poolPadding(let n),
      .classes(let n), .padding(.zeros(let n)):
      n
    case .filters(let filters): filters.last
    case .stem, .useBias, .useNorm, .padding(.same), .head: nil
    }
  }

  /// The same setting with `number` in its place, or nil if its values are no numbers.
  package func with(_ number: Int) -> PartSetting? {
    switch self {
    case .height: .height(number)
    case .width: .width(number)
    case .channels: .channels(number)
    case .filters(let filters): .filters(filters.dropLast() + [number])
    case .kernel: .kernel(number)
    case .strides: .strides(number)
    case .padding: .padding(.zeros(number))
    case .poolSize: .poolSize(number)
    case .poolStrides: .poolStrides(number)
    case .poolPadding: .poolPadding(number)
    case .classes: .classes(number)
    case .stem, .useBias, .useNorm, .head: nil
    }
  }

  /// What `text` asks for in its place, or nil if it is none of its values.
  ///
  /// `cifar` is the stem of that name, `?` an extent that is unknown until run time; `24,32,64` are the filters of three convolutions.
  package func typed(_ text: String) -> PartSetting? {
    switch self {
    case .height where text == "?": return .height(nil)
    case .width where text == "?": return .width(nil)
    case .stem: return Stem.named.first { $0.name == text }.map { .stem($0.stem) }
    case .filters:
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let filters = parts.compactMap { Int($0) }.filter(Limits.integers.contains)
      let isWhole = filters.count == parts.count && parts.count <= Limits.stemConvolutions
      return isWhole ? .filters(filters) : nil
    case .height, .width, .channels, .kernel, .strides, .useBias, .useNorm, .padding, .poolSize, .poolStrides,
      .poolPadding, .head, .classes:
      return Int(text).flatMap { Limits.integers.contains($0) ? with($0) : nil }
    }
  }
}

extension Network {
  /// What the input, the stem or the head has for `field`, or nil if there is no stem, pooling or head to
  /// have it.
  package func setting(_ field: PartField) -> PartSetting? {
    switch field {
    case .height: .height(input.height)
    case .width: .width(input.width)
    case .channels: .channels(input.channels)
    case .stem: .stem(stem)
    case .filters: stem.map { .filters($0.filters) }
    case .kernel: stem.map { .kernel($0.kernel) }
    case .strides: stem.map { .strides($0.strides) }
    case .useBias: stem.map { .useBias($0.useBias) }
    case .useNorm: stem.map { .useNorm($0.useNorm) }
    case .padding: stem.map { .padding($0.padding) }
    case .poolSize: stem.map { .poolSize($0.pool?.size) }
    case .poolStrides: stem?.pool.map { .poolStrides($0.strides) }
    case .poolPadding: stem?.pool.map { .poolPadding($0.padding) }
    case .head: .head(head)
    case .classes: head.map { .classes($0.classes) }
    }
  }

  /// The edit that gives the input, the stem or the head `setting`, or nil if there is nothing to give it to.
  ///
  /// A pooling that a size brings about has the strides and the padding of ResNet's: 2, and half the size.
  package func edit(_ setting: PartSetting) -> Edit? {
    guard self.setting(setting.field) != nil else { return nil }
    var input = input
    var stem = stem
    switch setting {
    case .height(let height): input.height = height
    case .width(let width): input.width = width
    case .channels(let channels): input.channels = channels
    case .stem(let new): return .setStem(new)
    case .filters(let filters): stem?.filters = filters
    case .kernel(let kernel): stem?.kernel = kernel
    case .strides(let strides): stem?.strides = strides
    case .useBias(let isOn): stem?.useBias = isOn
    case .useNorm(let isOn): stem?.useNorm = isOn
    case .padding(let padding): stem?.padding = padding
    case .poolSize(nil): stem?.pool = nil
    case .poolSize(let size?):
      let old = stem?.pool ?? StemPool(size: size, strides: 2, padding: max(size, 0) / 2)
      stem?.pool = StemPool(size: size, strides: old.strides, padding: old.padding)
    case .poolStrides(let strides): stem?.pool?.strides = strides
    case .poolPadding(let padding): stem?.pool?.padding = padding
    case .head(let head): return .setHead(head)
    case .classes(let classes): return .setHead(Head(classes: classes))
    }
    return input == self.input ? .setStem(stem) : .setInput(input)
  }
}
