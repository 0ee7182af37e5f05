import NetworkModel

/// A network for the monkey, and how a person opens it.
package struct OpenedNetwork: Sendable {
  package let preset: String
  /// What `addup set` changes in the preset, in order.
  package let edits: [String]
  /// Whether it has no stack at all, which only a file can say.
  package let isEmpty: Bool

  package init(_ preset: String, _ edits: String..., isEmpty: Bool = false) {
    self.preset = preset
    self.edits = edits
    self.isEmpty = isEmpty
  }

  /// The network; nil if the preset or an edit does not exist.
  package var network: Network? {
    guard var network = Preset.named(preset)?.network else { return nil }
    for text in edits {
      guard let edit = try? Edit(text, in: network), network.apply(edit) != nil else { return nil }
    }
    if isEmpty { network.stacks = [] }
    return network
  }

  /// What a shell types before `addup screen` to have it: nothing for a preset.
  package var preparation: String {
    if isEmpty { return "# in a file with stacks: []\n" }
    let arguments = edits.map { " '\($0)'" }.joined()
    return edits.isEmpty ? "" : "addup set \(preset)\(arguments) > network.yaml\n"
  }

  /// What `addup screen` opens then.
  package var argument: String { edits.isEmpty && !isEmpty ? preset : "network.yaml" }
}

extension OpenedNetwork {
  /// Sound, broken and odd ones; the first ones are what most people open.
  package static let all = [
    OpenedNetwork("seed"),
    OpenedNetwork("question"),
    OpenedNetwork("tiny"),
    OpenedNetwork("resnet18"),
    OpenedNetwork("resnext26ts"),
    OpenedNetwork("keras_resnet50v2"),
    OpenedNetwork("seed", "stack2.block1.conv_shortcut=off", "stack3.block2.filters=100", "rules=pytorch"),
    OpenedNetwork("seed", "input=nullxnullx3", "stack2.block1.conv_shortcut=off"),
    OpenedNetwork("seed", "stacks.groups=0"),
    OpenedNetwork("seed", "input=0x-7x0", "stacks.strides=0", "stacks.kernel=-3", "head.classes=0"),
    OpenedNetwork(
      "seed", "stacks.filters=1000000000", "stacks.groups=1", "stacks.expansion=1000000000",
      "input=1000000000x1000000000x1000000000"),
    OpenedNetwork("tiny", "stack1.blocks=1", "stem=none", "head=none", "name=主路\u{202E}径\u{1B}[2J\u{7}"),
    OpenedNetwork("seed", "stack1.blocks=0", "stack2.blocks=0", "stack4.blocks=0"),
    OpenedNetwork("seed", "stack1.blocks=0", "stack2.blocks=0", "stack3.blocks=0", "stack4.blocks=0"),
    OpenedNetwork("seed", isEmpty: true),
    OpenedNetwork("seed", "stack2.blocks=600", "stack3.blocks=400", "stack3.block9.filters=96"),
  ]
}
