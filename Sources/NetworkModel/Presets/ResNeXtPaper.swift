extension Preset {
  /// The ResNeXt paper's networks for ImageNet (Xie et al. 2017): its table 3 has all of one cost, its table 4 of
  /// twice that. Those that a program has under a name are listed there.
  static let papers: [Preset] =
    [
      ("resnext50_1x64d", "ResNet-50 as one path", 1, 64, 3, Depth.layers50),
      ("resnext50_2x40d", "ResNeXt-50 (2×40d)", 2, 40, 3, Depth.layers50),
      ("resnext50_4x24d", "ResNeXt-50 (4×24d)", 4, 24, 3, Depth.layers50),
      ("resnext50_8x14d", "ResNeXt-50 (8×14d)", 8, 14, 3, Depth.layers50),
      ("resnext101_1x64d", "ResNet-101 as one path", 1, 64, 3, Depth.layers101),
      ("resnext101_2x40d", "ResNeXt-101 (2×40d)", 2, 40, 3, Depth.layers101),
      ("resnext101_4x24d", "ResNeXt-101 (4×24d)", 4, 24, 3, Depth.layers101),
      ("resnext101_8x14d", "ResNeXt-101 (8×14d)", 8, 14, 3, Depth.layers101),
      ("resnet200", "deeper: ResNet-200", 1, 64, 4, Depth.layers200),
      ("resnet101_1x100d", "wider: ResNet-101 (1×100d)", 1, 100, 4, Depth.layers101),
      ("resnext101_2x64d", "ResNeXt-101 (2×64d)", 2, 64, 4, Depth.layers101),
    ].map { (name: String, summary: String, paths: Int, width: Int, table: Int, depth: [Int]) in
      imagenet(
        name, summary, from: "Xie et al. 2017, table \(table)",
        Stack.doubling(.resnext(paths: paths, width: width), depth))
    }

  /// The paper's networks of 29 layers for CIFAR-10: three stacks of three blocks on 32×32 images.
  static let cifar: [Preset] = [
    ("cifar_resnext29_1x64d", "ResNeXt-29 (1×64d), the baseline", 1, 64, "Xie et al. 2017, section 5.3"),
    ("cifar_resnext29_4x64d", "ResNeXt-29 (4×64d)", 4, 64, "Xie et al. 2017, section 5.3"),
    ("cifar_resnext29_8x64d", "ResNeXt-29 (8×64d)", 8, 64, "Xie et al. 2017, table 7"),
    ("cifar_resnext29_16x64d", "ResNeXt-29 (16×64d)", 16, 64, "Xie et al. 2017, table 7"),
    (
      "cifar_resnext29_32x4d", "ResNeXt-29 with the 32×4d of ImageNet", 32, 4,
      "Xie et al. 2017, as in section 5.3"
    ),
  ].map { (name: String, summary: String, paths: Int, width: Int, source: String) in
    Preset(
      name: name, summary: summary, source: source,
      network: Network(
        name: name, input: InputSize(height: 32, width: 32, channels: 3), rules: .pytorch, stem: .cifar,
        stacks: Stack.doubling(.resnext(paths: paths, width: width), [3, 3, 3]), head: Head(classes: 10)))
  }
}
