import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// The settings of the stem that cannot be built.
  var wrongStemSettings: [WrongSetting] {
    guard let stem = network.stem else { return [] }
    var settings = [
      WrongSetting(.filters, "filters", stem.filters.first { $0 < 1 } ?? 1, atLeast: 1),
      WrongSetting(.kernel, "kernel", stem.kernel, atLeast: 1),
      WrongSetting(.strides, "strides", stem.strides, atLeast: 1),
    ]
    if case .zeros(let zeros) = stem.padding {
      settings.append(WrongSetting(.padding, "padding", zeros, atLeast: 0))
    }
    if let pool = stem.pool {
      settings.append(WrongSetting(.poolSize, "pool size", pool.size, atLeast: 1))
      settings.append(WrongSetting(.poolStrides, "pool strides", pool.strides, atLeast: 1))
      settings.append(WrongSetting(.poolPadding, "pool padding", pool.padding, atLeast: 0))
      if network.rules == .pytorch, pool.size > 0 {
        settings.append(
          WrongSetting(.poolPadding, "pool padding", pool.padding, atMostHalfOf: pool.size))
      }
    }
    return settings.compactMap(\.self)
  }

  /// Those settings by name, each once.
  var wrongStemFields: [PartField] {
    let wrong = Set(wrongStemSettings.map(\.field))
    return PartField.allCases.filter(wrong.contains)
  }

  /// The stem with the padding nearest to its own that is legal, or nil if its padding is.
  var stemPaddingCandidate: Candidate? {
    guard var stem = network.stem, self.stem.layerProblems.contains(.padding) else { return nil }
    var words: [String] = []
    if case .zeros(let zeros) = stem.padding, zeros < 0 {
      stem.padding = .zeros(0)
      words.append("padding 0")
    }
    if var pool = stem.pool {
      if network.rules == .pytorch { pool.padding = min(pool.padding, pool.size / 2) }
      pool.padding = max(pool.padding, 0)
      if pool != stem.pool { words.append("pool padding \(pool.padding)") }
      stem.pool = pool
    }
    return Candidate("stem \(words.joined(separator: ", "))", [.setStem(stem)])
  }
}

/// A number out of its range.
struct WrongSetting {
  let field: PartField
  let words: String
  /// What it must be: `kernel must be at least 1`, `pool padding must be at most 1, half of size 3`.
  let demand: Text

  /// Nil if `value` is large enough.
  init?(_ field: PartField, _ name: String, _ value: Int, atLeast least: Int) {
    if value >= least { return nil }
    self.field = field
    words = "\(name) \(value)"
    demand = Text(english: "\(name) must be at least \(least)", chinese: "\(name) 至少为 \(least)")
  }

  /// Nil if `value` is small enough.
  init?(_ field: PartField, _ name: String, _ value: Int, atMostHalfOf size: Int) {
    let most = size / 2
    if value <= most { return nil }
    self.field = field
    words = "\(name) \(value)"
    demand = Text(
      english: "\(name) must be at most \(most), half of size \(size)",
      chinese: "\(name) 最多为 \(most)，即 size \(size) 的一半")
  }
}
