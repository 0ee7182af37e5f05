import NetworkModel

/// The article's network after `edits`, each as `addup set` takes it.
func seed(_ edits: String...) throws -> Network {
  var network = Preset.seed.network
  for text in edits { network.apply(try Edit(text, in: network)) }
  return network
}
