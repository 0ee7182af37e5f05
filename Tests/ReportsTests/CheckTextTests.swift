import ExplorerViews
import NetworkModel
import Testing

@Suite struct CheckTextTests {
  /// What could not be built above is no size that comes with the data.
  @Test func whatCannotBeBuiltAboveIsNoRunTimeSize() throws {
    func text(_ network: Network) -> String {
      CheckReport(of: network, source: "a").textLines.map(\.text).joined(separator: "\n")
    }
    let broken = ["input=64x64x3", "stack2.block1.filters=-5", "stack2.block2.filters=-5"]
    let known = text(try seed(broken[0], broken[1], broken[2]))
    #expect(known.contains("does not get here: something above cannot be built"))
    #expect(!known.contains("unknown sizes"))
    let unknown = text(try seed("input=nullxnullx3", "stack2.block2.groups=100"))
    #expect(unknown.contains("knows no unknown sizes"))
  }

  @Test func aFirstBlockWithoutProjection() throws {
    check(
      try seed("stack2.block1.conv_shortcut=off"),
      """
      ✗ broken.yaml: 1 of 16 additions does not add up
        ResNeXt-50 (32×4d), 224×224×3, rules keras-slices

      ✗ stack2.block1.add   28×28×512 ≠ 56×56×256
          height     28  56 / strides 2       ≠   56  kept by the identity
          width      28  56 / strides 2       ≠   56  kept by the identity
          channels  512  2 × filters 256      ≠  256  from stack1.block3

          Keras    ValueError: Inputs have incompatible shapes. Received shapes
                   (28, 28, 512) and (56, 56, 256)
          PyTorch  RuntimeError: The size of tensor a (28) must match the size of
                   tensor b (56) at non-singleton dimension 3

          repairs, each tried                                 params      mult-adds
          1  stack2.block1.conv_shortcut=on                 +133,120   +102,760,448
          2  stack2.filters=128 stack2.block1.strides=1   −1,177,600 +6,453,035,008
          3  stack2.block1.filters=128 stack2.block1.strides=1
             stack2.block2.conv_shortcut=on stack2.block2.strides=2
                                                             −79,360   +102,760,448

      12 later blocks are judged as if stack2.block1 gave 28×28×512.
      params 24,964,072   multiply-adds 4,127,719,424
      """)
  }

  @Test func filtersThatGroupsDoNotDivide() throws {
    check(
      try seed("stack1.block2.filters=100"),
      """
      ✗ broken.yaml: 2 of 16 additions do not add up; 4 channels dropped in silence
        ResNeXt-50 (32×4d), 224×224×3, rules keras-slices

      ✗ stack1.block2.add   56×56×200 ≠ 56×56×256
          height     56  56 / strides 1       =   56  kept by the identity
          width      56  56 / strides 1       =   56  kept by the identity
          channels  200  2 × filters 100      ≠  256  from stack1.block1

          Keras slices  ValueError: Inputs have incompatible shapes. Received shapes
                        (56, 56, 200) and (56, 56, 256)
          Keras groups  ValueError: The number of filters must be evenly divisible by
                        the number of groups. Received: groups=32, filters=100.
          PyTorch       ValueError: in_channels must be divisible by groups

          repairs, each tried                                 params      mult-adds
          1  stack1.block2.filters=128                       +30,384    +93,829,120
          2  stack1.filters=96                              −104,432   −246,263,808
          3  stack1.block2.conv_shortcut=on stack1.block3.conv_shortcut=on
                                                            +104,224   +321,126,400

      ≈ stack1.block2   channels 100 → 96
          4 of 100 channels are read by nobody
          int(100 / 32) = 3 a group: 32 × 3 = 96

          Keras slices  accepts: no slice reaches the last 4, and nothing looks for
                        them
          Keras groups  ValueError: The number of filters must be evenly divisible by
                        the number of groups. Received: groups=32, filters=100.
          PyTorch       ValueError: in_channels must be divisible by groups

          repairs, each tried                                 params      mult-adds
          1  stack1.block2.filters=128                       +30,384    +93,829,120
          2  stack1.filters=96                              −104,432   −246,263,808
          3  stack1.block2.filters=96                         −2,864     −8,830,976

      ✗ stack1.block3.add   56×56×256 ≠ 56×56×200
          height     56  56 / strides 1       =   56  kept by the identity
          width      56  56 / strides 1       =   56  kept by the identity
          channels  256  2 × filters 128      ≠  200  from stack1.block2

          Keras    ValueError: Inputs have incompatible shapes. Received shapes
                   (56, 56, 256) and (56, 56, 200)
          PyTorch  RuntimeError: The size of tensor a (256) must match the size of
                   tensor b (200) at non-singleton dimension 1

          repairs, each tried                                 params      mult-adds
          1  stack1.filters=128                              +30,384    +93,829,120
          2  stack1.block3.conv_shortcut=on                  +52,224   +160,563,200

      14 later blocks are judged as if stack1.block2 gave 56×56×200 and stack1.block3
      gave 56×56×256.
      params 25,066,808   multiply-adds 4,136,650,752
      """)
  }

  @Test func everythingAddsUp() {
    check(
      Preset.seed.network,
      """
      ✓ broken.yaml: 16 of 16 additions add up
        ResNeXt-50 (32×4d), 224×224×3, rules keras-slices

      params 25,097,192   multiply-adds 4,230,479,872
      """)
  }

  @Test func aBroadcast() throws {
    check(
      try seed("input=32x32x3", "stack3.block2.strides=2"),
      """
      ≈ broken.yaml: 1 of 16 additions only broadcasts
        ResNeXt-50 (32×4d), 32×32×3, rules keras-slices

      ≈ stack3.block2.add   1×1×1024 ≈ 2×2×1024
          height      1  2 / strides 2        ≈    2  kept by the identity
          width       1  2 / strides 2        ≈    2  kept by the identity
          channels 1024  2 × filters 512      = 1024  from stack3.block1
          height and width are stretched in silence

          Keras    accepts: a dimension of 1 fits any other
          PyTorch  accepts main + shortcut; main += shortcut raises RuntimeError:
                   output with shape [1, 1024, 1, 1] doesn't match the broadcast shape
                   [1, 1024, 2, 2]

          repairs, each tried                                 params      mult-adds
          1  stack3.block2.strides=1                               0     +1,794,048
          2  stack3.block2.conv_shortcut=on               +1,052,672    −15,564,800
          3  stack3.block2.pool_shortcut=on                        0    −16,613,376

      params 25,097,192   multiply-adds 86,548,480
      """)
  }

  @Test func sizesKnownAtRunTimeOnly() throws {
    check(
      try seed("input=nullxnullx3", "stack3.block2.strides=2"),
      """
      ? broken.yaml: 1 of 16 additions is decided at run time
        ResNeXt-50 (32×4d), ?×?×3, rules keras-slices

      ? stack3.block2.add   ⌈H/32⌉×⌈W/32⌉×1024 ? ⌈H/16⌉×⌈W/16⌉×1024
          height   ⌈H/32⌉  ⌈H/16⌉ / strides 2   ? ⌈H/16⌉  kept by the identity
          width    ⌈W/32⌉  ⌈W/16⌉ / strides 2   ? ⌈W/16⌉  kept by the identity
          channels   1024  2 × filters 512      =   1024  from stack3.block1
          equal for H = 1…16, broadcast for 17…32, refused from 33 on; W likewise

          Keras    accepts: the sizes are compared when data arrives
          PyTorch  knows no unknown sizes: it judges when data arrives

          repairs, each tried                                 params      mult-adds
          1  stack3.block2.strides=1                               0              ?
          2  stack3.block2.conv_shortcut=on               +1,052,672              ?
          3  stack3.block2.pool_shortcut=on                        0              ?

      params 25,097,192   multiply-adds ?
      """)
  }

  @Test func groupsThatDoNotDivide() throws {
    check(
      try seed("rules=pytorch", "stack4.block3.groups=30"),
      """
      ✗ broken.yaml: 1 block cannot be built
        ResNeXt-50 (32×4d), 224×224×3, rules pytorch

      ✗ stack4.block3   1024 channels do not split into 30 groups
          1024 = 30 × 34 + 4

          PyTorch       ValueError: in_channels must be divisible by groups
          Keras groups  ValueError: The number of filters must be evenly divisible by
                        the number of groups. Received: groups=30, filters=1024.
          Keras slices  accepts: no slice reaches the last 4, and nothing looks for
                        them

          repairs, each tried                                 params      mult-adds
          1  stack4.block3.groups=16                        +276,480    +13,547,520
          2  stack4.block3.groups=32                         −18,432       −903,168
          3  stack4.block3.groups=1                       +9,123,840   +447,068,160

      params 25,047,400   multiply-adds 4,231,383,040
      """)
  }

  @Test(arguments: [
    ("stacks.groups=16", "✓ n: 16 of 16 additions add up"),
    ("stack1.block2.strides=2", "✗ n: 1 of 16 additions does not add up"),
    ("stack1.filters=100", "≈ n: 12 channels dropped in silence"),
    ("stacks.strides=0", "✗ n: 16 blocks cannot be built"),
    ("head.classes=0", "✗ n: the head cannot be built"),
    ("input=-1x224x3", "✗ n: the stem cannot be built"),
  ])
  func theFirstLineStandsAlone(edit: String, line: String) throws {
    #expect(CheckReport(of: try seed(edit), source: "n").textLines.first?.text == line)
  }

  @Test func aNetworkWithoutBlocks() {
    let network = Network(
      name: "", input: InputSize(height: 8, width: 8, channels: 3), rules: .keras, stem: nil, stacks: [],
      head: nil)
    check(
      network,
      """
      ✓ broken.yaml: Nothing to add
        "", 8×8×3, rules keras

      params 0   multiply-adds 0
      """)
  }

  @Test func countsThatPass64Bits() throws {
    let report = CheckReport(
      of: try seed("input=900000000x900000000x3", "stacks.filters=1000000", "stacks.groups=1"), source: "n")
    let text = report.textLines.map(\.text).joined(separator: "\n")
    #expect(text.hasSuffix("multiply-adds > 9.2·10^18"))
    #expect(!text.contains("−9"))
    #expect(!report.hasErrors)
  }

  @Test func aHostileNameIsMadeVisibleAndCut() throws {
    var network = Preset.seed.network
    network.name = "\u{1B}]0;owned\u{7}" + String(repeating: "x", count: 1000)
    let lines = CheckReport(of: network, source: "a\u{1B}[2Jb\n").textLines.map(\.text)
    #expect(lines[0].hasPrefix("✓ a␛[2Jb␊: "))
    #expect(lines[1].hasPrefix("  ␛]0;owned␇xxx"))
    #expect(lines.dropFirst().allSatisfy { $0.count <= 80 })
  }

  @Test func aThousandProblemsAreToldAndTheRestCounted() throws {
    let report = CheckReport(of: try seed("stack4.blocks=1200", "stack4.filters=100"), source: "n")
    #expect(report.findings.count == CheckReport.mostFindings)
    #expect(report.findings.count + report.omitted == 1200)
    #expect(report.findings[report.repaired - 1].repairs != nil)
    #expect(report.findings[report.repaired].repairs == nil)
    #expect(
      report.textLines.suffix(3).map(\.text) == [
        "and 200 more; addup show lists every addition with its verdict",
        "repairs were tried for the first 8 only", report.textLines.last?.text,
      ])
  }

  private func check(
    _ network: Network, _ drawing: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = CheckReport(of: network, source: "broken.yaml").textLines.map(\.text)
    #expect(lines.joined(separator: "\n") == drawing, sourceLocation: sourceLocation)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 81 }, sourceLocation: sourceLocation)
  }
}
