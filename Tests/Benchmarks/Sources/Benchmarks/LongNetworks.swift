import Diagnostics
import Explorer
import ExplorerViews
import NetworkModel
import ShapeEngine

/// From a key to the finished canvas in networks of 100,000 blocks, where anything that looks at all of them
/// shows.
func longNetworkRows() -> [Row] {
  let blocks = 100_000
  let sound = network(ofBlocks: blocks)
  var broken = sound
  for stack in broken.stacks.indices {
    for block in broken.stacks[stack].blocks.indices {
      broken.stacks[stack].blocks[block].filters = block % 2 == 0 ? 128 : 256
    }
  }
  var oneBroken = sound
  oneBroken.stacks[0].blocks[0].convShortcut = false
  return repairing("100,000 blocks, the first addition broken", oneBroken)
    + repairing("100,000 blocks, nearly all additions broken", broken) + [
      pressing("100,000 blocks: another row", sound, ["j", "k"]),
      pressing("100,000 blocks: conv_shortcut, with repairs tried", sound, ["space", "space"]),
      pressing("100,000 blocks, nearly all additions broken: another row", broken, ["j", "k"], "j j"),
      pressing(
        "100,000 blocks, nearly all additions broken: conv_shortcut", broken, ["space", "space"], "j j"),
    ]
}

/// Repairs of the first problem, those beside it and all that a search finds; how much there is wrong is known.
private func repairing(_ name: String, _ network: Network) -> [Row] {
  let inferred = InferredNetwork(network)
  guard let problem = inferred.problems.first else { return [] }
  let tally = inferred.problemTally
  return [
    Row(name: "\(name): its repairs", time: time { keep(inferred.repairs(of: problem, amongst: tally)) }),
    Row(
      name: "\(name): all repairs, R", time: time { keep(inferred.allRepairs(of: problem, amongst: tally)) }),
  ]
}

/// Two keys by turns that take each other back, after `keys` were pressed.
private func pressing(_ name: String, _ network: Network, _ turns: [String], _ keys: String = "") -> Row {
  var state = State(network, columns: 120, rows: 36)
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
