import NetworkModel
import Testing

@testable import NetworkFiles

/// What is written is read as the same network.
struct RoundTripTests {
  @Test(arguments: Preset.all.map(\.name))
  func presets(name: String) throws {
    let network = try #require(Preset.named(name)).network
    #expect(try read(NetworkFile.write(network)) == network)
    #expect(try read(NetworkFile.writeJSON(network)) == network)
  }

  @Test func manyNetworks() throws {
    var numbers = SeededNumbers(seed: 1)
    for _ in 0..<150 {
      let network = numbers.network()
      #expect(try read(NetworkFile.write(network)) == network, "\(NetworkFile.write(network))")
      #expect(try read(NetworkFile.writeJSON(network)) == network)
    }
  }

  /// Each text, edited many times from its own first state, is patched and never written anew.
  @Test(arguments: texts)
  func edits(text: String) throws {
    let document = try NetworkFile.read(text, file: "net.yaml")
    var numbers = SeededNumbers(seed: 2)
    var network = document.network
    for step in 0..<60 {
      if step % 6 == 0 { network = document.network }
      network.apply(numbers.edit(of: network))
      let patched = try #require(document.patchedText(for: network))
      let again = try read(patched)
      #expect(again == network, "\(patched)")
      if again != network { return }
    }
  }

  private static let texts = [
    NetworkFile.write(Preset.seed.network), NetworkFile.writeJSON(Preset.tiny.network), designExample,
    indentedExample, NetworkFile.write(Preset.question.network),
    "{input: [9, 9, 3], stacks: [{filters: 8, blocks: 2}], stem: {filters: 1}}",
    "{\"input\": [9, 9, 3], \"stacks\": [{\"filters\": 8, \"blocks\": [{}, {\"groups\": 2}]}]}",
    "input: [9, 9, 3]\nstem:\n  filters:\n    - 8   # one\n    - 16\n  use_norm: off\nstacks: []",
    "input: [9, 9, 3]\nstacks: []", "defaults: {}\ninput: [9, 9, 3]\nstacks: [{blocks: []}]",
  ]
}

/// The example of the design, and of the documentation.
let designExample = """
  addup: 1
  name: ResNeXt-50 (32×4d)
  input: [224, 224, 3]            # height, width, channels
  rules: keras-slices             # keras | keras-slices | pytorch
  stem: imagenet                  # imagenet | cifar | none
  defaults: {groups: 32, expansion: 2}
  stacks:
    - {filters: 128, blocks: 3}               # 3 blocks in all
    - {filters: 256, blocks: 4, strides: 2}   # strides: of the first block
    - filters: 512
      strides: 2
      blocks:                                  # or one by one
        - {conv_shortcut: true}
        - {}
        - {filters: 512, conv_shortcut: false}
    - {filters: 1024, blocks: 3, strides: 2}
  head: {classes: 1000}           # null: none

  """

/// The other style of YAML: everything told by indentation, comments everywhere.
let indentedExample = """
  # my network
  ---
  stacks:   # first of all
  # the first one
  - blocks: 2   # two
    filters: 64
    use_bias: on

  # the second one
  -
    filters: 128
    blocks:
    # one
    - strides: 2
      groups: 4   # few
    # two
    - kernel: 5
  input:
    - 32   # height
    - null
    - 3
  stem:      # small
    # of filters
    filters: 16
    pool:
      size: 2
  head:
    classes: 10
  defaults:
    groups: 8
  # the end
  """
