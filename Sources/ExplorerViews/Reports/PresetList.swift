import NetworkModel

/// What `addup presets` prints: the word that opens each network, and what it is.
package var presetLines: [String] {
  let width = Preset.all.map(\.name.unicodeScalars.count).max() ?? 0
  return Preset.all.map { "\(padded(trailing: $0.name, to: width))  \($0.summary)" }
}
