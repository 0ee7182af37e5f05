extension Preset {
  /// What it is, in a few words of `language`; names of networks are the same in all.
  package func summary(in language: Language) -> String {
    switch language {
    case .english: summary
    case .chinese: Preset.chineseSummaries[name] ?? summary
    }
  }

  /// Where it comes from, in `language`; programs and papers keep their names.
  package func source(in language: Language) -> String {
    switch language {
    case .english: source
    case .chinese: Preset.chineseSources[source] ?? source
    }
  }

  /// Of presets whose summaries are more than a name, by their names.
  private static let chineseSummaries = [
    "seed": "ResNeXt-50 (32×4d)，切片写法", "question": "文章的问题：第一个块的 conv_shortcut 关闭",
    "tiny": "32×32 输入，两个 stack，各两个块，可以手算",
    "keras_resnet50v2": "ResNet50V2，先归一化", "keras_resnet101v2": "ResNet101V2，先归一化",
    "keras_resnet152v2": "ResNet152V2，先归一化",
    "keras_resnext50": "ResNeXt-50 (32×4d)，stack3 写法", "keras_resnext101": "ResNeXt-101 (32×4d)，stack3 写法",
    "resnext50_1x64d": "ResNet-50，看作单路径", "resnext101_1x64d": "ResNet-101，看作单路径",
    "resnet200": "更深：ResNet-200", "resnet101_1x100d": "更宽：ResNet-101 (1×100d)",
    "cifar_resnext29_1x64d": "ResNeXt-29 (1×64d)，基线",
    "cifar_resnext29_32x4d": "ResNeXt-29，用 ImageNet 的 32×4d",
    "resnext26ts": "ResNeXt-26，每组 32 个通道，tiered stem",
    "resnet18": "ResNet-18，basic 块", "resnet34": "ResNet-34，basic 块",
    "wide_resnet50_2": "ResNet-50，内部宽一倍", "wide_resnet101_2": "ResNet-101，内部宽一倍",
  ]

  private static let chineseSources = [
    "the article": "文章", "Xie et al. 2017, section 5.3": "Xie 等 2017，5.3 节",
    "Xie et al. 2017, as in section 5.3": "Xie 等 2017，依照 5.3 节",
    "Xie et al. 2017, table 3": "Xie 等 2017，表 3", "Xie et al. 2017, table 4": "Xie 等 2017，表 4",
    "Xie et al. 2017, table 7": "Xie 等 2017，表 7",
  ]
}
