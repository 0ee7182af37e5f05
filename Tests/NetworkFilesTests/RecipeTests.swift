import NetworkModel
import Testing

@testable import NetworkFiles

/// The one-line form: every value is where it was put, nothing is inherited.
struct RecipeTests {
  @Test(arguments: recipes)
  func read(text: String, network: Network) throws {
    let document = try NetworkFile.read(text, file: "recipe")
    #expect(document.network == network)
    #expect(NetworkFile.write(network, keeping: document) == text)
  }

  /// A recipe has no room for rules and names of our own: a changed one becomes a network file in JSON.
  @Test func changed() throws {
    let (text, recipe) = try #require(recipes.first)
    let document = try NetworkFile.read(text, file: "recipe")
    var network = recipe
    network.rules = .pytorch
    #expect(NetworkFile.write(network, keeping: document) == NetworkFile.writeJSON(network))
  }

  @Test func whatMayBeLeftOut() throws {
    let text = #"{"input": [8, 8, 3], "stacks": [], "classes": null, "dialect": {"a": [1]}, "kind": 3}"#
    let network = try NetworkFile.read(text, file: "r.json").network
    #expect(
      network
        == Network(
          name: "r", input: InputSize(height: 8, width: 8, channels: 3), rules: .kerasSlices,
          stem: .imagenet, stacks: [], head: nil))
  }
}

private func block(_ filters: Int, _ groups: Int, _ strides: Int, _ shortcut: Bool, _ expansion: Int) -> Block
{
  Block(filters: filters, groups: groups, strides: strides, convShortcut: shortcut, expansion: expansion)
}

private func recipe(
  _ name: String, _ input: [Int?], _ stem: Stem?, _ classes: Int, _ stacks: [[Block]]
) -> Network {
  Network(
    name: name, input: InputSize(height: input[0], width: input[1], channels: input[2] ?? 0),
    rules: .kerasSlices, stem: stem, stacks: stacks.map { Stack(blocks: $0) }, head: Head(classes: classes))
}

/// Lines with every stem, unknown sizes, and numbers no framework takes.
private let recipes: [(String, Network)] = [
  (
    #"{"id": "small-00001", "kind": "small", "input": [16, 16, 4], "stem": "cifar", "classes": 1000, "#
      + #""stacks": [[{"filters": 64, "groups": 1, "strides": 1, "conv_shortcut": false, "expansion": 1}, "#
      + #"{"filters": 16, "groups": 4, "strides": 1, "conv_shortcut": true, "expansion": 2}]]}"#,
    recipe(
      "small-00001", [16, 16, 4], .cifar, 1000, [[block(64, 1, 1, false, 1), block(16, 4, 1, true, 2)]])
  ),
  (
    #"{"id": "illegal-00004", "kind": "illegal", "input": [-1, 6, 2], "stem": "valid7", "classes": 1, "#
      + #""stacks": [[{"filters": 1, "groups": 1, "strides": 3, "conv_shortcut": true, "expansion": 3}, "#
      + #"{"filters": 3, "groups": 3, "strides": 1, "conv_shortcut": false, "expansion": 4}, "#
      + #"{"filters": 3, "groups": 1, "strides": 1, "conv_shortcut": false, "expansion": 4}]]}"#,
    recipe(
      "illegal-00004", [-1, 6, 2], .valid7, 1,
      [[block(1, 1, 3, true, 3), block(3, 3, 1, false, 4), block(3, 1, 1, false, 4)]])
  ),
  (
    #"{"id": "illegal-00011", "kind": "illegal", "input": [2, 2, 8], "stem": "none", "classes": 10, "#
      + #""stacks": [[{"filters": 4, "groups": -1, "strides": 2, "conv_shortcut": true, "expansion": 2}]]}"#,
    recipe("illegal-00011", [2, 2, 8], nil, 10, [[block(4, -1, 2, true, 2)]])
  ),
  (
    #"{"id": "small-00012", "kind": "small", "input": [4, 4, 2], "stem": "valid7", "classes": 10, "#
      + #""stacks": [[{"filters": 8, "groups": 1, "strides": 2, "conv_shortcut": true, "expansion": 3}], [{"filters": 12, "groups": 2, "strides": 1, "conv_shortcut": false, "expansion": 2}]]}"#,
    recipe("small-00012", [4, 4, 2], .valid7, 10, [[block(8, 1, 2, true, 3)], [block(12, 2, 1, false, 2)]])
  ),
  (
    #"{"id": "edit-00013", "kind": "edit", "input": [64, 64, 1], "stem": "seed", "classes": 1, "#
      + #""stacks": [[{"filters": 64, "groups": 2, "strides": 1, "conv_shortcut": false, "expansion": 2}], [{"filters": 128, "groups": 2, "strides": 2, "conv_shortcut": true, "expansion": 2}]]}"#,
    recipe("edit-00013", [64, 64, 1], .seed, 1, [[block(64, 2, 1, false, 2)], [block(128, 2, 2, true, 2)]])
  ),
  (
    #"{"id": "plan-00014", "kind": "plan", "input": [32, 32, 3], "stem": "valid7", "classes": 10, "#
      + #""stacks": [[{"filters": 128, "groups": 2, "strides": 1, "conv_shortcut": true, "expansion": 2}], [{"filters": 256, "groups": 2, "strides": 2, "conv_shortcut": true, "expansion": 2}]]}"#,
    recipe(
      "plan-00014", [32, 32, 3], .valid7, 10, [[block(128, 2, 1, true, 2)], [block(256, 2, 2, true, 2)]])
  ),
  (
    #"{"id": "tiny-00028", "kind": "tiny", "input": [1, 1, 1], "stem": "none", "classes": 1000, "#
      + #""stacks": [[{"filters": 4, "groups": 1, "strides": 1, "conv_shortcut": true, "expansion": 2}, "#
      + #"{"filters": 2, "groups": 1, "strides": 1, "conv_shortcut": false, "expansion": 4}], [{"filters": 1, "groups": 1, "strides": 2, "conv_shortcut": false, "expansion": 1}]]}"#,
    recipe(
      "tiny-00028", [1, 1, 1], nil, 1000,
      [[block(4, 1, 1, true, 2), block(2, 1, 1, false, 4)], [block(1, 1, 2, false, 1)]])
  ),
  (
    #"{"id": "unknown-00062", "kind": "unknown", "input": [32, null, 8], "stem": "none", "classes": 1000, "#
      + #""stacks": [[{"filters": 6, "groups": 1, "strides": 2, "conv_shortcut": true, "expansion": 2}]]}"#,
    recipe("unknown-00062", [32, nil, 8], nil, 1000, [[block(6, 1, 2, true, 2)]])
  ),
  (
    #"{"id": "extreme-00131", "kind": "extreme", "input": [28, 28, 3], "stem": "seed", "classes": 1000, "#
      + #""stacks": [[{"filters": 128, "groups": 1, "strides": 8, "conv_shortcut": true, "expansion": 1}], [{"filters": 256, "groups": 1, "strides": 1000, "conv_shortcut": true, "expansion": 1}]]}"#,
    recipe(
      "extreme-00131", [28, 28, 3], .seed, 1000,
      [[block(128, 1, 8, true, 1)], [block(256, 1, 1000, true, 1)]])
  ),
  (
    #"{"id": "unknown-00188", "kind": "unknown", "input": [null, null, 8], "stem": "valid7", "classes": 1, "#
      + #""stacks": [[{"filters": 6, "groups": 2, "strides": 1, "conv_shortcut": true, "expansion": 1}, "#
      + #"{"filters": 6, "groups": 1, "strides": 2, "conv_shortcut": true, "expansion": 1}], [{"filters": 2, "groups": 2, "strides": 2, "conv_shortcut": true, "expansion": 1}]]}"#,
    recipe(
      "unknown-00188", [nil, nil, 8], .valid7, 1,
      [[block(6, 2, 1, true, 1), block(6, 1, 2, true, 1)], [block(2, 2, 2, true, 1)]])
  ),
  (
    #"{"id": "edit-00236", "kind": "edit", "input": [129, 6, 3], "stem": "valid7", "classes": 10, "#
      + #""stacks": [[{"filters": 222, "groups": 32, "strides": 1, "conv_shortcut": true, "expansion": 2}], [{"filters": 1, "groups": 32, "strides": 2, "conv_shortcut": true, "expansion": 4}]]}"#,
    recipe(
      "edit-00236", [129, 6, 3], .valid7, 10, [[block(222, 32, 1, true, 2)], [block(1, 32, 2, true, 4)]])
  ),
  (
    #"{"id": "plan-00243", "kind": "plan", "input": [16, 2, 4], "stem": "cifar", "classes": 1, "#
      + #""stacks": [[{"filters": 128, "groups": 32, "strides": 1, "conv_shortcut": true, "expansion": 4}], [{"filters": 256, "groups": 32, "strides": 2, "conv_shortcut": true, "expansion": 4}]]}"#,
    recipe(
      "plan-00243", [16, 2, 4], .cifar, 1, [[block(128, 32, 1, true, 4)], [block(256, 32, 2, true, 4)]])
  ),
]
