import Explorer
import ExplorerViews
import NetworkModel

/// From a key to the finished canvas, in the article's network.
func keyRows() -> [Row] {
  [
    pressing("key to canvas, 120×36: another row", 120, 36, ["j", "k"]),
    pressing(
      "key to canvas, 120×36: conv_shortcut, with three repairs tried", 120, 36, ["space", "space"], "j j j j"
    ),
    pressing(
      "key to canvas, 120×36: strides, thirteen shapes change", 120, 36, ["right", "left"], "j j j j tab tab"),
    pressing("key to canvas, 80×24: another row", 80, 24, ["j", "k"]),
    pressing("key to canvas, 200×60: another row", 200, 60, ["j", "k"]),
  ]
}

/// Two keys by turns that take each other back, after `keys` were pressed.
private func pressing(
  _ name: String, _ columns: Int, _ rows: Int, _ turns: [String], _ keys: String = ""
) -> Row {
  var state = State(Preset.seed.network, columns: columns, rows: rows)
  for key in keys.split(separator: " ") { state.receive(.key(Key(String(key)))) }
  let inputs = turns.map { Input.key(Key($0)) }
  var turn = 0
  return Row(
    name: name,
    time: time {
      state.receive(inputs[turn])
      keep(state.drawn())
      turn ^= 1
    })
}
