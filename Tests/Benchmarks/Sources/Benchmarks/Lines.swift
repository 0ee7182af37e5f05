import ExplorerViews
import NetworkFiles
import NetworkModel

/// One line of `check --lines`: reading a recipe, judging it, writing its verdict.
func lineRows() -> [Row] {
  [("sound", Preset.seed.network), ("with two broken additions", broken)].map { name, network in
    let line = Array(recipe(network).utf8)
    var lines = VerdictLines(source: "benchmark")
    var writer = JSONWriter()
    precondition(lines.judge(line, into: &writer) != .unreadable)
    return Row(
      name: "a line of check --lines, ResNeXt-50, \(name)",
      time: time {
        writer.removeAll()
        keep(lines.judge(line, into: &writer))
      })
  }
}

/// Other filters in one block: its addition is refused, and so is the next one.
private var broken: Network {
  var network = Preset.seed.network
  network.stacks[1].blocks[2].filters = 160
  return network
}

private func recipe(_ network: Network) -> String {
  let stacks = network.stacks.map { stack in
    "[" + stack.blocks.map(recipe).joined(separator: ", ") + "]"
  }
  return """
    {"id": "r", "input": [224, 224, 3], "stem": "seed", "classes": 1000, \
    "stacks": [\(stacks.joined(separator: ", "))]}
    """
}

private func recipe(_ block: Block) -> String {
  """
  {"filters": \(block.filters), "groups": \(block.groups), "strides": \(block.strides), \
  "conv_shortcut": \(block.convShortcut), "expansion": \(block.expansion)}
  """
}
