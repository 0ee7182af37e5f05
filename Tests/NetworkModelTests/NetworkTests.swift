import NetworkModel
import Testing

@Suite("Networks")
struct NetworkTests {
  @Test("Presets are found by their names, the article's first")
  func presets() {
    #expect(Preset.all.prefix(4).map(\.name) == ["seed", "question", "tiny", "resnet18"])
    for preset in Preset.all {
      #expect(Preset.named(preset.name)?.network == preset.network)
      #expect(!preset.summary.contains("\n"))
    }
    #expect(Preset.named("vgg16") == nil)
  }

  @Test("Presets have distinct names that are easy to type, and those of one source stand together")
  func presetNames() {
    #expect(Set(Preset.all.map(\.name)).count == Preset.all.count)
    for preset in Preset.all {
      #expect(preset.name.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789_".contains($0) })
      #expect(!preset.summary.isEmpty && !preset.source.isEmpty)
    }
    var sources: [String] = []
    for preset in Preset.all {
      let source = String(preset.source.prefix { $0 != "," })
      if sources.last != source { sources.append(source) }
    }
    #expect(
      sources == [
        "the article", "addup", "torchvision 0.28.0", "timm 1.0.31", "keras.applications 3.15.1",
        "keras.applications 2.13.1", "Xie et al. 2017",
      ])
  }

  @Test("In PyTorch a first block that keeps the stem's channels is an identity, any other projects")
  func firstBlocks() throws {
    for preset in Preset.all where preset.network.rules == .pytorch {
      let stem = try #require(preset.network.stem)
      let first = preset.network.stacks[0].blocks[0]
      #expect(first.convShortcut == (first.outputChannels != stem.filters.last), "\(preset.name)")
    }
  }

  @Test("The article's network is 3 + 4 + 6 + 3 blocks of 32×4d whose first ones project")
  func seed() {
    let stacks = Preset.seed.network.stacks
    #expect(stacks.map(\.blocks.count) == [3, 4, 6, 3])
    #expect(Preset.seed.network.blockCount == 16)
    for (number, stack) in stacks.enumerated() {
      for (index, block) in stack.blocks.enumerated() {
        let isFirst = index == 0
        #expect(
          block
            == Block(
              filters: 128 << number, groups: 32, strides: isFirst && number > 0 ? 2 : 1,
              convShortcut: isFirst, expansion: 2))
      }
    }
    #expect(Preset.seed.network.block(at: BlockPlace(stack: 3, block: 0))?.outputChannels == 2048)
    #expect(Preset.seed.network.block(at: BlockPlace(stack: 3, block: 3)) == nil)
  }

  @Test("A stack of one kind: the first strides and projects, the others are identities")
  func stack() {
    let block = Block(filters: 8, strides: 2, convShortcut: false)
    #expect(Stack(of: block, count: 3).blocks.map(\.convShortcut) == [true, false, false])
    #expect(Stack(of: block, count: 3).blocks.map(\.strides) == [2, 1, 1])
    #expect(Stack(of: block, count: 0).blocks.isEmpty)
    #expect(Stack(of: block, count: -1).blocks.isEmpty)
  }

  @Test(
    "The word that was meant is found, if one is near",
    arguments: [
      ("filter", "filters"), ("fliters", "filters"), ("FILTERS", "filters"), ("flters", "filters"),
      ("stride", "strides"), ("conv_shorcut", "conv_shortcut"), ("group", "groups"), ("fil", nil),
      ("", nil), ("zebra", nil), (String(repeating: "filters", count: 100), nil),
    ])
  func nearSpellings(_ word: String, _ meant: String?) {
    #expect(nearSpelling(of: word, in: BlockField.allCases.map(\.rawValue)) == meant)
  }

  @Test("Two swapped letters are one mistake, and nothing is near to nothing")
  func distance() {
    #expect(nearSpelling(of: "baisc", in: ["basic"]) == "basic")
    #expect(nearSpelling(of: "abc", in: ["bac"]) == "bac")
    #expect(nearSpelling(of: "abc", in: ["cba"]) == nil)
    #expect(nearSpelling(of: "filters", in: []) == nil)
  }
}
