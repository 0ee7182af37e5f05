import Explorer
import NetworkModel
import ShapeEngine
import Testing

@testable import ExplorerViews

/// What the layer view calls its rows is what they are found by.
@Suite struct LayerNameTests {
  static let presets = [
    "seed", "question", "resnet18", "keras_resnet50v2", "seresnext50_32x4d", "resnext50_32x4d",
  ]

  @Test(arguments: presets)
  func everyRowIsFoundByItsName(preset: String) throws {
    var network = try #require(Preset.named(preset)).network
    if preset == "seed" { network.apply(try Edit("stack2.block1.groups=100", in: network)) }
    let inferred = InferredNetwork(network)
    let blocks = network.stacks.indices.map { Row.block(BlockPlace(stack: $0, block: 0)) }
    for part in [Row.stem, .head] + blocks {
      let layers = PartLayers(unfolded: part, of: inferred)
      for index in 0..<layers.count {
        let item = layers.item(at: index)
        for language in Language.allCases {
          var words = LayerWords(item, layers, in: language).name.split(separator: " ").map(String.init)
          // The window of a pooling and the width of a padding stand there as bare numbers.
          if case .layer = item { words.removeAll { Int($0) != nil } }
          let text = place(part) + " " + words.joined(separator: " ")
          let hits = Query.hits(for: text, in: inferred, layers: true)
          #expect(hits.contains(LayerRow(part: part, item: item)), "\(preset): \(text)")
        }
      }
    }
  }

  private func place(_ part: Row) -> String {
    switch part {
    case .stem: "stem"
    case .head: "head"
    case .stack(let stack): "stack \(stack + 1)"
    case .block(let place): "\(place.stack + 1).\(place.block + 1)"
    }
  }
}
