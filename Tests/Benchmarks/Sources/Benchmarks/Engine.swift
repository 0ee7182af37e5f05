import NetworkModel
import PlainC
import ShapeEngine

/// The engine against a plain C loop over the same blocks, whose every number must be the same.
func engineRows() -> [Row] {
  let networks = [
    ("infer the article's network, 16 blocks", Preset.seed.network),
    ("infer 50 blocks", network(ofBlocks: 50)),
    ("infer 1,000 blocks", network(ofBlocks: 1_000)),
    ("infer 100,000 blocks", network(ofBlocks: 100_000)),
  ]
  return networks.map { inferring($0.1, $0.0) } + [
    editing("an edit that reaches to the end: stack 1 block 1 strides", at: BlockPlace(stack: 0, block: 0)) {
      .strides($0 ? 2 : 1)
    },
    editing("an edit that stops at once: stack 2 block 2 groups", at: BlockPlace(stack: 1, block: 1)) {
      .groups($0 ? 16 : 32)
    },
  ]
}

private func inferring(_ network: Network, _ name: String) -> Row {
  let inferred = InferredNetwork(network)
  var plain = PlainNetwork(inferred)
  plain.infer()
  plain.check(against: inferred)
  return Row(
    name: name, time: time { keep(InferredNetwork(network)) }, plainC: time { plain.infer() })
}

/// An edit of one block of the article's network that is made and taken back by turns.
private func editing(
  _ name: String, at place: BlockPlace, _ setting: (_ isOther: Bool) -> BlockSetting
) -> Row {
  var inferred = InferredNetwork(Preset.seed.network)
  var plain = PlainNetwork(inferred)
  plain.infer()
  let number = inferred.number(of: place)
  let edits = [false, true].map { Edit.set(setting($0), in: .block(place)) }
  let blocks = [false, true].map { isOther in
    var block = inferred.block(number)
    block.set(setting(isOther))
    return plain_block(block)
  }
  var turn = 0
  func edit() {
    turn ^= 1
    keep(inferred.apply(edits[turn]))
  }
  func editPlain() {
    turn ^= 1
    plain.replace(number, with: blocks[turn])
  }
  for _ in 0..<3 {
    edit()
    turn ^= 1
    editPlain()
    plain.check(against: inferred)
  }
  return Row(name: name, time: time(edit), plainC: time(editPlain))
}

/// Four stacks of `count` blocks together, otherwise like the article's network.
func network(ofBlocks count: Int) -> Network {
  var network = Preset.seed.network
  for index in network.stacks.indices {
    let share = count * (index + 1) / 4 - count * index / 4
    network.stacks[index] = Stack(of: network.stacks[index].blocks[0], count: share)
  }
  return network
}
