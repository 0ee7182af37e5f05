import NetworkModel
import ShapeEngine

extension InferredNetwork {
  /// The settings of the stem that cannot be built.
  var wrongStemSettings: [WrongSetting] {
    guard let stem = network.stem else { return [] }
    var settings = [
      WrongSetting("filters", stem.filters.first { $0 < 1 } ?? 1, atLeast: 1),
      WrongSetting("kernel", stem.kernel, atLeast: 1),
      WrongSetting("strides", stem.strides, atLeast: 1),
    ]
    if case .zeros(let zeros) = stem.padding { settings.append(WrongSetting("padding", zeros, atLeast: 0)) }
    if let pool = stem.pool {
      settings.append(WrongSetting("pool size", pool.size, atLeast: 1))
      settings.append(WrongSetting("pool strides", pool.strides, atLeast: 1))
      settings.append(WrongSetting("pool padding", pool.padding, atLeast: 0))
      if network.rules == .pytorch, pool.size > 0 {
        settings.append(
          WrongSetting("pool padding", pool.padding, atMost: pool.size / 2, "half of size \(pool.size)"))
      }
    }
    return settings.compactMap(\.self)
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
  let name: String
  let words: String
  /// What it must be: `least 1`, `most 1, half of size 3`.
  let demand: String

  /// Nil if `value` is large enough.
  init?(_ name: String, _ value: Int, atLeast least: Int) {
    if value >= least { return nil }
    self.name = name
    words = "\(name) \(value)"
    demand = "least \(least)"
  }

  /// Nil if `value` is small enough.
  init?(_ name: String, _ value: Int, atMost most: Int, _ reason: String) {
    if value <= most { return nil }
    self.name = name
    words = "\(name) \(value)"
    demand = "most \(most), \(reason)"
  }
}
