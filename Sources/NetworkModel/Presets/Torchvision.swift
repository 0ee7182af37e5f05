extension Preset {
  /// The residual networks of `torchvision.models`, under its names.
  static let torchvision: [Preset] = [
    make("resnet18", "ResNet-18, basic blocks", Depth.layers18, basic),
    make("resnet34", "ResNet-34, basic blocks", Depth.layers50, basic),
    resnet50,
    make("resnet101", "ResNet-101", Depth.layers101, .resnet),
    make("resnet152", "ResNet-152", Depth.layers152, .resnet),
    resnext50,
    make("resnext101_32x8d", "ResNeXt-101 (32×8d)", Depth.layers101, .resnext(paths: 32, width: 8)),
    make("resnext101_64x4d", "ResNeXt-101 (64×4d)", Depth.layers101, .resnext(paths: 64, width: 4)),
    make(
      "wide_resnet50_2", "ResNet-50, twice as wide inside", Depth.layers50, .resnext(paths: 1, width: 128)),
    make(
      "wide_resnet101_2", "ResNet-101, twice as wide inside", Depth.layers101,
      .resnext(paths: 1, width: 128)),
  ]

  /// torchvision's `resnet50`: one group, expansion 4, strides on the 3×3.
  package static let resnet50 = make("resnet50", "ResNet-50", Depth.layers50, .resnet)

  /// torchvision's `resnext50_32x4d`.
  package static let resnext50 = make(
    "resnext50_32x4d", "ResNeXt-50 (32×4d)", Depth.layers50, .resnext(paths: 32, width: 4))

  private static func make(_ name: String, _ summary: String, _ depth: [Int], _ block: Block) -> Preset {
    imagenet(name, summary, from: "torchvision 0.28.0", Stack.doubling(block, depth))
  }

  /// The first block of the first stack needs no projection: the stem's channels already fit.
  private static let basic = Block(kind: .basic, filters: 64, groups: 1, convShortcut: false, expansion: 1)
}
