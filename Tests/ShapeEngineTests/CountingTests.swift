import Foundation
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

@Suite("Counting rules")
struct CountingTests {
  @Test("Every tool's number is the one that it printed, for every recorded network")
  func recordedNumbers() throws {
    var compared: [String: Int] = [:]
    for row in try CountedNetwork.all() {
      let network = InferredNetwork(row.network)
      for (rule, number) in row.numbers {
        #expect(network.work(by: rule).count == number, "\(row.name) \(rule.name)")
        compared[rule.name, default: 0] += 1
      }
      if let whole = row.whole {
        let work = network.work(by: .tfProfiler)
        #expect(work.count + work.missed == whole, "\(row.name)")
        #expect(work.missed != 0)
        compared["whole", default: 0] += 1
      }
    }
    guard CountedNetwork.isOfTheRecord else { return }
    for rule in [CountingRule.flopCounter, .fvcore, .ptflops, .ptflopsATen, .torchinfo] {
      #expect(compared[rule.name, default: 0] >= 250, "\(rule.name)")
    }
    #expect(compared["tf-profiler", default: 0] >= 100)
    #expect(compared["whole", default: 0] >= 40)
  }

  @Test("The figures that torchvision publishes are ours, rounded to three decimals")
  func published() throws {
    let rows = try CountedNetwork.all().filter { $0.published != nil }
    #expect(rows.count == 10 || !CountedNetwork.isOfTheRecord)
    for row in rows {
      let count = InferredNetwork(row.network).work(by: .torchvision).count
      let thousandths = try #require(count.value.map { ($0 + 500_000) / 1_000_000 })
      let published = try #require(row.published)
      #expect(Int(published.filter { $0 != "." }) == thousandths, "\(row.name)")
    }
  }

  @Test("Our own rule is the sum that the engine keeps", arguments: Preset.all.map(\.network))
  func multiplyAdds(network: Network) {
    let inferred = InferredNetwork(network)
    #expect(inferred.work(by: .multiplyAdds) == Work(count: inferred.totals.multiplyAdds, missed: 0))
  }

  @Test("A tool for PyTorch gives the same number whatever the network's rules")
  func rulesDoNotMatter() {
    for rule in CountingRule.all where rule != .tfProfiler {
      let counts = Rules.allCases.map { rules in
        var network = Preset.seed.network
        network.rules = rules
        return InferredNetwork(network).work(by: rule).count
      }
      #expect(Set(counts).count == 1, "\(rule.name)")
      #expect(!counts[0].isUnknown)
    }
  }

  @Test("Layers listed one by one count what their blocks count together")
  func listedLayers() {
    var biased = Preset.seed.network
    for stack in biased.stacks.indices {
      for block in biased.stacks[stack].blocks.indices { biased.stacks[stack].blocks[block].useBias = true }
    }
    for model in Preset.all.map(\.network) + [biased] {
      let network = InferredNetwork(model)
      for rule in CountingRule.all {
        var counter = LayerCounter(rule)
        var sum = Work()
        for layer in network.listedLayers { sum += counter.count(layer.facts) }
        #expect(sum == network.work(by: rule), "\(model.name) \(rule.name)")
      }
    }
  }

  @Test("Unknown sizes give unknown numbers, and too large ones saturate", arguments: CountingRule.all)
  func extremes(rule: CountingRule) {
    var network = Preset.seed.network
    network.input.height = nil
    #expect(InferredNetwork(network).work(by: rule).count.isUnknown)
    network.input = InputSize(height: 1_000_000_000, width: 1_000_000_000, channels: 3)
    #expect(InferredNetwork(network).work(by: rule).count.isOverflow)
  }

  @Test("Names are unique, and only TensorFlow's profiler misses something")
  func names() {
    #expect(Set(CountingRule.all.map(\.name)).count == CountingRule.all.count)
    for rule in CountingRule.all {
      #expect(CountingRule.named(rule.name) == rule)
      let missed = InferredNetwork(Preset.resnext50.network).work(by: rule).missed
      #expect((missed != 0) == (rule == .tfProfiler))
    }
    #expect(InferredNetwork(Preset.seed.network).work(by: .tfProfiler).missed == 0)
  }
}

/// One row of the record: a network, and what the tools that were asked printed of it.
private struct CountedNetwork {
  let name: String
  let network: Network
  var numbers: [(CountingRule, Count)] = []
  /// What the profiler finds with every grouped convolution written as slices.
  var whole: Count?
  /// As torchvision spells it.
  var published: String?

  /// Another table to compare, or nil for the record.
  private static let path = ProcessInfo.processInfo.environment["ADDUP_COUNTS"]
  static let isOfTheRecord = path == nil

  /// The record, or the rows of the file that `ADDUP_COUNTS` names.
  static func all() throws -> [CountedNetwork] {
    guard let path else { return try recorded("counts").map(CountedNetwork.init) }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    return try lines.filter { !$0.hasPrefix("#") }.map(CountedNetwork.init)
  }

  private init(_ line: String) throws {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(cells.count == 10)
    name = cells[0]
    network = try NetworkFile.read(Array(cells[1].utf8), file: cells[0]).network
    if cells[2] != "-" { published = cells[2] }
    let rules: [CountingRule] = [.flopCounter, .fvcore, .ptflops, .ptflopsATen, .torchinfo, .tfProfiler]
    for (rule, cell) in zip(rules, cells[3...]) where cell != "-" {
      numbers.append((rule, Count(try #require(Int(cell)))))
    }
    if cells[9] != "-" { whole = Count(try #require(Int(cells[9]))) }
  }
}
