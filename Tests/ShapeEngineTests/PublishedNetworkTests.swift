import Foundation
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

@Suite("Published networks")
struct PublishedNetworkTests {
  /// One row of the record.
  private struct Row {
    var name: String
    var parameters: Parameters
    /// nil where only parameters and the number of additions were recorded.
    var multiplyAdds: Count?
    var additionCount: Int
    /// Both operands of each addition, which are equal in all of them.
    var additions: [FeatureMap]?

    init(_ line: String) throws {
      let cells = line.split(separator: "|").map { $0.trimmingSpaces }
      try #require(cells.count == 5)
      name = cells[0]
      parameters = Parameters(
        total: Count(try #require(Int(cells[2]))), trainable: Count(try #require(Int(cells[1]))))
      multiplyAdds = Int(cells[3]).map { Count($0) }
      if let count = Int(cells[4]) {
        additionCount = count
        return
      }
      let operands = try cells[4].split(separator: " ").flatMap { run in
        let parts = run.split(separator: "*")
        return Array(repeating: try map(parts[1]), count: try #require(Int(parts[0])))
      }
      additions = operands
      additionCount = operands.count
    }
  }

  @Test("Parameters, multiply-adds and the operands of every addition are the recorded ones")
  func published() throws {
    var withOperands = 0
    let rows = try recorded("published_networks").map { try Row($0) }
    for row in rows {
      let inferred = InferredNetwork(try network(row.name))
      #expect(inferred.totals.parameters == row.parameters, "\(row.name)")
      if let work = row.multiplyAdds { #expect(inferred.totals.multiplyAdds == work, "\(row.name)") }
      if let additions = row.additions {
        #expect(inferred.blocks.map(\.main) == additions, "\(row.name)")
        #expect(inferred.blocks.map(\.shortcut) == additions, "\(row.name)")
        withOperands += 1
      }
      #expect(inferred.blocks.count == row.additionCount, "\(row.name)")
      #expect(inferred.totals.additions(.addsUp) == row.additionCount, "\(row.name)")
    }
    #expect(Set(rows.map(\.name)).count == 51)
    #expect(withOperands == 49)
  }

  @Test("Every preset but the question adds up")
  func everyPreset() {
    for preset in Preset.all {
      let totals = InferredNetwork(preset.network).totals
      #expect((totals.additions(.addsUp) == preset.network.blockCount) == (preset.name != "question"))
    }
  }

  /// The preset of that name, the one that is the same network under another name, or a network file.
  private func network(_ name: String) throws -> Network {
    if let file = files[name] { return try read(file) }
    return try #require(Preset.named(presetNames[name] ?? name), "\(name)").network
  }

  private func read(_ name: String) throws -> Network {
    let file = try #require(Bundle.module.url(forResource: "Networks/\(name)", withExtension: "yaml"))
    return try NetworkFile.read(String(contentsOf: file, encoding: .utf8), file: file.path).network
  }

  /// Presets whose names are others than those in the record.
  private let presetNames = [
    "resnext50_32x4d (ResNet class)": "resnext50_32x4d",
    "timm/resnet50": "resnet50",
    "timm/resnext50_32x4d": "resnext50_32x4d",
    "timm/seresnext50_32x4d": "seresnext50_32x4d",
    "timm/seresnet50": "seresnet50",
    "timm/resnext101_32x4d": "resnext101_32x4d",
    "timm/seresnext101_32x4d": "seresnext101_32x4d",
    "timm/legacy_seresnext50_32x4d": "seresnext50_32x4d",
    "timm/resnext101_32x16d": "resnext101_32x16d",
    "timm/resnext26ts": "resnext26ts",
    "cifar_resnext29_1x64d_10": "cifar_resnext29_1x64d",
    "cifar_resnext29_4x64d_10": "cifar_resnext29_4x64d",
    "cifar_resnext29_8x64d_10": "cifar_resnext29_8x64d",
    "cifar_resnext29_16x64d_10": "cifar_resnext29_16x64d",
    "cifar_resnext29_32x4d_10": "cifar_resnext29_32x4d",
    "paper_table4_200_1x64d": "resnet200",
    "paper_table4_101_1x100d": "resnet101_1x100d",
    "paper_table4_101_2x64d": "resnext101_2x64d",
    "paper_table4_101_64x4d": "resnext101_64x4d",
    "keras.applications.ResNet50": "keras_resnet50",
    "keras.applications.ResNet101": "keras_resnet101",
    "keras.applications.ResNet152": "keras_resnet152",
    "keras.applications.ResNet50V2": "keras_resnet50v2",
    "keras.applications.ResNet101V2": "keras_resnet101v2",
    "keras.applications.ResNet152V2": "keras_resnet152v2",
    "seed ResNeXt50 (Lambda slices)": "seed",
    "keras.applications 2.13 stack3 ResNeXt50 (3,4,6,3)": "keras_resnext50",
    "keras.applications 2.13 stack3 ResNeXt101 (3,4,23,3)": "keras_resnext101",
  ]

  /// Networks that differ from a preset in their classes, head or rules.
  private let files = [
    "cifar_resnext29_8x64d_100": "cifar_resnext29_8x64d_100",
    "cifar_resnext29_16x64d_100": "cifar_resnext29_16x64d_100",
    "keras.applications.ResNet50 include_top=False": "keras_resnet50_without_top",
    "seed ResNeXt50 with Conv2D(groups=32)": "seed_with_groups",
  ]
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
