import Diagnostics
import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

/// The reports in Chinese: what they say, and that their columns stand below each other.
@Suite struct ChineseTests {
  @Test func checkOfAFirstBlockWithoutProjection() throws {
    let report = CheckReport(
      of: try seed("stack2.block1.conv_shortcut=off"), source: "broken.yaml", language: .chinese)
    #expect(
      text(report.textLines) == """
        ✗ broken.yaml：16 处相加中有 1 处不成立
          ResNeXt-50 (32×4d)，224×224×3，规则 keras-slices

        ✗ stack2.block1.add   28×28×512 ≠ 56×56×256
            高         28  56 / strides 2       ≠   56  恒等捷径原样传递
            宽         28  56 / strides 2       ≠   56  恒等捷径原样传递
            通道数    512  2 × filters 256      ≠  256  来自 stack1.block3

            Keras    ValueError: Inputs have incompatible shapes. Received shapes
                     (28, 28, 512) and (56, 56, 256)
            PyTorch  RuntimeError: The size of tensor a (28) must match the size of
                     tensor b (56) at non-singleton dimension 3

            修复方案（均已试过）                                  参数           乘加
            1  stack2.block1.conv_shortcut=on                 +133,120   +102,760,448
            2  stack2.filters=128 stack2.block1.strides=1   −1,177,600 +6,453,035,008
            3  stack2.block1.filters=128 stack2.block1.strides=1
               stack2.block2.conv_shortcut=on stack2.block2.strides=2
                                                               −79,360   +102,760,448

        后面 12 个块的判定假设：stack2.block1 给出 28×28×512。
        参数 24,964,072   乘加 4,127,719,424
        """)
  }

  @Test func checkOfWhatIsLostInSilence() throws {
    let network = try seed("input=32x32x3", "stack1.filters=100", "stack3.block2.strides=2")
    let report = CheckReport(of: network, source: "-", rule: .torchvision, language: .chinese)
    let lines = report.textLines.map(\.text)
    #expect(
      lines.prefix(14).joined(separator: "\n") == """
        ≈ 标准输入：16 处相加中有 1 处只靠广播成立，12 个通道被悄悄丢掉
          ResNeXt-50 (32×4d)，32×32×3，规则 keras-slices

        ≈ stack1.block1   通道数 100 → 96
            100 个通道中有 4 个没有人读取
            每组 int(100 / 32) = 3 个，即 32 × 3 = 96

            Keras slices  接受：最后 4 个通道没有切片去取，也不会有检查
            Keras groups  ValueError: The number of filters must be evenly divisible by
                          the number of groups. Received: groups=32, filters=100.
            PyTorch       ValueError: in_channels must be divisible by groups

            修复方案（均已试过）                                  参数           乘加
            1  stack1.filters=96                               −12,528       −593,920
        """)
    #expect(
      lines.suffix(2) == ["参数 24,974,904   torchvision 80,201,728", "torchvision 公布的写法：0.080 GFLOPS。"])
  }

  @Test func whyAnAdditionAddsUp() throws {
    #expect(
      try why("stack2.block3.add") == """
        ✓ stack2.block3 的相加成立
          主路径 28×28×512  =  28×28×512 捷径

          通道数 512 = 512
            主路径    512 = 2 × filters 256  最后的卷积
            捷径      512 原样传入           恒等捷径不做任何改变
              └ stack2.block1 给出 512 = 2 × filters 256
              └ 它的 conv_shortcut=on 使 256 变成 512
          高、宽 28 = 28
            主路径    28 = 28 / strides 1    3×3 卷积
            捷径      28 原样传入            恒等捷径不做任何改变
              └ stack2.block1 给出 28 = 56 / strides 2
              └ stem 的池化把 114 变成 56
              └ stem 的填充把 112 变成 114
              └ stem 的 7×7 卷积把 230 变成 112
              └ stem 的填充把 224 变成 230
              └ 输入的高是 224

        只有当这里的 filters 为 256、strides 为 1，
        并且来自 stack2.block1 的输入有 512 个通道时，相加才成立。恒等捷径不做任何转换。
        """)
  }

  @Test func whereANumberGoesAndWhatItCosts() throws {
    #expect(
      try why("stack1.block1.filters") == """
        ✓ 256，stack1.block1 的通道数
          输出 56×56×256

          stack1.block1 给出 256 = 2 × filters 128
            expansion 2                      stack1.block1 的设置
            filters 128                      stack1.block1 的设置
          经主路径到达第 1 处相加            ✓ 256 = 256
          经各自的捷径到达第 2 至 3 处相加   ✓ 256 = 256
          由 stack2.block1 的第一个卷积读取  256 → 256
          由 stack2.block1 的投影读取        256 → 512
        """)
    #expect(
      try why("stack1.block1.params").split(separator: "\n").prefix(4) == [
        "✓ stack1.block1 有 65,024 个参数", "  含归一化的统计量，每个通道 4 个数",
        "  捷径 1×1 卷积              16,384  = 64 × 256",
        "  捷径 批归一化               1,024  = 4 × 256",
      ])
  }

  @Test func whatDiffers() throws {
    let report = DiffReport(
      from: Preset.seed.network, "seed", to: try seed("stack2.block1.conv_shortcut=off"), "-",
      language: .chinese)
    #expect(
      text(report.textLines) == """
        seed → 标准输入：1 处设置不同

        网络
        ✗ 成立的相加                       16 →            15           −1
          参数                     25,097,192 →    24,964,072     −133,120
          乘加                  4,230,479,872 → 4,127,719,424 −102,760,448
          激活值字节数            220,533,584 →   217,322,320   −3,211,264

        stack2.block1
          conv_shortcut                    on →           off
        ✗ 捷径                      28×28×512 →     56×56×256
          参数                        352,256 →       219,136     −133,120
          乘加                    425,492,480 →   322,732,032 −102,760,448

        15 个块相同；其中 12 个现在基于假设。
        """)
  }

  @Test func tables() throws {
    let network = try seed("stack2.block1.conv_shortcut=off", "stack4.blocks=1", "stack3.blocks=1")
    #expect(
      try show(network, .blocks, .table) == """
        ResNeXt-50 (32×4d)   224×224×3   keras-slices

           位置           捷径        输出         参数           乘加
           stem                 56×56×  64        9,728    118,013,952
         ✓ stack1.block1  投影  56×56× 256       65,024    194,281,472
         ✓ stack1.block2  恒等  56×56× 256       72,192    219,971,584
         ✓ stack1.block3  恒等  56×56× 256       72,192    219,971,584
         ✗ stack2.block1  恒等  28×28× 512      219,136    322,732,032  ≠56×56×256
         ✓ stack2.block2  恒等  28×28× 512*     284,672    219,971,584
         ✓ stack2.block3  恒等  28×28× 512*     284,672    219,971,584
         ✓ stack2.block4  恒等  28×28× 512*     284,672    219,971,584
         ✓ stack3.block1  投影  14×14×1024*   1,396,736    425,492,480
         ✓ stack4.block1  投影   7× 7×2048*   5,562,368    425,492,480
           head                       1000    2,049,000      2,048,000

           合计                              10,300,392  2,587,918,336

        ✗ 9 处相加中有 1 处不成立。   * 基于假设，见 addup check

        """)
    #expect(
      try show(network, .stacks, .markdown).hasPrefix(
        "ResNeXt-50 (32×4d)，224×224×3，规则 keras-slices\n\n| | 位置 | 块数 | 输出 | 参数 | 乘加 | 相加 |\n"))
  }

  /// No English word but names and the frameworks' own; whatever report is made of a broken network.
  @Test(arguments: brokenNetworks)
  func nothingIsLeftInEnglish(edits: [String]) throws {
    var network = Preset.seed.network
    for edit in edits { network.apply(try Edit(edit, in: network)) }
    let inferred = InferredNetwork(network)
    let check = CheckReport(of: network, source: "a.yaml", language: .chinese)
    let raised = check.findings.flatMap(\.frameworks).map { $0.sentence(in: .english) }
      .filter { $0.contains("Error: ") }
    var texts = check.textLines.map(\.text)
    texts += DiffReport(from: Preset.seed.network, "a.yaml", to: network, "b.yaml", language: .chinese)
      .textLines.map(\.text)
    for depth in ShowDepth.allCases where depth != .layers {
      texts.append(try show(network, depth, .table))
      texts.append(try show(network, depth, .markdown))
    }
    for site in [Site.stem, .head] + inferred.blocks.indices.prefix(6).map({ .block($0) }) {
      for question in inferred.questions(at: site) {
        let why = try #require(inferred.why(question, at: site))
        let text = WhyText(why, in: inferred, language: .chinese)
        texts += [text.title, text.headline, text.conclusion] + text.lines.flatMap { [$0.text, $0.remark] }
      }
    }
    for text in texts { #expect(foreignWords(in: text, framework: raised) == [], "\(text)") }
    #expect(texts.contains { $0.contains("相加") })
  }

  @Test func presetsAreDescribed() {
    for line in linesOfPresets(in: .chinese) { #expect(foreignWords(in: line) == [], "\(line)") }
    for preset in Preset.all {
      #expect(preset.summary(in: .english) == preset.summary && preset.source(in: .english) == preset.source)
    }
    let lines = linesOfPresets(in: .chinese)
    let columns = lines.map { line in
      line.range(of: "torchvision 0").map { CellText.columns(of: String(line[..<$0.lowerBound])) }
    }
    #expect(Set(columns.compactMap(\.self)).count == 1)
  }

  /// What is for programs does not depend on the language.
  @Test(arguments: brokenNetworks)
  func scriptsReadTheSame(edits: [String]) throws {
    var network = Preset.seed.network
    for edit in edits { network.apply(try Edit(edit, in: network)) }
    func inBoth(_ make: (Language) throws -> String) rethrows -> [String] { try Language.allCases.map(make) }
    let reports = [
      inBoth { CheckReport(of: network, source: "n", language: $0).json.prettyText },
      inBoth { DiffReport(from: Preset.seed.network, "a", to: network, "b", language: $0).json.prettyText },
      try inBoth { try show(network, .blocks, .csv, $0) },
      try inBoth { try show(network, .stacks, .json, $0) },
      try inBoth { try show(network, .layers, .csv, $0) },
    ]
    for report in reports { #expect(report[0] == report[1]) }
  }

  static let brokenNetworks: [[String]] = [
    ["stack2.block1.conv_shortcut=off"], ["stack1.block2.filters=100"],
    ["input=32x32x3", "stack3.block2.strides=2"], ["input=nullxnullx3", "stack3.block2.strides=2"],
    ["input=nullxnullx3", "rules=pytorch", "stack2.block2.kernel=2"], ["rules=pytorch", "input=0x8x3"],
    ["stack2.block2.groups=0", "stack3.filters=8"], ["rules=keras", "stack1.filters=100"],
    ["stem=none", "stack1.block1.conv_shortcut=off"], ["head=none", "stack4.block2.output_channels=7"],
    ["input=9000000x9000000x3", "stacks.filters=900000"], ["stacks.kind=basic", "stack2.dilation=2"],
    ["stacks.squeeze_excitation=16", "stack1.kind=preactivation", "stack2.block1.pool_shortcut=on"],
    ["stack4.blocks=9", "stack1.blocks=1", "name=tiny", "rules=pytorch", "head.classes=10"],
  ]

  private func text(_ lines: [ReportLine]) -> String { lines.map(\.text).joined(separator: "\n") }

  private func why(_ place: String) throws -> String {
    let network = InferredNetwork(Preset.seed.network)
    return text(try WhyReport(place, in: network, language: .chinese).textLines)
  }

  private func show(
    _ network: Network, _ depth: ShowDepth, _ format: TableFormat, _ language: Language = .chinese
  ) throws -> String {
    var text = ""
    try ShowReport(of: network, depth: depth, format: format, language: language).write(as: format) {
      text += $0
    }
    return text
  }
}
