extension Preset {
  /// Networks of timm, under its names, that torchvision has not.
  static let timm: [Preset] =
    [
      ("resnext101_32x4d", "ResNeXt-101 (32×4d)", Depth.layers101, .resnext(paths: 32, width: 4)),
      ("resnext101_32x16d", "ResNeXt-101 (32×16d)", Depth.layers101, .resnext(paths: 32, width: 16)),
      ("seresnet50", "SE-ResNet-50", Depth.layers50, squeezing(.resnet)),
      (
        "seresnext50_32x4d", "SE-ResNeXt-50 (32×4d)", Depth.layers50, squeezing(.resnext(paths: 32, width: 4))
      ),
      (
        "seresnext101_32x4d", "SE-ResNeXt-101 (32×4d)", Depth.layers101,
        squeezing(.resnext(paths: 32, width: 4))
      ),
    ].map { (name: String, summary: String, depth: [Int], block: Block) in
      imagenet(name, summary, from: source, Stack.doubling(block, depth))
    } + [resnext26ts]

  private static let source = "timm 1.0.31"

  /// The output channels of each block squeezed to a sixteenth (Hu et al. 2018, section 6.1).
  private static func squeezing(_ block: Block) -> Block {
    var block = block
    block.squeezeExcitation = block.outputChannels / 16
    return block
  }

  /// Groups of 32 channels in every stack, and a stem of three convolutions; timm has SiLU for ReLU in it, which
  /// has the same shapes and counts.
  private static let resnext26ts: Preset = {
    var stacks = Stack.doubling(.resnet, Depth.layers18)
    for stack in stacks.indices {
      for block in stacks[stack].blocks.indices {
        stacks[stack].blocks[block].groups = stacks[stack].blocks[block].filters / 32
      }
    }
    let stem = Stem(
      filters: [24, 32, 64], kernel: 3, strides: 2, useBias: false, padding: .zeros(1),
      pool: StemPool(size: 3, strides: 2, padding: 1))
    return imagenet(
      "resnext26ts", "ResNeXt-26, groups of 32, tiered stem", from: source, stem: stem, stacks)
  }()
}
