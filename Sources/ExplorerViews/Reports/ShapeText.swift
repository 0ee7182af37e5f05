import ShapeEngine

/// How wide height, width and channels are where shapes stand below each other, so that the `×` align.
///
/// Two, two and four columns, more if a block's output needs them: `56×56× 256`, ` 7× 7×2048`. The widths
/// come from the whole network, so that nothing jumps while a person scrolls.
package struct ShapeColumns: Hashable, Sendable {
  private var widths = [2, 2, 4]

  /// The least widths.
  package init() {}

  /// So many digits, but not less than the least widths.
  package init(spatialDigits: Int, channelDigits: Int) {
    widths = [max(2, spatialDigits), max(2, spatialDigits), max(4, channelDigits)]
  }

  /// Wide enough for what the stem and every block of `network` hand on.
  package init(of network: InferredNetwork) {
    // The widest extent is the largest or, with its sign, the least.
    var bounds = Axis.allCases.map { _ in (least: 0, largest: 0) }
    func note(_ map: FeatureMap) {
      for axis in Axis.allCases {
        guard let extent = map[axis].value else { continue }
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
    Axis.allCases.map { padded("\(map[$0])", to: widths[$0.rawValue]) }.joined(separator: "×")
  }

  /// The units of a dense layer, where the channels would stand.
  package func text(units: Extent) -> String { padded("\(units)", to: total) }
}

/// `text` at the right of `columns`; each of its scalars fills one.
package func padded(_ text: String, to columns: Int) -> String {
  String(repeating: " ", count: max(0, columns - text.unicodeScalars.count)) + text
}

/// `text` at the left of `columns`; each of its scalars fills one.
package func padded(trailing text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - text.unicodeScalars.count))
}
