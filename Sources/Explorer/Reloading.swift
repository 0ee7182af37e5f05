import NetworkModel

/// What becomes of the network when its file changes on the disk.
extension State {
  mutating func answerReload(_ key: Key) -> Wish? {
    switch key.spelling {
    case "r":
      prompt = nil
      return .reload
    case "k", "n":
      prompt = nil
      say(.kept)
    default: break
    }
    return nil
  }

  /// Takes over what the file holds now, as a step that can be taken back.
  mutating func reload(_ new: Network, from name: String) {
    if overlay != .comparison { closeOverlay() }
    notice = nil
    if let edit = network.network.edit(to: new) {
      perform(edit, EditReport.Subject(.reloaded(name, takenBack: false), in: .network))
    }
    document.saved(to: document.path)
  }
}
