import ExplorerViews
import NetworkModel
import Testing

/// What `addup presets` prints.
@Suite struct PresetListTests {
  @Test func everyPresetIsALineThatBeginsWithItsName() {
    #expect(presetLines.map { String($0.prefix { $0 != " " }) } == Preset.all.map(\.name))
  }

  @Test func aLineHasTheCountsOfItsFrameworkAndItsSource() {
    let lines = presetLines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.first == "seed 25,097,192 4,230,479,872 ResNeXt-50 (32×4d) as slices the article")
    #expect(lines.contains("resnet50 25,557,032 4,089,184,256 ResNet-50 torchvision 0.28.0"))
    #expect(lines.contains("keras_resnet50 25,636,712 3,857,973,248 ResNet50 keras.applications 3.15.1"))
  }

  @Test func columnsAreAligned() {
    #expect(
      presetLines[2]
        == "tiny                         79,306      36,373,760  "
        + "two stacks of two blocks on 32×32, to reckon by hand  addup")
    for (preset, line) in zip(Preset.all, presetLines) {
      let summary = line.range(of: "  \(preset.summary)  ").map { line[..<$0.lowerBound].count }
      #expect(summary == presetLines[0].range(of: "  ResNeXt").map { presetLines[0][..<$0.lowerBound].count })
      #expect(line.hasSuffix("  \(preset.source)"))
    }
  }
}
