import ShapeEngine

/// How wide height, width and channels are where shapes stand below each other, so that the `×` align.
///
/// Two, two and four columns, more if a block's output needs them: `56×56× 256`, ` 7× 7×2048`. The widths
/// come from the whole network, so that nothing jumps while a person scrolls.
package struct ShapeColumns: Hashable, Sendable {
  private var widths = [2, 2, 4]
  /// The digits from which on an extent is shortened.
  private var limits = [Int.max, Int.max, Int.max]

  /// The least widths.
  package init() {}

  /// So many digits, but not less than the least widths.
  ///
  /// On a screen they are at most 5 and 7: what has more is shortened, see `shortened(_:)`.
  package init(spatialDigits: Int, channelDigits: Int) {
    let spatial = min(max(2, spatialDigits), 5)
    widths = [spatial, spatial, min(max(4, channelDigits), 7)]
    limits = [5, 5, 7]
  }

  /// Wide enough for what the stem and every block of `network` hand on.
  package init(of network: InferredNetwork) {
    // The widest extent is the largest or, with its sign, the least.
    var bounds = Axis.allCases.map { _ in (least: 0, largest: 0) }
    func note(_ map: FeatureMap) {
      for axis in Axis.allCases {
        guard let extent = map[axis].value else {
          widths[axis.rawValue] = max(widths[axis.rawValue], "\(map[axis])".unicodeScalars.count)
          continue
        }
        bounds[axis.rawValue].least = min(bounds[axis.rawValue].least, extent)
        bounds[axis.rawValue].largest = max(bounds[axis.rawValue].largest, extent)
      }
    }
    note(network.stem.output.map)
    for facts in network.blocks { note(facts.output.map) }
    for (axis, bound) in bounds.enumerated() {
      widths[axis] = max(widths[axis], "\(bound.least)".utf8.count, "\(bound.largest)".utf8.count)
    }
  }

  /// The columns of a shape of ordinary size, its two `×` included.
  package var total: Int { widths.reduce(2, +) }

  /// `map` with each extent at the right of its columns; a larger extent takes more.
  package func text(_ map: FeatureMap) -> String {
    Axis.allCases.map { axis in
      let limit = limits[axis.rawValue]
      // Where there is no limit, an expression keeps its ceiling.
      let whole = limit == Int.max ? "\(map[axis])" : map[axis].compact
      let text = whole.unicodeScalars.count > limit ? shortened(map[axis]) : whole
      return padded(text, to: widths[axis.rawValue])
    }
    .joined(separator: "×")
  }

  /// The units of a dense layer, where the channels would stand.
  package func text(units: Extent) -> String { padded("\(units)", to: total) }
}

/// An extent in at most four characters, where its digits have no room: `125k`, `1.2M`, `2G`, `H/32`; an
/// expression that is longer is `?`.
package func shortened(_ extent: Extent) -> String {
  guard let value = extent.value, value.magnitude >= 1000 else {
    return extent.compact.utf8.count > 4 ? "?" : extent.compact
  }
  let units: [(Int, String)] = [
    (1_000_000_000_000_000, "P"), (1_000_000_000_000, "T"), (1_000_000_000, "G"), (1_000_000, "M"),
    (1000, "k"),
  ]
  let (size, unit) = units.first { value.magnitude >= $0.0 } ?? (1, "")
  let tenths = value / (size / 10)
  return tenths % 10 == 0 || tenths >= 100 ? "\(tenths / 10)\(unit)" : "\(tenths / 10).\(tenths % 10)\(unit)"
}

/// `text` at the right of `columns`.
package func padded(_ text: String, to columns: Int) -> String {
  String(repeating: " ", count: max(0, columns - CellText.columns(of: text))) + text
}

/// `text` at the left of `columns`.
package func padded(trailing text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - CellText.columns(of: text)))
}
