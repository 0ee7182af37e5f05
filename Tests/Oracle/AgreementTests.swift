import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// What real Keras and PyTorch said of whole networks, beside what `addup check --lines` says of them.
///
/// README.md says how they were asked, and `fresh.py` asks about new ones.
@Suite struct AgreementTests {
  /// What is left out of the kept recording, which has 3,600 networks.
  private static let keptExemptions: [Rules: Comparison.Exemptions] = [
    .keras: .init(cutTexts: 82), .kerasSlices: .init(cutTexts: 82), .pytorch: .init(notAsked: 154),
  ]

  @Test(arguments: Recording.rules)
  func saysWhatTheFrameworkSays(rules: Rules) throws {
    let recording = try Recording(rules)
    var lines = VerdictLines(rules: rules, source: "networks.jsonl")
    var comparison = Comparison()
    for (network, recorded) in zip(recording.networks, recording.verdicts) {
      var writer = JSONWriter()
      lines.judge(Array(network.utf8), into: &writer)
      try comparison.compare(recorded, with: try JSONReader.read(writer.bytes), of: network)
    }
    let (differences, exemptions) = (comparison.differences, comparison.exemptions)
    if !differences.isEmpty {
      Issue.record("\(differences.prefix(20).joined(separator: "\n"))\n\(differences.count) differences")
    }
    if Recording.isKept {
      #expect(recording.networks.count == 3600)
      #expect(exemptions == AgreementTests.keptExemptions[rules])
    } else {
      print(
        "\(rules.rawValue): \(recording.networks.count) networks, \(differences.count) differences; "
          + "\(exemptions)")
    }
  }
}
