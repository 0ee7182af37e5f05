import Diagnostics
import NetworkModel
import ShapeEngine

/// What `addup presets` prints, a line a preset: the word that opens it, its parameters as its framework counts
/// them, its multiply-adds, what it is and where it comes from.
package var presetLines: [String] { linesOfPresets(in: .english) }

/// The same, with what presets are in `language`.
package func linesOfPresets(in language: Language) -> [String] {
  let rows = Preset.all.map { preset in
    let totals = InferredNetwork(preset.network).totals
    let parameters = totals.parameters.counted(by: preset.network.rules)
    return [
      preset.name, grouped(parameters), grouped(totals.multiplyAdds), preset.summary(in: language),
      preset.source(in: language),
    ]
  }
  let widths = rows[0].indices.map { column in rows.map { CellText.columns(of: $0[column]) }.max() ?? 0 }
  return rows.map { row in
    row.indices.map { column in
      switch column {
      case 1, 2: padded(row[column], to: widths[column])
      case row.count - 1: row[column]
      default: padded(trailing: row[column], to: widths[column])
      }
    }.joined(separator: "  ")
  }
}
