import NetworkModel
import ShapeEngine
import Testing

@Suite("Published networks")
struct PublishedNetworkTests {
  /// One row of the record.
  private struct Row {
    var name: String
    var parameters: Parameters
    /// nil where only the parameters were recorded.
    var multiplyAdds: Count?
    /// Both operands of each addition, which are equal in all of them.
    var additions: [FeatureMap]?

    init(_ line: String) throws {
      let cells = line.split(separator: "|").map { $0.trimmingSpaces }
      try #require(cells.count == 5)
      name = cells[0]
      parameters = Parameters(
        total: Count(try #require(Int(cells[2]))), trainable: Count(try #require(Int(cells[1]))))
      multiplyAdds = Int(cells[3]).map { Count($0) }
      guard cells[4] != "-" else { return }
      additions = try cells[4].split(separator: " ").flatMap { run in
        let parts = run.split(separator: "*")
        return Array(repeating: try map(parts[1]), count: try #require(Int(parts[0])))
      }
    }
  }

  @Test("Parameters, multiply-adds and the operands of every addition are the recorded ones")
  func published() throws {
    var missing = inexpressible
    for line in try recorded("published_networks") {
      let row = try Row(line)
      guard let network = networks[row.name] else {
        #expect(missing.remove(row.name) != nil, "\(row.name)")
        continue
      }
      let inferred = InferredNetwork(network)
      #expect(inferred.totals.parameters == row.parameters, "\(row.name)")
      if let work = row.multiplyAdds { #expect(inferred.totals.multiplyAdds == work, "\(row.name)") }
      if let additions = row.additions {
        #expect(inferred.blocks.map(\.main) == additions, "\(row.name)")
        #expect(inferred.blocks.map(\.shortcut) == additions, "\(row.name)")
      }
      #expect(inferred.totals.additions(.addsUp) == inferred.blocks.count, "\(row.name)")
    }
    #expect(missing.isEmpty)
  }

  /// No block of ours: output channels that are no multiple of the filters, other stems (26ts), poolings as
  /// shortcuts (V2).
  private let inexpressible: Set = [
    "timm/resnext101_32x16d", "timm/resnext26ts", "cifar_resnext29_8x64d_10", "cifar_resnext29_8x64d_100",
    "cifar_resnext29_16x64d_10", "cifar_resnext29_16x64d_100", "resnext50_2x40d", "resnext50_4x24d",
    "resnext50_8x14d", "resnext101_2x40d", "resnext101_4x24d", "resnext101_8x14d",
    "paper_table4_101_1x100d", "keras.applications.ResNet50V2", "keras.applications.ResNet101V2",
    "keras.applications.ResNet152V2",
  ]

  private let networks: [String: Network] = {
    let fifty = [3, 4, 6, 3]
    let hundredOne = [3, 4, 23, 3]
    let hundredFiftyTwo = [3, 8, 36, 3]
    let resnet = Block(filters: 64, groups: 1, expansion: 4)
    let resnext = Block(filters: 128, groups: 32, expansion: 2)
    let wide = Block(filters: 128, groups: 1, expansion: 2)
    let paths64 = Block(filters: 256, groups: 64, expansion: 1)
    let basic = Block(kind: .basic, filters: 64, groups: 1, convShortcut: false, expansion: 1)
    var squeezing = resnext
    squeezing.squeezeExcitation = 16
    var squeezingResnet = resnet
    squeezingResnet.squeezeExcitation = 16
    return [
      "resnet18": imagenet([2, 2, 2, 2], basic),
      "resnet34": imagenet(fifty, basic),
      "resnet50": imagenet(fifty, resnet),
      "resnet101": imagenet(hundredOne, resnet),
      "resnet152": imagenet(hundredFiftyTwo, resnet),
      "resnext50_32x4d": imagenet(fifty, resnext),
      "resnext101_32x8d": imagenet(hundredOne, Block(filters: 256, groups: 32, expansion: 1)),
      "resnext101_64x4d": imagenet(hundredOne, paths64),
      "wide_resnet50_2": imagenet(fifty, wide),
      "wide_resnet101_2": imagenet(hundredOne, wide),
      "timm/resnet50": imagenet(fifty, resnet),
      "timm/resnext50_32x4d": imagenet(fifty, resnext),
      "timm/seresnext50_32x4d": imagenet(fifty, squeezing),
      "timm/seresnet50": imagenet(fifty, squeezingResnet),
      "timm/resnext101_32x4d": imagenet(hundredOne, resnext),
      "timm/seresnext101_32x4d": imagenet(hundredOne, squeezing),
      "timm/legacy_seresnext50_32x4d": imagenet(fifty, squeezing),
      "cifar_resnext29_1x64d_10": cifar(Block(filters: 64, groups: 1, expansion: 4)),
      "cifar_resnext29_4x64d_10": cifar(Block(filters: 256, groups: 4, expansion: 1)),
      "cifar_resnext29_32x4d_10": cifar(resnext),
      "resnext50_1x64d": imagenet(fifty, resnet),
      "resnext101_1x64d": imagenet(hundredOne, resnet),
      "resnext101_32x4d": imagenet(hundredOne, resnext),
      "paper_table4_200_1x64d": imagenet([3, 24, 36, 3], resnet),
      "paper_table4_101_2x64d": imagenet(hundredOne, Block(filters: 128, groups: 2, expansion: 2)),
      "paper_table4_101_64x4d": imagenet(hundredOne, paths64),
      "keras.applications.ResNet50": applications(fifty),
      "keras.applications.ResNet101": applications(hundredOne),
      "keras.applications.ResNet152": applications(hundredFiftyTwo),
      "keras.applications.ResNet50 include_top=False": applications(fifty, hasHead: false),
      "seed ResNeXt50 (Lambda slices)": Preset.seed.network,
      "seed ResNeXt50 with Conv2D(groups=32)": imagenet(fifty, resnext, rules: .keras, stem: .seed),
      "keras.applications 2.13 stack3 ResNeXt50 (3,4,6,3)": imagenet(fifty, resnext, rules: .keras),
      "keras.applications 2.13 stack3 ResNeXt101 (3,4,23,3)": imagenet(hundredOne, resnext, rules: .keras),
    ]
  }()

  /// Four stacks of `counts` blocks: filters and squeezed channels double from stack to stack. A basic first
  /// block without projection keeps none, as its channels already fit.
  private static func imagenet(
    _ counts: [Int], _ block: Block, rules: Rules = .pytorch, stem: Stem = .imagenet
  ) -> Network {
    var network = Network(
      name: "", input: InputSize(height: 224, width: 224, channels: 3), rules: rules, stem: stem,
      stacks: stacks(counts, block), head: Head(classes: 1000))
    network.stacks[0].blocks[0].convShortcut = block.convShortcut
    return network
  }

  /// 3 × 3 blocks on 32×32 (facebookresearch/ResNeXt, models/resnext.lua).
  private static func cifar(_ block: Block) -> Network {
    Network(
      name: "", input: InputSize(height: 32, width: 32, channels: 3), rules: .pytorch, stem: .cifar,
      stacks: stacks([3, 3, 3], block), head: Head(classes: 10))
  }

  /// keras.applications' first version: biases in all convolutions, strides on the first one.
  private static func applications(_ counts: [Int], hasHead: Bool = true) -> Network {
    let block = Block(filters: 64, groups: 1, expansion: 4, useBias: true, strideAt: .first)
    var network = imagenet(counts, block, rules: .keras, stem: .seed)
    if !hasHead { network.head = nil }
    return network
  }

  private static func stacks(_ counts: [Int], _ block: Block) -> [Stack] {
    counts.enumerated().map { index, count in
      var block = block
      block.filters <<= index
      block.squeezeExcitation = block.squeezeExcitation.map { $0 << index }
      block.strides = index == 0 ? 1 : 2
      return Stack(of: block, count: count)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
