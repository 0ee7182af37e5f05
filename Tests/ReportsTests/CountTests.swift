import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// Reports with another tool's numbers in place of multiply-adds.
@Suite struct CountTests {
  @Test func theTableNamesTheRule() throws {
    #expect(
      try show(Preset.tiny.network, .stacks, .table, .tfProfiler) == """
        tiny   32×32×3   keras   counted as by tf-profiler

           place   blocks      output   params  tf-profiler
           stem            32×32×  64    1,984    3,670,400
         ✓ stack1       2  32×32×  64   18,176   25,954,176
         ✓ stack2       2  16×16× 128   57,856   25,661,184
           head                    10    1,290       35,388

           total                        79,306   55,321,148

        ✓ 4 of 4 additions add up.
        It misses 18,874,368 operations of Conv2D(groups > 1), which it does not look
        into; with them it is 74,195,516.

        """)
  }

  @Test func rowsAddUpToTheTotal() throws {
    for rule in CountingRule.all {
      for depth in ShowDepth.allCases {
        let csv = try show(Preset.tiny.network, depth, .csv, rule, columns: "multiply_adds")
        let sum = csv.split(separator: "\n").dropFirst().compactMap { Int($0) }.reduce(0, +)
        let total = InferredNetwork(Preset.tiny.network).work(by: rule).count
        #expect(Count(sum) == total, "\(rule.name) \(depth)")
      }
    }
  }

  @Test func layersOfSlicesCountOneByOne() throws {
    let csv = try show(Preset.seed.network, .layers, .csv, .ptflops, columns: "name,multiply_adds")
    let rows = csv.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(rows.count == 1202)
    #expect(rows.dropFirst().compactMap { Int($0[1]) }.reduce(0, +) == 4_287_681_512)
    // What the padding before it adds is not pooled: 2 · 112 · 112 · 64.
    #expect(rows.contains { $0[0] == "max_pooling2d" && $0[1] == "1605632" })
    #expect(rows.contains { $0[0] == "zero_padding2d_1" && $0[1] == "0" })
  }

  @Test func torchvisionPublishesThreeDecimals() throws {
    let table = try show(Preset.resnext50.network, .stacks, .markdown, .torchvision)
    #expect(table.contains("rules pytorch, counted as by torchvision\n"))
    #expect(table.contains("| params | torchvision |"))
    #expect(table.hasSuffix("As torchvision publishes it: 4.230 GFLOPS.\n"))
    let unknown = try show(try seed("input=nullxnullx3"), .stacks, .table, .torchvision)
    #expect(!unknown.contains("GFLOPS"))
  }

  @Test(arguments: [
    (0, "0.000"), (499_999, "0.000"), (500_000, "0.001"), (45_500_000, "0.046"), (999_499_999, "0.999"),
    (999_500_000, "1.000"), (4_089_184_256, "4.089"), (1_234_567_800_000, "1,234.568"),
  ])
  func thousandMillionsAreRounded(number: Int, text: String) {
    #expect(inThousandMillions(Count(number)) == text)
  }

  @Test func jsonHasAKeyForTheRule() throws {
    let json = try show(Preset.resnext50.network, .stacks, .json, .tfProfiler)
    #expect(json.contains("\n  \"count\": \"tf-profiler\",\n  \"count_missed\": 462422016,\n  \"rows\": ["))
    #expect(json.contains("\"multiply_adds\": 8034975472"))
    #expect(!(try show(Preset.resnext50.network, .stacks, .json, .multiplyAdds)).contains("\"count"))
  }

  @Test func aCheckNamesTheRule() throws {
    let report = CheckReport(of: Preset.seed.network, source: "seed", rule: .fvcore)
    #expect(report.textLines.last?.text == "params 25,097,192   fvcore 4,259,381,248")
    #expect(report.json["multiply_adds"] == 4_259_381_248)
    #expect(report.json["count"] == "fvcore")
    #expect(report.json["count_missed"] == 0)
    let ours = CheckReport(of: Preset.seed.network, source: "seed")
    #expect(ours.textLines.last?.text == "params 25,097,192   multiply-adds 4,230,479,872")
    #expect(ours.json["count"] == nil)
  }

  @Test func aCheckSaysWhatTheProfilerMisses() {
    let lines = CheckReport(of: Preset.resnext50.network, source: "r", rule: .tfProfiler).textLines.map(
      \.text)
    #expect(
      Array(lines.suffix(3)) == [
        "params 25,028,904   tf-profiler 8,034,975,472",
        "It misses 462,422,016 operations of Conv2D(groups > 1), which it does not look",
        "into; with them it is 8,497,397,488.",
      ])
  }

  @Test func ofUnknownSizesNothingIsSaidToBeMissed() throws {
    var network = Preset.resnext50.network
    network.input.height = nil
    let report = CheckReport(of: network, source: "r", rule: .tfProfiler)
    #expect(report.textLines.last?.text == "params 25,028,904   tf-profiler ?")
    #expect(report.json["multiply_adds"] == .null && report.json["count_missed"] == .null)
  }

  @Test func remarksFitInALine() throws {
    for preset in Preset.all {
      for rule in CountingRule.all {
        for size in [224, 1_000_000_000] {
          var network = preset.network
          network.input = InputSize(height: size, width: size, channels: 3)
          let report = CheckReport(of: network, source: "n", rule: rule)
          let remarks = report.textLines.drop { !$0.text.hasPrefix("params") }
          #expect(remarks.allSatisfy { $0.text.unicodeScalars.count <= 80 }, "\(preset.name) \(rule.name)")
        }
      }
    }
  }

  private func show(
    _ network: Network, _ depth: ShowDepth, _ format: TableFormat, _ rule: CountingRule,
    columns: String? = nil
  ) throws -> String {
    var text = ""
    try ShowReport(of: network, depth: depth, columns: columns, format: format, rule: rule)
      .write(as: format) { text += $0 }
    return text
  }
}
