extension Preset {
  /// The residual networks of keras.applications.
  static let keras: [Preset] = first + second + slices

  private static let source = "keras.applications 3.15.1"

  /// Biases in all convolutions, strides on the first of each block.
  private static let first: [Preset] = [
    ("keras_resnet50", "ResNet50", Depth.layers50), ("keras_resnet101", "ResNet101", Depth.layers101),
    ("keras_resnet152", "ResNet152", Depth.layers152),
  ].map { (name: String, summary: String, depth: [Int]) in
    var block = Block.resnet
    block.useBias = .all
    block.strideAt = .first
    return imagenet(name, summary, from: source, rules: .keras, stem: .seed, Stack.doubling(block, depth))
  }

  /// Normalised before each convolution; the last block of a stack strides, and its shortcut is a pooling.
  private static let second: [Preset] = [
    ("keras_resnet50v2", "ResNet50V2, normalised first", Depth.layers50),
    ("keras_resnet101v2", "ResNet101V2, normalised first", Depth.layers101),
    ("keras_resnet152v2", "ResNet152V2, normalised first", Depth.layers152),
  ].map { (name: String, summary: String, depth: [Int]) in
    let stem = Stem(
      filters: 64, kernel: 7, strides: 2, useBias: true, useNorm: false, padding: .zeros(3),
      pool: StemPool(size: 3, strides: 2, padding: 1))
    var block = Block.resnet
    block.kind = .preactivation
    block.poolShortcut = true
    block.useBias = .unnormalized
    var stacks = Stack.doubling(block, depth)
    for stack in stacks.indices {
      let last = stacks[stack].blocks.count - 1
      stacks[stack].blocks[0].strides = 1
      stacks[stack].blocks[last].strides = stack < stacks.count - 1 ? 2 : 1
    }
    return imagenet(name, summary, from: source, rules: .keras, stem: stem, stacks)
  }

  /// What `stack3` of keras.applications 2 makes; it had no model of its own there.
  private static let slices: [Preset] = [
    ("keras_resnext50", "ResNeXt-50 (32×4d) of stack3", Depth.layers50),
    ("keras_resnext101", "ResNeXt-101 (32×4d) of stack3", Depth.layers101),
  ].map { (name: String, summary: String, depth: [Int]) in
    imagenet(
      name, summary, from: "keras.applications 2.13.1", rules: .keras,
      Stack.doubling(.resnext(paths: 32, width: 4), depth))
  }
}
